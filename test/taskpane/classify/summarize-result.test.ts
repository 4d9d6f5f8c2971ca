import { defaultPolicy } from "../../../src/domain/policy/default-policy";
import { fromIsoDate } from "../../../src/domain/spreadsheet/serial-date";
import type { SerialDate } from "../../../src/domain/spreadsheet/serial-date";
import { policyWords } from "../../../src/i18n/policy-words";
import { reconciles, summarizeResult } from "../../../src/taskpane/classify/summarize-result";
import { judge, readCustomers } from "../../../src/taskpane/judgement";
import type { CellValue } from "../../../src/domain/spreadsheet/cell-value";
import { CUSTOMERS, sampleInspection, sampleSnapshot } from "../fake-service";

function summaryOf(customers: readonly (readonly CellValue[])[], watched = 5) {
  const sheet = sampleInspection({ snapshot: sampleSnapshot(customers) });
  const table = readCustomers(sheet);
  if (table === null) throw new Error("no customers");
  const policy = defaultPolicy(policyWords("zh-CN"), fromIsoDate("2024-06-30") as SerialDate);
  return summarizeResult(judge(table, sheet.recognition, policy), watched);
}

test("every customer and every yuan stands in one tier and in one risk", () => {
  const summary = summaryOf(CUSTOMERS);
  expect(summary.tiers.reduce((sum, { count }) => sum + count, 0)).toBe(4);
  expect(summary.risks.reduce((sum, { count }) => sum + count, 0)).toBe(4);
  expect(reconciles(summary)).toBe(true);
  expect(reconciles({ ...summary, tiers: summary.tiers.slice(1) })).toBe(false);
});

test("totals leave unreadable amounts out and count them", () => {
  expect(summaryOf(CUSTOMERS).totals).toEqual({
    customers: 4,
    receivables: 300_000,
    overdue: 150_000,
    highRisk: 1,
    unreadable: 1,
  });
});

test("tiers keep the policy's order, empty ones are left out, the unrated come last without a place", () => {
  const { tiers } = summaryOf(CUSTOMERS);
  const places = tiers.map(({ place }) => place);
  expect(places.at(-1)).toBeNull();
  expect(places.slice(0, -1)).toEqual([...places.slice(0, -1)].sort());
  expect(tiers.every(({ count }) => count > 0)).toBe(true);
});

test("the watch list: high risk before overdue, then the longest overdue; others never", () => {
  const sound = CUSTOMERS[0] ?? [];
  const late = (name: string, days: number): CellValue[] => [name, 200_000, 20_000, days, 0.9, 5, 2_000_000, 0, null];
  const customers = [sound, late("early", 5), late("middle", 40), late("longest", 200), late("long", 100)];
  const names = summaryOf(customers).watched.map(({ name }) => name);
  expect(names).toEqual(["longest", "long", "middle", "early"]);
  expect(summaryOf(customers, 2).watched.map(({ name }) => name)).toEqual(["longest", "long"]);
});
