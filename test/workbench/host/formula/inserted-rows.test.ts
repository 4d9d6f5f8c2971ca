import { Calculator } from "../../../../src/workbench/host/formula/calculator";
import { deleteRows, insertRows } from "../../../../src/workbench/host/model/structure";
import { Workbook } from "../../../../src/workbench/host/model/workbook";

const ROWS = 50;

/** Fifty rows of a doubled number, a count that shows where the column stands, and totals over all of it. */
function ledger(): { workbook: Workbook; calculator: Calculator; evaluated: () => number } {
  const workbook = new Workbook();
  const sheet = workbook.addSheet("Ledger");
  for (let row = 0; row < ROWS; row += 1) sheet.setValue(row, 0, row);
  sheet.setFormulas({ row: 0, column: 1, rowCount: ROWS, columnCount: 1 }, "=PROBE(A1)*2");
  sheet.setFormulas({ row: 0, column: 2, rowCount: ROWS, columnCount: 1 }, "=ROW()");
  sheet.setFormula(0, 4, "=SUM(B1:B50)");
  sheet.setFormula(1, 4, "=COUNT(A:A)");
  let calls = 0;
  const calculator = new Calculator(workbook, {
    customFunctions: {
      has: (name) => name.toUpperCase() === "PROBE",
      call: (_name, [value], _address, settled) => {
        calls += 1;
        settled({ value: typeof value === "number" ? value : 0 });
      },
    },
  });
  calculator.recalculate();
  const evaluated = (): number => {
    const before = calls;
    calls = 0;
    return before;
  };
  evaluated();
  return { workbook, calculator, evaluated };
}

describe("rows inserted and deleted in a calculated sheet", () => {
  it.each([10, 0, 49])("gives what calculating everything gives (row %i)", (at) => {
    const { workbook, calculator } = ledger();
    const [sheet] = workbook.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    const shown = (): unknown[] =>
      Array.from({ length: ROWS + 4 }, (_, row) => [1, 2, 4].map((column) => sheet.value(row, column)));
    for (const edit of [
      () => insertRows(sheet, at, 2),
      () => sheet.setValue(at, 0, 1000),
      () => deleteRows(sheet, at, 1),
      () => deleteRows(sheet, at, 2),
      () => workbook.edits.undo(),
      () => workbook.edits.undo(),
    ]) {
      edit();
      calculator.recalculate();
      const precise = shown();
      calculator.recalculate({ everything: true });
      expect(precise).toEqual(shown());
    }
  });

  it("does not calculate rows that only moved", () => {
    const { workbook, calculator, evaluated } = ledger();
    const [sheet] = workbook.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    insertRows(sheet, 10, 2);
    calculator.recalculate();
    expect(evaluated()).toBe(0);
    expect(sheet.value(51, 2)).toBe(52);
    expect(sheet.value(0, 4)).toBe(((49 * 50) / 2) * 2);
  });
});
