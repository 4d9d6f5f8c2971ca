import { tierShares, watchList } from "../../src/taskpane/summarize-report";
import { sampleCustomer, sampleReport } from "./fake-service";

test("tiers keep the policy's order, empty ones are left out, the unrated come last without a colour of a tier", () => {
  const shares = tierShares(sampleReport());
  expect(shares).toEqual([
    { tier: "A", count: 1, place: 0 },
    { tier: "C", count: 1, place: 2 },
    { tier: "D", count: 1, place: 3 },
    { tier: "待评", count: 1, place: null },
  ]);
});

test("the watch list: high risk before overdue, then the longest overdue, then the lower score; others never", () => {
  const customers = [
    sampleCustomer({ row: 1, daysOverdue: 200, riskLevel: "medium" }),
    sampleCustomer({ row: 2, daysOverdue: 0, riskLevel: "high", score: 50 }),
    sampleCustomer({ row: 3, daysOverdue: 0, riskLevel: "high", score: 40 }),
    sampleCustomer({ row: 4, daysOverdue: 100, riskLevel: "high" }),
    sampleCustomer({ row: 5, daysOverdue: 0, riskLevel: "low" }),
    sampleCustomer({ row: 6, daysOverdue: null, riskLevel: "unrated", score: null }),
    sampleCustomer({ row: 7, daysOverdue: 3, riskLevel: "low" }),
  ];
  expect(watchList(sampleReport({ customers }), 5).map((customer) => customer.row)).toEqual([4, 3, 2, 1, 7]);
  expect(watchList(sampleReport({ customers }), 2).map((customer) => customer.row)).toEqual([4, 3]);
});
