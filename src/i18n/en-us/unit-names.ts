import type { UnitId } from "../../domain/customer/units";

/** What each unit is called in English. */
export const unitNamesEnUs: Readonly<Record<UnitId, string>> = {
  yuan: "yuan",
  "thousand-yuan": "thousand yuan",
  "ten-thousand-yuan": "10k yuan",
  "million-yuan": "million yuan",
  "hundred-million-yuan": "100 million yuan",
  days: "days",
  months: "months",
  years: "years",
  fraction: "fraction",
  percent: "%",
  count: "count",
  number: "number",
  text: "text",
  date: "date",
};
