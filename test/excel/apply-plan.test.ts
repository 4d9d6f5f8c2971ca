import { applyPlan } from "../../src/excel/apply-plan";
import { classifySheet } from "../../src/excel/classify-sheet";
import type { Fingerprint } from "../../src/domain/plan/fingerprint";
import type { Plan, Step } from "../../src/domain/plan/plan";
import { countSteps } from "../../src/domain/plan/plan";
import type { Workbook } from "../../src/workbench/host/model/workbook";
import { asTable, CUSTOMERS, customerWorkbook, HEADERS, RUN } from "./customer-workbook";
import { described, inSession, withExcel } from "./workbook-session";

/** A run whose batch of that number, counted from the first of writing, fails before or after Excel applied it. */
async function failAt(
  workbook: Workbook,
  batch: number,
  applied: boolean,
): Promise<{ failure: unknown; fired: boolean }> {
  return withExcel(workbook, async ({ host }) => {
    let armed = false;
    const onProgress = ({ stage }: { stage: string }): void => {
      if (stage !== "writing" || armed) return;
      armed = true;
      host.faults.failBatch = { countdown: batch, applied, code: "GeneralException" };
    };
    const failure = await classifySheet({ ...RUN, onProgress }).catch((error: unknown) => error);
    const fired = (host.faults.failBatch?.countdown ?? 1) <= 0;
    return { failure, fired };
  });
}

describe("a first run in which a batch fails while writing", () => {
  // Batches of writing a small sheet: stale check, journal, chunks of steps, rules, settings, verification.
  it.each([1, 2, 3, 4, 9, 14, 16, 18])(
    "the one numbered %i: the workbook is as before, and the failure says so",
    async (batch) => {
      const { workbook } = customerWorkbook();
      const before = described(workbook);
      const { failure, fired } = await failAt(workbook, batch, false);
      expect(fired).toBe(true);
      expect(failure).toMatchObject({ code: "office", workbook: batch === 1 ? "unchanged" : "put-back" });
      expect(described(workbook)).toEqual(before);
    },
  );

  it.each([2, 3, 15])("the one numbered %i, after Excel applied it: the workbook is as before", async (batch) => {
    const { workbook } = customerWorkbook();
    const before = described(workbook);
    const { failure } = await failAt(workbook, batch, true);
    expect(failure).toMatchObject({ code: "office", workbook: "put-back" });
    expect(described(workbook)).toEqual(before);
  });

  it.each([3, 14, 15, 17])("the one numbered %i, beside an Excel table: the table is as before", async (batch) => {
    const { workbook, sheet } = customerWorkbook();
    asTable(sheet);
    const before = described(workbook);
    const { failure } = await failAt(workbook, batch, false);
    expect(failure).toMatchObject({ code: "office", workbook: "put-back" });
    expect(described(workbook)).toEqual(before);
  });
});

describe("a plan", () => {
  const fingerprint: Fingerprint = {
    sheetId: "sheet1",
    headerRow: 0,
    firstColumn: 0,
    headers: HEADERS,
    firstRow: 1,
    lastRow: CUSTOMERS,
    keyColumn: 0,
    filled: CUSTOMERS,
  };
  const planOf = (steps: readonly Step[]): Plan => ({
    purpose: "classify",
    fingerprint,
    steps,
    counts: countSteps(steps, CUSTOMERS),
    problems: [],
  });
  const TEXTS: Step = {
    kind: "write-block",
    sheet: { id: "sheet1" },
    at: { row: 20, column: 0 },
    cells: [["=1+1", "+86", "-", "'quoted", { formula: "=1+1" }, { error: "#N/A" }, null]],
  };
  const apply = (workbook: Workbook, plan: Plan) =>
    inSession(workbook, (session) => applyPlan(session, plan, { runId: "r", again: false, inverse: null }));

  it("is refused as stale when a header or the number of customers changed since, and nothing is written", async () => {
    for (const [row, value] of [
      [0, "另一个编码"],
      [4, null],
    ] as const) {
      const { workbook, sheet } = customerWorkbook();
      sheet.setValue(row, 0, value);
      const before = described(workbook);
      await expect(apply(workbook, planOf([TEXTS]))).rejects.toMatchObject({ code: "stale", workbook: "unchanged" });
      expect(described(workbook)).toEqual(before);
    }
  });

  it("is refused when its sheet is gone", async () => {
    const { workbook } = customerWorkbook();
    const gone = { ...planOf([TEXTS]), fingerprint: { ...fingerprint, sheetId: "no-such-sheet" } };
    await expect(apply(workbook, gone)).rejects.toMatchObject({ workbook: "unchanged" });
  });

  it("writes texts as texts, whatever they begin with, and formulas as formulas", async () => {
    const { workbook, sheet } = customerWorkbook();
    await apply(workbook, planOf([TEXTS]));
    const row = [0, 1, 2, 3, 4, 5].map((column) => [sheet.value(20, column), sheet.formulaText(20, column)]);
    expect(row).toEqual([
      ["=1+1", null],
      ["+86", null],
      ["-", null],
      ["'quoted", null],
      [2, "=1+1"],
      [{ error: "#N/A" }, null],
    ]);
  });

  it("leaves no journal behind", async () => {
    const { workbook } = customerWorkbook();
    await apply(workbook, planOf([TEXTS]));
    expect([...workbook.settings.keys()]).toEqual([]);
  });
});
