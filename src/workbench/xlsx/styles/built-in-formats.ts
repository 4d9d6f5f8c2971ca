const MONTH = 'yyyy"年"m"月"';
const DAY = 'm"月"d"日"';

/** Number formats that files name by number alone (ECMA-376 part 1, 18.8.30; 27 to 58 as in Chinese Excel). */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  27: MONTH,
  28: DAY,
  29: DAY,
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: MONTH,
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
  50: MONTH,
  51: DAY,
  52: MONTH,
  53: DAY,
  54: DAY,
  57: MONTH,
  58: DAY,
};

/** Formats a writer may use by number: the part of the list that is the same in every language. */
const PORTABLE_IDS = [0, 1, 2, 3, 4, 9, 10, 11, 12, 13, 49];

/** Text of a built-in number format, or undefined. */
export function builtInFormat(id: number): string | undefined {
  return BUILT_IN[id];
}

/** Number of a format that every Excel knows by number, or undefined. */
export function builtInId(format: string): number | undefined {
  return PORTABLE_IDS.find((id) => BUILT_IN[id] === format);
}
