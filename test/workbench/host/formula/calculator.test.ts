import { cellText } from "../../../../src/workbench/host/model/address";
import type { CustomFunctionDriver, CustomValue } from "../../../../src/workbench/host/formula/custom-functions";
import { insertRows } from "../../../../src/workbench/host/model/structure";
import { at, benchOf } from "./sheet-of";

const column = (letter: string, values: readonly (number | string)[]) =>
  Object.fromEntries(values.map((value, index) => [`${letter}${index + 1}`, value]));

describe("recalculation", () => {
  it("touches only what reads an edited cell", () => {
    let calls = 0;
    const driver: CustomFunctionDriver = {
      has: (name) => name === "T.COUNT",
      call: (_name, [arg], _address, settled) => settled({ value: (calls++, arg as number) }),
    };
    const { put, show } = benchOf(
      { A1: 1, A2: 2, B1: "=T.COUNT(A1)", B2: "=T.COUNT(A2)", C1: "=SUM(B1:B2)" },
      { customFunctions: driver },
    );
    expect(show("C1")).toBe(3);
    put("A2", 5);
    expect(show("C1")).toBe(6);
    expect(calls).toBe(3);
  });

  it("follows undo, inserted rows and edited names", () => {
    const { workbook, sheet, put, show } = benchOf({ ...column("A", [1, 2, 3]), C1: "=SUM(A1:A3)*Rate" });
    expect(show("C1")).toBe("#NAME?");
    workbook.setName({ name: "Rate", scope: null, formula: "=10", hidden: false, comment: "" });
    expect(show("C1")).toBe(60);
    workbook.setName({ name: "rate", scope: sheet.id, formula: "=S!$A$1+1", hidden: false, comment: "" });
    expect(show("C1")).toBe(12);
    insertRows(sheet, 1, 1);
    put("A2", 100);
    expect(show("C1")).toBe(212);
    workbook.edits.undo();
    expect(show("C1")).toBe(12);
  });

  it("gets through chains longer than the call stack, in either direction", () => {
    const { sheet, put, show } = benchOf({ A1: 1 });
    const rows = 20_000;
    sheet.setFormulas({ row: 1, column: 0, rowCount: rows - 1, columnCount: 1 }, "=A1+1");
    sheet.setFormulas({ row: 0, column: 1, rowCount: rows - 1, columnCount: 1 }, "=B2+1");
    put(`B${rows}`, 1);
    expect(show(`A${rows}`)).toBe(rows);
    expect(show("B1")).toBe(rows);
    put("A1", 11);
    expect(show(`A${rows}`)).toBe(rows + 10);
  });

  it("shows 0 in the cells of a cycle, as Excel does, and names them; their readers go on from 0", () => {
    const { calculator, put, show } = benchOf({
      E1: "=A1+5",
      A1: "=B1+1",
      B1: "=C1+2",
      C1: "=A1",
      D1: "=IF(TRUE,1,D1)",
      F5: "=SUM(F1:F5)+7",
    });
    expect(["E1", "A1", "B1", "C1", "F5"].map(show)).toEqual([5, 0, 0, 0, 0]);
    const circular = (): string[] =>
      calculator.unusual
        .circularCells((id) => calculator.workbook.sheetById(id))
        .map(({ row, column }) => cellText(row, column))
        .sort();
    expect(circular()).toEqual(["A1", "B1", "C1", "F5"]);
    expect(show("D1")).toBe(1);
    put("C1", 4);
    expect(["A1", "B1", "E1"].map(show)).toEqual([7, 6, 12]);
    expect(circular()).toEqual(["F5"]);
  });

  it("reads the injected clock and asks it again each time", () => {
    let now = new Date(2024, 1, 29, 12);
    const { show } = benchOf({ A1: "=TODAY()", B1: "=A1+1", C1: "=NOW()" }, { clock: () => now });
    expect(show("B1")).toBe(45352);
    expect(show("C1")).toBe(45351.5);
    now = new Date(2024, 2, 1, 12);
    expect(show("B1")).toBe(45353);
  });

  it("keeps the stored value of a formula with a function it does not know, and says so", () => {
    const { sheet, calculator, show } = benchOf({ A1: "=WEBSERVICE(B1)" });
    sheet.storeResult(0, 0, "stored");
    expect(show("A1")).toBe("stored");
    expect([...calculator.unusual.unknown.keys()]).toEqual(["WEBSERVICE"]);
  });
});

describe("array results", () => {
  it("spill over free cells; readers of spilled cells follow", () => {
    const { sheet, put, show } = benchOf({ A1: 1, A2: 2, A3: 3, E1: "=SUM(C1:C3)", F1: "=SUM(C1#)", C1: "=A1:A3*2" });
    expect(show("E1")).toBe(12);
    expect(show("F1")).toBe(12);
    expect(show("C3")).toBe(6);
    expect(sheet.spillAt(2, 2)?.range).toEqual({ ...at("C1"), rowCount: 3, columnCount: 1 });
    put("A2", 10);
    expect(show("E1")).toBe(28);
  });

  it("are #SPILL! while something is in the way", () => {
    const { put, show, sheet } = benchOf({ ...column("A", [1, 2, 3]), C1: "=A1:A3", C3: "here", E1: "=C2" });
    expect(show("C1")).toBe("#SPILL!");
    expect(show("E1")).toBe(0);
    sheet.clear({ ...at("C3"), rowCount: 1, columnCount: 1 });
    expect(show("C1")).toBe(1);
    expect(show("E1")).toBe(2);
    put("C2", 7);
    expect(show("C1")).toBe("#SPILL!");
    expect(show("C3")).toBe(null);
  });

  it("are cut to the own row in a classic formula", () => {
    const { put, show } = benchOf(column("A", [1, 2, 3]));
    put("B2", "=A1:A3*2", "classic");
    put("B5", "=A1:A3*2", "classic");
    put("B6", "=SUMPRODUCT(MAX((A1:A3>1)*A1:A3))", "classic");
    put("B7", "=SUM((A1:A3>1)*A1:A3)", "array");
    expect(show("B2")).toBe(4);
    expect(show("B5")).toBe("#VALUE!");
    expect(show("B6")).toBe(3);
    expect(show("B7")).toBe(5);
  });
});

describe("custom functions", () => {
  it("are busy until their result arrives, then their readers are calculated", () => {
    const settle: ((value: CustomValue) => void)[] = [];
    const asked: unknown[] = [];
    const driver: CustomFunctionDriver = {
      has: (name) => name.toUpperCase() === "CUSTOMER.TIER",
      call: (name, args, address, settled) => {
        asked.push([name, args, address]);
        settle.push((value) => settled({ value }));
      },
    };
    let told = 0;
    const { calculator, put, show } = benchOf(
      { A1: 1, B1: 2, C1: '=CUSTOMER.TIER($A1:$B1,"x")', D1: '=C1&"!"', E1: "=_xldudf_CUSTOMER_TIER(A1:B1)" },
      { customFunctions: driver, onResults: () => told++ },
    );
    expect(show("D1")).toBe("#BUSY!");
    expect(calculator.pendingCalls).toBe(2);
    expect(asked[0]).toEqual(["CUSTOMER.TIER", [[[1, 2]], "x"], "S!C1"]);
    settle[0]?.("A");
    expect(told).toBe(1);
    expect(show("D1")).toBe("A!");
    put("A1", 5);
    expect(show("C1")).toBe("#BUSY!");
    settle[0]?.("late");
    expect(show("C1")).toBe("#BUSY!");
    settle[2]?.([
      ["B", "C"],
      ["D", "E"],
    ]);
    expect(show("C1")).toBe("#SPILL!");
    put("D1", null);
    put("E1", null);
    expect(show("C1")).toBe("B");
    expect(show("D2")).toBe("E");
  });
});
