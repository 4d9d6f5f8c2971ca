import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

const program =
  (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, "soffice"))
    .find((path) => existsSync(path)) ?? null;

/** `describe` where LibreOffice is installed; elsewhere the suite is skipped under a title that says why. */
export function describeWithLibreOffice(title: string, suite: () => void): void {
  if (program === null)
    describe.skip(`${title} (skipped: no soffice on this machine)`, () => it("needs LibreOffice", () => {}));
  else describe(title, suite);
}

/** The file as LibreOffice converts it: `format` as for --convert-to, the result found by its extension. */
export function convert(bytes: Uint8Array, name: string, format: string, extension: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "package-test-"));
  try {
    writeFileSync(join(folder, name), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync(
      program!,
      ["--headless", profile, "--convert-to", format, "--outdir", join(folder, "out"), join(folder, name)],
      { stdio: "ignore" },
    );
    return readFileSync(join(folder, "out", name.replace(/\.\w+$/, `.${extension}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Rows of a sheet (from 1) as LibreOffice reads them; numbers unformatted, UTF-8. */
export function sheetRows(bytes: Uint8Array, sheet = 1): string[][] {
  // 44 comma, 34 quote, 76 UTF-8; then: all cells as values, not as shown; the sheet's number makes LibreOffice add its name.
  const filter = `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,0`;
  return parseCsv(convert(bytes, `sheet${sheet}.xlsx`, filter, "csv").toString("utf8"));
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const match of text.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/g)) {
    const cell = match[1]!;
    rows.at(-1)!.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (match[2] !== ",") rows.push([]);
    if (match[2] === "") break;
  }
  return rows.filter((row) => row.length > 1 || (row[0] ?? "") !== "");
}
