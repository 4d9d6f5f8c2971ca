import { fieldKind } from "../customer/fields";
import type { FieldId } from "../customer/fields";
import { baseUnit } from "../customer/units";
import { portableColumns } from "../formulas/portable-columns";
import type { FormulaColumn } from "../formulas/portable-columns";
import type { CompiledPolicy } from "../policy/compile-policy";
import type { PolicyWords } from "../policy/policy-words";
import type { Classification } from "../scoring/classification";
import { evaluateRows } from "../scoring/evaluate-row";
import { resultCellAt } from "../scoring/result-cell";
import { a1, rangeA1 } from "../spreadsheet/address";
import type { CellAddress } from "../spreadsheet/address";
import type { CellValue } from "../spreadsheet/cell-value";
import { CHECK_DATA, CHECK_IDIOMS } from "./check-idioms";
import type { DataCell, Idiom } from "./check-idioms";
import type { CompatibilityWords } from "./compatibility-words";
import { policyFields, sampleCustomers } from "./sample-customers";

/** A cell to be written: a value, or a formula with its "=". */
export type SheetContent = CellValue | { readonly formula: string };

/** The compatibility check sheet as plain data; its first cell is A1. */
export interface CompatibilitySheet {
  readonly name: string;
  readonly cells: readonly (readonly SheetContent[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** In characters of the default font, per column from the first. */
  readonly widths: readonly number[];
  /** Rows of headers, 0-based, to be set bold. */
  readonly headerRows: readonly number[];
  /** How many cells disagree: 0, by a formula that counts on the sheet itself. */
  readonly summary: CellAddress;
  /** Result cells that are compared. */
  readonly compared: number;
}

/** Where the policy stands in the workbook. */
export interface PolicyPlacement {
  readonly policySheetName: string;
  readonly policyOrigin: CellAddress;
}

/** Columns of the list of idioms. */
const [WHAT, STORED, LIVE, AGREES, FORMULA, DATA] = [0, 1, 2, 3, 4, 6];
const CUSTOMERS = 40;
const SUMMARY: CellAddress = { row: 1, column: STORED };

/**
 * A sheet that shows whether a spreadsheet program calculates as this add-in does: answers stored as values beside live
 * formulas that must give the same. First single expressions with answers by hand, at the values where programs differ; then
 * made-up customers with every portable formula of the policy in force, beside what the evaluator says of them. One cell counts
 * the disagreements. Needs a policy that stands on a sheet; what it stores is of the policy as it is then.
 */
export function compatibilitySheet(
  compiled: CompiledPolicy,
  placement: PolicyPlacement,
  words: CompatibilityWords,
  policyWords: PolicyWords,
): CompatibilitySheet {
  const grid = new Grid();
  grid.put(0, WHAT, words.title);
  grid.put(SUMMARY.row, WHAT, words.disagreements);
  words.guidance.forEach((line, i) => grid.put(3 + i, WHAT, line));
  const idiomHeader = 4 + words.guidance.length;
  writeIdioms(grid, idiomHeader, words);
  const customerHeader = idiomHeader + Math.max(CHECK_IDIOMS.length, longestData()) + 3;
  grid.put(customerHeader - 1, WHAT, words.customers);
  const compared = writeCustomers(grid, customerHeader, compiled, placement, words, policyWords);
  const column = (row: number, rowCount: number) =>
    rangeA1({ row, column: AGREES, rowCount, columnCount: 1 }, { absolute: true });
  const idioms = column(idiomHeader + 1, CHECK_IDIOMS.length);
  const customers = column(customerHeader + 1, CUSTOMERS);
  const count = a1(SUMMARY, { absolute: true });
  grid.put(SUMMARY.row, SUMMARY.column, { formula: `=SUM(${idioms})+SUM(${customers})` }, "0");
  const verdict = `=IF(IFERROR(${count},1)=0,${quoted(words.allAgree)},${quoted(words.someDiffer)})`;
  grid.put(SUMMARY.row, LIVE, { formula: verdict });
  return {
    name: words.sheetName,
    ...grid.block(),
    widths: [34, 14, 14, 10, 40],
    headerRows: [0, SUMMARY.row, idiomHeader, customerHeader],
    summary: SUMMARY,
    compared: CHECK_IDIOMS.length + compared,
  };
}

/** What is written where; gaps are empty. */
class Grid {
  private readonly cells: SheetContent[][] = [];
  private readonly formats: string[][] = [];

  put(row: number, column: number, content: SheetContent, numberFormat = "General"): void {
    const [line = [], formats = []] = [this.cells[row], this.formats[row]];
    line[column] = content;
    formats[column] = numberFormat;
    this.cells[row] = line;
    this.formats[row] = formats;
  }

  block(): { cells: SheetContent[][]; numberFormats: string[][] } {
    const width = Math.max(...Array.from(this.cells, (line) => line?.length ?? 0));
    const filled = <T>(rows: readonly (readonly T[] | undefined)[], gap: T) =>
      Array.from(rows, (line) => Array.from({ length: width }, (_, column) => line?.[column] ?? gap));
    return { cells: filled<SheetContent>(this.cells, null), numberFormats: filled(this.formats, "General") };
  }
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A value as a cell that stays what it is: text that a program would take for a number or a date is made by a formula. */
function asWritten(value: CellValue): SheetContent {
  if (typeof value === "string") return { formula: `=${quoted(value)}` };
  if (typeof value === "boolean") return { formula: value ? "=TRUE()" : "=FALSE()" };
  return typeof value === "object" && value !== null ? { formula: "=NA()" } : value;
}

/** 0 where both cells hold the same of the same type, else 1. */
function differs(stored: string, live: string): string {
  return `=IF(ISERROR(${live}),1,IF(ISNUMBER(${live})=ISNUMBER(${stored}),IF(${live}=${stored},0,1),1))`;
}

function verdictFormat(words: CompatibilityWords): string {
  return `[=0]${quoted(words.yes)};0 ${quoted(words.no)}`;
}

function longestData(): number {
  return Math.max(...Object.values(CHECK_DATA).map(({ length }) => length));
}

function writeIdioms(grid: Grid, header: number, words: CompatibilityWords): void {
  const heads = { [WHAT]: words.what, [STORED]: words.stored, [LIVE]: words.live, [AGREES]: words.agrees };
  for (const [column, head] of Object.entries({ ...heads, [FORMULA]: words.formula }))
    grid.put(header, Number(column), head);
  const place = new Map<string, { column: number; rowCount: number }>();
  Object.entries(CHECK_DATA).forEach(([name, cells], i) => {
    const column = DATA + i;
    place.set(name, { column, rowCount: cells.length });
    grid.put(header, column, `${words.data} ${i + 1}`);
    cells.forEach((cell, k) => grid.put(header + 1 + k, column, dataContent(cell)));
  });
  const reference = (name: string, index: string | undefined): string => {
    const { column, rowCount } = place.get(name) ?? { column: DATA, rowCount: 1 };
    return index === undefined
      ? rangeA1({ row: header + 1, column, rowCount, columnCount: 1 }, { absolute: true })
      : a1({ row: header + Number(index), column }, { absolute: true });
  };
  CHECK_IDIOMS.forEach((idiom, i) => {
    const row = header + 1 + i;
    const expression = expanded(idiom, reference);
    grid.put(row, WHAT, words.topics[idiom.topic]);
    grid.put(row, STORED, asWritten(idiom.answer));
    grid.put(row, LIVE, { formula: `=${expression}` });
    const [stored, live] = [a1({ row, column: STORED }), a1({ row, column: LIVE })];
    grid.put(row, AGREES, { formula: differs(stored, live) }, verdictFormat(words));
    grid.put(row, FORMULA, expression);
  });
}

function dataContent(cell: DataCell): SheetContent {
  return typeof cell === "object" && cell !== null ? { formula: `=${cell.expression}` } : cell;
}

function expanded({ expression }: Idiom, reference: (name: string, index: string | undefined) => string): string {
  return expression.replace(/\{(\w+)(?:\.(\d+))?\}/g, (_, name: string, index: string | undefined) =>
    reference(name, index),
  );
}

/** Customers from the left: their name, two counts, then inputs, live results, stored results. Returns the cells compared. */
function writeCustomers(
  grid: Grid,
  header: number,
  compiled: CompiledPolicy,
  placement: PolicyPlacement,
  words: CompatibilityWords,
  policyWords: PolicyWords,
): number {
  const fields = policyFields(compiled);
  const rows = sampleCustomers(compiled, fields, CUSTOMERS);
  const source = (field: FieldId) => ({ field, unit: baseUnit(fieldKind(field)), taxBasis: null });
  const columns = fields.map((field, index) => ({ ...source(field), index }));
  const sources = new Map(
    fields.map((field, i) => [field, { ...source(field), column: DATA + i, mapping: null }] as const),
  );
  const firstLive = DATA + fields.length + 1;
  const live = portableColumns(compiled, { ...placement, columns: sources, firstResultColumn: firstLive });
  const firstStored = firstLive + live.length + 1;
  const classification = evaluateRows(compiled, columns, rows);

  grid.put(header, WHAT, words.what);
  grid.put(header, AGREES, words.differing);
  fields.forEach((field, i) => grid.put(header, DATA + i, policyWords.fields[field]));
  live.forEach((column, i) => {
    const head = headOf(column, policyWords);
    grid.put(header, firstLive + i, `${head} (${words.live})`);
    grid.put(header, firstStored + i, `${head} (${words.stored})`);
  });
  rows.forEach((cells, i) => {
    const row = header + 1 + i;
    grid.put(row, WHAT, words.customer.replace("{number}", String(i + 1)));
    cells.forEach((cell, k) => {
      const isDate = fieldKind(fields[k] ?? "remark") === "date";
      grid.put(row, DATA + k, asWritten(cell), isDate ? "yyyy-mm-dd" : "General");
    });
    writeResults(grid, row, live, firstLive, firstStored, classification, i);
    const span = (column: number) => rangeA1({ row, column, rowCount: 1, columnCount: live.length });
    const differing = `SUMPRODUCT(--(${span(firstLive)}<>${span(firstStored)}))`;
    grid.put(row, AGREES, { formula: `=IFERROR(${differing},${live.length})` }, verdictFormat(words));
  });
  return rows.length * live.length;
}

function headOf({ header, headerText }: FormulaColumn, words: PolicyWords): string {
  return header === null ? headerText : words.results[header];
}

function writeResults(
  grid: Grid,
  row: number,
  live: readonly FormulaColumn[],
  firstLive: number,
  firstStored: number,
  classification: Classification,
  index: number,
): void {
  live.forEach(({ role, a1ForRow, numberFormat }, k) => {
    const format = numberFormat ?? "General";
    grid.put(row, firstLive + k, { formula: a1ForRow(row) }, format);
    grid.put(row, firstStored + k, asWritten(resultCellAt(classification, role, index)), format);
  });
}
