import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { manifestFor } from "../../src/workbench/build/manifest-target";
import { sharedPath } from "../support/shared-data";
import { manifestText } from "./manifest-document";

const schema = sharedPath("manifest-schema", "OfficeAppManifestV1_1.xsd");
const semantic = sharedPath("manifest-schema", "semantic.py");
const hasPrograms = [
  ["xmllint", "--version"],
  ["python3", "--version"],
].every(([program, flag]) => spawnSync(program!, [flag!]).status === 0);
const refereesRequired = process.env.CUSTOMER_TIERS_REQUIRE_REFEREES === "1";
const canJudge = schema !== null && semantic !== null && hasPrograms;

const targets = [
  { address: "https://customer-tiers.example", development: false },
  { address: "https://files.company.example/add-ins/customer-tiers/", development: false },
  { address: "https://localhost:3000", development: true },
];

if (!canJudge && !refereesRequired)
  describe.skip("the manifest schema (skipped: no schema beside the repository, or no xmllint or python3)", () =>
    it("needs them", () => {}));
else
  describe("the manifest schema", () => {
    const folder = mkdtempSync(join(tmpdir(), "customer-tiers-manifest-"));
    afterAll(() => rmSync(folder, { recursive: true }));

    function judge(manifest: string): { schema: string; semantic: string } {
      if (schema === null || semantic === null || !hasPrograms)
        throw new Error("The schema, xmllint and python3 are required here.");
      const path = join(folder, "manifest.xml");
      writeFileSync(path, manifest);
      const byschema = spawnSync("xmllint", ["--noout", "--schema", schema, path], { encoding: "utf8" });
      const byMeaning = spawnSync("python3", [semantic, path], { encoding: "utf8" });
      return { schema: byschema.status === 0 ? "valid" : byschema.stderr, semantic: byMeaning.stdout.trim() };
    }

    it.each(targets)("accepts the manifest built for $address (development: $development)", (target) => {
      expect(judge(manifestFor(manifestText, target))).toEqual({ schema: "valid", semantic: "no problem found" });
    });

    it("refuses a manifest with a mistake, so that its consent means something", () => {
      expect(
        judge(manifestText.replace("<Permissions>", "<Permission>").replace("</Permissions>", "</Permission>")).schema,
      ).not.toBe("valid");
      expect(judge(manifestText.replace('resid="Classify.Tip"', 'resid="Clasify.Tip"')).semantic).toContain(
        "Clasify.Tip",
      );
    });
  });
