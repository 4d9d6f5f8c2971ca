/** What the checks of single idioms are about; several checks share one. */
export type IdiomTopic =
  | "weighting"
  | "worst"
  | "counting"
  | "bands"
  | "categories"
  | "lists"
  | "rounding"
  | "roundingDown"
  | "errors"
  | "numbersOnly"
  | "blanks"
  | "dates"
  | "tables";

/** Texts of the compatibility check sheet. */
export interface CompatibilityWords {
  readonly sheetName: string;
  readonly title: string;
  /** How to read the sheet, one line each. */
  readonly guidance: readonly string[];
  readonly disagreements: string;
  readonly allAgree: string;
  /** Shown where something disagrees. */
  readonly someDiffer: string;
  readonly what: string;
  readonly stored: string;
  readonly live: string;
  readonly agrees: string;
  readonly formula: string;
  readonly data: string;
  readonly yes: string;
  readonly no: string;
  readonly customers: string;
  /** Heads the number of result cells of a customer that differ. */
  readonly differing: string;
  /** "customer {number}" */
  readonly customer: string;
  readonly topics: Readonly<Record<IdiomTopic, string>>;
}
