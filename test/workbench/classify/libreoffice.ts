import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Workbook } from "../../../src/workbench/host/model/workbook";
import { loadPackage } from "../../../src/workbench/xlsx/load-package";

/** "Recalculate on load: always" for files of Excel: results stored in the file do not count. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

export function hasLibreOffice(): boolean {
  return spawnSync("soffice", ["--version"], { stdio: "ignore" }).status === 0;
}

/**
 * `describe` where LibreOffice is installed; elsewhere the suite is skipped under a title that says why, or fails where
 * referees are required.
 */
export function describeWithLibreOffice(title: string, suite: () => void): void {
  if (hasLibreOffice()) describe(title, suite);
  else if (process.env.CUSTOMER_TIERS_REQUIRE_REFEREES === "1") {
    describe(title, () => it("needs LibreOffice here", () => expect("soffice").toBe("installed")));
  } else describe.skip(`${title} (skipped: no LibreOffice)`, () => it("needs soffice", () => {}));
}

/** What LibreOffice makes of a workbook after calculating every formula itself. */
export function recalculated(file: string): Workbook {
  const folder = mkdtempSync(join(tmpdir(), "customer-tiers-lo-"));
  try {
    mkdirSync(join(folder, "profile/user"), { recursive: true });
    writeFileSync(join(folder, "profile/user/registrymodifications.xcu"), ALWAYS_RECALCULATE);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const out = join(folder, "out");
    const run = spawnSync("soffice", [
      profile,
      "--headless",
      "--convert-to",
      "xlsx:Calc MS Excel 2007 XML",
      "--outdir",
      out,
      file,
    ]);
    if (run.status !== 0) throw new Error(`soffice: ${run.stderr.toString()}`);
    return loadPackage(readFileSync(join(out, basename(file)))).model;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
