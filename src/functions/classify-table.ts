import { isGroupRole } from "../domain/formulas/group-formula";
import { VISIBLE_ROLES } from "../domain/formulas/result-columns";
import { isBlank } from "../domain/spreadsheet/cell-value";
import { plainPolicyWords } from "../i18n/plain-policy-words";
import { callError, displayLanguage } from "./call-error";
import { toCells } from "./cell-arguments";
import { headerRowCount } from "./header-rows";
import type { PolicyArgument } from "./policy-argument";
import { compiledPolicy, recordScoring } from "./record-scoring";
import { resultCell } from "./result-cells";

/**
 * All results of all customers of a table, row beside row: headers first, then what the policy says of each customer. Of two
 * header rows the upper stays empty beside the result; so does a row that is wholly blank. Exposure and limit of groups are there
 * where customers share one.
 * @throws CustomFunctions.Error when the table has no customers, no header is known, or the policy cannot be used
 */
export function classifyTable(table: readonly (readonly unknown[])[], policy: PolicyArgument): unknown[][] {
  const cells = toCells(table);
  const headerRows = headerRowCount(cells, compiledPolicy(policy));
  const records = cells.slice(headerRows);
  if (records.length === 0) throw callError("table-without-rows");
  const classification = recordScoring(table.slice(0, headerRows), policy).many(records);
  const words = plainPolicyWords(displayLanguage()).results;
  const roles = VISIBLE_ROLES.filter((role) => classification.groups !== null || !isGroupRole(role));
  const empty = roles.map(() => "");
  const results = roles.map((role) => resultCell(role));
  return [
    ...(headerRows === 2 ? [empty] : []),
    roles.map((role) => words[role]),
    ...records.map((record, index) =>
      record.every(isBlank) ? empty : results.map((result) => result(classification, index)),
    ),
  ];
}
