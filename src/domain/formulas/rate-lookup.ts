import { escapeWildcards } from "../policy/native-text";
import { RATE } from "../policy/policy-layout";
import type { PolicyReferences } from "./policy-references";

/** The policy's rate of a currency, named by a text expression; an error value where the policy has none. */
export function rateLookup(references: PolicyReferences, text: string): string {
  return `INDEX(${references.table("rates", RATE.rate)},MATCH(${escapeWildcards(text)},${references.table("rates", RATE.text)},0))`;
}
