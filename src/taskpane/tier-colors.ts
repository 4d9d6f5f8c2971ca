/** Fills of the four tiers, best first; white letters stand on each with a contrast of 5.3 or more. */
const TIER_FILLS: readonly string[] = ["#0B6A5B", "#2F6DB5", "#8A5A00", "#A4262C"];
const UNRATED_FILL = "#E7E6E6";
const UNRATED_TEXT = "#3B3A39";

/** Fill and text colour of a tier by its place in the policy, best first; null is the unrated. */
export function tierColors(place: number | null): { readonly fill: string; readonly text: string } {
  if (place === null) return { fill: UNRATED_FILL, text: UNRATED_TEXT };
  return { fill: TIER_FILLS[Math.min(place, TIER_FILLS.length - 1)] ?? UNRATED_FILL, text: "#FFFFFF" };
}
