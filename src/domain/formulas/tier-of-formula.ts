import type { PolicyLayout } from "../policy/policy-layout";
import { LABEL, TIER, endId } from "../policy/policy-layout";
import type { CellAddress } from "../spreadsheet/address";
import { PolicyReferences } from "./policy-references";
import { r1c1ToA1 } from "./r1c1";

/**
 * Native formula (without "=") of what TIEROF gives: the tier by lower bounds on the score rounded to the policy's decimals;
 * a blank gives a blank, the word for unrated itself, a score below all bounds the last tier.
 *
 * @param score formula text of the score
 */
export function tierOfFormula(
  score: string,
  layout: PolicyLayout,
  policySheet: string,
  policyOrigin: CellAddress,
): string {
  const references = new PolicyReferences(layout, policySheet, policyOrigin);
  const at = (reference: string): string => r1c1ToA1(reference, 0);
  const names = at(references.table("tiers", LABEL));
  const bounds = at(references.table("tiers", TIER.from));
  const unrated = at(references.cell(endId("tiers"), LABEL));
  const decimals = at(references.cell("setting:decimals"));
  // The table's last row is "unrated": scores never reach it.
  const index = `MIN(1+SUMPRODUCT(--(${bounds}>ROUND(${score},${decimals}))),ROWS(${bounds})-1)`;
  return `IF(${score}="","",IF(${score}=${unrated},${unrated},INDEX(${names},${index})))`;
}
