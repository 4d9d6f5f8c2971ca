import type { CustomerTable, NumberColumn, TextColumn } from "../../src/domain/customer/customer-table";
import type { FieldId } from "../../src/domain/customer/fields";

/** What the loop fills, as the evaluator does. */
export interface HandWritten {
  readonly score: Float64Array;
  readonly tierIndex: Uint8Array;
  readonly riskIndex: Uint8Array;
  readonly sizeIndex: Int16Array;
  readonly limit: Float64Array;
  readonly termsDays: Float64Array;
  readonly daysOverdue: Float64Array;
  readonly completeness: Float64Array;
  readonly unrated: Uint8Array;
  readonly points: readonly Float64Array[];
  readonly fired: readonly Uint8Array[];
  readonly missing: readonly Uint8Array[];
}

const UNKNOWN = -2;
const YES = new Set(["是"]);

/**
 * The default policy written out as one loop over typed arrays, the way a programmer would who knows the policy and the sheet:
 * no policy object, no choice of columns, no "not applicable". A yardstick for the evaluator, on clean made-up customers only.
 */
export function handWrittenScoring(table: CustomerTable): HandWritten {
  const count = table.rowNumbers.length;
  const numbers = (field: FieldId) => (table.columns.get(field) as NumberColumn).numbers;
  const texts = (field: FieldId) => table.columns.get(field) as TextColumn;
  const byCode = (column: TextColumn, points: (text: string) => number) =>
    Float64Array.from(column.dictionary, (text) => points(text));
  const revenue = numbers("customer_revenue");
  const capital = numbers("registered_capital");
  const days = numbers("overdue_days");
  const overdue = numbers("overdue_amount");
  const balance = numbers("ar_balance");
  const onTime = numbers("on_time_rate");
  const years = numbers("years");
  const orders = numbers("order_count");
  const defaults = numbers("overdue_count");
  const sales = numbers("annual_sales");
  const growth = numbers("sales_growth");
  const returns = numbers("return_rate");
  const limits = numbers("credit_limit");
  const writeOff = numbers("bad_debt");
  const [rating, region, competition] = [texts("credit_rating"), texts("region"), texts("competition")];
  const [litigation, hold] = [texts("litigation"), texts("hold_status")];
  const grades: Record<string, number> = { AAA: 100, AA: 85, A: 70, BBB: 50, BB: 30, 无评级: 40 };
  const ratingPoints = byCode(rating, (text) => grades[text] ?? 0);
  const badGrade = byCode(rating, (text) => (text === "C" || text === "D" ? 1 : 0));
  const economies: Record<string, number> = { 广州: 100, 上海: 100, 浙江省: 80, 无锡: 80 };
  const regionPoints = byCode(region, (text) => economies[text] ?? 45);
  const competitionPoints = byCode(competition, (text) => ({ 低: 100, 中: 70, 高: 40 })[text] ?? 40);
  const sued = byCode(litigation, (text) => (YES.has(text) ? 1 : 0));
  const insolvent = byCode(hold, (text) => (text === "破产清算" ? 1 : 0));

  const result: HandWritten = {
    score: new Float64Array(count),
    tierIndex: new Uint8Array(count),
    riskIndex: new Uint8Array(count),
    sizeIndex: new Int16Array(count),
    limit: new Float64Array(count),
    termsDays: new Float64Array(count),
    daysOverdue: new Float64Array(count),
    completeness: new Float64Array(count),
    unrated: new Uint8Array(count),
    points: Array.from({ length: 15 }, () => new Float64Array(count)),
    fired: Array.from({ length: 13 }, () => new Uint8Array(count)),
    missing: Array.from({ length: 3 }, () => new Uint8Array(count)),
  };
  const [p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14] = result.points as Tuple<Float64Array, 15>;
  const [f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12] = result.fired as Tuple<Uint8Array, 13>;
  const [m0, m1, m2] = result.missing as Tuple<Uint8Array, 3>;
  const { score: scores, tierIndex, riskIndex, sizeIndex, limit: limitOf, termsDays, daysOverdue } = result;
  const { completeness: known, unrated: notRated } = result;
  for (let i = 0; i < count; i++) {
    const d = days[i]!;
    const ar = balance[i]!;
    const late = overdue[i]!;
    const blankIsZero = late !== late && ar === ar;
    const limit = limits[i]!;
    const share = ar > 0 ? Math.round((late / ar) * 1e6) / 1e6 : late === 0 && ar <= 0 ? 0 : NaN;
    const exposure = limit > 0 ? Math.round((ar / limit) * 1e6) / 1e6 : ar === 0 && limit <= 0 ? 0 : NaN;
    const r = revenue[i]!;
    const c = capital[i]!;
    const o = onTime[i]!;
    const y = years[i]!;
    const n = orders[i]!;
    const t = defaults[i]!;
    const s = sales[i]!;
    const g = growth[i]!;
    const b = returns[i]!;
    // NaN is below every bound, so that what is unknown comes out last.
    const q0 = r >= 2e8 ? 100 : r >= 5e7 ? 85 : r >= 2e7 ? 70 : r >= 5e6 ? 50 : r === r ? 30 : UNKNOWN;
    const q1 = c >= 5e7 ? 100 : c >= 1e7 ? 85 : c >= 2e6 ? 70 : c >= 5e5 ? 50 : c === c ? 30 : UNKNOWN;
    const q2 = d >= 91 ? 0 : d >= 61 ? 25 : d >= 31 ? 50 : d >= 1 ? 80 : d === d ? 100 : UNKNOWN;
    const q3 = blankIsZero
      ? 100
      : share >= 0.5
        ? 0
        : share >= 0.25
          ? 20
          : share >= 0.1
            ? 50
            : share >= 0.01
              ? 80
              : share === share
                ? 100
                : UNKNOWN;
    const q4 = o >= 0.95 ? 100 : o >= 0.9 ? 85 : o >= 0.8 ? 70 : o >= 0.6 ? 40 : o === o ? 0 : UNKNOWN;
    const q5 = ratingPoints[rating.codes[i]!] ?? UNKNOWN;
    const q6 = y >= 5 ? 100 : y >= 3 ? 75 : y >= 1 ? 50 : y === y ? 30 : UNKNOWN;
    const q7 = n >= 12 ? 100 : n >= 4 ? 65 : n >= 1 ? 40 : n === n ? 0 : UNKNOWN;
    const q8 = t >= 3 ? 0 : t >= 2 ? 20 : t >= 1 ? 50 : t === t ? 100 : UNKNOWN;
    const q9 = s >= 1e7 ? 100 : s >= 5e6 ? 85 : s >= 2e6 ? 65 : s >= 5e5 ? 45 : s === s ? 20 : UNKNOWN;
    const q11 = g >= 0.2 ? 100 : g >= 0 ? 80 : g >= -0.1 ? 60 : g >= -0.3 ? 30 : g === g ? 0 : UNKNOWN;
    const q12 = b >= 0.2 ? 0 : b >= 0.1 ? 20 : b >= 0.05 ? 50 : b >= 0.02 ? 80 : b === b ? 100 : UNKNOWN;
    const q13 = regionPoints[region.codes[i]!] ?? UNKNOWN;
    const q14 = competitionPoints[competition.codes[i]!] ?? UNKNOWN;
    p0[i] = q0;
    p1[i] = q1;
    p2[i] = q2;
    p3[i] = q3;
    p4[i] = q4;
    p5[i] = q5;
    p6[i] = q6;
    p7[i] = q7;
    p8[i] = q8;
    p9[i] = q9;
    p10[i] = -1;
    p11[i] = q11;
    p12[i] = q12;
    p13[i] = q13;
    p14[i] = q14;
    // Unknown: revenue and capital 30 points, years 30, sales and a region 20, competition 40, the others 0.
    const sum =
      (q0 < 0 ? 30 : q0) * 8 +
      (q1 < 0 ? 30 : q1) * 7 +
      (q2 < 0 ? 0 : q2) * 15 +
      (q3 < 0 ? 0 : q3) * 10 +
      (q4 < 0 ? 0 : q4) * 10 +
      (q5 < 0 ? 0 : q5) * 5 +
      (q6 < 0 ? 30 : q6) * 6 +
      (q7 < 0 ? 0 : q7) * 4 +
      (q8 < 0 ? 0 : q8) * 5 +
      (q9 < 0 ? 20 : q9) * 10 +
      (q11 < 0 ? 0 : q11) * 5 +
      (q12 < 0 ? 0 : q12) * 5 +
      (q13 < 0 ? 20 : q13) * 6 +
      (q14 < 0 ? 40 : q14) * 4;
    const present =
      (q0 < 0 ? 0 : 8) +
      (q1 < 0 ? 0 : 7) +
      (q2 < 0 ? 0 : 15) +
      (q3 < 0 ? 0 : 10) +
      (q4 < 0 ? 0 : 10) +
      (q5 < 0 ? 0 : 5) +
      (q6 < 0 ? 0 : 6) +
      (q7 < 0 ? 0 : 4) +
      (q8 < 0 ? 0 : 5) +
      (q9 < 0 ? 0 : 10) +
      (q11 < 0 ? 0 : 5) +
      (q12 < 0 ? 0 : 5) +
      (q13 < 0 ? 0 : 6) +
      (q14 < 0 ? 0 : 4);
    const score = Math.floor((sum / 100) * 100 + 0.5 + 1e-9) / 100;
    const completeness = Math.round((present / 100) * 1e6) / 1e6;

    f0[i] = sued[litigation.codes[i]!] ?? 0;
    f1[i] = insolvent[hold.codes[i]!] ?? 0;
    f2[i] = d > 180 ? 1 : 0;
    f3[i] = d >= 91 ? 1 : 0;
    f4[i] = share >= 0.5 && late >= 50_000 ? 1 : 0;
    f5[i] = writeOff[i]! > 0 ? 1 : 0;
    f6[i] = exposure >= 1.2 ? 1 : 0;
    f7[i] = badGrade[rating.codes[i]!] ?? 0;
    f8[i] = d >= 31 ? 1 : 0;
    f9[i] = share >= 0.2 ? 1 : 0;
    f10[i] = exposure > 1 ? 1 : 0;
    f11[i] = o < 0.8 ? 1 : 0;
    f12[i] = y < 1 || n < 3 || !(y >= 1 || n >= 3) ? 1 : 0;
    m0[i] = ar === ar ? 0 : 1;
    m1[i] = late === late || blankIsZero ? 0 : 1;
    m2[i] = d === d ? 0 : 1;

    const unrated = completeness < 0.6 || m0[i] === 1 || m1[i] === 1 || m2[i] === 1;
    const knockedOut = f0[i] === 1 || f1[i] === 1 || f2[i] === 1;
    const high = knockedOut || f3[i] === 1 || f4[i] === 1 || f5[i] === 1 || f6[i] === 1 || f7[i] === 1;
    const medium = f8[i] === 1 || f9[i] === 1 || f10[i] === 1 || f11[i] === 1;
    let tier = 4;
    if (knockedOut) tier = 3;
    else if (!unrated) {
      tier = score >= 85 ? 0 : score >= 70 ? 1 : score >= 55 ? 2 : 3;
      if (high && tier < 2) tier = 2;
      if ((medium || f12[i] === 1) && tier < 1) tier = 1;
    }
    const risk = high ? 2 : medium ? 1 : unrated ? 3 : 0;
    const served = Math.max(tier, risk === 2 ? 3 : risk === 3 ? 4 : risk);
    scores[i] = score;
    known[i] = completeness;
    notRated[i] = unrated ? 1 : 0;
    tierIndex[i] = tier;
    riskIndex[i] = risk;
    termsDays[i] = served === 0 ? 60 : served === 1 ? 45 : served === 2 ? 30 : 0;
    daysOverdue[i] = d > 0 ? d : d <= 0 ? 0 : NaN;
    sizeIndex[i] = r !== r ? -1 : r >= 2e8 ? 2 : r >= 2e7 ? 1 : 0;
    if (unrated || tier >= 3 || risk === 2) limitOf[i] = 0;
    else {
      const cap = served === 0 ? 5e6 : served === 1 ? 2e6 : 5e5;
      const months = served === 0 ? 2 : served === 1 ? 1.5 : 1;
      const coefficient = served === 0 ? 1.5 : served === 1 ? 1 : 0.6;
      const steps = Math.round((((s / 12) * months * coefficient) / 10_000) * 1e6) / 1e6;
      limitOf[i] = s === s ? Math.min(cap, Math.trunc(steps) * 10_000) : NaN;
    }
  }
  return result;
}

type Tuple<T, N extends number, R extends T[] = []> = R["length"] extends N ? R : Tuple<T, N, [...R, T]>;
