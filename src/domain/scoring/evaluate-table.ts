import type { CustomerTable } from "../customer/customer-table";
import type { FieldId } from "../customer/fields";
import type { CompiledPolicy, GuardedBands } from "../policy/compile-policy";
import { boundAlternative, daysOverdueInput, guardedBands } from "../policy/compile-policy";
import { BookCurrency } from "./book-currency";
import type { Classification } from "./classification";
import { pointsFiller } from "./criterion-points";
import type { BlockFiller } from "./criterion-points";
import { groupLimits } from "./group-limits";
import { InputValues, numberColumn } from "./input-values";
import { Rating } from "./rating";
import { firedFiller, missingFiller } from "./rule-firing";
import { BLOCK, WeightedScore } from "./weighted-score";

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
  private readonly scores: WeightedScore;
  private readonly rating: Rating;
  /** Index of the size class, -1 unknown. */
  private readonly sizes: GuardedBands;

  constructor(
    private readonly compiled: CompiledPolicy,
    source: CustomerTable,
    withoutTax: ReadonlySet<FieldId>,
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
    this.scores = new WeightedScore(compiled, this.result);
    this.rating = new Rating(compiled, table, withoutTax, this.result);
    const sizes = Float64Array.from(compiled.policy.sizeClasses, ({ from }) => from);
    this.sizes = guardedBands(
      sizes,
      sizes.map((_, i) => i),
      -1,
    );
  }

  run(): Classification {
    const { result } = this;
    this.currency.refresh();
    const fillers = this.blockFillers();
    for (let start = 0; start < result.count; start += BLOCK) {
      const end = Math.min(start + BLOCK, result.count);
      this.values.moveTo(start, end);
      for (const fill of fillers) fill(start, end);
      this.scores.fill(start, end);
      this.rating.fill(start, end);
    }
    return result;
  }

  /** What fills points, fired rules, missing fields, days overdue and sizes; texts are looked up at once. */
  private blockFillers(): BlockFiller[] {
    const { compiled, table, values, result } = this;
    const fillers = [
      ...compiled.criteria.map((criterion, i) => {
        const out = result.points[i];
        return out === undefined ? null : pointsFiller(criterion, this.alternatives[i] ?? -1, table, values, out);
      }),
      ...compiled.rules.map((rule, i) => {
        const out = result.fired[i];
        return out === undefined ? null : firedFiller(rule, compiled.policy.newCustomer, table, values, out);
      }),
      ...compiled.policy.required.map((required, i) => {
        const out = result.missing[i];
        return out === undefined ? null : missingFiller(required, table, out);
      }),
      this.daysOverdueFiller(),
      this.sizeFiller(),
    ];
    return fillers.filter((fill) => fill !== null);
  }

  private daysOverdueFiller(): BlockFiller | null {
    const out = this.result.daysOverdue;
    const input = daysOverdueInput((field) => numberColumn(this.table, field) !== null);
    const value = input === null ? null : this.values.of(input);
    if (value === null) {
      out.fill(NaN);
      return null;
    }
    return (start, end) => {
      const days = value();
      for (let i = start; i < end; i++) out[i] = Math.max(days[i] ?? NaN, 0);
    };
  }

  private sizeFiller(): BlockFiller | null {
    const out = this.result.sizeIndex;
    const revenue = numberColumn(this.table, "customer_revenue")?.numbers ?? null;
    if (revenue === null) {
      out.fill(-1);
      return null;
    }
    const { from, values } = this.sizes;
    const top = from.length - 1;
    return (start, end) => {
      for (let i = start; i < end; i++) {
        const value = revenue[i] ?? NaN;
        let band = top;
        while (band > 0 && value < (from[band] ?? 0)) band--;
        out[i] = values[band] ?? -1;
      }
    };
  }
}
