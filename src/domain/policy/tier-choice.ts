import { endId, headId, LABEL } from "./policy-layout";
import type { Policy } from "./policy";
import type { PolicyWords } from "./policy-words";
import type { SheetBuilder } from "./sheet-builder";

/** Names of the tiers, for validation. */
export function tierSource(sheet: SheetBuilder): () => string {
  return () =>
    sheet.range(sheet.at(headId("tiers")) + 1, LABEL, sheet.at(endId("tiers")) - sheet.at(headId("tiers")) - 1);
}

/** Name of a tier id, or the word for none. */
export function tierName(policy: Policy, id: string | null, words: PolicyWords): string {
  return policy.tiers.find((tier) => tier.id === id)?.name ?? words.none;
}
