import fc from "fast-check";
import { readDate } from "../../../src/domain/customer/read-date";
import { fromYmd, toYmd } from "../../../src/domain/spreadsheet/serial-date";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const two = (n: number) => String(n).padStart(2, "0");

const styles: Record<string, (year: number, month: number, day: number) => string> = {
  "2024-01-05": (y, m, d) => `${y}-${two(m)}-${two(d)}`,
  "2024/1/5": (y, m, d) => `${y}/${m}/${d}`,
  "2024.1.5": (y, m, d) => `${y}.${m}.${d}`,
  "20240105": (y, m, d) => `${y}${two(m)}${two(d)}`,
  "2024年1月5日": (y, m, d) => `${y}年${m}月${d}日`,
  "2024 年 1 月 5 日": (y, m, d) => `${y} 年 ${m} 月 ${d} 日`,
  "24/1/5": (y, m, d) => `${two(y % 100)}/${m}/${d}`,
  "05-Jan-2024": (y, m, d) => `${two(d)}-${MONTHS[m - 1]}-${y}`,
  "5 Jan 24": (y, m, d) => `${d} ${MONTHS[m - 1]} ${two(y % 100)}`,
  "Jan 5, 2024": (y, m, d) => `${MONTHS[m - 1]} ${d}, ${y}`,
  "with a time": (y, m, d) => `${y}-${two(m)}-${two(d)} 13:45:00`,
  "ISO time": (y, m, d) => `${y}-${two(m)}-${two(d)}T00:00:00`,
  "month first": (y, m, d) => `${m}/${d}/${y}`,
};

describe("any day in any style", () => {
  it.each(Object.entries(styles))("%s reads back", (_, write) => {
    const first = fromYmd(2000, 1, 1) ?? 0;
    const last = fromYmd(2049, 12, 31) ?? 0;
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), (serial) => {
        const day = toYmd(serial);
        if (day === null) throw new Error("no day");
        expect(readDate(write(day.year, day.month, day.day))).toEqual({ kind: "date", serial });
      }),
    );
  });

  it("reads days before months where the column proves it", () => {
    expect(readDate("5/1/2024", "day-first")).toEqual({ kind: "date", serial: 45296 });
    expect(readDate("25/12/2023")).toEqual({ kind: "date", serial: 45285 });
  });
});

it.each(["2024-02-30", "2023年2月29日", "20241301", "31/4/2024", "2024/0/5"])("%s is a day that cannot be", (text) => {
  expect(readDate(text)).toEqual({ kind: "impossible" });
});

it.each(["见合同", "2024", "Q1 2024", "第3季度", "12:30"])("%s is no day", (text) => {
  expect(readDate(text)).toEqual({ kind: "none" });
});

it.each(["-", "无", "N/A", "\u3000"])("%p means nothing", (text) => {
  expect(readDate(text)).toEqual({ kind: "nothing" });
});
