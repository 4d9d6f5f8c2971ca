import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Workbook } from "../../../src/workbench/host/model/workbook";
import { loadPackage } from "../../../src/workbench/xlsx/load-package";
import { converted } from "../../support/libreoffice";

/** What LibreOffice makes of a workbook after calculating every formula itself. */
export function recalculated(file: string): Workbook {
  return converted(
    readFileSync(file),
    "book.xlsx",
    "xlsx:Calc MS Excel 2007 XML",
    (folder) => loadPackage(readFileSync(join(folder, "book.xlsx"))).model,
  );
}
