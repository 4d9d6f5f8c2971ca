import type { FieldKind } from "./fields";

/** The unit in which a column holds its values. */
export type UnitId =
  | "yuan"
  | "thousand-yuan"
  | "ten-thousand-yuan"
  | "million-yuan"
  | "hundred-million-yuan"
  | "days"
  | "months"
  | "years"
  | "fraction"
  | "percent"
  | "count"
  | "number"
  | "text"
  | "date";

const BASE_UNITS: Readonly<Record<FieldKind, UnitId>> = {
  text: "text",
  flag: "text",
  money: "yuan",
  percent: "fraction",
  days: "days",
  years: "years",
  count: "count",
  number: "number",
  date: "date",
};

/** Units in which a column of a kind may stand; the first is the base unit. */
export const UNITS_OF_KIND: Readonly<Record<FieldKind, readonly UnitId[]>> = {
  text: ["text"],
  flag: ["text"],
  money: ["yuan", "thousand-yuan", "ten-thousand-yuan", "million-yuan", "hundred-million-yuan"],
  percent: ["fraction", "percent"],
  days: ["days", "months", "years"],
  years: ["years", "months", "days"],
  count: ["count"],
  number: ["number"],
  date: ["date"],
};

/** The unit that values of a kind are compared in. */
export function baseUnit(kind: FieldKind): UnitId {
  return BASE_UNITS[kind];
}

/**
 * What a sheet number is multiplied by to be in the base unit of its field: 10,000 for 万元, 0.01 for percent.
 * Time needs the kind: a month is 30 days of a term and a twelfth of a year of cooperation.
 */
export function unitFactor(unit: UnitId, kind?: FieldKind): number {
  switch (unit) {
    case "thousand-yuan":
      return 1e3;
    case "ten-thousand-yuan":
      return 1e4;
    case "million-yuan":
      return 1e6;
    case "hundred-million-yuan":
      return 1e8;
    case "percent":
      return 0.01;
    case "months":
      return kind === "days" ? 30 : 1 / 12;
    case "years":
      return kind === "days" ? 365 : 1;
    case "days":
      return kind === "years" ? 1 / 365 : 1;
    default:
      return 1;
  }
}
