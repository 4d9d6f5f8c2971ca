import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { converted, parseCsv } from "../../support/libreoffice";

/** Comma, double quote, UTF-8; cells as they are, not as shown; every sheet in a file of its own. */
const CSV_FILTER = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/** Cells of each sheet of a workbook as LibreOffice calculates them, as text. */
export function recalculate(workbook: Uint8Array): Map<string, string[][]> {
  return converted(workbook, "book.xlsx", CSV_FILTER, (folder) => {
    const sheets = new Map<string, string[][]>();
    for (const file of readdirSync(folder)) {
      const name = /^book-(.*)\.csv$/.exec(file)?.[1];
      if (name !== undefined) sheets.set(name, parseCsv(readFileSync(join(folder, file), "utf8")));
    }
    return sheets;
  });
}
