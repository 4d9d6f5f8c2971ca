import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { describeWorkbook } from "../../../src/workbench/host/model/describe-workbook";
import { Workbook } from "../../../src/workbench/host/model/workbook";
import type { OpenAddIn } from "../../../src/workbench/session/open-add-in";
import { openAddIn } from "../../../src/workbench/session/open-add-in";
import { entryOf } from "../../../src/workbench/classify/add-in-entry";
import { HEADERS, writeCustomers } from "../../excel/customer-workbook";

const BUNDLE = resolve(__dirname, "../../../dist");

/** A small sheet of customers under a title, with a rule and a note of the user's own. */
function customerWorkbook(neighbour = false): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addSheet("台账");
  sheet.setValue(0, 0, "客户台账");
  writeCustomers(sheet, 1);
  if (neighbour) sheet.setValue(5, HEADERS.length + 2, "mine");
  workbook.edits.forget();
  return workbook;
}

function described(workbook: Workbook): unknown {
  return JSON.parse(JSON.stringify(describeWorkbook(workbook)));
}

async function withAddIn(workbook: Workbook, work: (addIn: OpenAddIn) => Promise<void>): Promise<void> {
  const addIn = await openAddIn({ bundle: BUNDLE, workbook });
  try {
    await work(addIn);
  } finally {
    addIn.close();
  }
}

const OPTIONS = { language: "zh-CN", asOf: "2024-06-30" };

describe("the built add-in in a workbook", () => {
  it("was built", () => expect(existsSync(join(BUNDLE, "taskpane.js"))).toBe(true));

  it("writes the same on a second run, and gives the workbook back on Remove", async () => {
    const workbook = customerWorkbook();
    const before = described(workbook);
    await withAddIn(workbook, async (addIn) => {
      const entry = entryOf(addIn.window);
      expect(await entry.classifySheet(OPTIONS)).toMatchObject({ totals: { customers: 12 } });
      const first = described(workbook);
      expect(first).not.toEqual(before);
      expect(await entry.classifySheet(OPTIONS)).toMatchObject({ totals: { customers: 12 } });
      expect(described(workbook)).toEqual(first);
      await entry.removeClassification({});
      expect(described(workbook)).toEqual(before);
    });
  });

  it("refuses a neighbour in the way, and changes nothing", async () => {
    const workbook = customerWorkbook(true);
    const before = described(workbook);
    await withAddIn(workbook, async (addIn) => {
      expect(await entryOf(addIn.window).classifySheet(OPTIONS)).toMatchObject({
        failure: { code: "neighbour", workbook: "unchanged" },
      });
      expect(described(workbook)).toEqual(before);
    });
  });

  it("refuses a sheet without customers, and changes nothing", async () => {
    const workbook = new Workbook();
    workbook.addSheet("空");
    const before = described(workbook);
    await withAddIn(workbook, async (addIn) => {
      expect(await entryOf(addIn.window).classifySheet(OPTIONS)).toMatchObject({
        failure: { code: "nothing", workbook: "unchanged" },
      });
      expect(described(workbook)).toEqual(before);
    });
  });

  it("refuses a protected workbook, and changes nothing", async () => {
    const workbook = customerWorkbook();
    workbook.structureProtected = true;
    const before = described(workbook);
    await withAddIn(workbook, async (addIn) => {
      expect(await entryOf(addIn.window).classifySheet(OPTIONS)).toMatchObject({ failure: { code: "protected" } });
      expect(described(workbook)).toEqual(before);
    });
  });
});
