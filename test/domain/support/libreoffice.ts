import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Comma, double quote, UTF-8; cells as they are, not as shown; every sheet in a file of its own. */
const CSV_FILTER = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

export function hasLibreOffice(): boolean {
  return spawnSync("soffice", ["--version"]).status === 0;
}

/**
 * Runs a suite that LibreOffice referees. Without it the suite is skipped with a message, or fails where
 * CUSTOMER_TIERS_REQUIRE_REFEREES=1 says that all referees must be there.
 */
export function describeWithLibreOffice(title: string, suite: () => void): void {
  if (hasLibreOffice()) describe(title, suite);
  else if (process.env.CUSTOMER_TIERS_REQUIRE_REFEREES === "1") {
    describe(title, () => {
      it("finds LibreOffice", () => {
        throw new Error("soffice is not installed, but CUSTOMER_TIERS_REQUIRE_REFEREES=1");
      });
    });
  } else describe.skip(`${title} (skipped: soffice is not installed)`, () => it("needs soffice", () => {}));
}

/** Cells of each sheet of a workbook as LibreOffice calculates them, as text. */
export function recalculate(workbook: Uint8Array): Map<string, string[][]> {
  const folder = mkdtempSync(join(tmpdir(), "customer-tiers-"));
  try {
    const path = join(folder, "book.xlsx");
    writeFileSync(path, workbook);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync("soffice", ["--headless", profile, "--convert-to", CSV_FILTER, "--outdir", folder, path], {
      stdio: "pipe",
    });
    const sheets = new Map<string, string[][]>();
    for (const file of readdirSync(folder)) {
      const name = /^book-(.*)\.csv$/.exec(file)?.[1];
      if (name !== undefined) sheets.set(name, parseCsv(readFileSync(join(folder, file), "utf8")));
    }
    return sheets;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Rows of a comma-separated file with doubled quotes and line breaks inside them. */
function parseCsv(text: string): string[][] {
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
