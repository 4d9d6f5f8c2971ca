import type { SerialDate } from "../spreadsheet/serial-date";
import type { Policy } from "./policy";
import type { PolicyWords } from "./policy-words";
import { policyToSheet } from "./write-policy";

/** Who approved, and the first day on which the policy holds. */
export interface Approval {
  readonly by: string;
  readonly effectiveFrom: SerialDate | null;
}

/**
 * The policy as approved: the code of its present figures is kept with it, so that the sheet says by itself when a figure is
 * changed afterwards. `words` may be of either language; the code is the same.
 */
export function approvePolicy(policy: Policy, words: PolicyWords, { by, effectiveFrom }: Approval): Policy {
  const { figures } = policyToSheet(policy, words);
  return { ...policy, status: "approved", approvedBy: by, effectiveFrom, approvedFigures: figures };
}
