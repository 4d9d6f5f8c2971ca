import { classifySheet } from "../../src/excel/classify-sheet";
import { previewClassification } from "../../src/excel/preview-classification";
import { removeClassification } from "../../src/excel/remove-classification";
import { columnIndex } from "../../src/domain/spreadsheet/address";
import { describeWorkbook } from "../../src/workbench/host/model/describe-workbook";
import type { Workbook } from "../../src/workbench/host/model/workbook";
import { asTable, CUSTOMERS, customerWorkbook, HEADERS, RUN } from "./customer-workbook";
import { described, withExcel } from "./workbook-session";

type Cells = Record<string, unknown>;

function cellsOf(workbook: Workbook, index: number): Cells {
  const sheets = describeWorkbook(workbook).sheets as { cells: Cells }[];
  return sheets[index]?.cells ?? {};
}

describe("the preview", () => {
  it("changes nothing, and names the cells, columns, names, rules and sheets that a run then writes", async () => {
    const { workbook, sheet } = customerWorkbook();
    const before = described(workbook);
    await withExcel(workbook, async () => {
      const preview = await previewClassification(RUN);
      expect(described(workbook)).toEqual(before);
      await classifySheet(RUN);
      expect(preview.refusal).toBeNull();
      expect(preview.addedSheets).toEqual(["Policy"]);
      const [one] = preview.sheets;
      expect(one?.customers).toBe(CUSTOMERS);
      const written = Object.keys(cellsOf(workbook, 0)).filter(
        (cell) => columnIndex(/^[A-Z]+/.exec(cell)?.[0] ?? "") >= HEADERS.length,
      );
      const columns = new Set(written.map((cell) => /^[A-Z]+/.exec(cell)?.[0]));
      expect(new Set(one?.columns.map(({ column }) => column))).toEqual(columns);
      for (const { column, header } of one?.columns ?? [])
        if (header !== "") expect(sheet.value(0, columnIndex(column))).toBe(header);
      const names = workbook.names.map(({ name }) => name);
      expect([...(one?.names ?? [])].sort()).toEqual([...names].sort());
      expect(one?.rules).toBe(sheet.properties.conditionalFormats.length);
    });
  });

  it("of a second run says that every column stands already, and where", async () => {
    const { workbook } = customerWorkbook();
    await withExcel(workbook, async () => {
      await classifySheet(RUN);
      const preview = await previewClassification(RUN);
      expect(preview.addedSheets).toEqual([]);
      expect(preview.sheets[0]?.columns.every(({ isNew }) => !isNew)).toBe(true);
      expect(preview.sheets[0]?.names).toEqual([]);
    });
  });

  it("warns above 2,000 cells that call the add-in, and refuses one spilled call in a table", async () => {
    const { workbook, sheet } = customerWorkbook();
    for (let row = CUSTOMERS + 1; row <= 700; row += 1) {
      sheet.setValue(row, 0, `K${row}`);
      sheet.setValue(row, 1, `客户${row}`);
      sheet.setValue(row, 2, 1000 + row);
    }
    await withExcel(workbook, async () => {
      const codes = async (formulas: "portable" | "custom" | "spill"): Promise<string[]> =>
        (await previewClassification({ ...RUN, formulas })).problems.map(({ code }) => code);
      expect(await codes("portable")).not.toContain("many-custom-functions");
      expect(await codes("custom")).toContain("many-custom-functions");
      expect(await codes("spill")).toContain("many-custom-functions");
    });
    const other = customerWorkbook();
    asTable(other.sheet);
    await withExcel(other.workbook, async () => {
      const preview = await previewClassification({ ...RUN, formulas: "spill" });
      expect(preview.refusal?.problems).toEqual([expect.objectContaining({ code: "spill-in-table" })]);
    });
  });
});

describe("a neighbour in the way", () => {
  const NEIGHBOUR = HEADERS.length + 2;

  function withNeighbour(): ReturnType<typeof customerWorkbook> {
    const made = customerWorkbook();
    made.sheet.setValue(4, NEIGHBOUR, "mine");
    made.sheet.setFormula(5, NEIGHBOUR, "=C6*2");
    made.workbook.edits.forget();
    return made;
  }

  it("is a refusal with choices, and each of them goes, leaves the neighbour alone and is given back", async () => {
    const { workbook } = withNeighbour();
    const { refusal } = await withExcel(workbook, () => previewClassification(RUN));
    expect(refusal).toMatchObject({ code: "neighbour", choices: ["insert", NEIGHBOUR + 1] });
    for (const place of refusal?.choices ?? []) {
      const { workbook: again, sheet } = withNeighbour();
      const before = described(again);
      await withExcel(again, async () => {
        const report = await classifySheet({ ...RUN, place });
        const columns = Object.keys(report.output.columns).length;
        expect(columns).toBe(9);
        const texts = Array.from({ length: 80 }, (_, column) => sheet.value(4, column));
        expect(texts.filter((text) => text === "mine")).toHaveLength(1);
        const first = described(again);
        await classifySheet({ ...RUN, place });
        expect(described(again)).toEqual(first);
        await removeClassification();
      });
      expect(described(again)).toEqual(before);
    }
  });

  it("put in by a person since our first run, under our columns, stops the second one", async () => {
    const { workbook, sheet } = customerWorkbook();
    await withExcel(workbook, async () => {
      await classifySheet(RUN);
      sheet.setValue(CUSTOMERS + 1, 0, "K99");
      sheet.setValue(CUSTOMERS + 1, 1, "新客户有限公司");
      sheet.setValue(CUSTOMERS + 1, 2, 5);
      sheet.setValue(CUSTOMERS + 1, HEADERS.length + 1, "审核：王");
      await expect(classifySheet(RUN)).rejects.toMatchObject({
        code: "neighbour",
        problems: [{ code: "neighbour-in-the-way", row: CUSTOMERS + 1, column: HEADERS.length + 1 }],
      });
    });
    expect(sheet.value(CUSTOMERS + 1, HEADERS.length + 1)).toBe("审核：王");
  });
});

describe("result columns", () => {
  it("are those that were chosen, with the helpers they need", async () => {
    const { workbook, sheet } = customerWorkbook();
    await withExcel(workbook, async () => {
      const report = await classifySheet({ ...RUN, outputs: ["tier", "limit"] });
      expect(Object.keys(report.output.columns).filter((role) => ["tier", "limit"].includes(role))).toHaveLength(2);
      expect(sheet.value(0, HEADERS.length)).toBe("客户等级");
      expect(report.customers.map(({ row }) => sheet.value(row - 1, HEADERS.length))).toEqual(
        report.customers.map(({ tier }) => tier),
      );
    });
  });

  it("found by their marks after a person moved, renamed and sorted, are written again in place", async () => {
    const { workbook, sheet } = customerWorkbook();
    await withExcel(workbook, async () => {
      await classifySheet(RUN);
      sheet.setValue(0, HEADERS.length, "我们的评分");
      const before = workbook.names.length;
      const report = await classifySheet(RUN);
      expect(sheet.value(0, HEADERS.length)).toBe("我们的评分");
      expect(report.output.columns.score).toBe("J");
      expect(workbook.names).toHaveLength(before);
    });
  });
});
