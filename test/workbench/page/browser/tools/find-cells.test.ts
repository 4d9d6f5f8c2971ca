import { Workbook } from "../../../../../src/workbench/host/model/workbook";
import type { Worksheet } from "../../../../../src/workbench/host/model/worksheet";
import { cellsShowing, nextPlace } from "../../../../../src/workbench/page/browser/tools/find-cells";

const area = (row: number, column: number, rowCount = 1, columnCount = 1) => ({ row, column, rowCount, columnCount });
const found = (sheet: Worksheet, text: string): string[] =>
  [...cellsShowing(sheet, text)].flatMap((cell) => (cell === null ? [] : `${cell.row},${cell.column}`));

describe("finding", () => {
  const sheet = new Workbook().addSheet("Data");
  sheet.setValues(area(1, 1, 3, 3), [
    ["华南 Oak", 0.125, "oak"],
    ["hidden oak", 1200, null],
    ["客户", 45473, "OAKS"],
  ]);
  sheet.setStyle(area(1, 2), { numberFormat: "0.0%" });
  sheet.setStyle(area(3, 2), { numberFormat: "yyyy/m/d" });
  sheet.setLines("row", 2, 1, { hidden: true });

  it("looks at what cells show, row by row, and passes over what is hidden", () => {
    expect(found(sheet, "oak")).toEqual(["1,1", "1,3", "3,3"]);
    expect(found(sheet, "12.5%")).toEqual(["1,2"]);
    expect(found(sheet, "2024/6")).toEqual(["3,2"]);
    expect(found(sheet, "客")).toEqual(["3,1"]);
    expect(found(sheet, "45473")).toEqual([]);
    expect(found(sheet, "")).toEqual([]);
  });

  it("goes on from the active cell, back too, and round at the end", () => {
    const places = [
      { row: 1, column: 1 },
      { row: 1, column: 3 },
      { row: 3, column: 3 },
    ];
    expect(nextPlace(places, { row: 1, column: 1 }, false)).toBe(1);
    expect(nextPlace(places, { row: 2, column: 0 }, false)).toBe(2);
    expect(nextPlace(places, { row: 3, column: 3 }, false)).toBe(0);
    expect(nextPlace(places, { row: 1, column: 1 }, true)).toBe(2);
    expect(nextPlace(places, { row: 3, column: 3 }, true)).toBe(1);
    expect(nextPlace([], { row: 0, column: 0 }, false)).toBe(-1);
  });
});
