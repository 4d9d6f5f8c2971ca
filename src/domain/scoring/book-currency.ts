import type { CustomerTable, FieldColumn, NumberColumn } from "../customer/customer-table";
import { fieldKind } from "../customer/fields";
import type { FieldId } from "../customer/fields";
import { BLANK, PRESENT, UNREADABLE } from "../customer/value-state";
import type { CompiledPolicy } from "../policy/compile-policy";
import { foldText } from "../policy/compile-policy";
import { roundHalfAway } from "../spreadsheet/round";

/** Stands for "no rate": an amount in such a currency cannot be read. */
export const NO_RATE = 0;

/**
 * The customers with all amounts in the book's currency: each times the rate of its column's currency, else of the row's, in
 * the base unit and rounded to 6 decimals again. A blank currency is the book's; an amount whose currency has no rate becomes
 * unreadable, a blank one stays blank. Tables without a currency are returned as they are.
 */
export function inBookCurrency(compiled: CompiledPolicy, table: CustomerTable): CustomerTable {
  const currency = new BookCurrency(compiled, table);
  currency.refresh();
  return currency.table;
}

/** A table in book currency whose amounts can be converted again after the cells behind it changed. */
export class BookCurrency {
  readonly table: CustomerTable;
  private readonly converted: { readonly from: NumberColumn; readonly to: NumberColumn }[] = [];
  /** Rate per customer; null where the sheet has no currency column. */
  readonly rowRates: Float64Array | null;

  constructor(
    private readonly compiled: CompiledPolicy,
    private readonly source: CustomerTable,
  ) {
    const perRow = source.columns.has("currency") && source.inBookCurrency !== true;
    this.rowRates = perRow ? new Float64Array(source.rowNumbers.length) : null;
    const columns = new Map<FieldId, FieldColumn>();
    for (const [field, column] of source.columns) columns.set(field, this.prepare(field, column));
    this.table = this.converted.length === 0 ? source : { ...source, columns, inBookCurrency: true };
  }

  /** Converts what the source's cells hold now. */
  refresh(): void {
    this.fillRowRates();
    for (const { from, to } of this.converted) {
      const fixed = from.currency === undefined ? null : rateOf(this.compiled, from.currency);
      for (let i = 0; i < to.state.length; i++) {
        const rate = fixed ?? this.rowRates?.[i] ?? NO_RATE;
        const present = from.state[i] === PRESENT;
        const known = present && rate > NO_RATE;
        to.state[i] = present && !known ? UNREADABLE : (from.state[i] ?? BLANK);
        to.numbers[i] = known ? roundHalfAway((from.numbers[i] ?? NaN) * rate, 6) : NaN;
      }
    }
  }

  private prepare(field: FieldId, column: FieldColumn): FieldColumn {
    if (column.kind !== "numbers" || fieldKind(field) !== "money" || this.source.inBookCurrency === true) return column;
    if (this.rowRates === null && column.currency === undefined) return column;
    const count = column.numbers.length;
    const to = { ...column, numbers: new Float64Array(count), state: new Uint8Array(count) };
    this.converted.push({ from: column, to });
    return to;
  }

  private fillRowRates(): void {
    const column = this.source.columns.get("currency");
    if (this.rowRates === null || column?.kind !== "texts") return;
    const byCode = column.dictionary.map((text) => rateOf(this.compiled, text));
    for (let i = 0; i < this.rowRates.length; i++) {
      const state = column.state[i];
      this.rowRates[i] = state === BLANK ? 1 : state === PRESENT ? (byCode[column.codes[i] ?? -1] ?? NO_RATE) : NO_RATE;
    }
  }
}

/** Book currency for a unit of the named one; 0 where the policy has no rate for it. */
export function rateOf(compiled: CompiledPolicy, currency: string): number {
  const text = foldText(currency);
  return text === "" ? 1 : (compiled.rates.get(text) ?? NO_RATE);
}
