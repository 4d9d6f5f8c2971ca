import { autoFill } from "../../../../src/workbench/host/model/auto-fill";
import { moveRange } from "../../../../src/workbench/host/model/move-range";
import { Workbook } from "../../../../src/workbench/host/model/workbook";

const at = (row: number, column: number, rowCount = 1, columnCount = 1) => ({ row, column, rowCount, columnCount });

describe("cut and paste", () => {
  it("takes references along, leaves those of the moved formula where they point, and breaks what is written over", () => {
    const workbook = new Workbook();
    const sheet = workbook.addSheet("Sheet1");
    const other = workbook.addSheet("Other");
    sheet.setValue(0, 0, 5);
    sheet.setFormula(0, 1, "=A1+C1");
    sheet.setFormula(5, 0, "=A1*2");
    sheet.setFormula(5, 1, "=E5");
    other.setFormula(0, 0, "=SUM(Sheet1!A1:B1)");
    moveRange({ sheet, range: at(0, 0, 1, 2) }, { sheet, row: 4, column: 3 });
    expect(sheet.value(4, 3)).toBe(5);
    expect(sheet.value(0, 0)).toBeNull();
    expect(sheet.formulaText(4, 4)).toBe("=D5+C1");
    expect(sheet.formulaText(5, 0)).toBe("=D5*2");
    expect(sheet.formulaText(5, 1)).toBe("=#REF!");
    expect(other.formulaText(0, 0)).toBe("=SUM(Sheet1!D5:E5)");
    workbook.edits.undo();
    expect(sheet.formulaText(5, 0)).toBe("=A1*2");
    expect(sheet.formulaText(5, 1)).toBe("=E5");
  });
});

describe("filling", () => {
  it("continues series, repeats single numbers, and moves formulas along, down and up", () => {
    const sheet = new Workbook().addSheet("Sheet1");
    sheet.setValues(at(4, 0, 2, 3), [
      [1, 7, "K09"],
      [3, 7, "K10"],
    ]);
    sheet.setFormula(4, 3, "=A5*2");
    autoFill(sheet, at(4, 0, 2, 1), at(4, 0, 5, 1));
    autoFill(sheet, at(4, 1), at(4, 1, 3, 1));
    autoFill(sheet, at(5, 2), at(5, 2, 3, 1));
    autoFill(sheet, at(4, 3), at(2, 3, 3, 1));
    const column = (index: number): unknown[] => [2, 3, 4, 5, 6, 7, 8].map((row) => sheet.value(row, index));
    expect(column(0)).toEqual([null, null, 1, 3, 5, 7, 9]);
    expect(column(1)).toEqual([null, null, 7, 7, 7, null, null]);
    expect(column(2)).toEqual([null, null, "K09", "K10", "K11", "K12", null]);
    expect([2, 3, 4].map((row) => sheet.formulaText(row, 3))).toEqual(["=A3*2", "=A4*2", "=A5*2"]);
  });
});
