import { fieldKind, isNumericField } from "../customer/fields";
import type { Problem } from "../problem";
import { foldText, isTextInput } from "./compile-policy";
import type { Alternative, Band, Criterion, NamedBand, Policy, PolicyInput, RiskRule } from "./policy";
import { trimSpaces } from "../spreadsheet/text";
import { END_BOUND, END_KEY, LARGEST, LAST_DATE, LONGEST_KEY } from "./policy-layout";
import type { PolicyPlaces } from "./policy-places";
import type { ReceivablesPolicy } from "./receivables-policy";
import { readList } from "./text-list";

/** What `params.rule` of a "policy-invalid" problem may say; `detail` names the criterion, tier, rule or text. */
export const POLICY_FAULTS = [
  "no-criterion",
  "no-weight",
  "weight",
  "name-missing",
  "name-repeated",
  "name-wildcard",
  "id-repeated",
  "no-band",
  "band-number",
  "band-order",
  "band-direction",
  "share",
  "points",
  "key-missing",
  "key-repeated",
  "key-reserved",
  "key-spaces",
  "list-item",
  "input-field",
  "scale-field",
  "blank-rule",
  "tier-order",
  "risk-order",
  "tier-lowest",
  "tier-number",
  "tier-unknown",
  "rule-conditions",
  "condition",
  "setting",
  "rate",
] as const;
export type PolicyFault = (typeof POLICY_FAULTS)[number];

/**
 * Everything that makes a policy unusable, each with its cell where `places` knows it. An empty list: it can be compiled, and
 * the evaluator and the formulas agree on it.
 */
export function checkPolicy(policy: Policy, places?: PolicyPlaces): Problem[] {
  const check = new Check(places);
  if (policy.criteria.length === 0) check.fault("no-criterion", "policy:title", "");
  if (!(policy.criteria.reduce((sum, { weight }) => sum + weight, 0) > 0))
    check.fault("no-weight", "head:criteria", "");
  check.unique(
    policy.criteria.map(({ id }) => id),
    (id) => `criterion:${id}`,
    "id-repeated",
  );
  check.unique(
    policy.rules.map(({ id }) => id),
    (id) => `rule:${id}`,
    "id-repeated",
  );
  check.unique(
    policy.tiers.map(({ id }) => id),
    (id) => `tier:${id}`,
    "id-repeated",
  );
  for (const criterion of policy.criteria) checkCriterion(check, criterion, policy);
  checkKeys(
    check,
    policy.regions.map(({ key }) => key),
    "regions",
  );
  policy.regions.forEach(({ key, economy, competition }, i) => {
    if (!isPoints(economy) || !isPoints(competition)) check.fault("points", `points:regions:${i}`, key);
  });
  if (!isPoints(policy.otherRegion.economy) || !isPoints(policy.otherRegion.competition)) {
    check.fault("points", "other:regions", "");
  }
  checkKeys(
    check,
    policy.exchangeRates.map(({ text }) => text),
    "rates",
  );
  policy.exchangeRates.forEach(({ text, rate }, i) => check.number(rate, 1e-9, 1e9, "rate", `rate:${i}`, text));
  checkTiers(check, policy);
  for (const rule of policy.rules) checkRule(check, rule, policy);
  checkTierName(check, policy, policy.newCustomer.capTier, "setting:newCap");
  for (const { field, blank } of policy.required) {
    if (typeof blank !== "string" && !isNumericField(blank.zeroWhenPresent))
      check.fault("blank-rule", `required:${field}`, field);
  }
  checkNamedBands(check, policy.sizeClasses, "sizes");
  checkNamedBands(check, policy.agingBuckets, "aging");
  policy.agingBuckets.forEach(({ name, expectedLoss }, i) =>
    check.number(expectedLoss, 0, 1, "share", `loss:aging:${i}`, name),
  );
  checkSettings(check, policy);
  checkReceivables(check, policy.receivables);
  return check.problems;
}

class Check {
  readonly problems: Problem[] = [];

  constructor(private readonly places: PolicyPlaces | undefined) {}

  /** `place` may be unknown to a policy that people typed in part; then the `wider` one is named. */
  fault(rule: PolicyFault, place: string, detail: string, wider = ""): void {
    const at = this.places?.find(place) ?? this.places?.find(wider);
    this.problems.push({ code: "policy-invalid", sheet: this.places?.sheet ?? "", ...at, params: { rule, detail } });
  }

  unique(ids: readonly string[], place: (id: string, i: number) => string, fault: PolicyFault): void {
    const seen = new Set<string>();
    ids.forEach((id, i) => {
      if (seen.has(foldText(id))) this.fault(fault, place(id, i), id);
      seen.add(foldText(id));
    });
  }

  number(value: number, minimum: number, maximum: number, rule: PolicyFault, place: string, detail: string): void {
    if (!(value >= minimum && value <= maximum)) this.fault(rule, place, detail);
  }
}

function isPoints(points: number): boolean {
  return points >= 0 && points <= 100;
}

function checkCriterion(check: Check, criterion: Criterion, policy: Policy): void {
  const place = `criterion:${criterion.id}`;
  if (criterion.name.trim() === "") check.fault("name-missing", place, criterion.id);
  check.number(criterion.weight, 0, 1000, "weight", `weight:${criterion.id}`, criterion.name);
  for (const text of criterion.notApplicable) {
    if (!isListItem(text)) check.fault("list-item", `notApplicable:${criterion.id}`, text);
  }
  const { blank } = criterion;
  const plain = criterion.alternatives.every(({ input, scale }) => isBlankable(input) && scale.kind === "bands");
  if (blank !== "unknown" && !plain && criterion.alternatives.length === 1)
    check.fault("blank-rule", place, criterion.name);
  if (typeof blank !== "string" && !isNumericField(blank.zeroWhenPresent))
    check.fault("blank-rule", place, criterion.name);
  if (criterion.alternatives.length === 0) check.fault("no-band", place, criterion.name);
  criterion.alternatives.forEach((alternative, i) => checkAlternative(check, criterion, alternative, i, policy));
}

function isBlankable(input: PolicyInput): boolean {
  return input.kind === "field" || input.kind === "ratio";
}

/** An item of a typed list: not empty, and still one and the same after the list was read from its cell. */
function isListItem(text: string): boolean {
  const [item, ...more] = readList(text);
  return item !== undefined && more.length === 0 && foldText(item) === foldText(text) && text.length <= LONGEST_KEY;
}

function checkAlternative(
  check: Check,
  criterion: Criterion,
  alternative: Alternative,
  index: number,
  policy: Policy,
): void {
  const { input, scale } = alternative;
  const place = `input:${criterion.id}:${index}`;
  checkInput(check, input, place, criterion.name);
  if (isTextInput(input) !== (scale.kind !== "bands")) check.fault("scale-field", place, criterion.name);
  if (scale.kind === "regions") {
    if (policy.regions.length === 0) check.fault("no-band", place, criterion.name);
    return;
  }
  const table = `scale:${criterion.id}:${index}`;
  if (scale.kind === "categories") {
    if (scale.categories.length === 0) check.fault("no-band", `head:${table}`, criterion.name);
    checkKeys(
      check,
      scale.categories.map(({ key }) => key),
      table,
    );
    scale.categories.forEach(({ key, points }, i) => {
      if (!isPoints(points)) check.fault("points", `points:${table}:${i}`, key, `head:${table}`);
    });
    if (!isPoints(scale.other)) check.fault("points", `other:${table}`, criterion.name);
    return;
  }
  checkBands(check, scale.bands, criterion, table);
}

function checkBands(check: Check, bands: readonly Band[], criterion: Criterion, table: string): void {
  const head = `head:${table}`;
  if (bands.length === 0) check.fault("no-band", head, criterion.name);
  bands.forEach(({ from, points }, i) => {
    if (!isBound(from)) check.fault("band-number", `from:${table}:${i}`, criterion.name, head);
    if (!isPoints(points)) check.fault("points", `points:${table}:${i}`, criterion.name, head);
    const before = bands[i - 1];
    if (before === undefined) return;
    if (!(before.from < from)) check.fault("band-order", `from:${table}:${i}`, criterion.name, head);
    const worse = criterion.direction === "higher" ? points < before.points : points > before.points;
    if (worse) check.fault("band-direction", `points:${table}:${i}`, criterion.name, head);
  });
}

function isBound(value: number): boolean {
  return value > -END_BOUND && value < END_BOUND;
}

function checkInput(check: Check, input: PolicyInput, place: string, detail: string): void {
  const pair = input.kind === "ratio" || input.kind === "growth";
  const dated = input.kind === "days-since" || input.kind === "years-since";
  const isDate = fieldKind(input.field) === "date";
  const numeric = isNumericField(input.field) && (input.other === null || isNumericField(input.other));
  const wrong =
    pair !== (input.other !== null) ||
    dated !== isDate ||
    (input.other !== null && fieldKind(input.other) === "date") ||
    (pair && !numeric);
  if (wrong) check.fault("input-field", place, detail);
}

function checkKeys(check: Check, keys: readonly string[], table: string): void {
  const place = (i: number) => `from:${table}:${i}`;
  check.unique(keys, (_, i) => place(i), "key-repeated");
  keys.forEach((key, i) => {
    const text = foldText(key);
    if (text === "" || key.length > LONGEST_KEY) check.fault("key-missing", place(i), key, `head:${table}`);
    // A native MATCH does not trim the keys that it looks through.
    else if (trimSpaces(key) !== key) check.fault("key-spaces", place(i), key, `head:${table}`);
    if (text === END_KEY) check.fault("key-reserved", place(i), key, `head:${table}`);
  });
}

function checkTiers(check: Check, policy: Policy): void {
  const { tiers } = policy;
  if (tiers.length < 2) check.fault("tier-lowest", "head:tiers", "");
  const names = [...tiers.map(({ name }) => name), policy.unrated.name];
  check.unique(names, (_, i) => `tier:${tiers[i]?.id ?? ""}`, "name-repeated");
  tiers.forEach((tier, i) => {
    const place = `tier:${tier.id}`;
    if (tier.name.trim() === "") check.fault("name-missing", place, tier.id);
    if (/[~*?]/.test(tier.name)) check.fault("name-wildcard", place, tier.name);
    const next = tiers[i + 1];
    if (next !== undefined && !(tier.from > next.from)) check.fault("tier-order", `from:${next.id}`, next.name);
    check.number(tier.from, 0, 100, "tier-number", `from:${tier.id}`, tier.name);
    for (const value of [tier.limitCap, tier.months, tier.coefficient, tier.termsDays]) {
      check.number(value, 0, 1e15, "tier-number", place, tier.name);
    }
    check.number(tier.deposit, 0, 1, "tier-number", place, tier.name);
  });
  if (tiers[tiers.length - 1]?.from !== 0) check.fault("tier-lowest", "head:tiers", "");
  if (policy.unrated.name.trim() === "") check.fault("name-missing", "end:tiers", "");
  const levels = policy.riskLevels.map(({ name }) => name);
  check.unique(levels, () => "head:risks", "name-repeated");
  for (const level of policy.riskLevels) {
    if (level.name.trim() === "") check.fault("name-missing", `risk:${level.id}`, level.id);
    if (/[~*?]/.test(level.name)) check.fault("name-wildcard", `risk:${level.id}`, level.name);
    checkTierName(check, policy, level.serviceTier, `risk:${level.id}`);
  }
  const service = policy.riskLevels.map(({ serviceTier }) => tiers.findIndex(({ id }) => id === serviceTier));
  policy.riskLevels.forEach((level, i) => {
    if ((service[i] ?? 0) < (service[i - 1] ?? 0)) check.fault("risk-order", `risk:${level.id}`, level.name);
  });
}

function checkTierName(check: Check, policy: Policy, id: string | null, place: string): void {
  if (id !== null && !policy.tiers.some((tier) => tier.id === id)) check.fault("tier-unknown", place, id);
}

function checkRule(check: Check, rule: RiskRule, policy: Policy): void {
  const place = `rule:${rule.id}`;
  if (rule.name.trim() === "") check.fault("name-missing", place, rule.id);
  checkTierName(check, policy, rule.capTier, place);
  checkTierName(check, policy, rule.knockOutTier, place);
  if (rule.conditions.length < 1 || rule.conditions.length > 2) check.fault("rule-conditions", place, rule.name);
  rule.conditions.forEach((condition, i) => {
    const at = `condition:${rule.id}:${i}`;
    checkInput(check, condition.input, at, rule.name);
    const listed = condition.op === "in";
    if (listed !== isTextInput(condition.input)) check.fault("condition", at, rule.name);
    if (condition.op === "in") {
      if (condition.values.length === 0) check.fault("condition", at, rule.name);
      for (const value of condition.values) if (!isListItem(value)) check.fault("list-item", at, value);
    } else if (!isBound(condition.value)) check.fault("condition", at, rule.name);
  });
}

function checkNamedBands(check: Check, bands: readonly NamedBand[], table: "sizes" | "aging"): void {
  const place = `head:${table}`;
  if (bands.length === 0) check.fault("no-band", place, "");
  bands.forEach(({ name, from }, i) => {
    if (name.trim() === "") check.fault("name-missing", `name:${table}:${i}`, "");
    if (!isBound(from)) check.fault("band-number", `from:${table}:${i}`, name);
    const before = bands[i - 1];
    if (before !== undefined && !(before.from < from)) check.fault("band-order", `from:${table}:${i}`, name);
  });
}

function checkSettings(check: Check, policy: Policy): void {
  const setting = (id: string, value: number, minimum: number, maximum: number) =>
    check.number(value, minimum, maximum, "setting", `setting:${id}`, id);
  setting("asOf", policy.asOf, 1, LAST_DATE);
  setting("decimals", policy.decimals, 0, 4);
  if (!Number.isInteger(policy.decimals)) check.fault("setting", "setting:decimals", "decimals");
  setting("minimumCompleteness", policy.minimumCompleteness, 0, 1);
  setting("minimumCoverage", policy.minimumCoverage, 0, 1);
  setting("vatRate", policy.vatRate, 0, 1);
  setting("limitStep", policy.limitStep, 1e-6, 1e12);
  setting("newYears", policy.newCustomer.years, 0, 1000);
  setting("newOrders", policy.newCustomer.orders, 0, 1e9);
  setting("quietDays", policy.receivables.quietDays, 0, 365);
  setting("interestRate", policy.receivables.interestRate, 0, 1);
  setting("yearDays", policy.receivables.yearDays, 360, 366);
}

function checkReceivables(check: Check, { warnings, stages, grace }: ReceivablesPolicy): void {
  for (const { id, name, thresholds } of warnings) {
    thresholds.forEach((value, i) => check.number(value, 0, LARGEST, "setting", `warning:${id}:${i}`, name));
  }
  stages.forEach(({ id, name, from }, i) => {
    check.number(from, -LARGEST, LARGEST, "setting", `stage:${id}`, name);
    if (from <= (stages[i - 1]?.from ?? -Infinity)) check.fault("band-order", `stage:${id}`, name);
  });
  grace.forEach(({ tier, days }, i) => check.number(days, 0, LARGEST, "setting", `grace:${i}`, tier));
}
