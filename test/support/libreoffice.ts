import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findProgram } from "../../src/workbench/build/find-program";

/** Path of LibreOffice on this machine, or null. */
const soffice = findProgram("soffice");

/** "Recalculate on load: always" for files of Excel: results stored in the file do not count. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/**
 * Runs a suite that LibreOffice referees. Without it the suite is skipped with a message, or fails where
 * CUSTOMER_TIERS_REQUIRE_REFEREES=1 says that all referees must be there.
 */
export function describeWithLibreOffice(title: string, suite: () => void): void {
  if (soffice !== null) describe(title, suite);
  else if (process.env.CUSTOMER_TIERS_REQUIRE_REFEREES === "1") {
    describe(title, () => {
      it("finds LibreOffice", () => {
        throw new Error("soffice is not installed, but CUSTOMER_TIERS_REQUIRE_REFEREES=1");
      });
    });
  } else describe.skip(`${title} (skipped: soffice is not installed)`, () => it("needs soffice", () => {}));
}

/**
 * Lets LibreOffice calculate every formula of a file anew and convert it, under a profile of its own.
 *
 * @param name file name to convert under; results carry it
 * @param format as for --convert-to
 * @param take reads the results from the folder they were written to, before it is removed
 */
export function converted<T>(bytes: Uint8Array, name: string, format: string, take: (folder: string) => T): T {
  if (soffice === null) throw new Error("soffice is not installed");
  const folder = mkdtempSync(join(tmpdir(), "customer-tiers-"));
  try {
    const [profile, out, file] = [join(folder, "profile"), join(folder, "out"), join(folder, name)];
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user/registrymodifications.xcu"), ALWAYS_RECALCULATE);
    writeFileSync(file, bytes);
    const user = `-env:UserInstallation=file://${profile}`;
    execFileSync(soffice, ["--headless", user, "--convert-to", format, "--outdir", out, file], { stdio: "pipe" });
    return take(out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Rows of a comma-separated file with doubled quotes and line breaks inside them. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (quoted) {
      if (char !== '"') field += char;
      else if (text.charAt(i + 1) === '"') {
        field += '"';
        i++;
      } else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ",") {
      row.push(field);
      field = "";
    } else if (char === "\n") {
      row.push(field);
      rows.push(row);
      row = [];
      field = "";
    } else if (char !== "\r") field += char;
  }
  if (field !== "" || row.length > 0) rows.push([...row, field]);
  return rows;
}
