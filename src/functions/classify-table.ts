import { VISIBLE_ROLES } from "../domain/formulas/result-columns";
import { policyWords } from "../i18n/policy-words";
import { callError, displayLanguage } from "./call-error";
import { toCells } from "./cell-arguments";
import type { PolicyArgument } from "./policy-argument";
import { recordScoring } from "./record-scoring";
import { resultCell } from "./result-cells";

/**
 * All results of all customers of a table, row beside row: headers first, then what the policy says of each customer.
 * @throws CustomFunctions.Error when the table has no customers, no header is known, or the policy cannot be used
 */
export function classifyTable(table: readonly (readonly unknown[])[], policy: PolicyArgument): unknown[][] {
  const [headers, ...records] = table;
  if (headers === undefined || records.length === 0) throw callError("table-without-rows");
  const classification = recordScoring([headers], policy).many(toCells(records));
  const words = policyWords(displayLanguage()).results;
  return [
    VISIBLE_ROLES.map((role) => words[role]),
    ...records.map((_, index) => VISIBLE_ROLES.map((role) => resultCell(role)(classification, index))),
  ];
}
