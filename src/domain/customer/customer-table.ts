import { isBlank } from "../spreadsheet/cell-value";
import type { CellValue } from "../spreadsheet/cell-value";
import { generalText, trimSpaces } from "../spreadsheet/text";
import { numericState, toBaseUnit } from "./cell-reading";
import type { NumericColumnStyle } from "./cell-reading";
import { LONGEST_VALUE } from "./cell-text";
import { fieldKind, isNumericField } from "./fields";
import type { FieldId } from "./fields";
import { countRows } from "./recognition";
import type { Recognition } from "./recognition";
import type { SheetSnapshot } from "./snapshot";
import { BLANK, PRESENT, UNREADABLE } from "./value-state";

/** A numeric field of all customers. */
export interface NumberColumn {
  readonly kind: "numbers";
  /** Sheet column the values came from, 0-based. */
  readonly column: number;
  /** ROUND(cell x unit factor, 6) in the field's base unit; NaN where the state is not PRESENT. Dates: serials of the 1900 system. */
  readonly numbers: Float64Array;
  /** PRESENT, BLANK or UNREADABLE per customer. */
  readonly state: Uint8Array;
  /** TRIMmed text of the customers whose cell is text, by index: a criterion may list it as "not applicable". */
  readonly texts: ReadonlyMap<number, string>;
  /** Currency of the whole column, as the policy's rate table calls it; left out: the row's, or the book's. */
  readonly currency?: string;
}

/** A text field of all customers. */
export interface TextColumn {
  readonly kind: "texts";
  readonly column: number;
  /** Index into `dictionary`; -1 where the state is not PRESENT. */
  readonly codes: Int32Array;
  /** Distinct texts, TRIMmed as a spreadsheet does, case kept. */
  readonly dictionary: readonly string[];
  readonly state: Uint8Array;
}

export type FieldColumn = NumberColumn | TextColumn;

/** The customers of a sheet, column by column. */
export interface CustomerTable {
  /** 0-based sheet row of each customer. */
  readonly rowNumbers: Int32Array;
  readonly columns: ReadonlyMap<FieldId, FieldColumn>;
  /** Amounts are in the book's currency already. */
  readonly inBookCurrency?: boolean;
}

/**
 * The customers of a recognised sheet, column by column; one pass over each column. Fields in text columns are numbers written
 * as General shows them; error values and booleans there are unreadable.
 */
export function customerTable(snapshot: SheetSnapshot, recognition: Recognition): CustomerTable {
  const rowNumbers = new Int32Array(countRows(recognition.body));
  let count = 0;
  for (const { row, rowCount } of recognition.body) {
    for (let at = row; at < row + rowCount; at++) rowNumbers[count++] = at;
  }
  const columns = new Map<FieldId, FieldColumn>();
  for (const { field, unit, column, currency } of recognition.columns) {
    if (field === null || unit === null) continue;
    const cells = (index: number): CellValue =>
      snapshot.values[(rowNumbers[index] ?? 0) - snapshot.origin.row]?.[column - snapshot.origin.column] ?? null;
    const style = { kind: fieldKind(field), unit, date1904: snapshot.date1904 };
    if (!isNumericField(field)) columns.set(field, textColumn(column, count, cells));
    else {
      const numbers = numberColumn(column, count, cells, style);
      columns.set(field, currency === null ? numbers : { ...numbers, currency });
    }
  }
  return { rowNumbers, columns };
}

function numberColumn(
  column: number,
  count: number,
  cell: (index: number) => CellValue,
  style: NumericColumnStyle,
): NumberColumn {
  const numbers = new Float64Array(count).fill(Number.NaN);
  const state = new Uint8Array(count);
  const texts = new Map<number, string>();
  for (let index = 0; index < count; index++) {
    const value = cell(index);
    state[index] = numericState(value, style);
    if (state[index] === PRESENT && typeof value === "number") numbers[index] = toBaseUnit(value, style);
    else if (typeof value === "string" && state[index] === UNREADABLE && value.length <= LONGEST_VALUE)
      texts.set(index, trimSpaces(value));
  }
  return { kind: "numbers", column, numbers, state, texts };
}

function textColumn(column: number, count: number, cell: (index: number) => CellValue): TextColumn {
  const codes = new Int32Array(count).fill(-1);
  const state = new Uint8Array(count);
  const codeOf = new Map<string, number>();
  for (let index = 0; index < count; index++) {
    const value = cell(index);
    if (isBlank(value)) state[index] = BLANK;
    else if (typeof value !== "string" && typeof value !== "number") state[index] = UNREADABLE;
    else {
      const text = typeof value === "number" ? generalText(value) : trimSpaces(value);
      let code = codeOf.get(text);
      if (code === undefined) codeOf.set(text, (code = codeOf.size));
      codes[index] = code;
    }
  }
  return { kind: "texts", column, codes, dictionary: [...codeOf.keys()], state };
}

/** A table of one customer of a table. */
export function customerAt(table: CustomerTable, index: number): CustomerTable {
  const one = (column: FieldColumn): FieldColumn => {
    const state = column.state.slice(index, index + 1);
    if (column.kind === "texts") return { ...column, codes: column.codes.slice(index, index + 1), state };
    const text = column.texts.get(index);
    const texts = new Map(text === undefined ? [] : [[0, text]]);
    return { ...column, numbers: column.numbers.slice(index, index + 1), state, texts };
  };
  return {
    ...table,
    rowNumbers: table.rowNumbers.slice(index, index + 1),
    columns: new Map([...table.columns].map(([field, column]) => [field, one(column)])),
  };
}

/** The text of a customer in a text column; "" where there is none. */
export function textAt(column: FieldColumn | undefined, index: number): string {
  return column?.kind === "texts" ? (column.dictionary[column.codes[index] ?? -1] ?? "") : "";
}

/** The number of a customer in a numeric column; NaN where it is blank or unreadable. */
export function numberAt(column: FieldColumn | undefined, index: number): number {
  return column?.kind === "numbers" ? (column.numbers[index] ?? Number.NaN) : Number.NaN;
}
