import type { FieldId } from "../../../src/domain/customer/fields";
import { baseUnit } from "../../../src/domain/customer/units";
import { fieldKind } from "../../../src/domain/customer/fields";
import { compilePolicy } from "../../../src/domain/policy/compile-policy";
import { defaultPolicy } from "../../../src/domain/policy/default-policy";
import { riskNameAt, tierNameAt } from "../../../src/domain/scoring/classification";
import { evaluateRow } from "../../../src/domain/scoring/evaluate-row";
import type { RecordColumn } from "../../../src/domain/scoring/evaluate-row";
import { reasonsAt } from "../../../src/domain/scoring/reasons";
import type { CellValue } from "../../../src/domain/spreadsheet/cell-value";
import type { SerialDate } from "../../../src/domain/spreadsheet/serial-date";
import { policyWords } from "../../../src/i18n/policy-words";

const compiled = compilePolicy(defaultPolicy(policyWords("en-US"), 45473 as SerialDate), null);

/** A good customer in base units; tests spoil one thing at a time. */
const GOOD: Partial<Record<FieldId, CellValue>> = {
  customer_revenue: 60_000_000, // 85 x 8  = 680
  registered_capital: 12_000_000, // 85 x 7  = 595
  overdue_days: 0, // 100 x 15 = 1500
  overdue_amount: 0,
  ar_balance: 800_000, // share 0: 100 x 10 = 1000
  on_time_rate: 0.92, // 85 x 10 = 850
  credit_rating: "aa", // 85 x 5 = 425
  years: 4, // 75 x 6 = 450
  order_count: 8, // 65 x 4 = 260
  overdue_count: 0, // 100 x 5 = 500
  annual_sales: 6_000_000, // 85 x 10 = 850
  sales_growth: 0.05, // 80 x 5 = 400
  return_rate: 0.01, // 100 x 5 = 500
  region: "广东省", // economy 80 x 6 = 480
  competition: "low", // 100 x 4 = 400
  credit_limit: 1_000_000,
};

function classify(changes: Partial<Record<FieldId, CellValue>>) {
  const cells = { ...GOOD, ...changes };
  const fields = Object.keys(cells) as FieldId[];
  const columns = fields.map((field, index): RecordColumn => ({
    index,
    field,
    unit: baseUnit(fieldKind(field)),
    taxBasis: null,
  }));
  return evaluateRow(
    compiled,
    columns,
    fields.map((field) => cells[field] ?? null),
  );
}

describe("the default policy, by hand", () => {
  it("rates a good customer A", () => {
    const result = classify({});
    // 680+595+1500+1000+850+425+450+260+500+850+400+500+480+400 = 8890; weights without product (0): 100.
    expect(result.score[0]).toBe(88.9);
    expect(tierNameAt(result, 0)).toBe("A");
    expect(result.riskIndex[0]).toBe(0);
    // 6,000,000 / 12 = 500,000 x 2 x 1.5 = 1,500,000, under the cap of 5,000,000.
    expect(result.limit[0]).toBe(1_500_000);
    expect(result.termsDays[0]).toBe(60);
    expect(result.completeness[0]).toBe(1);
  });

  it("caps a customer 45 days late at B and names the rule", () => {
    // 31..60 days: 50 x 15 = 750 instead of 1500: 8140; share 40,000 / 800,000 = 5 %: 80 x 10 = 800 instead of 1000: 7940.
    const result = classify({ overdue_days: 45, overdue_amount: 40_000 });
    expect(result.score[0]).toBe(79.4);
    expect(tierNameAt(result, 0)).toBe("B");
    expect(result.riskIndex[0]).toBe(1);
    // B: 500,000 x 1.5 x 1 = 750,000.
    expect([result.limit[0], result.termsDays[0]]).toEqual([750_000, 45]);
    expect(reasonsAt(result, 0)[0]).toBe(compiled.rules.find(({ id }) => id === "overdue_31")?.name);
  });

  it("gives High risk tier C at most and no credit", () => {
    // 100 days: 0 of 1500; share 5 %: 8890 - 1500 - 200 = 7190.
    const result = classify({ overdue_days: 100, overdue_amount: 40_000 });
    expect([result.score[0], tierNameAt(result, 0), result.riskIndex[0]]).toEqual([71.9, "C", 2]);
    expect([result.limit[0], result.termsDays[0]]).toEqual([0, 0]);
  });

  it("knocks out beyond 180 days, not at 180", () => {
    expect(tierNameAt(classify({ overdue_days: 180 }), 0)).toBe("C");
    expect(tierNameAt(classify({ overdue_days: 181 }), 0)).toBe("D");
  });

  it("leaves a customer with unreadable overdue days unrated, unless knocked out", () => {
    const silent = classify({ overdue_days: "about 30" });
    // 8890 - 1500 + lowest 0 x 15 = 7390.
    expect([silent.score[0], tierNameAt(silent, 0), riskNameAt(silent, 0)]).toEqual([73.9, "Unrated", "Unrated"]);
    expect(silent.limit[0]).toBe(0);
    const knockedOut = classify({ overdue_days: "about 30", litigation: "Yes" });
    expect([tierNameAt(knockedOut, 0), knockedOut.riskIndex[0]]).toEqual(["D", 2]);
  });

  it("takes a blank overdue amount as 0 only where receivables are readable", () => {
    expect(classify({ overdue_amount: " " }).unrated[0]).toBe(0);
    expect(classify({ overdue_amount: " ", ar_balance: "?" }).unrated[0]).toBe(1);
  });

  it("leaves out what does not apply: the other weights count alone", () => {
    // 8890 - 500 = 8390 over 95.
    const result = classify({ return_rate: "N/A" });
    expect(result.score[0]).toBe(88.32);
    expect(result.completeness[0]).toBe(1);
  });

  it("caps new customers at B: under 12 months or under 3 orders", () => {
    expect(tierNameAt(classify({ order_count: 2, years: 6 }), 0)).toBe("B");
    expect(tierNameAt(classify({ order_count: null, years: null }), 0)).toBe("B");
    expect(tierNameAt(classify({ order_count: null, years: 6 }), 0)).toBe("A");
  });
});
