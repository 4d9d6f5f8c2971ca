import { isFed } from "../../domain/customer/fed-columns";
import type { FieldId } from "../../domain/customer/fields";
import { isNumericField } from "../../domain/customer/fields";
import { columnOf } from "../../domain/customer/recognition";
import { BLANK } from "../../domain/customer/value-state";
import { inputFields } from "../../domain/policy/policy";
import type { Policy } from "../../domain/policy/policy";
import { a1, quoteSheetName, rangeA1 } from "../../domain/spreadsheet/address";
import type { CellAddress, RangeAddress } from "../../domain/spreadsheet/address";
import type { SheetInspection } from "../../excel/inspect-sheet";
import type { Judgement } from "../judgement";

/** Results that a formula can give. */
export const FORMULA_RESULTS = ["score", "tier", "risk", "size", "limit", "terms", "completeness", "reasons"] as const;
export type FormulaResult = (typeof FORMULA_RESULTS)[number];

/** One customer's result by a function; all customers at once; the cells that a classification wrote. */
export const FORMULA_FORMS = ["cell", "table", "native"] as const;
export type FormulaForm = (typeof FORMULA_FORMS)[number];

/** A column that a classification wrote, by its role. */
export interface WrittenColumn {
  readonly role: string;
  /** 0-based. */
  readonly column: number;
}

export interface FormulaRequest {
  readonly form: FormulaForm;
  readonly result: FormulaResult;
  /** Where the formula will stand. */
  readonly target: CellAddress & { readonly sheetId: string };
  /** Namespace of the functions. */
  readonly namespace: string;
}

/** A formula, or why there is none for this cell. */
export type BuiltFormula =
  | { readonly formula: string }
  | { readonly why: "no-customer-row" | "inside-record" | "inside-table" | "not-classified" | "no-key" };

/** Builds the formula for a cell. On another sheet a native formula looks the customer up by what stands left of the cell. */
export function buildFormula(
  sheet: SheetInspection,
  written: readonly WrittenColumn[],
  { form, result, target, namespace }: FormulaRequest,
): BuiltFormula {
  const policy = sheet.policy === null ? '"default"' : "CustomerPolicy";
  const elsewhere = target.sheetId !== sheet.sheet.id;
  const prefix = elsewhere ? `${quoteSheetName(sheet.sheet.name)}!` : "";
  const { records, headers } = recordRanges(sheet);
  if (form === "table") {
    const whole = { ...headers, rowCount: records.row + records.rowCount - headers.row };
    if (!elsewhere && contains(whole, target)) return { why: "inside-table" };
    return { formula: `=${namespace}.CLASSIFY(${prefix}${rangeA1(whole, { absolute: true })},${policy})` };
  }
  if (form === "native") return nativeFormula(sheet, written, result, target, elsewhere ? prefix : null, records);
  const isCustomer = sheet.recognition.body.some(
    ({ row, rowCount }) => target.row >= row && target.row < row + rowCount,
  );
  if (elsewhere || !isCustomer) return { why: "no-customer-row" };
  const record = { ...records, row: target.row, rowCount: 1 };
  if (contains(record, target)) return { why: "inside-record" };
  const row = rowRelative(record);
  return {
    formula: `=${namespace}.${result.toUpperCase()}(${row},${rangeA1(headers, { absolute: true })},${policy})`,
  };
}

/** The form to offer first for a row, and why. */
export function adviseForm(
  judgement: Judgement | null,
  classified: boolean,
  row: number,
): { readonly form: FormulaForm; readonly why: "shared" | "blanks" | "plain" } {
  if (classified) return { form: "native", why: "shared" };
  if (judgement !== null && blankMatters(judgement, row)) return { form: "table", why: "blanks" };
  return { form: "cell", why: "plain" };
}

/**
 * Whether the row has a blank cell that a function might take for a zero and a criterion would not: desktop Excel hands
 * blank cells of a row over as 0.
 */
function blankMatters({ customers, policy }: Judgement, row: number): boolean {
  const index = customers.rowNumbers.indexOf(row);
  return (
    index >= 0 && [...unknownWhenBlank(policy)].some((field) => customers.columns.get(field)?.state[index] === BLANK)
  );
}

/** Numbers whose blank is unknown to some criterion that counts. */
function unknownWhenBlank({ criteria }: Policy): Set<FieldId> {
  return new Set(
    criteria
      .filter(({ weight, blank }) => weight > 0 && blank === "unknown")
      .flatMap(({ alternatives }) => alternatives.flatMap(({ input }) => inputFields(input)))
      .filter(isNumericField),
  );
}

function nativeFormula(
  { recognition, classified }: SheetInspection,
  written: readonly WrittenColumn[],
  result: FormulaResult,
  target: CellAddress,
  otherSheet: string | null,
  records: RangeAddress,
): BuiltFormula {
  const column = written.find(({ role }) => role === result)?.column;
  if (!classified || column === undefined) return { why: "not-classified" };
  if (otherSheet === null) {
    if (target.row < records.row || target.row >= records.row + records.rowCount) return { why: "no-customer-row" };
    if (target.column === column || contains(records, target)) return { why: "inside-record" };
    return { formula: `=${columnCell(target.row, column)}` };
  }
  const key = (columnOf(recognition.columns, "customer_id") ?? columnOf(recognition.columns, "customer_name"))?.column;
  if (key === undefined || target.column === 0) return { why: "no-key" };
  const range = (at: number): string =>
    `${otherSheet}${rangeA1({ ...records, column: at, columnCount: 1 }, { absolute: true })}`;
  const left = a1({ row: target.row, column: target.column - 1 });
  return { formula: `=INDEX(${range(column)},MATCH(${left},${range(key)},0))` };
}

/** The columns of the sheet that are not results of ours, over all customers, and their headers. */
function recordRanges({ recognition }: SheetInspection): { records: RangeAddress; headers: RangeAddress } {
  const theirs = recognition.columns
    .filter((one) => one.reason !== "own-column" || isFed(one))
    .map(({ column }) => column);
  const first = Math.min(...theirs);
  const across = { column: first, columnCount: Math.max(...theirs) - first + 1 };
  const { headerRows, region } = recognition;
  const row = headerRows.row + headerRows.rowCount;
  return {
    headers: { ...across, row: headerRows.row, rowCount: headerRows.rowCount },
    records: { ...across, row, rowCount: Math.max(1, region.row + region.rowCount - row) },
  };
}

function contains(range: RangeAddress, cell: CellAddress): boolean {
  return (
    cell.row >= range.row &&
    cell.row < range.row + range.rowCount &&
    cell.column >= range.column &&
    cell.column < range.column + range.columnCount
  );
}

/** "$A5:$P5": columns fixed, the row follows when the formula is filled down. */
function rowRelative(range: RangeAddress): string {
  const end = { row: range.row, column: range.column + range.columnCount - 1 };
  return `${columnCell(range.row, range.column)}:${columnCell(end.row, end.column)}`;
}

function columnCell(row: number, column: number): string {
  return `$${a1({ row, column })}`;
}
