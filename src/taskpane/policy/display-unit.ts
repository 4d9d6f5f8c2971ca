import { fieldKind } from "../../domain/customer/fields";
import type { PolicyInput } from "../../domain/policy/policy";
import { roundHalfAway } from "../../domain/spreadsheet/round";
import type { Language } from "../../i18n/language";

/** How numbers in base units are shown to be edited. */
export interface DisplayUnit {
  /** Base units in one unit shown. */
  readonly factor: number;
  /** Which word names the unit; null: a plain number. */
  readonly name: "ten-thousand-yuan" | "yuan" | "percent" | "days" | "years" | null;
}

/** A number without a unit. */
export const PLAIN: DisplayUnit = { factor: 1, name: null };
/** Fractions, shown as percent. */
export const PERCENT: DisplayUnit = { factor: 0.01, name: "percent" };

/** Amounts: Chinese readers count in 万元, English ones in yuan. */
export function moneyUnit(language: Language): DisplayUnit {
  return language === "zh-CN" ? { factor: 10_000, name: "ten-thousand-yuan" } : { factor: 1, name: "yuan" };
}

/** The unit in which bounds of an input are edited. */
export function displayUnit(input: PolicyInput, language: Language): DisplayUnit {
  if (input.kind === "ratio" || input.kind === "growth") return PERCENT;
  if (input.kind === "days-since") return { factor: 1, name: "days" };
  if (input.kind === "years-since") return { factor: 1, name: "years" };
  switch (fieldKind(input.field)) {
    case "money":
      return moneyUnit(language);
    case "percent":
      return PERCENT;
    case "days":
      return { factor: 1, name: "days" };
    case "years":
      return { factor: 1, name: "years" };
    default:
      return PLAIN;
  }
}

/** A number in base units as it is shown. */
export function toDisplay(value: number, { factor }: DisplayUnit): number {
  return roundHalfAway(value / factor, 6);
}

/** A number as typed, in base units. */
export function fromDisplay(value: number, { factor }: DisplayUnit): number {
  return roundHalfAway(value * factor, 8);
}
