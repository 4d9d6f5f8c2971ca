import fc from "fast-check";
import { formulaText, tokenizeFormula } from "../../../../src/workbench/host/model/formula-tokens";
import { copyRange, sortRows } from "../../../../src/workbench/host/model/rearrange";
import { deleteColumns, deleteRows, insertColumns, insertRows } from "../../../../src/workbench/host/model/structure";
import { Workbook } from "../../../../src/workbench/host/model/workbook";

const area = (row: number, column: number, rowCount = 1, columnCount = 1) => ({ row, column, rowCount, columnCount });

function sheetWith(formula: string, row = 9, column = 9) {
  const workbook = new Workbook();
  const sheet = workbook.addSheet("S");
  const other = workbook.addSheet("T");
  sheet.setFormula(row, column, formula);
  return { workbook, sheet, other };
}

describe("references", () => {
  // Excel's own rules: a reference follows its cells; a range shrinks, grows inside, and dies only when all of it goes.
  it.each([
    ["=A5+$A$5", 4, 2, "=A7+$A$7"],
    ["=A4", 4, 2, "=A4"],
    ["=SUM(A3:A8)", 4, 2, "=SUM(A3:A10)"],
    ["=SUM(A5:A8)", 4, 1, "=SUM(A6:A9)"],
    ["=SUM(A3:A8)", 2, -2, "=SUM(A3:A6)"],
    ["=SUM(A3:A4)", 2, -2, "=SUM(#REF!)"],
    ["=A3", 2, -1, "=#REF!"],
    ["=SUM(A:A)+SUM(3:4)", 1, 1, "=SUM(A:A)+SUM(4:5)"],
    ["=T!A5", 4, 2, "=T!A5"],
    ['="A5"&A5', 4, 1, '="A5"&A6'],
  ])("%s after %i rows at %i reads %s", (formula, at, count, expected) => {
    const { sheet } = sheetWith(formula, 0, 9);
    if (count > 0) insertRows(sheet, at, count);
    else deleteRows(sheet, at, -count);
    expect(sheet.formulaText(0, 9)).toBe(expected);
  });

  it("move with their own cell too", () => {
    const { sheet } = sheetWith("=A5+$B$20+J1");
    insertRows(sheet, 2, 3);
    expect(sheet.formulaText(12, 9)).toBe("=A8+$B$23+J1");
    insertColumns(sheet, 0, 1);
    expect(sheet.formulaText(12, 10)).toBe("=B8+$C$23+K1");
    deleteColumns(sheet, 1, 1);
    expect(sheet.formulaText(12, 9)).toBe("=#REF!+$B$23+J1");
  });

  it("from other sheets, names and rules follow as well", () => {
    const { workbook, sheet, other } = sheetWith("=1");
    other.setFormula(0, 0, "=S!B3*2");
    workbook.setName({ name: "Area", scope: null, formula: "=S!$B$3:$C$9", hidden: false, comment: "" });
    insertRows(sheet, 0, 1);
    expect(other.formulaText(0, 0)).toBe("=S!B4*2");
    expect(workbook.names[0]?.formula).toBe("=S!$B$4:$C$10");
    workbook.renameSheet(sheet, "New name");
    expect(other.formulaText(0, 0)).toBe("='New name'!B4*2");
    expect(workbook.names[0]?.formula).toBe("='New name'!$B$4:$C$10");
    workbook.removeSheet(sheet);
    expect(other.formulaText(0, 0)).toBe("=#REF!*2");
  });

  it("of a filled block share one formula, and stay shared after a sort", () => {
    const { sheet } = sheetWith("=1");
    sheet.setValues(area(0, 0, 3, 1), [[3], [1], [2]]);
    sheet.setFormulas(area(0, 1, 3, 1), "=A1*2");
    expect(sheet.formula(2, 1)).toBe(sheet.formula(0, 1));
    expect(sheet.formulaText(2, 1)).toBe("=A3*2");
    expect(sortRows(sheet, area(0, 0, 3, 2), [{ column: 0, descending: false }])).toEqual([1, 2, 0]);
    expect([0, 1, 2].map((row) => sheet.value(row, 0))).toEqual([1, 2, 3]);
    expect(sheet.formulaText(0, 1)).toBe("=A1*2");
  });

  it("that a copy would push off the sheet become #REF!", () => {
    const { sheet } = sheetWith("=A1+$A$1", 2, 2);
    copyRange({ sheet, range: area(2, 2) }, { sheet, range: area(1, 2) });
    expect(sheet.formulaText(1, 2)).toBe("=#REF!+$A$1");
  });

  it("of a rule whose first range is deleted are re-based on the next", () => {
    const { sheet } = sheetWith("=1");
    sheet.set("conditionalFormats", [
      {
        id: "r",
        type: "custom",
        ranges: [area(1, 0), area(5, 2)],
        priority: 0,
        stopIfTrue: false,
        formulas: ["=$D2>A2"],
        operator: null,
        text: null,
        style: {},
        dataBar: null,
        opaque: null,
      },
    ]);
    deleteRows(sheet, 1, 1);
    const [rule] = sheet.properties.conditionalFormats;
    expect(rule?.ranges).toEqual([area(4, 2)]);
    expect(rule?.formulas).toEqual(["=$D5>C5"]);
  });
});

describe("notations", () => {
  const side = fc.record({ dollar: fc.boolean(), index: fc.integer({ min: 0, max: 700 }) });
  const cell = fc.tuple(side, side).map(([column, row]) => {
    const letters = column.index < 26 ? String.fromCharCode(65 + column.index) : "AB";
    return `${column.dollar ? "$" : ""}${letters}${row.dollar ? "$" : ""}${row.index + 1}`;
  });
  const piece = fc.oneof(
    cell,
    fc.tuple(cell, cell).map(([a, b]) => `${a}:${b}`),
    cell.map((text) => `'It''s'!${text}`),
    fc.constantFrom(
      "Sheet2!$A:$C",
      "3:7",
      '"A1 ""R1C1"""',
      "LOG10(2)",
      "Rate",
      "Table1[[#All],[A1]]",
      "{1,2;3,4}",
      "1E+5",
    ),
  );

  it("round trip: A1 to R1C1 and back is the same text at any cell", () => {
    const place = fc.record({ row: fc.integer({ min: 0, max: 900 }), column: fc.integer({ min: 0, max: 100 }) });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), place, (pieces, at) => {
        const text = pieces.join("+");
        const r1c1 = formulaText(tokenizeFormula(text, at), "R1C1");
        expect(formulaText(tokenizeFormula(r1c1, "R1C1"), at)).toBe(text);
      }),
    );
  });

  it.each([
    ["A1", 0, 0, "RC"],
    ["$A$1", 4, 4, "R1C1"],
    ["A1:B$2", 1, 1, "R[-1]C[-1]:R2C"],
    ["SUM(A:A)", 0, 1, "SUM(C[-1])"],
    ["Policy!$A$1:$A$9", 3, 3, "Policy!R1C1:R9C1"],
  ])("%s at row %i column %i is %s", (text, row, column, expected) => {
    expect(formulaText(tokenizeFormula(text, { row, column }), "R1C1")).toBe(expected);
  });
});
