import type { Problem } from "../problem";
import type { BodyRows } from "./body-rows";
import { fieldKind } from "./fields";
import { readHeader } from "./header-text";
import { columnOf } from "./recognition";
import type { RecognizedColumn, SkipReason } from "./recognition";
import type { SheetGrid } from "./sheet-grid";
import type { RowSpan } from "./snapshot";

/** Rows and columns that are left once amounts in other currencies are refused. */
export interface BookCurrency {
  readonly body: readonly RowSpan[];
  readonly skipped: readonly { readonly row: number; readonly why: SkipReason }[];
  readonly columns: readonly RecognizedColumn[];
  readonly problems: readonly Problem[];
}

const NAMES: Readonly<Record<string, string>> = {
  人民币: "CNY",
  人民币元: "CNY",
  RMB: "CNY",
  CNY: "CNY",
  CNH: "CNY",
  "¥": "CNY",
  "￥": "CNY",
  元: "CNY",
  本位币: "CNY",
  美元: "USD",
  USD: "USD",
  US$: "USD",
  $: "USD",
  欧元: "EUR",
  EUR: "EUR",
  "€": "EUR",
  港币: "HKD",
  港元: "HKD",
  HKD: "HKD",
  日元: "JPY",
  JPY: "JPY",
  英镑: "GBP",
  GBP: "GBP",
  "£": "GBP",
};

/** ISO code of a currency as people write it; the text itself in capitals where it is not known. */
export function currencyCode(text: string): string {
  const folded = text.normalize("NFKC").trim().toUpperCase();
  return NAMES[folded] ?? folded.slice(0, 12);
}

/**
 * One book has one currency: renminbi, or the only one that the currency column names. Rows in another are refused with their
 * place, since no rate can be guessed; so are columns whose header names another one.
 */
export function refuseForeignCurrency(
  grid: SheetGrid,
  columns: readonly RecognizedColumn[],
  rows: BodyRows,
): BookCurrency {
  const sheet = grid.snapshot.sheet.name;
  const problems: Problem[] = [];
  const kept = columns.map((column): RecognizedColumn => {
    const currency = readHeader(column.header)?.currency ?? null;
    if (currency === null || currency === "CNY" || column.field === null || fieldKind(column.field) !== "money")
      return column;
    problems.push({
      code: "foreign-currency-column",
      sheet,
      column: column.column,
      params: { header: column.header, currency },
    });
    return {
      ...column,
      field: null,
      unit: null,
      confidence: 0,
      rivals: [{ field: column.field, confidence: column.confidence }],
      ask: true,
    };
  });
  const currencyColumn = columnOf(kept, "currency");
  if (currencyColumn === undefined) return { body: rows.body, skipped: rows.skipped, columns: kept, problems };

  const codeAt = (row: number): string | null => {
    const value = grid.cell(row, currencyColumn.column);
    return typeof value === "string" && value.trim() !== "" ? currencyCode(value) : null;
  };
  const named = new Set<string>();
  eachRow(rows.body, (row) => {
    const code = codeAt(row);
    if (code !== null && named.size < 100) named.add(code);
  });
  const only = named.size === 1 ? [...named][0] : undefined;
  const book = only ?? "CNY";
  if (book !== "CNY")
    problems.push({ code: "mixed-currency", sheet, column: currencyColumn.column, params: { currency: book } });
  const body: { row: number; rowCount: number }[] = [];
  const skipped = [...rows.skipped];
  eachRow(rows.body, (row) => {
    const code = codeAt(row);
    if (code !== null && code !== book) {
      skipped.push({ row, why: "foreign-currency" });
      problems.push({
        code: "foreign-currency",
        sheet,
        row,
        column: currencyColumn.column,
        text: String(grid.cell(row, currencyColumn.column)),
        params: { currency: code },
      });
      return;
    }
    const open = body.at(-1);
    if (open !== undefined && open.row + open.rowCount === row) open.rowCount++;
    else body.push({ row, rowCount: 1 });
  });
  return { body, skipped: skipped.sort((a, b) => a.row - b.row), columns: kept, problems };
}

function eachRow(spans: readonly RowSpan[], visit: (row: number) => void): void {
  for (const span of spans) for (let row = span.row; row < span.row + span.rowCount; row++) visit(row);
}
