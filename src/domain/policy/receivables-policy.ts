/** The ids of early warnings, in the order in which they are looked at. */
export const WARNING_IDS = [
  "days_overdue",
  "account_status",
  "terms_exceeded",
  "limit_expired",
  "overdue_amount",
  "order_amount",
  "limit_used",
  "review_due",
  "slow_down",
  "dormant",
  "concentration",
] as const;
export type WarningId = (typeof WARNING_IDS)[number];

/** What the numbers of a warning are. */
export type ThresholdKind = "days" | "money" | "share" | "count";

/** The thresholds that each warning has; a warning fires above them (days since a date, shares of the credit limit). */
export const WARNING_THRESHOLDS: Readonly<Record<WarningId, readonly ThresholdKind[]>> = {
  days_overdue: ["days"],
  account_status: [],
  terms_exceeded: ["days"],
  limit_expired: ["days"],
  overdue_amount: ["money", "share"],
  order_amount: ["money", "share"],
  limit_used: ["share"],
  // High, medium and low risk.
  review_due: ["days", "days", "days"],
  slow_down: ["days", "count"],
  dormant: ["days"],
  // Worth a look, too much.
  concentration: ["share", "share"],
};

export interface WarningRule {
  readonly id: WarningId;
  readonly name: string;
  readonly isOn: boolean;
  /** One number per kind of WARNING_THRESHOLDS; yuan, days, fractions. */
  readonly thresholds: readonly number[];
  /** Texts that fire it (account status); compared after TRIM, ignoring ASCII case. */
  readonly texts: readonly string[];
  readonly note: string;
}

/** Ids of the stages of collection, mildest first. */
export const STAGE_IDS = ["reminder", "first", "second", "final", "legal"] as const;
export type StageId = (typeof STAGE_IDS)[number];

export interface CollectionStage {
  readonly id: StageId;
  readonly name: string;
  /** From so many days after the due date (negative: before it). */
  readonly from: number;
}

/** Days that a tier's customers are given more at every stage; "unrated" beside the ids of tiers. */
export interface TierGrace {
  readonly tier: string;
  readonly days: number;
}

export const LETTER_LANGUAGES = ["zh-CN", "en-US"] as const;
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];

/** The letter of a stage; placeholders in braces are filled in when it is written. */
export interface LetterTemplate {
  readonly stage: StageId;
  readonly language: LetterLanguage;
  readonly subject: string;
  readonly body: string;
}

/** The part of a policy that aging, early warning and collection go by. */
export interface ReceivablesPolicy {
  /** Ages from the invoice date instead of the due date. */
  readonly agingByInvoiceDate: boolean;
  /** Payments and credits that name no invoice pay the oldest first. */
  readonly payOldestFirst: boolean;
  /** Days after a letter in which no other is written. */
  readonly quietDays: number;
  /** Simple interest on what is overdue, a year's fraction; 0 claims none. */
  readonly interestRate: number;
  /** Days of that year. */
  readonly yearDays: number;
  /** Who writes the letters; empty texts leave their lines out. */
  readonly company: string;
  readonly contact: string;
  readonly bankAccount: string;
  readonly warnings: readonly WarningRule[];
  readonly stages: readonly CollectionStage[];
  readonly grace: readonly TierGrace[];
  readonly letters: readonly LetterTemplate[];
}

export type ReceivablesSettingId =
  | "agingByInvoiceDate"
  | "payOldestFirst"
  | "quietDays"
  | "interestRate"
  | "yearDays"
  | "company"
  | "contact"
  | "bankAccount";

/** Names, notes and letters in one language; letters come in both whatever the language. */
export interface ReceivablesWords {
  readonly heading: string;
  readonly settings: Readonly<Record<ReceivablesSettingId, { readonly label: string; readonly note: string }>>;
  readonly warningsHeading: string;
  readonly warnings: Readonly<Record<WarningId, { readonly name: string; readonly note: string }>>;
  readonly stagesHeading: string;
  readonly stages: Readonly<Record<StageId, string>>;
  readonly graceHeading: string;
  readonly lettersHeading: string;
  /** Below that heading, a line each: how templates are filled in, and what every name in braces stands for. */
  readonly lettersGuidance: readonly string[];
  readonly headers: {
    readonly isOn: string;
    readonly thresholds: readonly [string, string, string];
    readonly texts: string;
    readonly fromDays: string;
    readonly graceDays: string;
    readonly language: string;
    readonly subject: string;
    readonly body: string;
  };
  readonly letters: readonly LetterTemplate[];
}

/** What the default is made of; without warnings and letters where no sheet is written. */
export type DefaultReceivablesWords = Pick<ReceivablesWords, "stages"> &
  Partial<Pick<ReceivablesWords, "settings" | "warnings" | "letters">>;

const DEFAULT_THRESHOLDS: Readonly<Record<WarningId, readonly number[]>> = {
  days_overdue: [30],
  account_status: [],
  terms_exceeded: [0],
  limit_expired: [0],
  overdue_amount: [100_000, 0.1],
  order_amount: [500_000, 0.5],
  limit_used: [1],
  review_due: [30, 90, 365],
  slow_down: [15, 3],
  dormant: [180],
  concentration: [0.1, 0.2],
};

/** Texts by which books of either language say that a customer gets no deliveries. */
const HELD = ["冻结", "停货", "停止合作", "暂停", "黑名单", "Hold", "On Hold", "Blocked", "Frozen", "Stopped"];

const STAGE_DAYS: Readonly<Record<StageId, number>> = { reminder: -7, first: 1, second: 31, final: 91, legal: 181 };
const GRACE: Readonly<Record<string, number>> = { A: 5, B: 2 };

/** Defaults for a company that sells leather goods on credit to these tiers. */
export function defaultReceivables(words: DefaultReceivablesWords, tiers: readonly string[]): ReceivablesPolicy {
  return {
    agingByInvoiceDate: false,
    payOldestFirst: true,
    quietDays: 7,
    interestRate: 0,
    yearDays: 365,
    company: "",
    contact: "",
    bankAccount: "",
    warnings: WARNING_IDS.map((id) => ({
      id,
      name: words.warnings?.[id].name ?? id,
      note: words.warnings?.[id].note ?? "",
      isOn: true,
      thresholds: DEFAULT_THRESHOLDS[id],
      texts: id === "account_status" ? HELD : [],
    })),
    stages: STAGE_IDS.map((id) => ({ id, name: words.stages[id], from: STAGE_DAYS[id] })),
    grace: [...tiers, "unrated"].map((tier) => ({ tier, days: GRACE[tier] ?? 0 })),
    letters: words.letters ?? [],
  };
}

/** A warning of the policy; undefined where it was deleted or turned off. */
export function warningRule(policy: ReceivablesPolicy, id: WarningId): WarningRule | undefined {
  return policy.warnings.find((rule) => rule.id === id && rule.isOn);
}
