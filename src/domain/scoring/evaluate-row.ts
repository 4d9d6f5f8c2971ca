import { numericState, toBaseUnit } from "../customer/cell-reading";
import type { NumericColumnStyle } from "../customer/cell-reading";
import type { TaxBasis } from "../customer/column-mapping";
import type { CustomerTable, FieldColumn } from "../customer/customer-table";
import { fieldKind, isNumericField } from "../customer/fields";
import type { FieldId } from "../customer/fields";
import type { UnitId } from "../customer/units";
import { BLANK, PRESENT, UNREADABLE } from "../customer/value-state";
import type { CompiledPolicy } from "../policy/compile-policy";
import { isBlank } from "../spreadsheet/cell-value";
import type { CellValue } from "../spreadsheet/cell-value";
import { generalText, trimSpaces } from "../spreadsheet/text";
import type { Classification } from "./classification";
import { evaluateTable, TableEvaluation } from "./evaluate-table";

/** What a position of a record holds. */
export interface RecordColumn {
  /** 0-based position in the record. */
  readonly index: number;
  readonly field: FieldId;
  readonly unit: UnitId;
  readonly taxBasis: TaxBasis;
  /** Currency of the whole column; left out: the row's, or the book's. */
  readonly currency?: string;
}

/** Classifies records given as cells, all at once (a spilled call). */
export function evaluateRows(
  compiled: CompiledPolicy,
  columns: readonly RecordColumn[],
  rows: readonly (readonly CellValue[])[],
): Classification {
  return evaluateTable(compiled, recordTable(columns, rows), fieldsWithoutTax(columns));
}

/** Records given as cells, as a table of customers. */
export function recordTable(columns: readonly RecordColumn[], rows: readonly (readonly CellValue[])[]): CustomerTable {
  const records = new Records(columns, rows.length);
  rows.forEach((row, i) => records.set(i, row));
  return records.table;
}

/**
 * A function that classifies one record after the other into the same Classification of one customer: read it before the next
 * call. Columns are bound and arrays allocated once.
 */
export function rowEvaluator(
  compiled: CompiledPolicy,
  columns: readonly RecordColumn[],
): (row: readonly CellValue[]) => Classification {
  const records = new Records(columns, 1);
  const evaluation = new TableEvaluation(compiled, records.table, fieldsWithoutTax(columns));
  return (row) => {
    records.set(0, row);
    return evaluation.run();
  };
}

/** Classifies a single record. */
export function evaluateRow(
  compiled: CompiledPolicy,
  columns: readonly RecordColumn[],
  row: readonly CellValue[],
): Classification {
  return rowEvaluator(compiled, columns)(row);
}

/** The sales fields whose amounts exclude value added tax. */
export function fieldsWithoutTax(columns: readonly RecordColumn[]): ReadonlySet<FieldId> {
  return new Set(columns.filter(({ taxBasis }) => taxBasis === "without").map(({ field }) => field));
}

/** Writes a cell into a column of the table, reading it exactly as a sheet's column is read. */
type CellWriter = (row: number, cell: CellValue) => void;

/** A customer table whose cells can be written again. */
class Records {
  readonly table: CustomerTable;
  private readonly writers: readonly { readonly index: number; readonly write: CellWriter }[];

  constructor(columns: readonly RecordColumn[], count: number) {
    const fields = new Map<FieldId, FieldColumn>();
    this.writers = columns.map(({ index, field, unit, currency }) => {
      const { column, write } = isNumericField(field)
        ? numberRecords(index, count, { kind: fieldKind(field), unit, date1904: false })
        : textRecords(index, count);
      fields.set(field, currency === undefined || column.kind !== "numbers" ? column : { ...column, currency });
      return { index, write };
    });
    this.table = { rowNumbers: Int32Array.from({ length: count }, (_, i) => i), columns: fields };
  }

  set(row: number, cells: readonly CellValue[]): void {
    for (const { index, write } of this.writers) write(row, cells[index] ?? null);
  }
}

function numberRecords(
  index: number,
  count: number,
  style: NumericColumnStyle,
): { column: FieldColumn; write: CellWriter } {
  const numbers = new Float64Array(count).fill(NaN);
  const state = new Uint8Array(count);
  const texts = new Map<number, string>();
  const write: CellWriter = (row, cell) => {
    const read = numericState(cell, style);
    state[row] = read;
    numbers[row] = read === PRESENT && typeof cell === "number" ? toBaseUnit(cell, style) : NaN;
    if (read === UNREADABLE && typeof cell === "string") texts.set(row, trimSpaces(cell));
    else if (texts.size > 0) texts.delete(row);
  };
  return { column: { kind: "numbers", column: index, numbers, state, texts }, write };
}

function textRecords(index: number, count: number): { column: FieldColumn; write: CellWriter } {
  const codes = new Int32Array(count).fill(-1);
  const state = new Uint8Array(count);
  const dictionary: string[] = [];
  const codeOf = new Map<string, number>();
  const write: CellWriter = (row, cell) => {
    codes[row] = -1;
    if (isBlank(cell)) state[row] = BLANK;
    else if (typeof cell !== "string" && typeof cell !== "number") state[row] = UNREADABLE;
    else {
      const text = typeof cell === "number" ? generalText(cell) : trimSpaces(cell);
      if (count === 1) {
        // One record has one text: the dictionary would otherwise grow with every call.
        dictionary[0] = text;
        codes[row] = 0;
      } else {
        let code = codeOf.get(text);
        if (code === undefined) {
          codeOf.set(text, (code = dictionary.length));
          dictionary.push(text);
        }
        codes[row] = code;
      }
      state[row] = PRESENT;
    }
  };
  return { column: { kind: "texts", column: index, codes, dictionary, state }, write };
}
