import { readPolicy } from "../../src/domain/policy/read-policy";
import { classifySheet } from "../../src/excel/classify-sheet";
import { inspectSheet } from "../../src/excel/inspect-sheet";
import { savePolicy } from "../../src/excel/save-policy";
import type { Policy } from "../../src/domain/policy/policy";
import { policyWords } from "../../src/i18n/policy-words";
import type { Workbook } from "../../src/workbench/host/model/workbook";
import { RUN, customerWorkbook } from "./customer-workbook";
import { described, withExcel } from "./workbook-session";

const languages = [policyWords("en-US"), policyWords("zh-CN")] as const;

/** The policy that stands in the workbook, as the pane reads it. */
async function standing(): Promise<Policy> {
  const { policy } = await inspectSheet({ keep: null, headerRow: null });
  if (policy === null || policy.reading.policy === null) throw new Error("no usable policy");
  return policy.reading.policy;
}

/** Cells of the Policy sheet that differ from an earlier description of the workbook. */
function changedCells(before: unknown, workbook: Workbook): string[] {
  const cells = (state: unknown): Map<string, string> => {
    const { sheets } = state as { sheets: { name: string; cells: Record<string, unknown> }[] };
    const policy = sheets.find(({ name }) => name === "Policy");
    return new Map(Object.entries(policy?.cells ?? {}).map(([at, cell]) => [at, JSON.stringify(cell)]));
  };
  const old = cells(before);
  return [...cells(described(workbook))].filter(([at, cell]) => old.get(at) !== cell).map(([at]) => at);
}

test("a changed number is written into its own cell, as by hand, and read back; the sheet keeps its language", async () => {
  const { workbook } = customerWorkbook();
  await withExcel(workbook, async () => {
    // Written in Chinese, saved from a pane in English.
    await classifySheet(RUN);
    const policy = await standing();
    const criteria = policy.criteria.map((each, index) => (index === 0 ? { ...each, weight: 33 } : each));
    const before = described(workbook);
    const { outdated } = await savePolicy({ policy: { ...policy, criteria }, sheet: "台账", languages });
    expect(outdated).toEqual([]);
    expect(await standing()).toEqual({ ...policy, criteria });
    expect(changedCells(before, workbook).length).toBeLessThan(6);
  });
});

test("another number of bands rewrites the sheet, and names the classified sheets whose formulas must follow", async () => {
  const { workbook } = customerWorkbook();
  await withExcel(workbook, async () => {
    await classifySheet(RUN);
    const policy = await standing();
    const tiers = policy.tiers.filter((_, index) => index !== 1).map((tier) => ({ ...tier }));
    const service = tiers[0]?.id ?? "";
    const changed: Policy = {
      ...policy,
      tiers,
      riskLevels: policy.riskLevels.map((level) => ({
        ...level,
        serviceTier: level.serviceTier === "B" ? service : level.serviceTier,
      })),
      rules: policy.rules.map((rule) => ({
        ...rule,
        capTier: null,
        knockOutTier: rule.knockOutTier === "B" ? null : rule.knockOutTier,
      })),
      newCustomer: { ...policy.newCustomer, capTier: null },
    };
    const { outdated } = await savePolicy({ policy: changed, sheet: "台账", languages });
    expect(outdated).toEqual([{ name: "台账", formulas: "portable" }]);
    expect((await standing()).tiers.map(({ id }) => id)).toEqual(tiers.map(({ id }) => id));
    const report = await classifySheet(RUN);
    expect(Object.keys(report.totals.tiers)).toEqual([...tiers.map(({ name }) => name), "待评"]);
  });
});

test("a workbook without a policy gets the sheet", async () => {
  const { workbook } = customerWorkbook();
  await withExcel(workbook, async () => {
    await classifySheet(RUN);
    const policy = await standing();
    const { workbook: fresh } = customerWorkbook();
    await withExcel(fresh, async () => {
      await savePolicy({ policy, sheet: "台账", languages });
      expect(await standing()).toEqual(policy);
      expect(fresh.sheets.map(({ name }) => name)).toEqual(["台账", "Policy"]);
    });
  });
});

test("saving what stands there already changes nothing", async () => {
  const { workbook } = customerWorkbook();
  await withExcel(workbook, async () => {
    await classifySheet(RUN);
    const before = described(workbook);
    await savePolicy({ policy: await standing(), sheet: "台账", languages });
    expect(described(workbook)).toEqual(before);
  });
});

test("a broken hand edit is seen with its cell, and a saved policy mends it", async () => {
  const { workbook } = customerWorkbook();
  await withExcel(workbook, async () => {
    await classifySheet(RUN);
    const policy = await standing();
    const sheet = workbook.sheets.find(({ name }) => name === "Policy");
    const { policy: stored } = await inspectSheet({ keep: null, headerRow: null });
    const row = stored?.reading.layout.rows.get("head:tiers") ?? -1;
    sheet?.setValue(row + 1, 2, "ninety");
    const broken = await inspectSheet({ keep: null, headerRow: null });
    expect(broken.policy?.reading.policy).toBeNull();
    expect(broken.policy?.reading.problems).toContainEqual(
      expect.objectContaining({ sheet: "Policy", row: row + 1, column: 2, text: "ninety" }),
    );
    await savePolicy({ policy, sheet: "台账", languages });
    expect((await standing()).tiers).toEqual(policy.tiers);
  });
});

test("reads what it wrote in whichever language", () => {
  // The words differ in the very header by which the language is known.
  expect(new Set(languages.map((words) => words.headers.weight)).size).toBe(languages.length);
  expect(readPolicy([]).policy).toBeNull();
});
