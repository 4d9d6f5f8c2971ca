import { customerTable, numberAt, textAt } from "../domain/customer/customer-table";
import type { CustomerTable } from "../domain/customer/customer-table";
import type { FieldId } from "../domain/customer/fields";
import type { Recognition } from "../domain/customer/recognition";
import { compilePolicy } from "../domain/policy/compile-policy";
import type { Policy } from "../domain/policy/policy";
import { inBookCurrency } from "../domain/scoring/book-currency";
import type { Classification } from "../domain/scoring/classification";
import { coverageOf } from "../domain/scoring/coverage";
import type { Coverage } from "../domain/scoring/coverage";
import { evaluateTable } from "../domain/scoring/evaluate-table";
import type { SheetInspection } from "../excel/inspect-sheet";

/** What a policy makes of the sheet as it was read; nothing is written for it. */
export interface Judgement {
  readonly policy: Policy;
  readonly customers: CustomerTable;
  readonly classification: Classification;
  readonly coverage: Coverage;
  /** Sales whose header says that they are without tax. */
  readonly withoutTax: ReadonlySet<FieldId>;
}

/** The customers of a sheet, once read, can be judged again and again by policies that a person tries out. */
export function readCustomers({ snapshot, recognition }: SheetInspection): CustomerTable | null {
  return recognition.kind === "customers" ? customerTable(snapshot, recognition) : null;
}

/** Judges customers by a policy that `checkPolicy` found no fault in. */
export function judge(asRead: CustomerTable, recognition: Recognition, policy: Policy): Judgement {
  const compiled = compilePolicy(policy, null);
  const withoutTax = salesWithoutTax(recognition);
  // Totals and explanations count in the book's currency, as the scores do.
  const customers = inBookCurrency(compiled, asRead);
  return {
    policy,
    customers,
    classification: evaluateTable(compiled, customers, withoutTax),
    withoutTax,
    coverage: coverageOf(compiled, new Set(customers.columns.keys()), ""),
  };
}

function salesWithoutTax({ columns }: Recognition): Set<FieldId> {
  return new Set(columns.flatMap(({ field, taxBasis }) => (field !== null && taxBasis === "without" ? [field] : [])));
}

/** What people call a customer; its row where the sheet names nobody. */
export function customerNameAt(customers: CustomerTable, index: number): string | null {
  for (const field of ["customer_name", "customer_short_name", "customer_id"] as const) {
    const text = textAt(customers.columns.get(field), index);
    if (text !== "") return text;
  }
  return null;
}

/** A number of a customer; null where it is blank, unreadable or not on the sheet. */
export function customerNumberAt(customers: CustomerTable, field: FieldId, index: number): number | null {
  const column = customers.columns.get(field);
  const value = column === undefined ? NaN : numberAt(column, index);
  return Number.isNaN(value) ? null : value;
}
