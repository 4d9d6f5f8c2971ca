import {
  averageDaysDelinquent,
  bestPossibleDays,
  collectionEffectiveness,
  countbackDays,
  daysSalesOutstanding,
} from "../../../src/domain/receivables/sales-outstanding";

describe("days sales outstanding, as published", () => {
  // Dynamics 365: 50,000 of 150,000; a customer younger than the period has the days since then.
  it.each([
    [365, "121.67"],
    [183, "61.00"],
    [283, "94.33"],
  ])("is 50,000 of 150,000 over %d days: %s", (days, published) => {
    expect(daysSalesOutstanding(50_000, 150_000, days).toFixed(2)).toBe(published);
  });

  it.each([
    // creditguru 45 / 12 / 33, yaypay 50 / 12 / 38: DSO, days delinquent, best possible.
    [45, 33, 12],
    [50, 38, 12],
  ])("is %d days of which %d are the best possible: %d days delinquent", (dso, best, delinquent) => {
    const sales = 365_000;
    const [balance, notDue] = [dso * 1000, best * 1000];
    expect(daysSalesOutstanding(balance, sales, 365)).toBeCloseTo(dso, 9);
    expect(bestPossibleDays(notDue, sales, 365)).toBeCloseTo(best, 9);
    expect(averageDaysDelinquent(balance, notDue, sales, 365)).toBeCloseTo(delinquent, 9);
  });

  it("says nothing without sales", () => {
    expect(daysSalesOutstanding(50_000, 0, 365)).toBeNaN();
  });
});

describe("countback", () => {
  const months = [
    { sales: 100_000, days: 31 },
    { sales: 80_000, days: 28 },
    { sales: 70_000, days: 31 },
  ];

  it("is 73.7 days of 212,000 in months of 30 days", () => {
    expect(countbackDays(212_000, months, "thirty").toFixed(1)).toBe("73.7");
  });

  it("counts calendar days where asked to: 31 + 28 + 32/70 of 31", () => {
    expect(countbackDays(212_000, months, "calendar")).toBeCloseTo(31 + 28 + (32 / 70) * 31, 9);
  });

  it("says nothing where the balance is older than the sales given, and 0 where nothing is owed", () => {
    expect(countbackDays(250_001, months, "thirty")).toBeNaN();
    expect(countbackDays(250_000, months, "thirty")).toBe(90);
    expect(countbackDays(0, months, "thirty")).toBe(0);
  });
});

describe("collection effectiveness", () => {
  it("is what was collected of what could be, in percent", () => {
    // (100 + 200 - 120) / (100 + 200 - 90) x 100, counted by hand.
    expect(collectionEffectiveness(100, 200, 120, 90)).toBeCloseTo((180 / 210) * 100, 9);
    expect(collectionEffectiveness(100, 200, 90, 90)).toBe(100);
    expect(collectionEffectiveness(0, 0, 0, 0)).toBeNaN();
  });
});
