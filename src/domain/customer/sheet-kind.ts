import { isLedger } from "./ledger-sheets";
import { columnOf } from "./recognition";
import type { RecognizedColumn, SheetKind, SheetReason } from "./recognition";
import { KEY_FIELDS } from "./fields";
import type { FieldId } from "./fields";

/** How often customers come back in the rows of a sheet. */
export interface KeyRepetition {
  readonly rows: number;
  readonly distinct: number;
}

const CREDIT_FIELDS: readonly FieldId[] = [
  "ar_balance",
  "overdue_amount",
  "overdue_days",
  "credit_limit",
  "annual_sales",
  "credit_rating",
  "on_time_rate",
  "registered_capital",
  "customer_revenue",
];

const KEYS: ReadonlySet<FieldId> = new Set(KEY_FIELDS);

/** What goods, suppliers and employees have as well. */
const OF_ANYTHING: ReadonlySet<FieldId> = new Set([
  "remark",
  "purchase_volume",
  "product_category",
  "invoice_amount",
  "currency",
  "exchange_rate",
  "customer_group",
  "hold_status",
  "region",
  "city",
]);

/** What a sheet with a header is about, with what speaks for it. */
export function sheetKind(
  columns: readonly RecognizedColumn[],
  keys: KeyRepetition,
): { kind: SheetKind; reasons: SheetReason[] } {
  const has = (...fields: FieldId[]) => fields.some((field) => columnOf(columns, field) !== undefined);
  const reasons: SheetReason[] = [];
  if (has("customer_name", "customer_short_name")) reasons.push("has-customer-names");
  if (has("customer_id")) reasons.push("has-customer-codes");
  const keyed = reasons.length > 0;
  const repeat = keys.rows >= 5 && keys.distinct < keys.rows * 0.6;
  if (has("invoice_no")) reasons.push("has-invoice-numbers");
  if (has("due_date")) reasons.push("has-due-dates");
  if (has(...CREDIT_FIELDS)) reasons.push("has-credit-columns");
  if (keyed && keys.rows > 0) reasons.push(repeat ? "customers-repeat" : "one-row-per-customer");
  if (columns.every(({ field }) => field === null)) return { kind: "other", reasons: ["no-known-columns"] };

  const paid = has("paid_date") && has("paid_amount") && !has("invoice_amount", "due_date");
  if (paid && !has("ar_balance", "credit_limit"))
    return { kind: "payments", reasons: [...reasons, "has-payment-columns"] };
  const invoiceSigns = [has("invoice_no"), has("invoice_date"), has("due_date"), has("invoice_amount")].filter(
    Boolean,
  ).length;
  if (keyed && isLedger(columns)) return { kind: "invoices", reasons };
  if (invoiceSigns >= 3 || (invoiceSigns === 2 && (repeat || has("invoice_no")))) return { kind: "invoices", reasons };
  if (!keyed) return { kind: "other", reasons: [...reasons, "no-customer-column"] };
  if (!repeat && isAnythings(columns)) return { kind: "other", reasons: [...reasons, "no-credit-columns"] };
  return { kind: repeat ? "other" : "customers", reasons };
}

/** Names or codes that could be goods' or employees', beside nothing that only customers have. */
function isAnythings(columns: readonly RecognizedColumn[]): boolean {
  const keys = columns.filter(({ field }) => field !== null && KEYS.has(field));
  const unsure = keys.every(({ doubts, reason }) => doubts.includes("name") && reason !== "by-hand");
  return unsure && columns.every(({ field }) => field === null || KEYS.has(field) || OF_ANYTHING.has(field));
}
