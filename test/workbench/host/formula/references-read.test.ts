import type { Table } from "../../../../src/workbench/host/model/sheet-properties";
import { at, benchOf } from "./sheet-of";

const table: Table = {
  id: 1,
  name: "Sales",
  range: { ...at("A1"), rowCount: 4, columnCount: 2 },
  hasHeader: true,
  hasTotals: true,
  showFilter: true,
  style: null,
  columns: ["Name", "Amount (k)"].map((name) => ({
    name,
    calculatedFormula: null,
    totalsFunction: null,
    totalsLabel: null,
  })),
  opaque: null,
};

describe("references", () => {
  it.each([
    ["=SUM(Sales[Amount (k)])", 30],
    ["=Sales[[#Totals],[Amount (k)]]", 99],
    ["=Sales[[#Headers],[Amount (k)]]", "Amount (k)"],
    ["=COUNTA(Sales[#All])", 8],
    ["=ROWS(Sales[])", 2],
    ["=SUM(Sales[Missing])", "#REF!"],
    ["=SUM(Nothing[Name])", "#NAME?"],
  ])("to a table: %s is %j", (formula, expected) => {
    const { sheet, show, put } = benchOf({
      A1: "Name",
      B1: "Amount (k)",
      A2: "a",
      B2: 10,
      A3: "b",
      B3: 20,
      A4: "Total",
      B4: 99,
    });
    sheet.set("tables", [table]);
    put("D2", formula);
    expect(show("D2")).toBe(expected);
  });

  it("to this row of a table follow an edit of that row", () => {
    const { sheet, show, put } = benchOf({ A1: "Name", B1: "Amount (k)", A2: "a", B2: 10, A3: "b", B3: 20 });
    sheet.set("tables", [{ ...table, hasTotals: false, range: { ...at("A1"), rowCount: 3, columnCount: 2 } }]);
    put("D3", "=Sales[@[Amount (k)]]*2");
    expect(show("D3")).toBe(40);
    put("B3", 7);
    expect(show("D3")).toBe(14);
  });

  it("to sheets by quoted names, and to names of a sheet, are read", () => {
    const { workbook, show, put } = benchOf({});
    const other = workbook.addSheet("It's 2");
    other.setValue(0, 0, 5);
    workbook.setName({ name: "Rate", scope: other.id, formula: "='It''s 2'!$A$1*2", hidden: false, comment: "" });
    put("A1", "='It''s 2'!A1+'It''s 2'!Rate");
    put("A2", "=Rate");
    put("A3", "=Absent!A1");
    expect(show("A1")).toBe(15);
    expect(show("A2")).toBe("#NAME?");
    expect(show("A3")).toBe("#REF!");
    other.setValue(0, 0, 6);
    expect(show("A1")).toBe(18);
  });
});
