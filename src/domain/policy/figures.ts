import { roundHalfAway } from "../spreadsheet/round";
import { FIRST, LABEL, TEXT_ROW } from "./policy-layout";
import type { ListId, Vocabulary } from "./policy-vocabulary";
import type { PolicyWords } from "./policy-words";
import type { FigurePart, SheetBuilder } from "./sheet-builder";
import { listSource } from "./write-lists";

/** Two primes: a part is folded below the first, millionths of it below the second. */
const FOLD = 99_991;
const CODES = 999_983;

/** What a part contributes: a whole number below CODES. Rounded first, so that the last bits of a sum do not matter. */
function folded(value: number): number {
  return modulo(roundHalfAway(modulo(roundHalfAway(value, 6), FOLD) * 1e6, 0), CODES);
}

function foldedFormula(expression: string): string {
  return `MOD(ROUND(MOD(ROUND(${expression},6),${FOLD})*1000000,0),${CODES})`;
}

function modulo(value: number, divisor: number): number {
  return value - divisor * Math.floor(value / divisor);
}

/** Numbers of a table's column, each times its place; texts count as 0, as does the bound of the marked last row. */
export function columnFigure(sheet: SheetBuilder, table: string, column: number): FigurePart {
  return columnPart(sheet, table, column, (range) => [`(${range}<1E+300)`, range], numberValue);
}

/** Lengths of the texts of a table's column, each times its place. */
export function lengthFigure(sheet: SheetBuilder, table: string, column: number): FigurePart {
  return columnPart(sheet, table, column, (range) => [`LEN(${range})`, ""], textLength);
}

/** One number. */
export function cellFigure(sheet: SheetBuilder, row: number, column: number): FigurePart {
  return { formula: `N(${sheet.cell(row, column)})`, value: numberValue(sheet.valueAt(row, column)) };
}

/** Numbers of a calculation row, each times its place. */
export function lineFigure(sheet: SheetBuilder, name: string, values: readonly number[]): FigurePart {
  const range = sheet.range(sheet.at(`calc:${name}`), FIRST, 1, values.length);
  const place = `COLUMN(${range})-COLUMN(${sheet.cell(sheet.at(`calc:${name}`), FIRST - 1)})`;
  return {
    formula: `SUMPRODUCT(${place},${range})`,
    value: values.reduce((sum, value, i) => sum + (i + 1) * value, 0),
  };
}

/** Places in their lists of the words chosen in a row. */
export function wordsFigure(
  sheet: SheetBuilder,
  lists: Vocabulary,
  row: number,
  cells: readonly (readonly [column: number, list: ListId])[],
): FigurePart {
  const terms = cells.map(
    ([column, list], i) => `${1000 ** i}*MATCH(${sheet.cell(row, column)},${listSource(sheet, lists, list)()},0)`,
  );
  const places = cells.map(([column, list]) => {
    const word = sheet.valueAt(row, column);
    return (lists.get(list)?.findIndex((each) => each.word === word) ?? -1) + 1;
  });
  const known = places.every((place) => place > 0);
  const value = known ? places.reduce((sum, place, i) => sum + 1000 ** i * place, 0) : 0;
  return { formula: `IFERROR(${terms.join("+")},0)`, value };
}

/** Code of all parts, each times its place. */
function codeOf(parts: readonly FigurePart[]): number {
  return modulo(
    parts.reduce((sum, { value }, i) => sum + (i + 1) * folded(value), 0),
    CODES,
  );
}

/** Writes the parts below each other, their code, and what has become of the code that was approved. */
export function writeFigures(sheet: SheetBuilder, words: PolicyWords): number {
  const parts = sheet.takeFigures();
  const first = sheet.nextRow;
  for (const { formula } of parts) {
    sheet.row(TEXT_ROW, {
      [FIRST]: { formula: `=${foldedFormula(formula)}`, role: "machine", numberFormat: "General" },
    });
  }
  const range = sheet.range(first, FIRST, parts.length);
  const places = `ROW(${range})-ROW(${sheet.cell(first - 1, FIRST)})`;
  sheet.put(sheet.at("setting:figures"), FIRST, {
    formula: `=MOD(SUMPRODUCT(${places},${range}),${CODES})`,
    role: "machine",
    numberFormat: CODE_FORMAT,
  });
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const cell = (id: string) => sheet.cell(sheet.at(`setting:${id}`), FIRST);
  const approved = sheet.cell(sheet.at("list:status:approved"), LABEL);
  const same = `IF(IFERROR(${cell("figures")},-1)=${cell("approvedFigures")},${quote(words.changedNo)},${quote(words.changedYes)})`;
  sheet.put(sheet.at("setting:changed"), FIRST, {
    formula: `=IF(${cell("status")}<>${approved},${quote(words.changedDraft)},IF(ISNUMBER(${cell("approvedFigures")}),${same},${quote(words.changedUnknown)}))`,
    role: "machine",
  });
  return codeOf(parts);
}

/** Codes have six digits. */
export const CODE_FORMAT = "000000";

function columnPart(
  sheet: SheetBuilder,
  table: string,
  column: number,
  terms: (range: string) => [string, string],
  valueOf: (value: unknown) => number,
): FigurePart {
  const { row, rowCount } = sheet.tableRows(table);
  const range = sheet.range(row, column, rowCount);
  const [factor, term] = terms(range);
  const place = `ROW(${range})-ROW(${sheet.cell(row - 1, column)})`;
  let value = 0;
  for (let i = 0; i < rowCount; i++) value += (i + 1) * valueOf(sheet.valueAt(row + i, column));
  return { formula: `SUMPRODUCT((${place})*${factor}${term === "" ? "" : `,${term}`})`, value };
}

function numberValue(value: unknown): number {
  return typeof value === "number" && value < 1e300 ? value : 0;
}

function textLength(value: unknown): number {
  return typeof value === "string" ? value.length : typeof value === "number" ? String(value).length : 0;
}
