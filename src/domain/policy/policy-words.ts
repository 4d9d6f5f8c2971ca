import type { AgingWords } from "../receivables/aging-words";
import type { FieldId } from "../customer/fields";
import type { UnitId } from "../customer/units";
import type { DefaultReceivablesWords, ReceivablesWords } from "./receivables-policy";
import type { GroupId, InputKind, RegionMeasure, RiskLevelId, SettingId } from "./policy";

/** Ids of the criteria of the default policy. */
export type DefaultCriterionId =
  | "customer_revenue"
  | "registered_capital"
  | "overdue_days"
  | "overdue_share"
  | "on_time_rate"
  | "credit_rating"
  | "avg_days_late"
  | "broken_promises"
  | "years"
  | "order_count"
  | "overdue_count"
  | "annual_sales"
  | "product_category"
  | "sales_growth"
  | "return_rate"
  | "economy"
  | "competition";

/** Ids of the risk rules of the default policy. */
export type DefaultRuleId =
  | "dishonest_debtor"
  | "insolvency"
  | "overdue_180"
  | "overdue_91"
  | "overdue_share_50"
  | "write_off"
  | "exposure_120"
  | "grade_c"
  | "overdue_31"
  | "overdue_share_20"
  | "over_limit"
  | "on_time_under_80";

/** Blocks of the Policy sheet. */
export type BlockId =
  | "settings"
  | "criteria"
  | "scales"
  | "regions"
  | "tiers"
  | "risks"
  | "rules"
  | "conditions"
  | "newCustomer"
  | "required"
  | "sizes"
  | "aging"
  | "columns"
  | "rates"
  | "texts"
  | "lists"
  | "calculation";

/** Column headers of its tables. */
export type HeaderId =
  | "name"
  | "value"
  | "group"
  | "weight"
  | "direction"
  | "blank"
  | "blankField"
  | "notApplicable"
  | "note"
  | "from"
  | "points"
  | "key"
  | "economy"
  | "competition"
  | "limitCap"
  | "months"
  | "coefficient"
  | "termsDays"
  | "deposit"
  | "serviceTier"
  | "level"
  | "capTier"
  | "knockOutTier"
  | "noNewCredit"
  | "rule"
  | "inputKind"
  | "field"
  | "otherField"
  | "op"
  | "header"
  | "unit"
  | "taxBasis"
  | "sheet"
  | "origin"
  | "factor"
  | "currency"
  | "rate"
  | "expectedLoss";

/** All names and notes of a Policy in one language, as data. Single words shown in lists must differ within their list. */
export interface PolicyWords {
  /** Heading of the Policy sheet and the lines under it that say how to edit it. */
  readonly title: string;
  readonly legend: readonly string[];
  /** Before samples of the highlights' colours. */
  readonly colors: string;
  readonly blocks: Readonly<Record<BlockId, string>>;
  readonly headers: Readonly<Record<HeaderId, string>>;
  readonly settings: Readonly<Record<SettingId, { readonly label: string; readonly note: string }>>;
  /** The marked last row of every table: insert rows above it. */
  readonly endRow: string;
  /** Row of a category or region table for texts that it does not name. */
  readonly otherRow: string;
  /** What the check cell says when all is well, and when the sheet must be classified again or a number is missing. */
  readonly checkOk: string;
  /** Header over frozen results: {asOf}, {version} of the policy, {on} the day of freezing. */
  readonly frozenNote: string;
  readonly checkAgain: string;
  readonly checkNumber: string;
  /** What may be typed into a cell. */
  readonly guidance: {
    readonly list: string;
    readonly between: string;
    readonly atLeast: string;
    readonly anyNumber: string;
    readonly date: string;
  };
  /** Said after `checkNumber` where a column was inserted or deleted. */
  readonly checkColumns: string;
  /** What the flag says of an approved policy whose numbers changed since, of one unchanged, and of a draft. */
  readonly changedYes: string;
  readonly changedNo: string;
  readonly changedDraft: string;
  /** And of one whose figures at approval were not recorded. */
  readonly changedUnknown: string;
  /** Names of the book's currency, each with rate 1; the first is shown. */
  readonly bookCurrency: readonly string[];
  /** Number format of yuan amounts: people read 万元 in Chinese (`0\.0,"万"`), plain yuan in English (`#,##0`). */
  readonly moneyFormat: string;
  readonly version: string;
  readonly groups: Readonly<Record<GroupId, string>>;
  /** `note` is the reason of the weight, `scale` the reason of bounds and points. */
  readonly criteria: Readonly<Record<DefaultCriterionId, string>>;
  /** Best first: A, B, C, D. */
  readonly tiers: readonly { readonly name: string; readonly note: string }[];
  readonly unrated: { readonly name: string; readonly reason: string; readonly note: string };
  readonly riskLevels: Readonly<Record<RiskLevelId, string>>;
  readonly rules: Readonly<Record<DefaultRuleId, { readonly name: string; readonly note: string }>>;
  readonly newCustomer: { readonly name: string; readonly note: string };
  /** Small, medium, large. */
  readonly sizeClasses: readonly string[];
  /** Not due, 1-30, 31-60, 61-90, 91-180, 181-365, over 365. */
  readonly agingBuckets: readonly string[];
  /** Reasons of numbers that have no text of their own, in the order of the names above. */
  readonly notes: {
    /** Of a criterion's weight and of its scale; left out where nobody reads them. */
    readonly criteria: Readonly<Partial<Record<DefaultCriterionId, { readonly note: string; readonly scale: string }>>>;
    readonly riskLevels: Readonly<Record<RiskLevelId, string>>;
    readonly sizeClasses: readonly string[];
    readonly agingBuckets: readonly string[];
    readonly required: { readonly ar_balance: string; readonly overdue_amount: string; readonly overdue_days: string };
    readonly bookCurrency: string;
    /** First-tier and new first-tier, second-tier and third-tier regions, and the rest. */
    readonly regions: {
      readonly first: string;
      readonly second: string;
      readonly third: string;
      readonly rest: string;
      readonly insured: string;
      readonly risky: string;
    };
    /** Under the headings of blocks: what their numbers mean and how to edit them. */
    readonly blocks: Readonly<Partial<Record<BlockId, string>>>;
  };
  readonly texts: {
    readonly unknown: string;
    readonly notApplicable: string;
    readonly cash: string;
    readonly days: string;
  };
  readonly receivables: ReceivablesWords;
  /** Of the aging sheet and of the columns that come from invoices. */
  readonly aging: AgingWords;
  /** Names shown for ids, both ways; every field needs one. */
  readonly fields: Readonly<Record<FieldId, string>>;
  readonly units: Readonly<Record<UnitId, string>>;
  readonly inputKinds: Readonly<Record<InputKind, string>>;
  readonly measures: Readonly<Record<RegionMeasure, string>>;
  readonly directions: { readonly higher: string; readonly lower: string };
  readonly blanks: { readonly unknown: string; readonly zero: string; readonly zeroWhenPresent: string };
  readonly statuses: { readonly draft: string; readonly approved: string };
  readonly taxBases: { readonly with: string; readonly without: string; readonly unsaid: string };
  readonly origins: { readonly found: string; readonly "by-hand": string };
  readonly yes: string;
  readonly no: string;
  /** Stands for "no level", "no tier", "no field". */
  readonly none: string;
  /** Headings of the result columns, by role. */
  readonly results: Readonly<Record<ResultHeader, string>>;
}

/** Headers of columns written beside the customers; points, rule and required columns are headed by their own names. */
export type ResultHeader =
  | "score"
  | "tier"
  | "risk"
  | "size"
  | "limit"
  | "terms"
  | "daysOverdue"
  | "completeness"
  | "reasons"
  | "tierIndex"
  | "riskIndex"
  | "serviceIndex"
  | "unrated"
  | "largestLoss"
  | "rate"
  | "exposure"
  | "groupId"
  | "groupName"
  | "groupText"
  | "groupParent"
  | "groupTop"
  | "groupHead"
  | "groupWorst"
  | "groupSum"
  | "groupLimits"
  | "groupExposure"
  | "groupLimit";

/** Headings and labels of the Policy sheet. */
export type PolicySheetWords = Pick<PolicyWords, "legend" | "colors" | "blocks" | "headers" | "settings">;

/** The words without those that only whoever writes a Policy sheet needs. */
export type PlainPolicyWords = Omit<PolicyWords, "receivables" | "aging" | "notes" | keyof PolicySheetWords>;

/** What a default policy is made of. */
export type DefaultPolicyWords = PlainPolicyWords &
  Pick<PolicyWords, "notes"> &
  Partial<Pick<PolicyWords, "settings">> & { readonly receivables: DefaultReceivablesWords };
