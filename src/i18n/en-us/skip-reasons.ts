import type { SkipReason } from "../../domain/customer/recognition";

/** Why a row is no customer, in English. */
export const skipReasonsEnUs: Readonly<Record<SkipReason, string>> = {
  subtotal: "subtotal",
  "unlabelled-total": "sums the rows above",
  "repeated-header": "repeated header",
  blank: "blank",
  note: "note",
  "unit-note": "unit note",
  "group-title": "group title",
  "no-customer": "no customer",
  "foreign-currency": "foreign currency",
  "table-total": "table total",
};
