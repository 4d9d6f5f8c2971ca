import type { Problem } from "../problem";
import type { BodyRows } from "./body-rows";
import { BOOK_CURRENCY, currencyCode, currencyOfFormat } from "./currency-names";
import { foldCase, trimSpaces } from "../spreadsheet/text";
import { fieldKind } from "./fields";
import { readHeader } from "./header-text";
import { listed } from "./listed-problems";
import { columnOf } from "./recognition";
import type { RecognizedColumn, SkipReason } from "./recognition";
import { withoutRows } from "./row-spans";
import type { SheetGrid } from "./sheet-grid";
import type { RowSpan } from "./snapshot";

/** Rows and columns that are left once amounts in currencies without a rate are refused. */
export interface KnownCurrencies {
  readonly body: readonly RowSpan[];
  readonly skipped: readonly { readonly row: number; readonly why: SkipReason }[];
  readonly columns: readonly RecognizedColumn[];
  readonly problems: readonly Problem[];
}

/**
 * Refuses what the policy has no rate for: columns whose header or number format names a foreign currency, rows that the
 * currency column puts in one, and rows with an amount formatted in another currency than its row and column say. A sheet
 * that is foreign throughout does not change the currency of the book. `rates` as in `RecognitionChoices`.
 */
export function refuseForeignCurrency(
  grid: SheetGrid,
  columns: readonly RecognizedColumn[],
  rows: BodyRows,
  rates: ReadonlySet<string> | null,
): KnownCurrencies {
  const sheet = grid.snapshot.sheet.name;
  const problems: Problem[] = [];
  const byHand = new Set(columns.flatMap(({ column, currency }) => (currency === null ? [] : [column])));
  const kept = columns.map((column): RecognizedColumn => {
    const currency = columnCurrency(grid, column);
    if (currency === null || column.field === null) return { ...column, currency: null };
    if (rates?.has(rateKey(currency)) === true) return { ...column, currency };
    problems.push({
      code: "foreign-currency-column",
      sheet,
      column: column.column,
      params: { header: column.header, currency },
    });
    const doubted: RecognizedColumn = { ...column, currency, ask: true, doubts: [...column.doubts, "currency"] };
    // Beside a table of rates the column keeps its field, its amounts unknown: left out, nobody would miss them.
    if (rates !== null) return doubted;
    const rivals = [{ field: column.field, confidence: column.confidence }, ...column.rivals];
    return { ...doubted, field: null, unit: null, confidence: 0, rivals, doubts: ["currency"] };
  });
  const formatted = kept.filter(
    ({ column, field }) => field !== null && fieldKind(field) === "money" && !byHand.has(column),
  );
  const refused = refusedRows(grid, kept, formatted, rows.body, rates);
  if (refused.length === 0) return { body: rows.body, skipped: rows.skipped, columns: kept, problems };

  const currencyColumn = columnOf(kept, "currency")?.column;
  const codes = new Set(refused.map(({ problem }) => problem.params?.["currency"]));
  const count = rows.body.reduce((sum, span) => sum + span.rowCount, 0);
  if (
    refused.length === count &&
    codes.size === 1 &&
    refused.every(({ problem }) => problem.code === "foreign-currency")
  )
    problems.push({
      code: "foreign-currency-sheet",
      sheet,
      column: currencyColumn,
      params: { currency: [...codes][0] ?? "", count },
    });
  else
    problems.push(
      ...listed(
        refused.map(({ problem }) => problem),
        sheet,
        currencyColumn ?? 0,
        "currency",
      ),
    );
  const gone = new Set(refused.filter(({ stays }) => !stays).map(({ row }) => row));
  const skipped = [...rows.skipped, ...[...gone].map((row) => ({ row, why: "foreign-currency" as const }))];
  return {
    body: withoutRows(rows.body, gone),
    skipped: skipped.sort((a, b) => a.row - b.row),
    columns: kept,
    problems,
  };
}

/** The foreign currency of an amount column: what a person said, else its header, else its number format; null for the book's own. */
function columnCurrency(grid: SheetGrid, { column, header, field, currency: said }: RecognizedColumn): string | null {
  if (field === null || fieldKind(field) !== "money") return null;
  if (said !== null) return currencyCode(said) === BOOK_CURRENCY ? null : said;
  const format = grid.numberFormat(column);
  const currency = readHeader(header)?.currency ?? (format === null ? null : currencyOfFormat(format));
  return currency === BOOK_CURRENCY ? null : currency;
}

/** A row with amounts that cannot be used as they stand. */
interface RefusedRow {
  readonly row: number;
  /** True where the row is kept, its amounts unknown. */
  readonly stays: boolean;
  readonly problem: Problem;
}

/** The form in which the policy's rates are looked up. */
function rateKey(text: string): string {
  return foldCase(trimSpaces(text));
}

function refusedRows(
  grid: SheetGrid,
  columns: readonly RecognizedColumn[],
  formatted: readonly RecognizedColumn[],
  body: readonly RowSpan[],
  rates: ReadonlySet<string> | null,
): RefusedRow[] {
  const sheet = grid.snapshot.sheet.name;
  const currencyColumn = columnOf(columns, "currency")?.column;
  const ofFormat = new Map<string, string | null>();
  const formatCurrency = (row: number, column: number): string | null => {
    const format = grid.cell(row, column) === null ? null : grid.formatAt(row, column);
    if (format === null) return null;
    let code = ofFormat.get(format);
    if (code === undefined) ofFormat.set(format, (code = currencyOfFormat(format)));
    return code;
  };
  const refused: RefusedRow[] = [];
  for (const span of body) {
    for (let row = span.row; row < span.row + span.rowCount; row++) {
      const text = currencyColumn === undefined ? null : grid.cell(row, currencyColumn);
      const named = typeof text === "string" && text.trim() !== "" ? currencyCode(text) : null;
      if (named !== null && !(rates === null ? named === BOOK_CURRENCY : rates.has(rateKey(String(text))))) {
        const place = { sheet, row, column: currencyColumn, text: String(text).slice(0, 100) };
        const problem = { code: "foreign-currency" as const, ...place, params: { currency: named } };
        refused.push({ row, stays: rates !== null, problem });
        continue;
      }
      for (const { column, currency: ofColumn } of formatted) {
        const shown = formatCurrency(row, column);
        if (shown === null || shown === (named ?? ofColumn ?? BOOK_CURRENCY)) continue;
        const place = { sheet, row, column, params: { currency: shown } };
        // No formula can see a number format, so no rate helps.
        refused.push({ row, stays: false, problem: { code: "foreign-currency-format", ...place } });
        break;
      }
    }
  }
  return refused;
}
