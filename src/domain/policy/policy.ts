import type { ColumnMapping } from "../customer/column-mapping";
import type { FieldId } from "../customer/fields";
import type { SerialDate } from "../spreadsheet/serial-date";
import type { ReceivablesPolicy, ReceivablesSettingId } from "./receivables-policy";

/** Rows of the Policy sheet that hold one value each. */
export type SettingId =
  | "version"
  | "status"
  | "approvedBy"
  | "effectiveFrom"
  | "figures"
  | "approvedFigures"
  | "asOf"
  | "bookCurrency"
  | "decimals"
  | "minimumCompleteness"
  | "minimumCoverage"
  | "vatRate"
  | "limitStep"
  | "newName"
  | "newYears"
  | "newOrders"
  | "newCap"
  | "unratedReason"
  | "textUnknown"
  | "textNotApplicable"
  | "textCash"
  | "textDays"
  | "check"
  | "changed";

/** The five groups of indicators that a customer is judged by. */
export const GROUP_IDS = ["size", "credit", "cooperation", "demand", "region"] as const;
export type GroupId = (typeof GROUP_IDS)[number];

/**
 * Where a criterion or a rule takes its number or text from; everything in base units.
 * - field: the cell itself.
 * - ratio: `field` / `other`. Denominator at most 0: the ratio is 0 when the numerator is 0 too (who owes nothing has no
 *   overdue share), else unknown.
 * - growth: `field` / `other` - 1; unknown where `other` is at most 0.
 * - days-since, years-since: from the date in `field` to the as-of date (a year is 365.25 days).
 */
export interface PolicyInput {
  readonly kind: InputKind;
  readonly field: FieldId;
  /** Denominator of a ratio, earlier amount of a growth; null for the other kinds. */
  readonly other: FieldId | null;
}
export const INPUT_KINDS = ["field", "ratio", "growth", "days-since", "years-since"] as const;
export type InputKind = (typeof INPUT_KINDS)[number];

/** Points from this lower bound (inclusive, base units) up to the next one. */
export interface Band {
  readonly from: number;
  readonly points: number;
  readonly note?: string;
}

/** Points of a text; compared after TRIM, ignoring ASCII case. */
export interface Category {
  readonly key: string;
  readonly points: number;
  readonly note?: string;
}

/** How a value becomes points. "regions" looks texts up in the policy's Regions table. */
export type Scale =
  | { readonly kind: "bands"; readonly bands: readonly Band[] }
  | { readonly kind: "categories"; readonly categories: readonly Category[]; readonly other: number }
  | { readonly kind: "regions"; readonly measure: RegionMeasure };
export const REGION_MEASURES = ["economy", "competition"] as const;
export type RegionMeasure = (typeof REGION_MEASURES)[number];

/** One way to measure a criterion. */
export interface Alternative {
  readonly input: PolicyInput;
  readonly scale: Scale;
  /** The reason of its bounds and points. */
  readonly note?: string;
}

/** What a blank cell means: nothing is known, or 0, or 0 where another field of the row holds a number. */
export type BlankRule = "unknown" | "zero" | { readonly zeroWhenPresent: FieldId };

export interface Criterion {
  readonly id: string;
  readonly group: GroupId;
  readonly name: string;
  /** At least 0; weights need not add up to 100. */
  readonly weight: number;
  /** Which way is better: points must not fall (higher) or rise (lower) along the bands. Says nothing about categories. */
  readonly direction: "higher" | "lower";
  /** The first alternative whose columns are on the sheet is used. */
  readonly alternatives: readonly Alternative[];
  /** For fields and for numerators of ratios; growth, dates and categories know "unknown" only. */
  readonly blank: BlankRule;
  /** Texts that take the criterion out of a row's score, e.g. 不适用. */
  readonly notApplicable: readonly string[];
  /** The reason of its numbers. */
  readonly note: string;
}

/** A row of the Regions table: what a province or a city scores in both region criteria. */
export interface Region {
  readonly key: string;
  readonly economy: number;
  readonly competition: number;
  readonly note?: string;
}

export interface Tier {
  readonly id: string;
  readonly name: string;
  /** Lowest score of the tier, inclusive. The lowest tier begins at 0. */
  readonly from: number;
  /** Largest recommended limit, yuan. */
  readonly limitCap: number;
  /** Months of average sales that the limit covers, times the coefficient. */
  readonly months: number;
  readonly coefficient: number;
  /** Payment terms in days; 0 is cash before delivery. */
  readonly termsDays: number;
  /** Share of an order to be paid in advance, a fraction. */
  readonly deposit: number;
  readonly note: string;
}

/** The name that stands in place of a tier or a risk where too little is known. */
export interface Unrated {
  readonly name: string;
  /** Main reason shown for an unrated customer on whom no rule fired. */
  readonly reason: string;
  readonly note: string;
}

export const RISK_LEVELS = ["low", "medium", "high"] as const;
export type RiskLevelId = (typeof RISK_LEVELS)[number];

export interface RiskLevel {
  readonly id: RiskLevelId;
  readonly name: string;
  /** Id of the tier whose limit and terms rows are the best that this risk still gets. */
  readonly serviceTier: string;
  readonly note?: string;
}

export const COMPARISONS = [">=", ">", "<=", "<", "="] as const;
/** A test of one input. "in": the text is one of `values`. */
export type Condition =
  | {
      readonly input: PolicyInput;
      readonly op: (typeof COMPARISONS)[number];
      readonly value: number;
      readonly note?: string;
    }
  | { readonly input: PolicyInput; readonly op: "in"; readonly values: readonly string[]; readonly note?: string };

/** Fires when all its conditions hold. An unknown input keeps it silent. */
export interface RiskRule {
  readonly id: string;
  readonly name: string;
  /** null: no risk of its own, only effects. */
  readonly level: "high" | "medium" | null;
  /** One or two. */
  readonly conditions: readonly Condition[];
  /** Id of the best tier still possible, or null. */
  readonly capTier: string | null;
  /** Id of the tier that it puts the customer in whatever else is known, or null. */
  readonly knockOutTier: string | null;
  /** The recommended limit becomes 0. */
  readonly noNewCredit: boolean;
  readonly note: string;
}

/** New: cooperation under `years` or orders under `orders`; both unknown is new. */
export interface NewCustomerRule {
  readonly name: string;
  readonly years: number;
  readonly orders: number;
  readonly capTier: string | null;
  readonly note: string;
}

/** A field without which a customer stays unrated, where the sheet has its column at all. */
export interface RequiredField {
  readonly field: FieldId;
  readonly blank: BlankRule;
  readonly note?: string;
}

/** A named range of numbers from a lower bound (inclusive). */
export interface NamedBand {
  readonly name: string;
  readonly from: number;
  readonly note?: string;
}

/** A bucket of ages, in days overdue. */
export interface AgingBucket extends NamedBand {
  /** Share of what is so many days overdue that is expected never to come in, 0 to 1. */
  readonly expectedLoss: number;
}

/** What one unit of a currency is worth in the book's, under the name by which sheets call it. */
export interface ExchangeRate {
  /** As the currency column writes it; compared after TRIM, ignoring ASCII case. */
  readonly text: string;
  /** Above 0. */
  readonly rate: number;
  readonly note?: string;
}

export interface Policy {
  /** Free text of the company, e.g. "2024.1". */
  readonly version: string;
  readonly status: "draft" | "approved";
  readonly approvedBy: string;
  readonly effectiveFrom: SerialDate | null;
  /** Code of the policy's figures when they were approved (see `write-figures`); null where nobody recorded it. */
  readonly approvedFigures: number | null;
  /** The day that dates are aged to. */
  readonly asOf: SerialDate;
  /** What all amounts of the policy and of results are in, as people call it. */
  readonly bookCurrency: string;
  /** A currency that is not listed has no rate: amounts in it are unreadable. */
  readonly exchangeRates: readonly ExchangeRate[];
  /** Decimals of the score, 0..4. */
  readonly decimals: number;
  /** Least completeness (fraction) of a customer who gets a tier. */
  readonly minimumCompleteness: number;
  /** Least share of the weight that the columns of a sheet must cover. */
  readonly minimumCoverage: number;
  /** Added to sales that are marked as without tax; a fraction. */
  readonly vatRate: number;
  /** Limits are rounded down to multiples of this, yuan. */
  readonly limitStep: number;
  readonly groupNames: Readonly<Record<GroupId, string>>;
  readonly criteria: readonly Criterion[];
  readonly regions: readonly Region[];
  /** Points of a region that the table does not name. */
  readonly otherRegion: { readonly economy: number; readonly competition: number };
  /** Best first. */
  readonly tiers: readonly Tier[];
  readonly unrated: Unrated;
  /** Low, medium, high. */
  readonly riskLevels: readonly RiskLevel[];
  readonly rules: readonly RiskRule[];
  readonly newCustomer: NewCustomerRule;
  readonly required: readonly RequiredField[];
  /** Smallest first. By the customer's own revenue, yuan. */
  readonly sizeClasses: readonly NamedBand[];
  /** Smallest first, in days overdue. */
  readonly agingBuckets: readonly AgingBucket[];
  readonly receivables: ReceivablesPolicy;
  readonly columns: readonly ColumnMapping[];
  /** The reasons of the settings, by setting. */
  readonly settingNotes: Readonly<Partial<Record<SettingId | ReceivablesSettingId, string>>>;
  readonly texts: PolicyTexts;
}

/** Words that result cells show; in the policy because formulas take them from its cells. */
export interface PolicyTexts {
  readonly unknown: string;
  readonly notApplicable: string;
  readonly cashBeforeDelivery: string;
  /** Written after a number of days, e.g. " days". */
  readonly days: string;
}

/** Field ids that an input reads. */
export function inputFields(input: PolicyInput): FieldId[] {
  return input.other === null ? [input.field] : [input.field, input.other];
}
