import type { CustomerTable } from "../customer/customer-table";
import type { FieldId } from "../customer/fields";
import { PRESENT } from "../customer/value-state";
import type { CompiledPolicy } from "../policy/compile-policy";
import { boundAlternative, daysOverdueInput } from "../policy/compile-policy";
import { END_BOUND, NOT_APPLICABLE_POINTS, UNKNOWN_POINTS } from "../policy/policy-layout";
import { roundHalfAway } from "../spreadsheet/round";
import { BookCurrency } from "./book-currency";
import type { Classification } from "./classification";
import { fillPoints } from "./criterion-points";
import { groupLimits } from "./group-limits";
import { InputValues, numberColumn } from "./input-values";
import { markMissing, fillFired } from "./rule-firing";

/** Index of "high" and of "unrated" among the risks. */
const HIGH = 2;
const NOT_RATED = 3;
const NONE: ReadonlySet<FieldId> = new Set();

/**
 * Classifies all customers of a table, column by column. `withoutTax` names the sales fields whose amounts exclude value added
 * tax; amounts in other currencies are converted by the policy's rates. Agrees with the portable formulas in every cell.
 */
export function evaluateTable(
  compiled: CompiledPolicy,
  table: CustomerTable,
  withoutTax: ReadonlySet<FieldId> = NONE,
): Classification {
  const evaluation = new TableEvaluation(compiled, table, withoutTax);
  const result = evaluation.run();
  return { ...result, groups: groupLimits(compiled, evaluation.table, result) };
}

/** An evaluation bound to a table; `run` again after the table's cells changed writes into the same result. */
export class TableEvaluation {
  private readonly currency: BookCurrency;
  /** In book currency. */
  readonly table: CustomerTable;
  private readonly values: InputValues;
  private readonly alternatives: readonly number[];
  private readonly result: Classification;

  constructor(
    private readonly compiled: CompiledPolicy,
    source: CustomerTable,
    private readonly withoutTax: ReadonlySet<FieldId>,
  ) {
    this.currency = new BookCurrency(compiled, source);
    const { table } = this.currency;
    this.table = table;
    const count = table.rowNumbers.length;
    this.values = new InputValues(table, compiled.policy.asOf);
    this.alternatives = compiled.criteria.map((criterion) =>
      boundAlternative(criterion, (field) => table.columns.has(field)),
    );
    this.result = {
      compiled,
      count,
      score: new Float64Array(count),
      tierIndex: new Uint8Array(count),
      riskIndex: new Uint8Array(count),
      sizeIndex: new Int16Array(count),
      limit: new Float64Array(count),
      termsDays: new Float64Array(count),
      daysOverdue: new Float64Array(count),
      completeness: new Float64Array(count),
      unrated: new Uint8Array(count),
      rates: this.currency.rowRates,
      groups: null,
      points: compiled.criteria.map(() => new Float64Array(count)),
      fired: compiled.rules.map(() => new Uint8Array(count)),
      missing: compiled.policy.required.map(() => new Uint8Array(count)),
    };
  }

  run(): Classification {
    const { compiled, table, values, result } = this;
    this.currency.refresh();
    values.reset();
    compiled.criteria.forEach((criterion, i) => {
      const out = result.points[i];
      if (out !== undefined) fillPoints(criterion, this.alternatives[i] ?? -1, table, values, out);
    });
    compiled.rules.forEach((rule, i) => {
      const out = result.fired[i];
      if (out !== undefined) fillFired(rule, compiled.policy.newCustomer, table, values, out);
    });
    compiled.policy.required.forEach((required, i) => {
      const out = result.missing[i];
      if (out !== undefined) markMissing(required, table, out);
    });
    this.fillDaysOverdue();
    this.fillSizes();
    for (let i = 0; i < result.count; i++) {
      this.score(i);
      this.rate(i);
    }
    return result;
  }

  /** Unknown criteria count with their lowest points; those that do not apply count not at all. */
  private score(index: number): void {
    const { criteria } = this.compiled;
    let sum = 0;
    let applicable = 0;
    let present = 0;
    for (let c = 0; c < criteria.length; c++) {
      const points = this.result.points[c]?.[index] ?? UNKNOWN_POINTS;
      if (points === NOT_APPLICABLE_POINTS) continue;
      const criterion = criteria[c];
      const weight = criterion?.weight ?? 0;
      applicable += weight;
      if (points >= 0) {
        present += weight;
        sum += points * weight;
      } else sum += (criterion?.lowest ?? 0) * weight;
    }
    const { decimals, minimumCompleteness } = this.compiled.policy;
    const completeness = applicable > 0 ? roundHalfAway(present / applicable, 6) : 0;
    this.result.score[index] = applicable > 0 ? roundHalfAway(sum / applicable, decimals) : NaN;
    this.result.completeness[index] = completeness;
    const missing = this.result.missing.some((each) => each[index] === 1);
    const unrated = applicable <= 0 || completeness < minimumCompleteness || missing;
    this.result.unrated[index] = unrated ? 1 : 0;
  }

  /** Tier by score, then caps, then knock-outs; risk; then the stricter of both for limit and terms. */
  private rate(index: number): void {
    const { compiled, result } = this;
    let level = 0;
    let cap = 0;
    let knockOut = 0;
    let noNewCredit = false;
    for (let r = 0; r < compiled.rules.length; r++) {
      if (result.fired[r]?.[index] !== 1) continue;
      const rule = compiled.rules[r];
      if (rule === undefined) continue;
      level = Math.max(level, rule.level);
      cap = Math.max(cap, rule.cap);
      knockOut = Math.max(knockOut, rule.knockOut);
      noNewCredit ||= rule.noNewCredit;
    }
    const unrated = result.unrated[index] === 1;
    const tiers = compiled.cutOffs.length;
    let tier = tiers;
    if (knockOut > 0) tier = knockOut - 1;
    else if (!unrated) tier = Math.max(this.tierOf(result.score[index] ?? 0), cap - 1);
    const risk = level > 0 ? level - 1 : unrated ? NOT_RATED : 0;
    const service = Math.max(tier, (compiled.service[risk] ?? 1) - 1);
    result.tierIndex[index] = tier;
    result.riskIndex[index] = risk;
    result.termsDays[index] = compiled.policy.tiers[service]?.termsDays ?? 0;
    const refused = unrated || tier >= tiers - 1 || risk === HIGH || noNewCredit;
    result.limit[index] = refused ? 0 : this.limit(index, service);
  }

  private tierOf(score: number): number {
    const { cutOffs } = this.compiled;
    let tier = 0;
    for (let i = 0; i < cutOffs.length; i++) if ((cutOffs[i] ?? 0) > score) tier++;
    return Math.min(tier, cutOffs.length - 1);
  }

  /** Months of average sales with tax, rounded down to the step, at most the cap; NaN where sales are unknown. */
  private limit(index: number, service: number): number {
    const tier = this.compiled.policy.tiers[service];
    if (tier === undefined) return 0;
    const { limitStep } = this.compiled.policy;
    const sales = this.monthlySales(index);
    if (sales !== sales) return NaN;
    const steps = roundHalfAway((Math.max(sales, 0) * tier.months * tier.coefficient) / limitStep, 6);
    return Math.min(tier.limitCap, Math.trunc(steps) * limitStep);
  }

  private monthlySales(index: number): number {
    const monthly = numberColumn(this.table, "monthly_avg_sales");
    if (monthly?.state[index] === PRESENT) return (monthly.numbers[index] ?? NaN) * this.taxFactor("monthly_avg_sales");
    const annual = numberColumn(this.table, "annual_sales");
    if (annual?.state[index] !== PRESENT) return NaN;
    return ((annual.numbers[index] ?? NaN) / 12) * this.taxFactor("annual_sales");
  }

  private taxFactor(field: FieldId): number {
    return this.withoutTax.has(field) ? 1 + this.compiled.policy.vatRate : 1;
  }

  private fillDaysOverdue(): void {
    const out = this.result.daysOverdue;
    const input = daysOverdueInput((field) => numberColumn(this.table, field) !== null);
    const days = input === null ? null : this.values.of(input);
    for (let i = 0; i < out.length; i++) out[i] = Math.max(days?.[i] ?? NaN, 0);
  }

  private fillSizes(): void {
    const out = this.result.sizeIndex;
    const { sizeClasses } = this.compiled.policy;
    const revenue = numberColumn(this.table, "customer_revenue")?.numbers ?? null;
    for (let i = 0; i < out.length; i++) {
      const value = revenue?.[i] ?? NaN;
      let index = value < END_BOUND && value > -Infinity ? sizeClasses.length - 1 : -1;
      while (index > 0 && value < (sizeClasses[index]?.from ?? 0)) index--;
      out[i] = index;
    }
  }
}
