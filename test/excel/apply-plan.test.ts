import { applyPlan } from "../../src/excel/apply-plan";
import { classifySheet } from "../../src/excel/classify-sheet";
import type { Fingerprint } from "../../src/domain/plan/fingerprint";
import type { Plan, Step } from "../../src/domain/plan/plan";
import { countSteps } from "../../src/domain/plan/plan";
import type { Workbook } from "../../src/workbench/host/model/workbook";
import { CUSTOMERS, customerWorkbook, HEADERS, RUN } from "./customer-workbook";
import { described, inSession, withExcel } from "./workbook-session";

/** A run whose batch of that number, counted from the first of writing, fails before Excel applied it. */
async function failAt(workbook: Workbook, countdown: number): Promise<{ failure: unknown; fired: boolean }> {
  return withExcel(workbook, async ({ host }) => {
    let armed = false;
    const onProgress = ({ stage }: { stage: string }): void => {
      if (stage !== "writing" || armed) return;
      armed = true;
      host.faults.failBatch = { countdown, applied: false, code: "GeneralException" };
    };
    const failure = await classifySheet({ ...RUN, onProgress }).catch((error: unknown) => error);
    return { failure, fired: (host.faults.failBatch?.countdown ?? 1) <= 0 };
  });
}

describe("a first run in which a round trip of writing fails", () => {
  // Which of them leave the workbook whole is held by survives-failures.test.ts; here: what people are told.
  it.each([
    [2, "unchanged"],
    [9, "put-back"],
    [14, "put-back"],
  ])("the one numbered %i: the failure says that the workbook is %s", async (batch, state) => {
    const { workbook } = customerWorkbook();
    const before = described(workbook);
    const { failure, fired } = await failAt(workbook, batch);
    expect(fired).toBe(true);
    expect(failure).toMatchObject({ code: "office", workbook: state });
    expect(described(workbook)).toEqual(before);
  });

  it("a cancelled one leaves the workbook as before", async () => {
    const { workbook } = customerWorkbook();
    const before = described(workbook);
    const stop = new AbortController();
    await withExcel(workbook, async () => {
      const onProgress = ({ stage, done }: { stage: string; done: number }): void => {
        if (stage === "writing" && done > 20) stop.abort();
      };
      const run = classifySheet({ ...RUN, signal: stop.signal, onProgress });
      await expect(run).rejects.toMatchObject({ code: "cancelled", workbook: "put-back" });
    });
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
    inSession(workbook, (session) => applyPlan(session, plan, { sheets: [], marks: null }));

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
