import { filterColumn, filtersOf, setAutoFilter } from "../../../../src/workbench/host/client/filter-rows";
import { Workbook } from "../../../../src/workbench/host/model/workbook";
import type { Worksheet } from "../../../../src/workbench/host/model/worksheet";
import { Clipboard } from "../../../../src/workbench/page/browser/clipboard";
import { pageText } from "../../../../src/workbench/page/browser/page-text";
import { selectionSummary } from "../../../../src/workbench/page/browser/selection-summary";
import { sheetActions } from "../../../../src/workbench/page/browser/sheet-actions";
import { visibleParts } from "../../../../src/workbench/page/browser/visible-parts";

const area = (row: number, column: number, rowCount = 1, columnCount = 1) => ({ row, column, rowCount, columnCount });

/** Five customers below a header row, of which tier A leaves the first, the third and the fourth in sight. */
function filteredSheet(): Worksheet {
  const sheet = new Workbook().addSheet("Data");
  sheet.setValues(area(0, 0, 6, 3), [
    ["name", "tier", "balance"],
    ["Birch", "A", 10],
    ["Alder", "B", 20],
    ["Fir", "A", 30],
    ["Elm", "A", 40],
    ["Cedar", "C", 50],
  ]);
  setAutoFilter(sheet, area(0, 0, 6, 3));
  filterColumn(sheet, filtersOf(sheet)[0]!, 1, { values: ["A"], blanks: false });
  return sheet;
}

const column = (sheet: Worksheet, index: number, count = 8): unknown[] =>
  Array.from({ length: count }, (_, row) => sheet.value(row, index));

describe("a filtered list", () => {
  let sheet: Worksheet;
  let clipboard: Clipboard;
  beforeEach(() => {
    sheet = filteredSheet();
    clipboard = new Clipboard((of, row, at) => String(of.value(row, at) ?? ""));
  });

  it("is copied without the rows that the filter hides, to other programs and on the page", () => {
    const text = clipboard.copy(sheet, area(0, 0, 6, 3), false);
    expect(text).toBe("name\ttier\tbalance\r\nBirch\tA\t10\r\nFir\tA\t30\r\nElm\tA\t40");
    const other = sheet.workbook.addSheet("Copy");
    expect(clipboard.paste(other, area(1, 1), text)).toEqual(area(1, 1, 4, 3));
    expect(column(other, 1)).toEqual([null, "name", "Birch", "Fir", "Elm", null, null, null]);
    sheet.workbook.edits.undo();
    expect(other.usedRange(true)).toBeNull();
  });

  it("is cut whole", () => {
    const text = clipboard.copy(sheet, area(1, 0, 5, 1), true);
    clipboard.paste(sheet, area(1, 5), text);
    expect(column(sheet, 5, 6)).toEqual([null, "Birch", "Alder", "Fir", "Elm", "Cedar"]);
  });

  it("formulas of rows beside one another are copied as formulas, those of several places as values", () => {
    sheet.setFormula(3, 2, "=A4");
    sheet.setFormula(4, 2, "=A5");
    clipboard.paste(sheet, area(3, 6), clipboard.copy(sheet, area(3, 2, 3, 1), false));
    expect(sheet.formulaText(3, 6)).toBe("=E4");
    clipboard.paste(sheet, area(0, 8), clipboard.copy(sheet, area(1, 2, 4, 1), false));
    expect([sheet.value(0, 8), sheet.formulaText(1, 8), sheet.value(3, 8)]).toEqual([10, null, null]);
  });

  it("rows hidden by hand are copied with the others", () => {
    setAutoFilter(sheet, null);
    sheet.setLines("row", 2, 1, { hidden: true });
    expect(visibleParts(sheet, area(1, 0, 5, 1))).toEqual([area(1, 0, 5, 1)]);
  });

  it("clearing, filling, entering everywhere and deleting rows leave the hidden rows alone", () => {
    sheetActions.clear(sheet, area(1, 2, 5, 1));
    expect(column(sheet, 2, 6)).toEqual(["balance", null, 20, null, null, 50]);
    sheetActions.enter(sheet, area(1, 2, 5, 1), "7%");
    expect(column(sheet, 2, 6)).toEqual(["balance", 0.07, 20, 0.07, 0.07, 50]);
    sheetActions.enter(sheet, area(1, 3, 5, 1), "=C2*2");
    expect([1, 2, 3, 4, 5].map((row) => sheet.formulaText(row, 3))).toEqual(["=C2*2", null, "=C4*2", "=C5*2", null]);
    sheetActions.fill(sheet, area(1, 0), area(1, 0, 5, 1), true);
    expect(column(sheet, 0, 6)).toEqual(["name", "Birch", "Alder", "Birch", "Birch", "Cedar"]);
    sheetActions.deleteLines(sheet, "row", 1, 5);
    expect(column(sheet, 0, 6)).toEqual(["name", "Alder", "Cedar", null, null, null]);
  });

  it("is summed by the status bar as it is seen: 10 + 30 + 40", () => {
    expect(selectionSummary(sheet, area(1, 2, 5, 1), pageText("en-US"))).toMatch(/Count: 3 +Sum: 80$/);
  });
});
