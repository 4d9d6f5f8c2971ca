import { classifySheet } from "../../src/excel/classify-sheet";
import { removeClassification } from "../../src/excel/remove-classification";
import { columnIndex } from "../../src/domain/spreadsheet/address";
import type { Workbook } from "../../src/workbench/host/model/workbook";
import type { Worksheet } from "../../src/workbench/host/model/worksheet";
import { Workbook as NewWorkbook } from "../../src/workbench/host/model/workbook";
import { asTable, CUSTOMERS, customerWorkbook, HEADERS, RUN, writeCustomers } from "./customer-workbook";
import { described, withExcel } from "./workbook-session";

type Made = ReturnType<typeof customerWorkbook>;

function named(name: string): Made {
  const workbook = new NewWorkbook();
  const sheet = workbook.addSheet(name);
  writeCustomers(sheet);
  workbook.edits.forget();
  return { workbook, sheet };
}

function changed(change: (workbook: Workbook, sheet: Worksheet) => void): Made {
  const made = customerWorkbook();
  change(made.workbook, made.sheet);
  made.workbook.edits.forget();
  return made;
}

/** Workbooks that can be classified: each gets the tiers that the report says, and is given back as it was. */
const HOSTILE: readonly (readonly [string, () => Made])[] = [
  ["a sheet name with quotes", () => named("O'Neil's \"东区\"")],
  ["a sheet name that looks like a formula", () => named("=1+1!")],
  ["a sheet name with an emoji", () => named("客户😀")],
  ["a sheet name of 31 characters", () => named("客".repeat(31))],
  ["dates counted from 1904", () => changed((workbook) => Object.assign(workbook, { date1904: true }))],
  ["manual calculation", () => changed((workbook) => workbook.setCalculationMode("manual"))],
  [
    "names that begin like formulas",
    () =>
      changed((_, sheet) => {
        sheet.setValue(1, 1, "=cmd|' /C calc'!A0");
        sheet.setValue(2, 1, "+86 广州");
        sheet.setValue(3, 1, "@SUM(A1)");
      }),
  ],
  [
    "a validation on the cells where our columns go",
    () =>
      changed((_, sheet) =>
        sheet.set("validations", [
          {
            ranges: [{ row: 0, column: HEADERS.length, rowCount: 30, columnCount: 3 }],
            type: "whole",
            operator: "between",
            formula1: "1",
            formula2: "5",
            ignoreBlank: true,
            inCellDropDown: true,
            errorAlert: { show: true, style: "stop", title: "", message: "" },
            prompt: { show: false, title: "", message: "" },
            opaque: null,
          },
        ]),
      ),
  ],
  [
    "brackets, quotes and signs in the headers of a table",
    () =>
      changed((_, sheet) => {
        const odd = "A]#'B[@";
        asTable(sheet);
        sheet.setValue(0, 8, odd);
        const [table] = sheet.properties.tables;
        if (table === undefined) throw new Error("no table");
        const columns = table.columns.map((column, index) => (index === 8 ? { ...column, name: odd } : column));
        sheet.set("tables", [{ ...table, columns }]);
      }),
  ],
  ["16,384 columns in use", () => changed((_, sheet) => sheet.setValue(5, 16_383, "end"))],
  ["our sheet's name taken", () => changed((workbook) => workbook.addSheet("policy").setValue(0, 0, "mine"))],
];

describe("a workbook with", () => {
  it.each(HOSTILE)("%s is classified, and given back as it was", async (name, make) => {
    const { workbook, sheet } = make();
    const before = described(workbook);
    await withExcel(workbook, async ({ host }) => {
      const report = await classifySheet(RUN);
      if (name === "manual calculation") host.calculate(true);
      const tier = columnIndex(report.output.columns.tier ?? "");
      expect(report.customers).toHaveLength(CUSTOMERS);
      expect(report.customers.map(({ row }) => sheet.value(row - 1, tier))).toEqual(
        report.customers.map((customer) => customer.tier),
      );
      for (let row = 1; row <= CUSTOMERS; row += 1) expect(sheet.formulaText(row, 1)).toBeNull();
      await removeClassification();
    });
    expect(described(workbook)).toEqual(before);
  });

  it("a table whose headers are ours already gets numbered ones", async () => {
    const { workbook, sheet } = customerWorkbook();
    sheet.setValue(0, 0, "评分");
    asTable(sheet);
    sheet.set(
      "tables",
      sheet.properties.tables.map((table) => ({
        ...table,
        name: "客户_表",
        columns: table.columns.map((column, index) => (index === 0 ? { ...column, name: "评分" } : column)),
      })),
    );
    await withExcel(workbook, async () => {
      await classifySheet(RUN);
      const names = sheet.properties.tables[0]?.columns.map((column) => column.name.toLowerCase()) ?? [];
      expect(new Set(names).size).toBe(names.length);
      expect(names).toContain("评分2");
    });
  });
});

describe("refused, with the place and nothing changed:", () => {
  const REFUSED: readonly (readonly [string, string, () => Made])[] = [
    [
      "a name of ours that somebody uses",
      "name-taken",
      () =>
        changed((workbook, sheet) =>
          workbook.setName({
            name: "CustomerTiers_tier",
            scope: sheet.id,
            formula: "=台账!$A$1:$C$3",
            hidden: false,
            comment: "",
          }),
        ),
    ],
    [
      "CustomerPolicy as a constant",
      "name-taken",
      () =>
        changed((workbook) =>
          workbook.setName({ name: "CustomerPolicy", scope: null, formula: '="strict"', hidden: false, comment: "" }),
        ),
    ],
    [
      "merged cells where our columns go",
      "merged-in-the-way",
      () =>
        changed((_, sheet) =>
          sheet.set("merges", [
            // More than Excel tells of at once.
            ...Array.from({ length: 600 }, (__, at) => ({ row: 6, column: 40 + at * 2, rowCount: 1, columnCount: 2 })),
            { row: 3, column: HEADERS.length + 2, rowCount: 2, columnCount: 1 },
          ]),
        ),
    ],
    ["no column left to be inserted", "no-room", () => changed((_, sheet) => sheet.setValue(40, 16_383, "end"))],
  ];

  it.each(REFUSED)("%s", async (name, code, make) => {
    const { workbook } = make();
    const before = described(workbook);
    await withExcel(workbook, async () => {
      const place = name.startsWith("no column") ? { place: "insert" as const } : {};
      await expect(classifySheet({ ...RUN, ...place })).rejects.toMatchObject({ problems: [{ code }] });
    });
    expect(described(workbook)).toEqual(before);
  });
});
