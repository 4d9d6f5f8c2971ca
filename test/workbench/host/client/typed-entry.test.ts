import { readTypedEntry } from "../../../../src/workbench/host/client/typed-entry";

const typed = (text: string, chinese = true, date1904 = false): [unknown, string | null] => {
  const { value, format } = readTypedEntry(text, { year: 2024, date1904, chinese });
  return [value, format];
};

/** Serial numbers as Excel counts them: 2024-06-30 is 45473 (its own documentation has 2008-01-01 as 39448). */
describe("what is typed into a cell", () => {
  it.each([
    ["1,234.5", 1234.5, "#,##0.00"],
    ["-1,234", -1234, "#,##0"],
    ["007", 7, null],
    ["1.5e3", 1500, "0.00E+00"],
    [".5", 0.5, null],
    ["(1,200)", -1200, "#,##0"],
    ["12%", 0.12, "0%"],
    ["12.5 %", 0.125, "0.00%"],
    ["$1,200", 1200, "$#,##0_);[Red]($#,##0)"],
    ["￥1,200", 1200, '"￥"#,##0;[Red]"￥"-#,##0'],
    ["-¥12.50", -12.5, '"¥"#,##0.00;[Red]"¥"-#,##0.00'],
    ["123456789012345678", 123456789012345000, null],
  ])("%s is an amount", (text, value, format) => expect(typed(text)).toEqual([value, format]));

  it.each([
    ["1 1/2", 1.5, "# ?/?"],
    ["0 3/4", 0.75, "# ?/?"],
    ["-1 1/4", -1.25, "# ?/?"],
    ["2 12/25", 2.48, "# ??/??"],
    ["1 1/0", "1 1/0", null],
  ])("%s is a fraction", (text, value, format) => expect(typed(text)).toEqual([value, format]));

  it.each([
    ["2024/6/30", 45473, "yyyy/m/d"],
    ["2024-06-30", 45473, "yyyy/m/d"],
    ["6/30/2024", 45473, "m/d/yyyy"],
    ["6-30-24", 45473, "m/d/yyyy"],
    ["1/1/30", 10959, "m/d/yyyy"],
    ["30-Jun-2024", 45473, "d-mmm-yy"],
    ["30 June 2024", 45473, "d-mmm-yy"],
    ["June 30, 2024", 45473, "d-mmm-yy"],
    ["30-Jun", 45473, "d-mmm"],
    ["6/30", 45473, "d-mmm"],
    ["1-30", 45321, "d-mmm"],
    ["Jun-2024", 45444, "mmm-yy"],
    ["2024/6", 45444, "mmm-yy"],
    ["2024年6月30日", 45473, 'yyyy"年"m"月"d"日"'],
    ["2024年6月", 45444, 'yyyy"年"m"月"'],
    ["6月30日", 45473, 'm"月"d"日"'],
    ["2024/6/30 10:30", 45473.4375, "yyyy/m/d h:mm"],
    ["10:30", 0.4375, "h:mm"],
    ["10:30:36", 0.437917, "h:mm:ss"],
    ["2:15 PM", 0.59375, "h:mm AM/PM"],
    ["36:00", 1.5, "[h]:mm:ss"],
  ])("%s is a date or a time", (text, value, format) => {
    const [found, as] = typed(text);
    expect(found).toBeCloseTo(value, 6);
    expect(as).toBe(format);
  });

  it.each([
    "2024/2/30",
    "13/45",
    "10:75",
    "31-60",
    "1-30天",
    "0-30",
    "12 apples",
    "1200元",
    "1/2/3/4",
    "--5",
    "+-¥5",
    "(5",
    "2024年13月1日",
    "%",
    "1,23",
  ])("%s stays a text", (text) => expect(typed(text)).toEqual([text, null]));

  it("programs write in English: a Chinese date and amount of theirs stay texts", () => {
    expect(typed("2024年6月30日", false)).toEqual(["2024年6月30日", null]);
    expect(typed("￥1,200", false)).toEqual(["￥1,200", null]);
  });

  it("counts from 1904 where the workbook does", () => {
    // 1462 days lie between the two systems.
    expect(typed("2024/6/30", true, true)).toEqual([45473 - 1462, "yyyy/m/d"]);
    expect(typed("1903/12/31", true, true)).toEqual(["1903/12/31", null]);
  });
});
