import { readFileSync } from "node:fs";
import { join } from "node:path";
import { converted, parseCsv } from "../../support/libreoffice";

/** The file as LibreOffice converts it: `format` as for --convert-to, the result found by its extension. */
export function convert(bytes: Uint8Array, name: string, format: string, extension: string): Buffer {
  return converted(bytes, name, format, (folder) =>
    readFileSync(join(folder, name.replace(/\.\w+$/, `.${extension}`))),
  );
}

/** Rows of a sheet (from 1) as LibreOffice reads them; numbers unformatted, UTF-8, empty rows left out. */
export function sheetRows(bytes: Uint8Array, sheet = 1): string[][] {
  // 44 comma, 34 quote, 76 UTF-8; then: all cells as values, not as shown; the sheet's number makes LibreOffice add its name.
  const filter = `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,0`;
  const rows = parseCsv(convert(bytes, `sheet${sheet}.xlsx`, filter, "csv").toString("utf8"));
  return rows.filter((row) => row.length > 1 || (row[0] ?? "") !== "");
}
