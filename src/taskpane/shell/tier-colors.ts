import type { RiskLevelId } from "../../domain/policy/policy";

/** A fill and the text that stands on it. */
export interface Colors {
  readonly fill: string;
  readonly text: string;
}

/** Fills of the four tiers, best first; white letters stand on each with a contrast of 5.3 or more. */
const TIER_FILLS: readonly string[] = ["#0B6A5B", "#2F6DB5", "#8A5A00", "#A4262C"];
const UNRATED: Colors = { fill: "#E7E6E6", text: "#3B3A39" };
/** As the rows of the sheet are coloured: high, and medium in the colour of overdue. */
const RISK_COLORS: Readonly<Record<RiskLevelId, Colors>> = {
  high: { fill: "#A4262C", text: "#FFFFFF" },
  medium: { fill: "#8A5A00", text: "#FFFFFF" },
  low: { fill: "#0B6A5B", text: "#FFFFFF" },
};

/** Colours of a tier by its place in the policy, best first; null is the unrated. */
export function tierColors(place: number | null): Colors {
  if (place === null) return UNRATED;
  return { fill: TIER_FILLS[Math.min(place, TIER_FILLS.length - 1)] ?? UNRATED.fill, text: "#FFFFFF" };
}

/** Colours of a risk; null is the unrated. */
export function riskColors(level: RiskLevelId | null): Colors {
  return level === null ? UNRATED : RISK_COLORS[level];
}
