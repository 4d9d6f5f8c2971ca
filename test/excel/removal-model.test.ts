import fc from "fast-check";
import { classifySheet } from "../../src/excel/classify-sheet";
import { removeClassification } from "../../src/excel/remove-classification";
import type { ConditionalFormat } from "../../src/workbench/host/model/sheet-properties";
import { deleteColumns, deleteRows, insertColumns, insertRows } from "../../src/workbench/host/model/structure";
import { sortRows } from "../../src/workbench/host/model/rearrange";
import type { Workbook } from "../../src/workbench/host/model/workbook";
import type { Worksheet } from "../../src/workbench/host/model/worksheet";
import { CUSTOMERS, customerWorkbook, HEADERS, RUN } from "./customer-workbook";
import { described, withExcel } from "./workbook-session";

/** What a person does to a sheet in between; `at` and `by` choose among what is there. */
interface Edit {
  readonly kind: (typeof KINDS)[number];
  readonly at: number;
  readonly by: number;
}
const KINDS = [
  "insert row",
  "delete row",
  "sort",
  "type",
  "color",
  "add rule",
  "insert column",
  "delete column",
  "insert among ours",
  "type over ours",
  "rename sheet",
  "widen",
  "add sheet",
] as const;

/** Where a person's rows and columns are by now, and where ours begin in the workbook that has them. */
interface Extent {
  rows: number;
  columns: number;
  ours: number;
  count: number;
  /** Sheets that the person added. */
  sheets: number;
}

/** Does an edit in one workbook; `classified` says whether our columns stand in it. */
function perform(
  { kind, at, by }: Edit,
  workbook: Workbook,
  sheet: Worksheet,
  extent: Extent,
  classified: boolean,
): void {
  const row = 1 + (at % extent.rows);
  const column = at % extent.columns;
  switch (kind) {
    case "insert row":
      insertRows(sheet, row, 1);
      sheet.setValue(row, 0, `N${by}`);
      return;
    case "delete row":
      return extent.rows > 3 ? deleteRows(sheet, row, 1) : undefined;
    case "sort": {
      const columnCount = classified ? extent.ours + extent.count : extent.columns;
      const range = { row: 1, column: 0, rowCount: extent.rows, columnCount };
      return void sortRows(sheet, range, [{ column, descending: by % 2 === 1 }]);
    }
    case "type":
      return sheet.setValue(row, column, by);
    case "color":
      return sheet.setStyle(
        { row, column, rowCount: 1, columnCount: 2 },
        { fill: by % 2 === 1 ? "#FFFF00" : "#00FF00" },
      );
    case "add rule":
      return sheet.set("conditionalFormats", [...sheet.properties.conditionalFormats, ownRule(sheet, row, column, by)]);
    case "insert column":
      return insertColumns(sheet, column + (by % 2), 1);
    case "delete column":
      return extent.columns > 4 ? deleteColumns(sheet, column, 1) : undefined;
    case "insert among ours":
      return classified ? insertColumns(sheet, extent.ours + 1 + (by % 4), 1) : undefined;
    case "type over ours":
      return classified ? sheet.setValue(row, extent.ours + (by % 9), "?") : undefined;
    case "rename sheet":
      return workbook.renameSheet(sheet, `表'${by}`);
    case "widen":
      return sheet.setLines("column", column, 1, { size: 20 + (by % 5) });
    case "add sheet":
      return void workbook.addSheet(`新表${extent.sheets}`, 0, `own-${extent.sheets}`);
  }
}

function ownRule(sheet: Worksheet, row: number, column: number, by: number): ConditionalFormat {
  const { conditionalFormats } = sheet.properties;
  return {
    id: `own${by}-${row}`,
    type: "custom",
    ranges: [{ row, column, rowCount: 2, columnCount: 1 }],
    priority: conditionalFormats.length,
    stopIfTrue: false,
    formulas: ["=$C2>450000"],
    operator: null,
    text: null,
    style: { fill: "#00FF00" },
    dataBar: null,
    opaque: null,
  };
}

function follow(extent: Extent, { kind, by, at }: Edit): void {
  const inside = at % extent.columns < extent.columns - 1 || by % 2 === 0;
  if (kind === "insert row") extent.rows += 1;
  if (kind === "delete row" && extent.rows > 3) extent.rows -= 1;
  if (kind === "insert column") {
    extent.ours += 1;
    if (inside) extent.columns += 1;
  }
  if (kind === "delete column" && extent.columns > 4) {
    extent.ours -= 1;
    extent.columns -= 1;
  }
  if (kind === "insert among ours") extent.count += 1;
  if (kind === "add sheet") extent.sheets += 1;
}

const EDITS = fc.array(
  fc.record({ kind: fc.constantFrom(...KINDS), at: fc.nat({ max: 1000 }), by: fc.nat({ max: 1000 }) }),
  { minLength: 2, maxLength: 9 },
);

/** Rules without the numbers of their order: ours between them took some. */
function comparable(workbook: Workbook): unknown {
  const text = JSON.stringify(described(workbook));
  return JSON.parse(text.replace(/"priority":\d+,/g, ""));
}

async function survives(edits: readonly Edit[]): Promise<void> {
  const [ours, theirs] = [customerWorkbook(), customerWorkbook()];
  const count = await withExcel(ours.workbook, async () => {
    const before = ours.sheet.usedRange(true)?.columnCount ?? 0;
    await classifySheet({ ...RUN, sheet: "台账" });
    return (ours.sheet.usedRange(true)?.columnCount ?? 0) - before;
  });
  for (const [{ workbook, sheet }, classified] of [
    [ours, true],
    [theirs, false],
  ] as const) {
    const extent: Extent = { rows: CUSTOMERS, columns: HEADERS.length, ours: HEADERS.length, count, sheets: 0 };
    for (const edit of edits) {
      perform(edit, workbook, sheet, extent, classified);
      follow(extent, edit);
    }
  }
  await withExcel(ours.workbook, async () => removeClassification({ sheet: ours.sheet.name }));
  expect(comparable(ours.workbook)).toEqual(comparable(theirs.workbook));
}

describe("Remove, after whatever a person did in between", () => {
  it("leaves what the person's edits alone would have left", async () => {
    await fc.assert(fc.asyncProperty(EDITS, survives), { numRuns: 5 });
  });

  it("takes a column's mark too where the column itself was deleted", async () => {
    const { workbook, sheet } = customerWorkbook();
    const before = described(workbook);
    await withExcel(workbook, async () => {
      await classifySheet(RUN);
      deleteColumns(sheet, HEADERS.length + 3, 2);
      await removeClassification();
    });
    expect(described(workbook)).toEqual(before);
  });

  it("keeps the policy that a person's own formulas read, and names the first of them", async () => {
    const { workbook, sheet } = customerWorkbook();
    const other = workbook.addSheet("汇总");
    await withExcel(workbook, async () => {
      await classifySheet({ ...RUN, sheet: "台账" });
      other.setFormula(2, 1, "=CUSTOMER.TIEROF(80,CustomerPolicy)");
      sheet.setFormula(30, 0, "=Policy!C6");
      expect(await removeClassification({ sheet: "台账" })).toMatchObject({
        problems: [{ code: "policy-sheet-in-use", sheet: "台账", row: 30, column: 0, params: { count: 2 } }],
      });
    });
    expect(other.formulaText(2, 1)).toBe("=CUSTOMER.TIEROF(80,CustomerPolicy)");
    expect(sheet.formulaText(30, 0)).toBe("=Policy!C6");
  });

  it("keeps a policy that was edited, and says so", async () => {
    const { workbook } = customerWorkbook();
    await withExcel(workbook, async () => {
      await classifySheet(RUN);
      workbook.sheet("Policy")?.setValue(5, 11, "我的备注");
      expect(await removeClassification()).toMatchObject({
        problems: [{ code: "policy-sheet-kept", sheet: "Policy" }],
      });
    });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["台账", "Policy"]);
    expect(workbook.names.map(({ name }) => name)).toEqual(["CustomerPolicy"]);
  });
});
