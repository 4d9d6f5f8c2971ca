import { AREAS, CompanyNames } from "./companies";
import { Random } from "./random";

/** A customer of the sample; money in yuan or 10,000 yuan as the sheet's headers say, growth as a fraction, other rates in percent. */
export interface LedgerRow {
  readonly code: string;
  readonly name: string;
  readonly area: string;
  readonly city: string;
  readonly revenue: number;
  readonly capital: number;
  readonly receivable: number;
  readonly overdue: number;
  readonly overdueDays: number;
  readonly onTime: number;
  readonly rating: string | null;
  readonly years: number;
  readonly orders: number;
  readonly defaults: number;
  readonly purchases: number;
  readonly growth: number;
  readonly returns: number;
  readonly competition: string;
  readonly category: string;
  readonly limit: number;
  readonly badDebt: number;
  readonly dishonest: boolean;
}

const RATINGS = ["D", "C", "B", "BB", "BBB", "A", "AA", "AAA"];
const CATEGORIES = ["女包", "男包", "拉杆箱", "皮带", "钱包", "皮鞋", "皮料"];
const FIRST_TIER = new Set(["广州", "深圳", "上海", "北京", "杭州", "成都", "苏州"]);

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** The value to two leading digits: turnover and capital are never quoted to the yuan. */
function rounded(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(value, 1))) - 1);
  return Math.round(value / unit) * unit;
}

/** `count` customers, sorted by area. One hidden quality moves every indicator of a customer, so that they agree as in life. */
export function makeLedger(seed: number, count: number): LedgerRow[] {
  const random = new Random(seed);
  const names = new CompanyNames(random);
  const perArea = Math.ceil(count / AREAS.length);
  return Array.from({ length: count }, (_, index) => {
    const area = AREAS[Math.floor(index / perArea)]!;
    return makeCustomer(random, names, area.name, random.pick(area.cities), index + 1);
  });
}

function makeCustomer(random: Random, names: CompanyNames, area: string, city: string, number: number): LedgerRow {
  const quality = clamp(0.62 + 0.22 * random.normal(), 0.02, 0.98);
  const revenue = clamp(Math.exp(7.3 + 1.3 * random.normal() + quality), 60, 90_000);
  const purchases = clamp(revenue * random.between(0.008, 0.09), 2, 1_800);
  const newcomer = random.next() < 0.06;
  const years = newcomer ? random.between(0.2, 0.9) : clamp(random.between(1, 5) + 8 * quality * random.next(), 1, 15);
  const receivable =
    random.next() < 0.05 ? 0 : (purchases * 10_000 * 1.13 * (random.between(0.6, 1.6) + 1.6 * (1 - quality))) / 12;
  const late = receivable > 0 && random.next() < clamp(1.05 - 1.15 * quality, 0.04, 0.95);
  const overdueDays = late
    ? Math.max(1, Math.round(-Math.log(1 - random.next()) * (12 + 95 * (1 - quality) ** 1.5)))
    : 0;
  const overdue = late ? receivable * clamp(random.between(0.05, 0.35) + overdueDays / 300, 0.02, 1) : 0;
  const usualLimit = purchases * 10_000 * 1.13 * random.between(0.14, 0.3) * (0.5 + quality);
  return {
    code: `C${String(number).padStart(4, "0")}`,
    name: names.next(city),
    area,
    city,
    revenue: rounded(revenue),
    capital: rounded(clamp(revenue * random.between(0.03, 0.22), 10, 12_000)),
    receivable: Math.round(receivable * 100) / 100,
    overdue: Math.round(overdue * 100) / 100,
    overdueDays,
    onTime: Math.round(clamp(62 + 40 * quality - overdueDays / 8 + 4 * random.normal(), 20, 100) * 10) / 10,
    rating:
      random.next() < 0.08 ? "无评级" : RATINGS[Math.round(clamp(quality * 8 - 0.4 + 0.7 * random.normal(), 0, 7))]!,
    years: Math.round(years * 10) / 10,
    orders: newcomer
      ? Math.ceil(random.next() * 3)
      : Math.max(1, Math.round(Math.sqrt(purchases) * random.between(0.5, 1.5))),
    defaults: random.next() < 1.1 - 1.3 * quality ? Math.ceil(random.between(0, 4) * (1 - quality)) : 0,
    purchases: Math.round(purchases * 10) / 10,
    growth: Math.round(clamp(0.25 * (quality - 0.45) + 0.14 * random.normal(), -0.7, 0.9) * 1000) / 1000,
    returns: Math.round(clamp(9 * (1 - quality) + 1.2 * random.normal(), 0, 25) * 10) / 10,
    competition: random.pick(FIRST_TIER.has(city) ? ["高", "高", "中"] : ["低", "中", "中", "高"]),
    category: random.pick(CATEGORIES),
    limit: Math.round(usualLimit / 10_000) * 10_000,
    badDebt: overdueDays > 120 && random.next() < 0.4 ? Math.round(overdue * 0.3) : 0,
    dishonest: overdueDays > 150 && random.next() < 0.4,
  };
}
