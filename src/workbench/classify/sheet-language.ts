import type { Workbook } from "../host/model/workbook";

/** Rows in which titles and headers stand. */
const ROWS_LOOKED_AT = 30;

/** The language that a sheet is written in, by the texts of its first rows: Chinese characters mean Chinese. */
export function sheetLanguage(workbook: Workbook, sheetName: string | undefined): "zh-CN" | "en-US" {
  const sheet = sheetName === undefined ? workbook.activeSheet : workbook.sheet(sheetName);
  const used = sheet?.usedRange(true) ?? null;
  if (sheet === null || used === null) return "en-US";
  for (let row = used.row; row < Math.min(used.row + used.rowCount, used.row + ROWS_LOOKED_AT); row += 1) {
    for (let column = used.column; column < used.column + used.columnCount; column += 1) {
      const value = sheet.value(row, column);
      if (typeof value === "string" && /\p{Script=Han}/u.test(value)) return "zh-CN";
    }
  }
  return "en-US";
}
