import type { CustomerTable } from "../customer/customer-table";
import type { FieldId } from "../customer/fields";
import { PRESENT } from "../customer/value-state";
import type { CompiledPolicy } from "../policy/compile-policy";
import type { Tier } from "../policy/policy";
import { roundHalfAway } from "../spreadsheet/round";
import type { Classification } from "./classification";
import { numberColumn } from "./input-values";
import { BLOCK } from "./weighted-score";

/** Index of "high" and of "unrated" among the risks. */
const HIGH = 2;
const NOT_RATED = 3;

/** Tier by score, then caps, then knock-outs; risk; then the stricter of both for limit and terms. Block by block. */
export class Rating {
  private readonly level: Uint8Array;
  private readonly cap: Uint8Array;
  private readonly knockOut: Uint8Array;
  private readonly noCredit: Uint8Array;
  private readonly sales: Float64Array;
  /** Rows of the tiers, best first, then of the unrated, who get nothing. */
  private readonly terms: Float64Array;
  private readonly limitCap: Float64Array;
  private readonly months: Float64Array;
  private readonly coefficient: Float64Array;
  private readonly service: Uint8Array;

  constructor(
    private readonly compiled: CompiledPolicy,
    private readonly table: CustomerTable,
    private readonly withoutTax: ReadonlySet<FieldId>,
    private readonly result: Classification,
  ) {
    const size = Math.min(BLOCK, result.count);
    this.level = new Uint8Array(size);
    this.cap = new Uint8Array(size);
    this.knockOut = new Uint8Array(size);
    this.noCredit = new Uint8Array(size);
    this.sales = new Float64Array(size);
    const { tiers } = compiled.policy;
    const column = (of: (tier: Tier) => number) => Float64Array.from([...tiers.map(of), 0]);
    this.terms = column(({ termsDays }) => termsDays);
    this.limitCap = column(({ limitCap }) => limitCap);
    this.months = column(({ months }) => months);
    this.coefficient = column(({ coefficient }) => coefficient);
    this.service = Uint8Array.from(compiled.service);
  }

  /** Rates the customers from `start` to `end`, exclusive; their scores, rules and unrated tests are there. */
  fill(start: number, end: number): void {
    this.gatherEffects(start, end);
    this.gatherSales(start, end);
    const { level, cap, knockOut, noCredit, sales, terms, service } = this;
    const { score, unrated, tierIndex, riskIndex, termsDays, limit } = this.result;
    const { cutOffs } = this.compiled;
    const worst = cutOffs.length - 1;
    for (let i = start; i < end; i++) {
      const at = i - start;
      const isUnrated = unrated[i] === 1;
      const knockedOut = knockOut[at] ?? 0;
      let tier = worst + 1;
      if (knockedOut > 0) tier = knockedOut - 1;
      else if (!isUnrated) {
        const own = score[i] ?? 0;
        tier = 0;
        while (tier < worst && (cutOffs[tier] ?? 0) > own) tier++;
        tier = Math.max(tier, (cap[at] ?? 0) - 1);
      }
      const fired = level[at] ?? 0;
      const risk = fired > 0 ? fired - 1 : isUnrated ? NOT_RATED : 0;
      const served = Math.max(tier, (service[risk] ?? 1) - 1);
      tierIndex[i] = tier;
      riskIndex[i] = risk;
      termsDays[i] = terms[served] ?? 0;
      const refused = isUnrated || tier >= worst || risk === HIGH || noCredit[at] === 1;
      limit[i] = refused ? 0 : this.limit(sales[at] ?? NaN, served);
    }
  }

  /** The worst effect of each kind among the rules that fired. */
  private gatherEffects(start: number, end: number): void {
    const { level, cap, knockOut, noCredit } = this;
    for (const effects of [level, cap, knockOut, noCredit]) effects.fill(0);
    this.compiled.rules.forEach((rule, r) => {
      const fired = this.result.fired[r];
      if (fired === undefined) return;
      for (let i = start; i < end; i++) {
        if (fired[i] === 0) continue;
        const at = i - start;
        if (rule.level > (level[at] ?? 0)) level[at] = rule.level;
        if (rule.cap > (cap[at] ?? 0)) cap[at] = rule.cap;
        if (rule.knockOut > (knockOut[at] ?? 0)) knockOut[at] = rule.knockOut;
        if (rule.noNewCredit) noCredit[at] = 1;
      }
    });
  }

  /** Average monthly sales with tax: the sheet's, else a twelfth of a year's; NaN where unknown. */
  private gatherSales(start: number, end: number): void {
    const { sales, table } = this;
    const annual = numberColumn(table, "annual_sales");
    const monthly = numberColumn(table, "monthly_avg_sales");
    const [ofYear, ofMonth] = [this.taxFactor("annual_sales"), this.taxFactor("monthly_avg_sales")];
    const present = PRESENT;
    for (let i = start; i < end; i++) {
      if (monthly?.state[i] === present) sales[i - start] = (monthly.numbers[i] ?? NaN) * ofMonth;
      else if (annual?.state[i] === present) sales[i - start] = ((annual.numbers[i] ?? NaN) / 12) * ofYear;
      else sales[i - start] = NaN;
    }
  }

  /** Months of average sales, rounded down to the step, at most the cap; NaN where sales are unknown. */
  private limit(sales: number, served: number): number {
    if (sales !== sales) return NaN;
    const { limitStep } = this.compiled.policy;
    const covered = Math.max(sales, 0) * (this.months[served] ?? 0) * (this.coefficient[served] ?? 0);
    const steps = roundHalfAway(covered / limitStep, 6);
    return Math.min(this.limitCap[served] ?? 0, Math.trunc(steps) * limitStep);
  }

  private taxFactor(field: FieldId): number {
    return this.withoutTax.has(field) ? 1 + this.compiled.policy.vatRate : 1;
  }
}
