import type { CellValue } from "../host/model/cell-value";
import type { StylePatch } from "../host/model/style";
import type { Worksheet } from "../host/model/worksheet";
import { newPackage } from "../xlsx/new-package";
import { savePackage } from "../xlsx/save-package";
import { DUPLICATE_NAME, HIDDEN_CUSTOMER, IMPERFECTIONS } from "./imperfections";
import { makeLedger, type LedgerRow } from "./ledger";

export interface LedgerColumn {
  /** What the column is, whatever the language; `IMPERFECTIONS` names it. */
  readonly key: string;
  readonly header: string;
  readonly width: number;
  readonly numberFormat?: string;
  readonly horizontal?: string;
  readonly totalled?: boolean;
  value(row: LedgerRow): CellValue;
}

/** A sample ledger in a language. */
export interface LedgerWords {
  readonly language: "en" | "zh";
  readonly sheet: string;
  readonly font: string;
  readonly title: string;
  /** Left of the as-of date, and the note right of it. */
  readonly asOf: string;
  readonly note: string;
  readonly subtotal: string;
  readonly total: string;
  readonly columns: readonly LedgerColumn[];
  /** Companies in this language, in the order of the ledger; absent: as the ledger names them. */
  readonly names?: readonly string[];
}

const CUSTOMERS = 330;
const SEED = 20251231;
const HEADER_ROW = 2;
/** 2025-12-31 as a serial number. */
const AS_OF = 46022;
const HEADER: StylePatch = {
  font: { size: 10, bold: true, color: "#FFFFFF" },
  fill: "#5B3A29",
  alignment: { horizontal: "Center", vertical: "Center", wrapText: true },
};
const TOTAL: StylePatch = { font: { bold: true }, fill: "#F3E9DC" };

function cellsOf({ columns, language }: LedgerWords, index: number, rows: readonly LedgerRow[]): CellValue[] {
  const row =
    index === DUPLICATE_NAME.customer ? { ...rows[index]!, name: rows[DUPLICATE_NAME.nameOf]!.name } : rows[index]!;
  return columns.map((column) => {
    const imperfection = IMPERFECTIONS.find(
      (candidate) => candidate.customer === index && candidate.column === column.key,
    );
    return imperfection === undefined ? column.value(row) : imperfection[language];
  });
}

/** Sums under the totalled columns, as a clerk types them; the results are those of SUM, which passes over text. */
function writeTotals(
  sheet: Worksheet,
  columns: readonly LedgerColumn[],
  row: number,
  label: string,
  spans: readonly { first: number; last: number }[],
): void {
  sheet.setValue(row, 1, label);
  columns.forEach((column, index) => {
    if (column.totalled !== true) return;
    const letter = String.fromCharCode(65 + index);
    const formula = `=SUM(${spans.map(({ first, last }) => `${letter}${first + 1}:${letter}${last + 1}`).join(",")})`;
    sheet.setFormulas({ row, column: index, rowCount: 1, columnCount: 1 }, formula, "classic");
    let sum = 0;
    for (const { first, last } of spans) {
      for (let at = first; at <= last; at++) {
        const value = sheet.value(at, index);
        if (typeof value === "number") sum += value;
      }
    }
    sheet.storeResult(row, index, Math.round(sum * 100) / 100);
  });
  sheet.setStyle({ row, column: 0, rowCount: 1, columnCount: columns.length }, TOTAL);
}

/** The bytes of a sample: 330 customers of a leather company, with a banner, two subtotals and a total. */
export function ledgerWorkbook(words: LedgerWords): Uint8Array {
  const { columns, names } = words;
  const loaded = newPackage();
  const sheet = loaded.model.addSheet(words.sheet);
  const rows = makeLedger(SEED, CUSTOMERS).map((row, index) => ({ ...row, name: names?.[index] ?? row.name }));
  const width = columns.length;
  const lastRow = HEADER_ROW + CUSTOMERS + 3;
  sheet.setValue(0, 0, words.title);
  sheet.setValues({ row: 1, column: 0, rowCount: 1, columnCount: 4 }, [[words.asOf, AS_OF, null, words.note]]);
  sheet.setValues({ row: HEADER_ROW, column: 0, rowCount: 1, columnCount: width }, [
    columns.map(({ header }) => header),
  ]);

  const whole = { row: 0, column: 0, rowCount: lastRow + 1, columnCount: width };
  sheet.setStyle(whole, { font: { name: words.font, size: 10 }, alignment: { vertical: "Center" } });
  const spans: { first: number; last: number }[] = [];
  let at = HEADER_ROW + 1;
  let first = at;
  rows.forEach((row, index) => {
    sheet.setValues({ row: at, column: 0, rowCount: 1, columnCount: width }, [cellsOf(words, index, rows)]);
    if (index === HIDDEN_CUSTOMER) sheet.setLines("row", at, 1, { hidden: true });
    at++;
    const next = rows[index + 1];
    if (next?.area === row.area) return;
    spans.push({ first, last: at - 1 });
    if (next === undefined) return;
    writeTotals(sheet, columns, at, words.subtotal, [{ first, last: at - 1 }]);
    first = ++at;
  });
  writeTotals(sheet, columns, at, words.total, spans);
  dress(sheet, columns, at);
  return savePackage(loaded);
}

function dress(sheet: Worksheet, columns: readonly LedgerColumn[], lastRow: number): void {
  const width = columns.length;
  columns.forEach((column, index) => {
    sheet.setLines("column", index, 1, { size: column.width });
    const body = { row: HEADER_ROW + 1, column: index, rowCount: lastRow - HEADER_ROW, columnCount: 1 };
    if (column.numberFormat !== undefined) sheet.setStyle(body, { numberFormat: column.numberFormat });
    if (column.horizontal !== undefined) sheet.setStyle(body, { alignment: { horizontal: column.horizontal } });
  });
  sheet.setStyle({ row: HEADER_ROW, column: 0, rowCount: 1, columnCount: width }, HEADER);
  sheet.setStyle(
    { row: 0, column: 0, rowCount: 1, columnCount: width },
    { font: { size: 16, bold: true, color: "#5B3A29" }, alignment: { horizontal: "Left" } },
  );
  sheet.setStyle(
    { row: 1, column: 1, rowCount: 1, columnCount: 1 },
    { numberFormat: "yyyy-mm-dd", alignment: { horizontal: "Left" } },
  );
  sheet.setStyle({ row: 1, column: 3, rowCount: 1, columnCount: 1 }, { font: { italic: true, color: "#7F7F7F" } });
  sheet.setLines("row", 0, 1, { size: 30 });
  sheet.setLines("row", HEADER_ROW, 1, { size: 32 });
  sheet.set("merges", [{ row: 0, column: 0, rowCount: 1, columnCount: width }]);
  sheet.set("freezePanes", { rowCount: HEADER_ROW + 1, columnCount: 2 });
}
