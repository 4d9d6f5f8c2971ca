import type { Problem } from "../problem";
import { isCellError } from "../spreadsheet/cell-value";
import type { CellValue } from "../spreadsheet/cell-value";
import { isoDate } from "../spreadsheet/serial-date";
import { explainCell, toBaseUnit } from "./cell-reading";
import type { NumericColumnStyle } from "./cell-reading";
import { fieldKind, isNumericField } from "./fields";
import type { FieldId } from "./fields";
import { provesOrder } from "./read-date";
import type { DayOrder } from "./read-date";
import { listed } from "./listed-problems";
import { columnOf } from "./recognition";
import type { Recognition, RecognizedColumn } from "./recognition";
import type { SheetGrid } from "./sheet-grid";
import type { RowSpan } from "./snapshot";
import { checkUscc } from "./uscc";

const LONGEST_SHOWN = 100;

const NEVER_NEGATIVE: ReadonlySet<FieldId> = new Set([
  "years",
  "order_count",
  "overdue_count",
  "employees",
  "annual_sales",
  "registered_capital",
  "customer_revenue",
  "credit_limit",
  "on_time_rate",
  "return_rate",
  "payment_terms_days",
  "total_assets",
]);
const AT_MOST_WHOLE: ReadonlySet<FieldId> = new Set(["on_time_rate", "return_rate", "provision_rate", "gross_margin"]);
const ALREADY_HAPPENED: ReadonlySet<FieldId> = new Set([
  "founded_date",
  "customer_since",
  "last_order_date",
  "last_payment_date",
  "invoice_date",
  "paid_date",
  "last_visit_date",
]);

/** Cells that a formula cannot read, with what a person reads there, and values that cannot be. Nothing is corrected. */
export function cellProblems(grid: SheetGrid, recognition: Recognition, asOf: number | null): Problem[] {
  const problems: Problem[] = [];
  for (const column of recognition.columns) {
    if (column.field === null || column.unit === null) continue;
    const found = isNumericField(column.field)
      ? numericProblems(grid, recognition.body, column, asOf)
      : textProblems(grid, recognition.body, column);
    problems.push(...listed(found, grid.snapshot.sheet.name, column.column, column.field));
  }
  return [...problems, ...overdueAboveReceivable(grid, recognition)];
}

/** The order of day and month that the texts of a date column prove; month first where nothing does. */
export function dayOrderOf(grid: SheetGrid, body: readonly RowSpan[], column: number): DayOrder {
  for (const value of cellsOf(grid, body, column)) {
    const proof = typeof value[1] === "string" ? provesOrder(value[1]) : null;
    if (proof !== null) return proof;
  }
  return "month-first";
}

function* numericProblems(
  grid: SheetGrid,
  body: readonly RowSpan[],
  column: RecognizedColumn,
  asOf: number | null,
): Generator<Problem> {
  const { field, unit } = column;
  if (field === null || unit === null) return;
  const style: NumericColumnStyle = { kind: fieldKind(field), unit, date1904: grid.snapshot.date1904 };
  const order = style.kind === "date" ? dayOrderOf(grid, body, column.column) : "month-first";
  for (const [row, value] of cellsOf(grid, body, column.column)) {
    const place = { sheet: grid.snapshot.sheet.name, row, column: column.column };
    const explained = explainCell(value, style, order);
    if (explained !== null) {
      const { code, reads, currency } = explained;
      const params: Record<string, string> = currency === null ? { field } : { field, currency };
      yield { code, ...place, text: shownText(value), reads, params };
    } else if (typeof value === "number") {
      const base = toBaseUnit(value, style);
      const code = style.kind === "date" && isYear(value) ? "year-for-date" : impossible(field, base, asOf);
      const [text, reads] = style.kind === "date" ? [isoDate(base), base] : [String(value), value];
      if (code !== null) yield { code, ...place, text, reads, params: { field } };
    }
  }
}

/** 2015 in a column of dates is a year to a person, and a day of 1905 to a formula. */
function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1950 && value <= 2100;
}

function impossible(field: FieldId, value: number, asOf: number | null): Problem["code"] | null {
  if (value < 0 && NEVER_NEGATIVE.has(field)) return "negative-value";
  if (value > 1 && AT_MOST_WHOLE.has(field)) return "percent-above-100";
  return asOf !== null && value > asOf && ALREADY_HAPPENED.has(field) ? "date-in-future" : null;
}

/** Error values, which say nothing in a column of words either, and social credit codes that cannot be. */
function* textProblems(
  grid: SheetGrid,
  body: readonly RowSpan[],
  { column, field }: RecognizedColumn,
): Generator<Problem> {
  if (field === null) return;
  for (const [row, value] of cellsOf(grid, body, column)) {
    const place = { sheet: grid.snapshot.sheet.name, row, column, text: shownText(value) };
    if (isCellError(value)) yield { code: "cell-error", ...place, reads: null, params: { field } };
    if (field !== "uscc" || typeof value !== "string" || value.trim() === "") continue;
    const verdict = checkUscc(value.slice(0, 64));
    if (verdict !== "ok") yield { code: verdict === "malformed" ? "uscc-malformed" : "uscc-check-digit", ...place };
  }
}

function overdueAboveReceivable(grid: SheetGrid, recognition: Recognition): Problem[] {
  const overdue = columnOf(recognition.columns, "overdue_amount");
  const receivable = columnOf(recognition.columns, "ar_balance");
  if (!overdue?.unit || !receivable?.unit) return [];
  const style = (column: RecognizedColumn): NumericColumnStyle => ({
    kind: "money",
    unit: column.unit ?? "yuan",
    date1904: false,
  });
  const [overdueStyle, receivableStyle] = [style(overdue), style(receivable)];
  const found: Problem[] = [];
  for (const [row, value] of cellsOf(grid, recognition.body, overdue.column)) {
    const owed = grid.cell(row, receivable.column);
    if (typeof value !== "number" || typeof owed !== "number") continue;
    const [late, whole] = [toBaseUnit(value, overdueStyle), toBaseUnit(owed, receivableStyle)];
    if (late > whole && late > 0) {
      found.push({
        code: "overdue-above-receivable",
        sheet: grid.snapshot.sheet.name,
        row,
        column: overdue.column,
        text: String(value),
        reads: value,
        params: { overdue: late, receivable: whole },
      });
    }
  }
  return listed(found, grid.snapshot.sheet.name, overdue.column, "overdue_amount");
}

function shownText(value: CellValue): string {
  if (typeof value === "object") return value === null ? "" : value.error;
  return String(value).slice(0, LONGEST_SHOWN);
}

function* cellsOf(grid: SheetGrid, body: readonly RowSpan[], column: number): Generator<readonly [number, CellValue]> {
  for (const { row, rowCount } of body) for (let at = row; at < row + rowCount; at++) yield [at, grid.cell(at, column)];
}
