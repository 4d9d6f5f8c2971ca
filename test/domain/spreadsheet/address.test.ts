import fc from "fast-check";
import {
  a1,
  columnIndex,
  columnLetters,
  parseA1,
  quoteSheetName,
  rangeA1,
} from "../../../src/domain/spreadsheet/address";

describe("addresses", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [51, "AZ"],
    [52, "BA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16383, "XFD"],
  ])("column %i is %s", (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
    expect(columnIndex(letters)).toBe(index);
    expect(columnIndex(letters.toLowerCase())).toBe(index);
  });

  it("knows no column beyond the sheet", () => {
    expect(columnIndex("XFE")).toBe(-1);
    expect(columnIndex("A1")).toBe(-1);
    expect(columnIndex("")).toBe(-1);
  });

  it("writes dollars where asked", () => {
    expect(a1({ row: 4, column: 1 })).toBe("B5");
    expect(a1({ row: 4, column: 1 }, { absolute: true })).toBe("$B$5");
    expect(a1({ row: 4, column: 1 }, { absoluteColumn: true })).toBe("$B5");
    expect(a1({ row: 4, column: 1 }, { absoluteRow: true })).toBe("B$5");
    expect(rangeA1({ row: 0, column: 0, rowCount: 1, columnCount: 1 })).toBe("A1");
    expect(rangeA1({ row: 3, column: 0, rowCount: 2, columnCount: 16 }, { absolute: true })).toBe("$A$4:$P$5");
  });

  it("reads back any rectangle it writes, dollars or not, corners in any order", () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.nat(16_000),
        fc.nat(40_000),
        fc.nat(300),
        fc.boolean(),
        (row, column, tall, wide, absolute) => {
          const range = { row, column, rowCount: tall + 1, columnCount: wide + 1 };
          expect(parseA1(rangeA1(range, { absolute }))).toEqual(range);
        },
      ),
    );
    expect(parseA1("C9:B5")).toEqual({ row: 4, column: 1, rowCount: 5, columnCount: 2 });
  });

  it.each(["", "A0", "A1048577", "XFE1", "A1:", "Sheet1!A1", "A"])("refuses %p", (text) => {
    expect(parseA1(text)).toBeNull();
  });

  it("quotes sheet names and doubles their quotes", () => {
    expect(quoteSheetName("It's 2024")).toBe("'It''s 2024'");
  });
});
