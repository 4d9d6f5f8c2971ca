import type { Workbook } from "../host/model/workbook";
import type { Worksheet } from "../host/model/worksheet";

/** Rows in which titles and headers stand. */
const ROWS_LOOKED_AT = 30;
/** A row of so many texts is no title. */
const HEADERS = 3;

/**
 * The language that a sheet's headers are written in: the first row of several texts decides, by most of them; without such a
 * row any Chinese character does. Customers of an English sheet may well have Chinese names.
 */
export function sheetLanguage(workbook: Workbook, sheetName: string | undefined): "zh-CN" | "en-US" {
  const sheet = sheetName === undefined ? workbook.activeSheet : workbook.sheet(sheetName);
  const rows = sheet === null ? [] : firstTexts(sheet);
  const headers = rows.find((texts) => texts.length >= HEADERS);
  const isChinese =
    headers === undefined ? rows.flat().some(hasHan) : headers.filter(hasHan).length * 2 >= headers.length;
  return isChinese ? "zh-CN" : "en-US";
}

function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** Texts of the first rows, row by row. */
function firstTexts(sheet: Worksheet): string[][] {
  const used = sheet.usedRange(true);
  if (used === null) return [];
  return Array.from({ length: Math.min(used.rowCount, ROWS_LOOKED_AT) }, (_, row) =>
    Array.from({ length: used.columnCount }, (_, column) => sheet.value(used.row + row, used.column + column)).filter(
      (value): value is string => typeof value === "string" && value.trim() !== "",
    ),
  );
}
