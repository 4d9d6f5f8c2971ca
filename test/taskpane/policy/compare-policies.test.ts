import { defaultPolicy } from "../../../src/domain/policy/default-policy";
import type { Policy } from "../../../src/domain/policy/policy";
import { fromIsoDate } from "../../../src/domain/spreadsheet/serial-date";
import type { SerialDate } from "../../../src/domain/spreadsheet/serial-date";
import { policyWords } from "../../../src/i18n/policy-words";
import { judge, readCustomers } from "../../../src/taskpane/judgement";
import { comparePolicies } from "../../../src/taskpane/policy/compare-policies";
import { asDraftWhereChanged, editTier } from "../../../src/taskpane/policy/policy-edits";
import { sampleInspection } from "../fake-service";

const stored = defaultPolicy(policyWords("en-US"), fromIsoDate("2024-06-30") as SerialDate);

function judged(policy: Policy) {
  const sheet = sampleInspection();
  const customers = readCustomers(sheet);
  if (customers === null) throw new Error("no customers");
  return judge(customers, sheet.recognition, policy);
}

test("the same policy moves nobody", () => {
  const comparison = comparePolicies(judged(stored), judged(stored));
  expect(comparison).toMatchObject({ customers: 4, movers: [], up: 0, down: 0, limits: 0 });
  expect(comparison.limitAfter).toBe(comparison.limitBefore);
});

test("a cut-off above everybody brings the sound customer down, and his limit with him", () => {
  const harder = {
    ...stored,
    tiers: stored.tiers.map((tier, index) => ({ ...tier, from: [100, 99.5, 99, 0][index] ?? 0 })),
  };
  const { movers, down, up, limits, limitBefore, limitAfter } = comparePolicies(judged(stored), judged(harder));
  expect(movers.map(({ row, name, to }) => [row, name, to])).toContainEqual([3, "安宁箱包", "D"]);
  expect([down, up]).toEqual([movers.length, 0]);
  expect(limits).toBeGreaterThan(0);
  expect(limitAfter).toBeLessThan(limitBefore);
});

test("who falls is named before who rises", () => {
  const softer = {
    ...stored,
    tiers: stored.tiers.map((tier, index) => ({ ...tier, from: [30, 20, 10, 0][index] ?? 0 })),
  };
  const back = comparePolicies(judged(softer), judged(stored));
  const forth = comparePolicies(judged(stored), judged(softer));
  expect([forth.up, forth.down]).toEqual([back.down, back.up]);
  expect(forth.movers.length).toBeGreaterThan(0);
});

test("an approved policy that is changed is a draft again; its label may be", () => {
  const approved: Policy = { ...stored, status: "approved", approvedBy: "Li", effectiveFrom: stored.asOf };
  const changed = asDraftWhereChanged(approved, editTier(approved, 0, { months: 3 }));
  expect(changed).toMatchObject({ status: "draft", approvedBy: "", effectiveFrom: null });
  expect(asDraftWhereChanged(approved, { ...approved, version: "2" })).toMatchObject({ status: "approved" });
  expect(asDraftWhereChanged(stored, editTier(stored, 0, { months: 3 })).status).toBe("draft");
});
