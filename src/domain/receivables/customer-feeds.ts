import type { CustomerTable, FieldColumn, NumberColumn } from "../customer/customer-table";
import { textAt } from "../customer/customer-table";
import { FED_FIELDS } from "../customer/fed-columns";
import type { FedField } from "../customer/fed-columns";
import type { FieldId } from "../customer/fields";
import type { Recognition } from "../customer/recognition";
import { BLANK, PRESENT, UNREADABLE } from "../customer/value-state";
import { foldText } from "../policy/compile-policy";
import type { Policy } from "../policy/policy";
import { roundHalfAway } from "../spreadsheet/round";
import type { Aging } from "./aging";
import type { LineSum } from "./aging-layout";
import { LINE_SUMS } from "./aging-layout";
import type { AgingLine } from "./aging-lines";
import type { AgingLookups } from "./aging-sheet";
import { invoiceRoles } from "./invoice-columns";
import { paymentHistories } from "./payment-history";
import type { ReceivablesBook } from "./receivables-book";

/** The fields that invoice sheets of these columns tell: how customers pay only where they say when. */
export function toldFields(invoices: readonly Recognition[]): FedField[] {
  const roles = new Set(invoices.flatMap((recognition) => invoiceRoles(recognition, false)));
  return FED_FIELDS.filter((field) => {
    if (field === "on_time_rate" || field === "avg_days_late") return roles.has("aging.lateKey");
    return field === "broken_promises" ? roles.has("aging.broken") : true;
  });
}

/** Rate of each currency other than the book's, in the order of their numbers; NaN where the policy has none. */
export function currencyRates({ rateTexts }: AgingLookups, { exchangeRates }: Pick<Policy, "exchangeRates">): number[] {
  const rateOf = (text: string): number | undefined =>
    exchangeRates.find((one) => foldText(one.text) === foldText(text))?.rate;
  return rateTexts.map((texts) => texts.map(rateOf).find((rate) => rate !== undefined) ?? Number.NaN);
}

/** By line and sum, what the aging sheet's sums hold: over the lines of a customer from this one on, in the book's currency. */
export type LineSums = Readonly<Record<LineSum, Float64Array>>;

/** The sums of the aging sheet's lines; NaN where a line owes in a currency without a rate. */
export function lineSums(
  book: ReceivablesBook,
  aging: Aging,
  lines: readonly AgingLine[],
  rates: readonly number[],
): LineSums {
  const histories = paymentHistories(book, aging);
  const sums = Object.fromEntries(LINE_SUMS.map((sum) => [sum, new Float64Array(lines.length)])) as Record<
    LineSum,
    Float64Array
  >;
  for (let line = lines.length - 1; line >= 0; line--) {
    const { account, key } = lines[line] ?? { account: -1, key: 0 };
    const isFollowed = Math.floor((lines[line + 1]?.key ?? 0) / 100) === Math.floor(key / 100);
    const rest = (sum: LineSum): number => (isFollowed ? (sums[sum][line + 1] ?? 0) : 0);
    const rate = key % 100 === 0 ? 1 : (rates[(key % 100) - 1] ?? Number.NaN);
    const money = (amount: number, after: number): number =>
      amount === 0 ? after : roundHalfAway(amount * rate + after, 6);
    const history = histories[account];
    const lateness = history?.lateness ?? [];
    sums.outstanding[line] = money(aging.outstanding[account] ?? 0, rest("outstanding"));
    sums.overdue[line] = money(aging.overdue[account] ?? 0, rest("overdue"));
    sums.oldest[line] = Math.max(aging.oldestDaysOverdue[account] ?? 0, rest("oldest"));
    sums.settled[line] = lateness.length + rest("settled");
    sums.onTime[line] = lateness.filter((late) => late === 0).length + rest("onTime");
    sums.lateDays[line] = lateness.reduce((sum, late) => sum + late, 0) + rest("lateDays");
    sums.broken[line] = (history?.brokenPromises ?? 0) + rest("broken");
  }
  return sums;
}

/**
 * The customers with what the invoices tell of them. Who has no invoice owes nothing, and how he pays is not known; a row
 * that names nobody knows nothing at all. Agrees with `feedTemplates` in every cell.
 */
export function withFeeds(
  table: CustomerTable,
  fields: ReadonlyMap<FedField, number>,
  book: ReceivablesBook,
  lines: readonly AgingLine[],
  sums: LineSums,
): CustomerTable {
  if (fields.size === 0) return table;
  const lineAt = linesOf(table, book, lines);
  const columns = new Map<FieldId, FieldColumn>(table.columns);
  for (const [field, column] of fields) {
    const numbers = Float64Array.from(lineAt, (line) => fedNumber(field, line, sums));
    const state = Uint8Array.from(numbers, (number) => (Number.isNaN(number) ? BLANK : PRESENT));
    const fed: NumberColumn = { kind: "numbers", column, numbers, state, texts: new Map() };
    columns.set(field, fed);
  }
  return { ...table, columns };
}

/** How many customers have no line, because no invoice names them. */
export function linesWithout(table: CustomerTable, book: ReceivablesBook, lines: readonly AgingLine[]): number {
  return linesOf(table, book, lines).filter((line) => line === NO_LINE).length;
}

const NOBODY = -1;
const NO_LINE = -2;

/** Position of each customer's first line; negative for who has none, and for a row without code and name. */
export function linesOf(table: CustomerTable, book: ReceivablesBook, lines: readonly AgingLine[]): Int32Array {
  const [byCode, byName] = [new Map<string, number>(), new Map<string, number>()];
  lines.forEach(({ account }, line) => {
    const { code = "", name = "" } = book.customers[book.accounts[account]?.customer ?? -1] ?? {};
    if (code !== "" && !byCode.has(foldText(code))) byCode.set(foldText(code), line);
    if (name !== "" && !byName.has(foldText(name))) byName.set(foldText(name), line);
  });
  const [codes, names] = [table.columns.get("customer_id"), table.columns.get("customer_name")];
  return Int32Array.from(table.rowNumbers, (_, index) => {
    const [code, name] = [textAt(codes, index), textAt(names, index)];
    if (codes?.state[index] === UNREADABLE) return NOBODY;
    if (code !== "") return byCode.get(foldText(code)) ?? NO_LINE;
    return name === "" ? NOBODY : (byName.get(foldText(name)) ?? NO_LINE);
  });
}

function fedNumber(field: FedField, line: number, sums: LineSums): number {
  if (line === NOBODY) return Number.NaN;
  const sum = (one: LineSum): number => (line === NO_LINE ? 0 : (sums[one][line] ?? Number.NaN));
  const settled = sum("settled");
  switch (field) {
    case "ar_balance":
      return sum("outstanding");
    case "overdue_amount":
      return sum("overdue");
    case "overdue_days":
      return sum("oldest");
    case "on_time_rate":
      return settled === 0 ? Number.NaN : roundHalfAway(sum("onTime") / settled, 6);
    case "avg_days_late":
      return settled === 0 ? Number.NaN : roundHalfAway(sum("lateDays") / settled, 1);
    case "broken_promises":
      return sum("broken");
  }
}
