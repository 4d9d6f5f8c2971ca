import type { CollectionStage, ReceivablesPolicy } from "../policy/receivables-policy";

/** Days that a tier is given more before each stage after the due date. */
export function graceDays(policy: Pick<ReceivablesPolicy, "grace">, tier: string | null): number {
  return policy.grace.find((grace) => grace.tier === (tier ?? "unrated"))?.days ?? 0;
}

/**
 * The stage of collection that an item has reached, or null where none is due yet.
 *
 * @param daysPastDue whole days from the due date to the as-of date, negative before it
 * @param tier id of the customer's tier; null: unrated. Grace postpones the stages after the due date, not the reminder.
 */
export function collectionStage(
  policy: Pick<ReceivablesPolicy, "stages" | "grace">,
  daysPastDue: number,
  tier: string | null,
): CollectionStage | null {
  const grace = graceDays(policy, tier);
  let reached: CollectionStage | null = null;
  for (const stage of policy.stages) {
    const from = stage.from > 0 ? stage.from + grace : stage.from;
    if (daysPastDue >= from && (reached === null || stage.from >= reached.from)) reached = stage;
  }
  return reached;
}
