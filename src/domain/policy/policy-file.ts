import type { ColumnMapping } from "../customer/column-mapping";
import type { FieldId } from "../customer/fields";
import { FIELD_IDS } from "../customer/fields";
import { UNITS_OF_KIND } from "../customer/units";
import type { UnitId } from "../customer/units";
import type { SerialDate } from "../spreadsheet/serial-date";
import { checkPolicy } from "./check-policy";
import { defaultExpectedLoss } from "./expected-loss";
import type { Problem } from "../problem";
import type { JsonReader } from "./json-reader";
import {
  dictionary,
  exactly,
  JsonMismatch,
  list,
  number,
  oneOf,
  optional,
  orElse,
  orNull,
  record,
  text,
  variant,
  yesOrNo,
} from "./json-reader";
import { COMPARISONS, GROUP_IDS, INPUT_KINDS, REGION_MEASURES, RISK_LEVELS } from "./policy";
import type {
  AgingBucket,
  Alternative,
  Band,
  BlankRule,
  Category,
  Condition,
  Criterion,
  ExchangeRate,
  GroupId,
  NamedBand,
  NewCustomerRule,
  Policy,
  PolicyInput,
  PolicyTexts,
  Region,
  RequiredField,
  RiskLevel,
  RiskRule,
  Scale,
  Tier,
  Unrated,
} from "./policy";

import { LETTER_LANGUAGES, STAGE_IDS, WARNING_IDS } from "./receivables-policy";
import type { CollectionStage, LetterTemplate, ReceivablesPolicy, TierGrace, WarningRule } from "./receivables-policy";

/** What an exported file says it is. */
const FORMAT = "customer-tiers-policy";
const FORMAT_VERSION = 1;
/** Characters of text, or bytes of a file: far more than any policy takes. A larger one is not even parsed. */
export const LARGEST_POLICY_FILE = 2_000_000;

/** What a policy file turned out to be. */
export type PolicyFile =
  | { readonly policy: Policy }
  /** Not a policy file; `detail` names the place. */
  | { readonly fault: "too-large" | "not-json" | "not-a-policy"; readonly detail: string }
  /** A policy that cannot be used. */
  | { readonly problems: readonly Problem[] };

/** A policy as a JSON text that people can keep, compare and send. */
export function policyToJson(policy: Policy): string {
  return `${JSON.stringify({ format: FORMAT, formatVersion: FORMAT_VERSION, policy }, null, 2)}\n`;
}

/**
 * Reads an exported policy. The file may come from anywhere: it is parsed, every value is taken out by name and type, and
 * the result is checked as a Policy sheet is; nothing else of it survives.
 */
export function policyFromJson(json: string): PolicyFile {
  if (json.length > LARGEST_POLICY_FILE) return { fault: "too-large", detail: "" };
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return { fault: "not-json", detail: "" };
  }
  try {
    const { policy } = fileReader(parsed, "");
    const problems = checkPolicy(policy);
    return problems.length > 0 ? { problems } : { policy };
  } catch (error) {
    if (error instanceof JsonMismatch) return { fault: "not-a-policy", detail: error.path };
    throw error;
  }
}

const field: JsonReader<FieldId> = oneOf(FIELD_IDS);
const unit: JsonReader<UnitId> = oneOf([...new Set(Object.values(UNITS_OF_KIND).flat())]);
const date = number as JsonReader<SerialDate>;
const note = optional(text);

const input = record<PolicyInput>({ kind: oneOf(INPUT_KINDS), field, other: orNull(field) });

const scale: JsonReader<Scale> = variant<Scale>("kind", {
  bands: record({ kind: exactly("bands"), bands: list(record<Band>({ from: number, points: number, note })) }),
  categories: record({
    kind: exactly("categories"),
    categories: list(record<Category>({ key: text, points: number, note })),
    other: number,
  }),
  regions: record({ kind: exactly("regions"), measure: oneOf(REGION_MEASURES) }),
});

const blank: JsonReader<BlankRule> = (value, path) =>
  typeof value === "string"
    ? oneOf(["unknown", "zero"])(value, path)
    : record<{ readonly zeroWhenPresent: FieldId }>({ zeroWhenPresent: field })(value, path);

const criterion = record<Criterion>({
  id: text,
  group: oneOf(GROUP_IDS),
  name: text,
  weight: number,
  direction: oneOf(["higher", "lower"]),
  alternatives: list(record<Alternative>({ input, scale, note })),
  blank,
  notApplicable: list(text),
  note: text,
});

const tier = record<Tier>({
  id: text,
  name: text,
  from: number,
  limitCap: number,
  months: number,
  coefficient: number,
  termsDays: number,
  deposit: number,
  note: text,
});

const numeric = record<Condition & { value: number }>({ input, op: oneOf(COMPARISONS), value: number, note });
const listed = record<Condition & { op: "in" }>({ input, op: exactly("in"), values: list(text), note });
const condition: JsonReader<Condition> = variant<Condition>("op", {
  ...Object.fromEntries(COMPARISONS.map((op) => [op, numeric])),
  in: listed,
});

const rule = record<RiskRule>({
  id: text,
  name: text,
  level: orNull(oneOf(["high", "medium"])),
  conditions: list(condition),
  capTier: orNull(text),
  knockOutTier: orNull(text),
  noNewCredit: yesOrNo,
  note: text,
});

const namedBand = record<NamedBand>({ name: text, from: number, note });

/** Files from before buckets had an expected loss bring the default one. */
const agingBucket: JsonReader<AgingBucket> = (value, path) => {
  const band = namedBand(value, path);
  const own = record<{ readonly expectedLoss: number | undefined }>({ expectedLoss: optional(number) })(value, path);
  return { ...band, expectedLoss: own.expectedLoss ?? defaultExpectedLoss(band.from) };
};

const column = record<ColumnMapping>({
  sheet: orNull(text),
  header: text,
  field: orNull(field),
  unit,
  taxBasis: orNull(oneOf(["with", "without"])),
  origin: oneOf(["found", "by-hand"]),
  currency: optional(text),
  note,
});

const receivables = record<ReceivablesPolicy>({
  agingByInvoiceDate: yesOrNo,
  payOldestFirst: yesOrNo,
  quietDays: number,
  interestRate: number,
  yearDays: number,
  company: text,
  contact: text,
  bankAccount: text,
  warnings: list(
    record<WarningRule>({
      id: oneOf(WARNING_IDS),
      name: text,
      isOn: yesOrNo,
      thresholds: list(number),
      texts: list(text),
      note: text,
    }),
  ),
  stages: list(record<CollectionStage>({ id: oneOf(STAGE_IDS), name: text, from: number })),
  grace: list(record<TierGrace>({ tier: text, days: number })),
  letters: list(
    record<LetterTemplate>({ stage: oneOf(STAGE_IDS), language: oneOf(LETTER_LANGUAGES), subject: text, body: text }),
  ),
});

const policy = record<Policy>({
  receivables,
  approvedFigures: orElse(orNull(number), null),
  bookCurrency: text,
  exchangeRates: list(record<ExchangeRate>({ text, rate: number, note })),
  settingNotes: orElse(dictionary(text), {}),
  version: text,
  status: oneOf(["draft", "approved"]),
  approvedBy: text,
  effectiveFrom: orNull(date),
  asOf: date,
  decimals: number,
  minimumCompleteness: number,
  minimumCoverage: number,
  vatRate: number,
  limitStep: number,
  groupNames: record<Record<GroupId, string>>(
    Object.fromEntries(GROUP_IDS.map((id) => [id, text])) as Record<GroupId, JsonReader<string>>,
  ),
  criteria: list(criterion),
  regions: list(record<Region>({ key: text, economy: number, competition: number, note })),
  otherRegion: record({ economy: number, competition: number }),
  tiers: list(tier),
  unrated: record<Unrated>({ name: text, reason: text, note: text }),
  riskLevels: list(record<RiskLevel>({ id: oneOf(RISK_LEVELS), name: text, serviceTier: text, note })),
  rules: list(rule),
  newCustomer: record<NewCustomerRule>({
    name: text,
    years: number,
    orders: number,
    capTier: orNull(text),
    note: text,
  }),
  required: list(record<RequiredField>({ field, blank, note })),
  sizeClasses: list(namedBand),
  agingBuckets: list(agingBucket),
  columns: orElse(list(column), []),
  texts: record<PolicyTexts>({ unknown: text, notApplicable: text, cashBeforeDelivery: text, days: text }),
});

const fileReader = record<{ format: typeof FORMAT; formatVersion: number; policy: Policy }>({
  format: exactly(FORMAT),
  formatVersion: number,
  policy,
});
