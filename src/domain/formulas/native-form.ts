import type { CellAddress } from "../spreadsheet/address";
import { a1, quoteSheetName } from "../spreadsheet/address";
import type { CellValue } from "../spreadsheet/cell-value";
import type { FunctionCall } from "./function-calls";
import type { VisibleRole } from "./result-columns";
import { VISIBLE_ROLES } from "./result-columns";
import type { NamedTable, ResolvedReference } from "./resolve-reference";
import { resolveReference } from "./resolve-reference";

/** Why a call of the add-in's functions has no native formula. */
export type NoFormReason =
  /** The function gives what no formula on the sheet does. */
  | "no-native-form"
  /** Another policy than the workbook's is asked. */
  | "other-policy"
  /** The record is no row of customers. */
  | "not-a-customer-row"
  /** The sheet that the record is on could not be classified. */
  | "not-classified"
  /** The record leaves out columns that the classification reads, or has other headers. */
  | "other-columns"
  /** The cell shows something else than the native formula would. */
  | "other-value"
  /** The formula would be longer than a cell holds. */
  | "too-long";

/** A sheet whose results stand in native formulas beside its customers. Rows and columns are 0-based. */
export interface ClassifiedSheet {
  readonly columns: ReadonlyMap<string, number>;
  /** Columns that the classification reads. */
  readonly inputs: readonly number[];
  /** The last header row. */
  readonly headerRow: number;
  /** What the native formulas show: by row, then by role. */
  readonly results: ReadonlyMap<number, ReadonlyMap<string, CellValue>>;
}

export interface NativeContext {
  readonly tables: readonly NamedTable[];
  /** By name of the sheet. */
  readonly sheets: ReadonlyMap<string, ClassifiedSheet>;
  readonly policy: {
    /** Names that formulas call it by, in small letters. */
    readonly name: string;
    readonly range: Omit<ResolvedReference, "absoluteRow">;
    /** Native formula of the tier that a score alone gives. */
    readonly tierOf: (score: string) => string;
  } | null;
}

/** Where a formula stands. */
export type FormulaCell = CellAddress & { readonly sheet: string };

/** One cell of what a call gives: its formula text without "=" (with what that shows, where known), or why there is none. */
export type NativeForm =
  { readonly text: string; readonly shows?: CellValue } | { readonly text: null; readonly reason: NoFormReason };

const ROLES: Readonly<Record<string, VisibleRole>> = {
  SCORE: "score",
  TIER: "tier",
  RISK: "risk",
  SIZE: "size",
  LIMIT: "limit",
  TERMS: "terms",
  COMPLETENESS: "completeness",
  REASONS: "reasons",
};

const none = (reason: NoFormReason): NativeForm => ({ text: null, reason });

/** The range of customers that a call reads, whatever is known of its sheet; null for calls that read none. */
export function recordOf(
  call: FunctionCall,
  cell: FormulaCell,
  tables: readonly NamedTable[],
): ResolvedReference | null {
  const reads = ROLES[call.id] !== undefined || call.id === "CLASSIFY";
  return reads ? resolveReference(call.args[0] ?? "", cell, tables) : null;
}

/** The native formula for one cell of a call's result, `at` rows and columns from its first. */
export function nativeForm(call: FunctionCall, cell: FormulaCell, at: CellAddress, context: NativeContext): NativeForm {
  const role = ROLES[call.id];
  if (role !== undefined) {
    if (!isOurPolicy(call.args[2], cell, context)) return none("other-policy");
    return at.column === 0 ? ofRecord(call, role, cell, at.row, context) : none("no-native-form");
  }
  switch (call.id) {
    case "CLASSIFY":
      return isOurPolicy(call.args[1], cell, context) ? ofTable(call, cell, at, context) : none("other-policy");
    case "TIEROF": {
      if (context.policy === null || !isOurPolicy(call.args[1], cell, context)) return none("other-policy");
      const score = argumentCell(call.args[0], cell, at, context);
      return score === null ? none("no-native-form") : { text: context.policy.tierOf(score) };
    }
    case "DAYSOVERDUE": {
      const due = argumentCell(call.args[0], cell, at, context);
      const asOf = call.args[1];
      if (due === null || asOf === undefined || asOf === "") return none("no-native-form");
      return { text: `IF(${due}="","",MAX(0,INT(${asOf})-INT(${due})))` };
    }
    default:
      return none("no-native-form");
  }
}

function isOurPolicy(argument: string | undefined, cell: FormulaCell, { policy, tables }: NativeContext): boolean {
  if (policy === null || argument === undefined) return false;
  if (argument.replace(/^.*!/s, "").toLowerCase() === policy.name) return true;
  const range = resolveReference(argument, cell, tables);
  return (
    range !== null &&
    range.sheet === policy.range.sheet &&
    range.row === policy.range.row &&
    range.column === policy.range.column &&
    range.rowCount === policy.range.rowCount &&
    range.columnCount === policy.range.columnCount
  );
}

function ofRecord(
  call: FunctionCall,
  role: VisibleRole,
  cell: FormulaCell,
  down: number,
  context: NativeContext,
): NativeForm {
  const record = resolveReference(call.args[0] ?? "", cell, context.tables);
  const headers = resolveReference(call.args[1] ?? "", cell, context.tables);
  if (record === null || down >= record.rowCount) return none("not-a-customer-row");
  const sheet = context.sheets.get(record.sheet);
  if (sheet === undefined) return none("not-classified");
  const lastHeader = headers === null ? -1 : headers.row + headers.rowCount - 1;
  const sameColumns =
    headers?.sheet === record.sheet &&
    headers.column === record.column &&
    headers.columnCount === record.columnCount &&
    lastHeader === sheet.headerRow;
  if (!sameColumns || !covers(record, sheet)) return none("other-columns");
  return resultCell(sheet, role, record, record.row + down, cell);
}

/** Row 0 of what CLASSIFY gives holds headers, which stay texts; the others one customer each. */
function ofTable(call: FunctionCall, cell: FormulaCell, at: CellAddress, context: NativeContext): NativeForm {
  const table = resolveReference(call.args[0] ?? "", cell, context.tables);
  const role = VISIBLE_ROLES[at.column];
  if (table === null || role === undefined || at.row === 0) return none("no-native-form");
  const sheet = context.sheets.get(table.sheet);
  if (sheet === undefined) return none("not-classified");
  if (table.row !== sheet.headerRow || !covers(table, sheet)) return none("other-columns");
  return resultCell(sheet, role, { ...table, absoluteRow: true }, table.row + at.row, cell);
}

function covers(record: ResolvedReference, { inputs }: ClassifiedSheet): boolean {
  return inputs.every((column) => column >= record.column && column < record.column + record.columnCount);
}

function resultCell(
  sheet: ClassifiedSheet,
  role: VisibleRole,
  record: Pick<ResolvedReference, "sheet" | "absoluteRow">,
  row: number,
  cell: FormulaCell,
): NativeForm {
  const column = sheet.columns.get(role);
  const results = sheet.results.get(row);
  if (column === undefined || results === undefined) return none("not-a-customer-row");
  const reference = a1({ row, column }, { absoluteColumn: true, absoluteRow: record.absoluteRow });
  const shows = results.get(role);
  const text = record.sheet === cell.sheet ? reference : `${quoteSheetName(record.sheet)}!${reference}`;
  return shows === undefined ? { text } : { text, shows };
}

/** The cell of an argument that stands for one cell of the result; an argument that is no reference serves one cell alone. */
function argumentCell(
  argument: string | undefined,
  cell: FormulaCell,
  at: CellAddress,
  { tables }: NativeContext,
): string | null {
  if (argument === undefined || argument === "") return null;
  const range = resolveReference(argument, cell, tables);
  if (range === null) return at.row === 0 && at.column === 0 ? argument : null;
  if (range.rowCount === 1 && range.columnCount === 1) return at.row === 0 && at.column === 0 ? argument : null;
  if (at.row >= range.rowCount || at.column >= range.columnCount) return null;
  const own = a1({ row: range.row + at.row, column: range.column + at.column }, { absolute: true });
  return range.sheet === cell.sheet ? own : `${quoteSheetName(range.sheet)}!${own}`;
}
