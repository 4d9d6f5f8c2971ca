import type { RangeAddress } from "../spreadsheet/address";
import { columnLetters } from "../spreadsheet/address";

/**
 * A conditional format of ours: native functions only, on cells of the row itself; or the data bar of the score column, which
 * has no formula and is known as ours by its place and look.
 */
export interface HighlightRule {
  readonly mark: string;
  /** A1 formula, relative to the first cell of the first area; "" for the bar. */
  readonly formula: string;
  readonly areas: readonly RangeAddress[];
  readonly fill: string;
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly stopIfTrue: boolean;
  /** Values at which a bar is empty and full; the bar has the colour `fill`. */
  readonly bar?: { readonly minimum: number; readonly maximum: number };
}

/** When a rule fires: a comparison of one of our result or helper columns with a constant. */
export interface HighlightCondition {
  readonly column: number;
  readonly operator: "=" | ">";
  readonly value: number | string;
}

export interface HighlightInput {
  readonly high: HighlightCondition | null;
  readonly overdue: HighlightCondition | null;
  readonly unrated: HighlightCondition | null;
  /** One per tier, best first, on the tier column. */
  readonly tiers: readonly HighlightCondition[];
}

/** Where rows are tinted, customers' rows only: a person's own columns, and our result columns. */
export interface RowAreas {
  readonly data: readonly RangeAddress[];
  readonly results: readonly RangeAddress[];
}

/** The text that makes a rule ours, wherever copies and row inserts take it; compared in small letters without spaces. */
const MARK = 'n("customer:';

const HIGH = { fill: "#FBD5D5", color: "#7A0C14", bold: false, italic: false };
const OVERDUE = { fill: "#FFE8B8", color: "#5C3A00", bold: false, italic: false };
const UNRATED = { fill: "#E7E6E6", color: "#3B3A39", bold: false, italic: true };
/** A light hue under dark digits, for any score from 0 to 100. */
export const SCORE_BAR = { fill: "#8CC5BB", bar: { minimum: 0, maximum: 100 } };
/** Fills of the tier cells, best tier first; more tiers than colours share the last. White text on all of them. */
const TIER_FILLS = ["#0B6A5B", "#2F6DB5", "#8A5A00", "#A4262C"];

/** The look of each highlight, for the legend: what a cell looks like that the rule colours. */
export const HIGHLIGHT_LOOKS = { high: { ...HIGH, bold: true }, overdue: OVERDUE, unrated: UNRATED } as const;

/** The look of a tier's cells; `index` 0 is the best tier. */
export function tierLook(index: number): Pick<HighlightRule, "fill" | "color" | "bold" | "italic"> {
  const fill = TIER_FILLS[Math.min(index, TIER_FILLS.length - 1)] ?? "#3B3A39";
  return { fill, color: "#FFFFFF", bold: true, italic: false };
}

/** Whether a data bar that stands on our score column alone is the one we put there, and not a person's. */
export function isOurBar(color: string): boolean {
  return color.toUpperCase() === SCORE_BAR.fill;
}

/** Whether the formula of a conditional format carries our mark. */
export function isOurRule(formula: string): boolean {
  return formula.replace(/\s/g, "").toLowerCase().includes(MARK);
}

/**
 * Our rules in order of priority: tier cells; then over rows High, overdue, unrated, each stopping the next. High is one
 * rule over a person's columns and one, in bold, over ours: bold type in the data would widen it past its columns. Row
 * rules leave out the score and tier columns, because some programs hide a data bar under a row rule. The score's bar comes last.
 *
 * @param areas where rows are tinted; the areas of both lists are disjoint
 * @param marked the tier column's and the score column's cells, null where they are not written
 */
export function highlightRules(
  input: HighlightInput,
  areas: RowAreas,
  marked: { readonly tier: RangeAddress | null; readonly score: RangeAddress | null },
): HighlightRule[] {
  const tierArea = marked.tier;
  const all = [...areas.data, ...areas.results];
  const row = all[0]?.row ?? tierArea?.row ?? 0;
  const rules: HighlightRule[] = [];
  if (tierArea !== null) {
    input.tiers.forEach((condition, index) => {
      rules.push({
        mark: `tier${index + 1}`,
        formula: formula(`tier${index + 1}`, condition, row),
        areas: [tierArea],
        ...tierLook(index),
        stopIfTrue: true,
      });
    });
  }
  const rows = [
    { mark: "high", condition: input.high, where: areas.data, look: HIGH },
    { mark: "high-results", condition: input.high, where: areas.results, look: { ...HIGH, bold: true } },
    { mark: "overdue", condition: input.overdue, where: all, look: OVERDUE },
    { mark: "unrated", condition: input.unrated, where: all, look: UNRATED },
  ];
  for (const { mark, condition, where, look } of rows) {
    if (condition !== null && where.length > 0) {
      rules.push({ mark, formula: formula(mark, condition, row), areas: where, ...look, stopIfTrue: true });
    }
  }
  if (marked.score !== null) {
    const look = { color: "", bold: false, italic: false };
    rules.push({ mark: "score", formula: "", areas: [marked.score], ...look, ...SCORE_BAR, stopIfTrue: false });
  }
  return rules;
}

function formula(mark: string, condition: HighlightCondition, row: number): string {
  const cell = `$${columnLetters(condition.column)}${row + 1}`;
  const { operator, value } = condition;
  const test =
    typeof value === "number"
      ? `ISNUMBER(${cell}),${cell}${operator}${value}`
      : `${cell}${operator}"${value.replace(/"/g, '""')}"`;
  return `=AND(${test},N("customer:${mark}")=0)`;
}
