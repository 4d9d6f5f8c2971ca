import { classifySheet } from "../../src/excel/classify-sheet";
import type { ClassifyFailure } from "../../src/excel/failure";
import { removeClassification } from "../../src/excel/remove-classification";
import { isOurRule } from "../../src/domain/plan/highlight-rules";
import type { ConditionalFormat } from "../../src/workbench/host/model/sheet-properties";
import { Workbook } from "../../src/workbench/host/model/workbook";
import { columnIndex } from "../../src/workbench/host/model/address";
import { asTable, CUSTOMERS, customerWorkbook, HEADERS, RUN } from "./customer-workbook";
import { described, withExcel } from "./workbook-session";

/** A rule of the user's own, above or below ours. */
function ownRule(id: string, column: number): ConditionalFormat {
  return {
    id,
    type: "custom",
    ranges: [{ row: 1, column, rowCount: CUSTOMERS, columnCount: 1 }],
    priority: 0,
    stopIfTrue: false,
    formulas: ["=$C2>450000"],
    operator: null,
    text: null,
    style: { fill: "#00FF00" },
    dataBar: null,
    opaque: null,
  };
}

const own = ({ formulas, dataBar }: ConditionalFormat): boolean => !isOurRule(formulas[0] ?? "") && dataBar === null;

describe("classifying refuses, and changes nothing", () => {
  it("a protected sheet", async () => {
    const { workbook, sheet } = customerWorkbook();
    sheet.set("protection", { options: {}, password: null });
    const before = described(workbook);
    await withExcel(workbook, async () => {
      await expect(classifySheet(RUN)).rejects.toMatchObject({
        code: "protected",
        workbook: "unchanged",
        problems: [{ code: "sheet-protected", sheet: "台账" }],
      });
    });
    expect(described(workbook)).toEqual(before);
  });

  it("cells of somebody's where the results would go, naming the first", async () => {
    const { workbook, sheet } = customerWorkbook();
    sheet.setValue(30, HEADERS.length + 3, "mine");
    const before = described(workbook);
    await withExcel(workbook, async () => {
      await expect(classifySheet(RUN)).rejects.toMatchObject({
        code: "neighbour",
        workbook: "unchanged",
        problems: [{ code: "neighbour-in-the-way", row: 30, column: HEADERS.length + 3 }],
      });
    });
    expect(described(workbook)).toEqual(before);
  });

  it("a sheet whose columns answer too little, naming the headers that were not understood", async () => {
    const workbook = new Workbook();
    const sheet = workbook.addSheet("台账");
    ["序号", "客户名称", "应收余额", "逾期金额", "老板脾气", "门头"].forEach((header, column) =>
      sheet.setValue(0, column, header),
    );
    for (let row = 1; row < 4; row += 1)
      [row, `第${row}皮具公司`, 1000 * row, 10 * row, "好", "大"].forEach((value, column) =>
        sheet.setValue(row, column, value),
      );
    const before = described(workbook);
    await withExcel(workbook, async () => {
      const failure: unknown = await classifySheet(RUN).catch((error: unknown) => error);
      expect(failure).toMatchObject({ code: "coverage", workbook: "unchanged" });
      const { problems } = failure as ClassifyFailure;
      expect(problems.filter(({ code }) => code === "headers-not-understood").map(({ params }) => params)).toEqual([
        { count: 2, headers: "老板脾气 · 门头" },
      ]);
      // The overdue share of the default policy is all that can be answered: 10 of 100.
      expect(problems.find(({ code }) => code === "coverage-too-low")?.params).toEqual({ coverage: 10, minimum: 50 });
    });
    expect(described(workbook)).toEqual(before);
  });

  it("a sheet that is not there, and a run that was cancelled", async () => {
    const { workbook } = customerWorkbook();
    const before = described(workbook);
    await withExcel(workbook, async () => {
      await expect(classifySheet({ ...RUN, sheet: "没有" })).rejects.toMatchObject({ code: "nothing" });
      const signal = AbortSignal.abort();
      await expect(classifySheet({ ...RUN, signal })).rejects.toMatchObject({ code: "cancelled" });
    });
    expect(described(workbook)).toEqual(before);
  });
});

describe("conditional formats", () => {
  it("of the user survive two runs and Remove; ours count the same after each run", async () => {
    const { workbook, sheet } = customerWorkbook();
    sheet.set("conditionalFormats", [ownRule("own1", 2), { ...ownRule("own2", 3), priority: 1 }]);
    const rules = (): readonly ConditionalFormat[] => sheet.properties.conditionalFormats;
    const look = ({ id, formulas, ranges, style }: ConditionalFormat) => ({ id, formulas, ranges, style });
    const before = rules().map(look);
    expect(before).toHaveLength(2);
    const whole = described(workbook);
    await withExcel(workbook, async () => {
      await classifySheet(RUN);
      const ours = rules().filter((rule) => !own(rule)).length;
      expect(ours).toBeGreaterThan(0);
      expect(rules().filter(own).map(look)).toEqual(before);
      await classifySheet(RUN);
      expect(rules().filter((rule) => !own(rule))).toHaveLength(ours);
      expect(rules().filter(own).map(look)).toEqual(before);
      await removeClassification();
    });
    expect(described(workbook)).toEqual(whole);
  });
});

describe("a sheet of customers", () => {
  it("away from the corner gets its results beside it, in the customers' rows", async () => {
    const { workbook, sheet } = customerWorkbook(4, 3);
    await withExcel(workbook, async () => {
      const report = await classifySheet(RUN);
      expect(report.headerRow).toBe(5);
      const tier = columnIndex(report.output.columns.tier ?? "");
      expect(tier).toBeGreaterThanOrEqual(3 + HEADERS.length);
      expect(report.customers.map(({ row, tier: said }) => sheet.value(row - 1, tier) === said)).toEqual(
        Array.from({ length: CUSTOMERS }, () => true),
      );
      expect(sheet.value(3, tier)).toBeNull();
      expect(sheet.value(5 + CUSTOMERS, tier)).toBeNull();
    });
  });

  it("keeps names that begin like a formula as the text they are", async () => {
    const { workbook, sheet } = customerWorkbook();
    sheet.setValue(1, 1, "=HYPERLINK(1)");
    await withExcel(workbook, async () => {
      const report = await classifySheet(RUN);
      expect(report.customers[0]?.name).toBe("=HYPERLINK(1)");
    });
    expect(sheet.formulaText(1, 1)).toBeNull();
    expect(sheet.value(1, 1)).toBe("=HYPERLINK(1)");
  });
});

describe("an Excel table", () => {
  it("gets table columns, the same ones on a second run, and is given back on Remove", async () => {
    const { workbook, sheet } = customerWorkbook();
    asTable(sheet);
    workbook.edits.forget();
    const before = described(workbook);
    await withExcel(workbook, async () => {
      const report = await classifySheet(RUN);
      const [table] = sheet.properties.tables;
      const names = table?.columns.map(({ name }) => name) ?? [];
      for (const letters of Object.values(report.output.columns)) {
        const column = columnIndex(letters);
        expect(names[column]).toBe(sheet.value(0, column));
      }
      expect(names.slice(0, HEADERS.length)).toEqual(HEADERS);
      expect(table?.range).toMatchObject({ row: 0, column: 0, rowCount: CUSTOMERS + 1, columnCount: names.length });
      const tier = columnIndex(report.output.columns.tier ?? "");
      expect(report.customers.map(({ row }) => sheet.value(row - 1, tier))).toEqual(
        report.customers.map((customer) => customer.tier),
      );
      const first = described(workbook);
      await classifySheet(RUN);
      expect(described(workbook)).toEqual(first);
      await removeClassification();
    });
    expect(described(workbook)).toEqual(before);
  });
});
