import { isPercentFormat, medianMagnitude } from "./column-content";
import type { ColumnContent } from "./column-content";
import { fieldKind } from "./fields";
import type { FieldId } from "./fields";
import type { HeaderText } from "./header-text";
import { baseUnit, unitFactor, UNITS_OF_KIND } from "./units";
import type { UnitId } from "./units";

/** The unit a column is taken in, and whether what stands below makes it doubtful. */
export interface ColumnUnit {
  readonly unit: UnitId;
  readonly unsure: boolean;
  /** True where neither the header nor a note above says the unit. */
  readonly unsaid: boolean;
}

/** Fewer numbers prove nothing. */
const ENOUGH_NUMBERS = 3;

/** Rates that stand near the whole in any business: below one percent throughout they can only be fractions. */
const NEAR_THE_WHOLE: ReadonlySet<FieldId> = new Set(["on_time_rate", "gross_margin", "debt_ratio"]);

/** Yuan below which half the companies of a list cannot lie: smaller figures are in thousands or ten thousands. */
const LEAST_OF_COMPANIES = 10_000;
const SIZES_OF_COMPANIES: ReadonlySet<FieldId> = new Set(["registered_capital", "customer_revenue", "total_assets"]);

/** The unit of a column from its header, its number format, a note above the table, and the size of what stands below. */
export function unitOf(
  field: FieldId,
  parts: HeaderText | null,
  content: ColumnContent | null,
  moneyUnit: UnitId | null,
): ColumnUnit {
  const kind = fieldKind(field);
  const own = parts?.unit ?? null;
  if (kind === "percent") return percentUnit(field, own, content);
  if (own !== null && UNITS_OF_KIND[kind].includes(own)) return { unit: own, unsure: false, unsaid: false };
  if (kind !== "money") return { unit: baseUnit(kind), unsure: false, unsaid: true };
  if (moneyUnit !== null) return { unit: moneyUnit, unsure: false, unsaid: false };
  const median = content === null || content.numbers < ENOUGH_NUMBERS ? 0 : medianMagnitude(content);
  const small = SIZES_OF_COMPANIES.has(field) && median > 0 && median < LEAST_OF_COMPANIES;
  return { unit: "yuan", unsure: small, unsaid: true };
}

function percentUnit(field: FieldId, own: UnitId | null, content: ColumnContent | null): ColumnUnit {
  if (isPercentFormat(content?.numberFormat ?? null)) return { unit: "fraction", unsure: false, unsaid: false };
  const largest =
    content === null || content.numbers < ENOUGH_NUMBERS
      ? null
      : Math.max(Math.abs(content.sorted[0] ?? 0), Math.abs(content.sorted.at(-1) ?? 0));
  if (own === "percent") {
    // 0.95 under "(%)" is 95 % that somebody forgot to multiply, unless rates are that small by nature.
    const fractions = largest !== null && largest > 0 && largest <= 1;
    const unit = fractions && NEAR_THE_WHOLE.has(field) ? "fraction" : "percent";
    return { unit, unsure: fractions, unsaid: false };
  }
  // No sign of percent anywhere: 92 can only be 92 %, while 0.92 is a fraction.
  const whole = largest !== null && largest > 2 && content !== null && medianMagnitude(content) > 1;
  return { unit: whole ? "percent" : "fraction", unsure: whole, unsaid: true };
}

/** An amount column as far as its size is compared with the others. */
export interface AmountColumn {
  readonly field: FieldId;
  readonly unit: UnitId;
  readonly unsaid: boolean;
  readonly content: ColumnContent | null;
}

/** What is compared with receivables: beyond these factors either way, one of the two is in another unit. */
const COMPARED: ReadonlySet<FieldId> = new Set(["credit_limit", "annual_sales", "customer_revenue"]);
const FAR_BELOW = 500;
const FAR_ABOVE = 3_000;

/**
 * Amount columns without a unit of their own whose size does not go with the receivables beside them, as when limits of 50 stand
 * for 500,000: the half of them owing 500 times their limit or yearly sales, or having a limit of 3,000 times what they owe.
 */
export function sizesInDoubt(columns: readonly AmountColumn[]): Set<FieldId> {
  const doubted = new Set<FieldId>();
  const owed = columns.find(({ field }) => field === "ar_balance");
  const owes = owed === undefined ? 0 : typicalSize(owed);
  if (owed === undefined || owes === 0) return doubted;
  for (const column of columns) {
    const size = COMPARED.has(column.field) ? typicalSize(column) : 0;
    if (size === 0) continue;
    if (owes > size * FAR_BELOW && column.unsaid) doubted.add(column.field);
    if (size > owes * FAR_ABOVE && column.field === "credit_limit" && owed.unsaid) doubted.add("ar_balance");
  }
  return doubted;
}

function typicalSize({ unit, content }: AmountColumn): number {
  return content === null || content.numbers < ENOUGH_NUMBERS
    ? 0
    : medianMagnitude(content) * unitFactor(unit, "money");
}
