import { classifySheet } from "../../src/excel/classify-sheet";
import { ClassifyFailure } from "../../src/excel/failure";
import { recoverWorkbook } from "../../src/excel/recover";
import { removeClassification } from "../../src/excel/remove-classification";
import { JOURNAL_KEY, RUN_NAME } from "../../src/domain/plan/marks";
import type { Workbook } from "../../src/workbench/host/model/workbook";
import { loadPackage } from "../../src/workbench/xlsx/load-package";
import { newPackage } from "../../src/workbench/xlsx/new-package";
import { savePackage } from "../../src/workbench/xlsx/save-package";
import { customerWorkbook, RUN, writeCustomers } from "./customer-workbook";
import { described, withExcel } from "./workbook-session";

const ADD_IN = { id: "00000000-0000-4000-8000-000000000001", version: "1.0.0.0", functions: [] };

/** A run whose pane dies after the first steps have been written (a share of them at least), and not all. */
async function dieWhileClassifying(workbook: Workbook, share = 0): Promise<void> {
  await withExcel(workbook, async ({ host }) => {
    const onProgress = ({ stage, done, total }: { stage: string; done: number; total: number }): void => {
      if (stage === "writing" && done > share * total)
        host.faults.failBatch ??= { countdown: 1, applied: true, code: "GeneralException", forGood: true };
    };
    await expect(classifySheet({ ...RUN, onProgress })).rejects.toMatchObject({ workbook: "partly" });
  });
  expect([...workbook.settings.keys()]).toContain(JOURNAL_KEY);
}

describe("a run whose pane died", () => {
  it("is taken back by the next classification before that one reads the sheet", async () => {
    const { workbook } = customerWorkbook();
    const twin = customerWorkbook();
    await dieWhileClassifying(workbook);
    await withExcel(workbook, () => classifySheet({ ...RUN, patience: 0 }));
    await withExcel(twin.workbook, () => classifySheet(RUN));
    // The Policy sheet has another id, because the first one was taken back.
    const [sheet] = (described(workbook) as { sheets: unknown[] }).sheets;
    const [asFirst] = (described(twin.workbook) as { sheets: unknown[] }).sheets;
    expect(sheet).toEqual(asFirst);
    expect(workbook.sheets).toHaveLength(2);
  });

  it("is taken back by Remove, which then finds nothing to remove", async () => {
    const { workbook } = customerWorkbook();
    const before = described(workbook);
    await dieWhileClassifying(workbook);
    await withExcel(workbook, async () => {
      const report = await removeClassification({ patience: 0 });
      expect(report.columns).toBe(0);
    });
    expect(described(workbook)).toEqual(before);
  });

  it("is taken back after the workbook was saved and opened again", async () => {
    const loaded = newPackage();
    const { model } = loaded;
    writeCustomers(model.sheets[0] ?? model.addSheet("台账"));
    model.edits.forget();
    const asSaved = described(loadPackage(savePackage(loaded, { addIn: ADD_IN })).model);
    await dieWhileClassifying(model);
    const opened = loadPackage(savePackage(loaded, { addIn: ADD_IN })).model;
    await withExcel(opened, async () => {
      const recovery = await recoverWorkbook({ patience: 0 });
      expect(recovery).toMatchObject({ purpose: "classify", outcome: "put-back" });
    });
    expect(described(opened)).toEqual(asSaved);
  });

  it("can be taken back by a pane that dies itself, and by the one after it", async () => {
    for (const countdown of [2, 3, 4, 5]) {
      const { workbook } = customerWorkbook();
      const before = described(workbook);
      await dieWhileClassifying(workbook);
      await withExcel(workbook, async ({ host }) => {
        host.faults.failBatch = { countdown, applied: true, code: "GeneralException", forGood: true };
        await recoverWorkbook({ patience: 0 }).catch(() => undefined);
      });
      await withExcel(workbook, () => recoverWorkbook({ patience: 0 }));
      expect(described(workbook)).toEqual(before);
    }
  });

  it("whose journal is damaged is only said to be lost, and nothing else is touched", async () => {
    const { workbook } = customerWorkbook();
    await dieWhileClassifying(workbook);
    workbook.setSetting(`${JOURNAL_KEY}.1`, "{ cut off");
    await withExcel(workbook, async () => {
      await expect(recoverWorkbook({ patience: 0 })).resolves.toMatchObject({ outcome: "lost" });
      await expect(recoverWorkbook({ patience: 0 })).resolves.toBeNull();
    });
    expect(workbook.names.some(({ name }) => name === RUN_NAME)).toBe(false);
  });

  it("is taken back as far as it goes where a person deleted the sheet that it wrote on", async () => {
    const { workbook, sheet } = customerWorkbook();
    workbook.addSheet("说明");
    workbook.edits.forget();
    await dieWhileClassifying(workbook);
    workbook.removeSheet(sheet);
    await withExcel(workbook, async () => {
      await expect(recoverWorkbook({ patience: 0 })).resolves.toMatchObject({ outcome: "put-back" });
      await expect(recoverWorkbook({ patience: 0 })).resolves.toBeNull();
    });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["说明"]);
    expect(workbook.names).toEqual([]);
  });

  it("waits for a person to unprotect the sheet that it wrote on, and names it", async () => {
    const { workbook, sheet } = customerWorkbook();
    const before = described(workbook);
    // The Policy sheet is written first.
    await dieWhileClassifying(workbook, 0.9);
    sheet.set("protection", { options: {}, password: null });
    await withExcel(workbook, async () => {
      await expect(recoverWorkbook({ patience: 0 })).rejects.toMatchObject({
        code: "protected",
        workbook: "partly",
        problems: [{ code: "sheet-protected", sheet: "台账" }],
      });
      sheet.set("protection", null);
      await recoverWorkbook({ patience: 0 });
    });
    expect(described(workbook)).toEqual(before);
  });

  it("costs few round trips to take back, whatever it had written", async () => {
    for (const countdown of [10, 13, 17, 21]) {
      const { workbook } = customerWorkbook();
      await withExcel(workbook, async ({ host }) => {
        host.faults.failBatch = { countdown, applied: true, code: "GeneralException" };
        const start = host.statistics.batches;
        await classifySheet(RUN).catch(() => undefined);
        expect(host.statistics.batches - start - countdown).toBeLessThanOrEqual(12);
      });
    }
  });
});

describe("a Remove that is broken off", () => {
  it.each([4, 6, 7, 8, 9])("at round trip %i is completed at the next start, or had not begun", async (countdown) => {
    const { workbook } = customerWorkbook();
    const plain = JSON.stringify(described(workbook));
    await withExcel(workbook, () => classifySheet(RUN));
    const classified = JSON.stringify(described(workbook));
    await withExcel(workbook, async ({ host }) => {
      host.faults.failBatch = { countdown, applied: countdown % 2 === 0, code: "GeneralException", forGood: true };
      await removeClassification().catch(() => undefined);
    });
    await withExcel(workbook, () => recoverWorkbook({ patience: 0 }));
    expect([plain, classified]).toContain(JSON.stringify(described(workbook)));
  });
});

describe("two people who classify one workbook at once", () => {
  it("end with one classification; the one who comes second is told why", async () => {
    const { workbook } = customerWorkbook();
    const twin = customerWorkbook().workbook;
    await withExcel(twin, () => classifySheet(RUN));
    const outcomes: unknown[] = [];
    await withExcel(workbook, async () => {
      const first = classifySheet(RUN).catch((error: unknown) => error);
      await withExcel(workbook, async () => {
        const second = classifySheet({ ...RUN, patience: 5_000 }).catch((error: unknown) => error);
        outcomes.push(...(await Promise.all([first, second])));
      });
    });
    expect(described(workbook)).toEqual(described(twin));
    const refused = outcomes.filter((outcome) => outcome instanceof ClassifyFailure);
    expect(outcomes.length - refused.length).toBeGreaterThanOrEqual(1);
    for (const failure of refused) expect(failure).toMatchObject({ workbook: "unchanged" });
    for (const failure of refused) expect(["busy", "stale"]).toContain((failure as ClassifyFailure).code);
  });

  it("one after the other: a plan made before the other's run is refused as stale", async () => {
    const { workbook } = customerWorkbook();
    await withExcel(workbook, async () => {
      let other: Promise<unknown> | null = null;
      // The other person's whole run falls between this one's reading and writing.
      const onProgress = ({ stage }: { stage: string }): void => {
        if (stage === "scoring")
          other ??= withExcel(workbook, () => classifySheet(RUN)).catch((error: unknown) => error);
      };
      const outcome = await classifySheet({ ...RUN, onProgress }).catch((error: unknown) => error);
      const both = [outcome, await other];
      expect(both.filter((one) => one instanceof ClassifyFailure).length).toBeLessThanOrEqual(1);
    });
    const names = workbook.names.filter(({ name }) => name.startsWith("CustomerTiers_"));
    expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
    expect(workbook.sheets.filter(({ name }) => name.startsWith("Policy"))).toHaveLength(1);
  });
});
