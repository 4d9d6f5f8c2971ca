import fc from "fast-check";
import {
  fromIsoDate,
  fromWorkbookSerial,
  fromYmd,
  isoDate,
  toWorkbookSerial,
  toYmd,
} from "../../../src/domain/spreadsheet/serial-date";

describe("serial dates of the 1900 system", () => {
  // Serials as every spreadsheet shows them for these days.
  it.each([
    [1900, 1, 1, 1],
    [1900, 2, 28, 59],
    [1900, 3, 1, 61],
    [2000, 1, 1, 36526],
    [2024, 1, 1, 45292],
    [2024, 2, 29, 45351],
    [9999, 12, 31, 2958465],
  ])("%i-%i-%i is %i", (year, month, day, serial) => {
    expect(fromYmd(year, month, day)).toBe(serial);
    expect(toYmd(serial)).toEqual({ year, month, day });
  });

  it("shows the 29 February 1900 that never was, and reads it as no day", () => {
    expect(toYmd(60)).toEqual({ year: 1900, month: 2, day: 29 });
    expect(fromYmd(1900, 2, 29)).toBeNull();
  });

  it.each([
    [2023, 2, 29],
    [2024, 4, 31],
    [2024, 13, 1],
    [2024, 0, 1],
    [1899, 12, 31],
    [10000, 1, 1],
    [2024.5, 1, 1],
  ])("%d-%d-%d is no day", (year, month, day) => {
    expect(fromYmd(year, month, day)).toBeNull();
  });

  it("goes there and back on every day but the false one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_958_465 }), (serial) => {
        fc.pre(serial !== 60);
        const day = toYmd(serial);
        expect(day && fromYmd(day.year, day.month, day.day)).toBe(serial);
        expect(fromIsoDate(isoDate(serial))).toBe(serial);
      }),
    );
  });

  it("drops the time of day and knows no days outside", () => {
    expect(isoDate(45292.99)).toBe("2024-01-01");
    expect(toYmd(0.5)).toBeNull();
    expect(toYmd(2_958_466)).toBeNull();
    expect(toYmd(Number.NaN)).toBeNull();
    expect(fromIsoDate("2024-1-5")).toBeNull();
  });

  it("moves between the 1904 and the 1900 system", () => {
    // 2000-01-01 is 35064 in a 1904 workbook.
    expect(fromWorkbookSerial(35064, true)).toBe(36526);
    expect(toWorkbookSerial(fromWorkbookSerial(35064, true), true)).toBe(35064);
    expect(fromWorkbookSerial(36526, false)).toBe(36526);
  });
});
