import { collectionStage } from "../domain/receivables/collection-stage";
import type { Policy } from "../domain/policy/policy";
import { isBlank, isCellError } from "../domain/spreadsheet/cell-value";
import { callError } from "./call-error";
import { toCellValue } from "./cell-arguments";
import type { PolicyArgument } from "./policy-argument";
import { compiledPolicy } from "./record-scoring";

/** The stage that each due date has reached; a blank gives a blank, an error passes through. */
export function dunningStages(
  dueDates: unknown[][],
  asOf: number,
  argument: PolicyArgument,
  tiers: unknown[][] | undefined | null,
): unknown[][] {
  if (!(asOf >= 1)) throw callError("as-of-missing");
  const { policy } = compiledPolicy(argument);
  const single = tiers?.length === 1 && tiers[0]?.length === 1 ? tiers[0][0] : undefined;
  return dueDates.map((row, r) =>
    row.map((dueDate, c) => {
      const due = toCellValue(dueDate);
      if (isBlank(due)) return "";
      if (isCellError(due)) return dueDate;
      if (typeof due !== "number") return callError("due-date-not-a-date");
      const tier = tierId(policy, single ?? tiers?.[r]?.[c]);
      return collectionStage(policy.receivables, Math.floor(asOf) - Math.floor(due), tier)?.name ?? "";
    }),
  );
}

/** Id of a tier by its name; null for unrated and for no tier at all. */
function tierId(policy: Policy, argument: unknown): string | null {
  const name = toCellValue(argument);
  return typeof name === "string" ? (policy.tiers.find((tier) => tier.name === name.trim())?.id ?? null) : null;
}
