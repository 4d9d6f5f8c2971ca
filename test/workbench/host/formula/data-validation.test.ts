import { listChoices, meetsValidation, validationAt } from "../../../../src/workbench/host/formula/data-validation";
import type { CellValue } from "../../../../src/workbench/host/model/cell-value";
import type { DataValidation } from "../../../../src/workbench/host/model/sheet-properties";
import { at, benchOf } from "./sheet-of";

const RULE: DataValidation = {
  ranges: [{ row: 0, column: 0, rowCount: 10, columnCount: 1 }],
  type: "whole",
  operator: "between",
  formula1: "1",
  formula2: "9",
  ignoreBlank: true,
  inCellDropDown: true,
  errorAlert: { show: true, style: "stop", title: "", message: "" },
  prompt: { show: true, title: "", message: "" },
  opaque: null,
};

/** A sheet whose A1:A10 have a rule, with lists in C and bounds in D. */
function sheetWith(rule: Partial<DataValidation>, cells: Readonly<Record<string, CellValue>> = {}) {
  const bench = benchOf({ C1: "North", C2: "South", C3: 7, D1: 5, D2: 50, ...cells });
  bench.sheet.set("validations", [{ ...RULE, ...rule }]);
  const verdict = (cell: string): boolean => {
    const { row, column } = at(cell);
    const found = validationAt(bench.sheet, row, column);
    return found !== null && meetsValidation(bench.calculator, bench.sheet, row, column, found);
  };
  return { ...bench, verdict };
}

// What Excel's dialog "Data Validation" documents for each kind of rule.
describe("data validation", () => {
  it.each<[Partial<DataValidation>, CellValue, boolean]>([
    [{}, 9, true],
    [{}, 9.5, false],
    [{}, 10, false],
    [{}, "x", false],
    [{}, null, true],
    [{ type: "decimal", operator: "notBetween" }, 9.5, true],
    [{ type: "decimal", operator: "greaterThan", formula1: "=$D$1" }, 5, false],
    [{ type: "decimal", operator: "greaterThan", formula1: "=$D$1" }, 5.1, true],
    [{ type: "textLength", operator: "lessThanOrEqual", formula1: "3", formula2: null }, "四个汉字", false],
    [{ type: "textLength", operator: "lessThanOrEqual", formula1: "3", formula2: null }, 123, true],
    [{ type: "date", operator: "greaterThanOrEqual", formula1: "=DATE(2024,1,1)", formula2: null }, 45_292, true],
    [{ type: "date", operator: "greaterThanOrEqual", formula1: "=DATE(2024,1,1)", formula2: null }, 45_291, false],
    [{ type: "list", formula1: "draft, approved", operator: null }, "approved", true],
    // A list written into the rule is exact; one in cells is not.
    [{ type: "list", formula1: "draft, approved", operator: null }, "Approved", false],
    [{ type: "list", formula1: "=$C$1:$C$3", operator: null }, "north", true],
    [{ type: "list", formula1: "=$C$1:$C$3", operator: null }, 7, true],
    [{ type: "list", formula1: "1,2,3", operator: null }, 2, true],
    [{ type: "list", formula1: "=$C$1:$C$3", operator: null }, "East", false],
    [{ type: "custom", formula1: "=COUNTIF($A$1:$A$10,A1)=1", operator: null }, 4, true],
  ])("%j allows %j: %s", (rule, value, allowed) => {
    const { verdict } = sheetWith(rule, { A1: value });
    expect(verdict("A1")).toBe(allowed);
  });

  it("sees the entry itself although a range was read before, and moves relative references along", () => {
    const { verdict, sheet, calculator } = sheetWith(
      { type: "custom", formula1: "=COUNTIF($A$1:$A$10,A1)=1" },
      { A1: 4 },
    );
    calculator.recalculate();
    expect(verdict("A1")).toBe(true);
    let inside = true;
    expect(() =>
      sheet.workbook.edits.group("enter", () => {
        sheet.setValue(4, 0, 4);
        inside = verdict("A5");
        throw new Error("refused");
      }),
    ).toThrow("refused");
    expect(inside).toBe(false);
    // Taken back: nothing of it is remembered.
    expect(sheet.value(4, 0)).toBeNull();
    expect(verdict("A1")).toBe(true);
  });

  it("offers the filled cells of a range, of a name's range, and of a formula that picks one", () => {
    const { sheet, calculator, workbook } = sheetWith({ type: "list", formula1: "=Regions", operator: null });
    workbook.setName({ name: "Regions", scope: null, formula: "=S!$C$1:$C$5", hidden: false, comment: "" });
    const choices = (formula1: string) =>
      listChoices(calculator, sheet, 0, 0, { ...RULE, type: "list", operator: null, formula1 });
    expect(choices("=Regions")).toEqual(["North", "South", 7]);
    expect(choices("=OFFSET($C$1,0,0,2,1)")).toEqual(["North", "South"]);
    expect(choices('=INDIRECT("C2:C3")')).toEqual(["South", 7]);
    expect(choices("是,否")).toEqual(["是", "否"]);
    expect(choices("=NoSuchName")).toBeNull();
  });
});
