import type { IdiomTopic } from "./compatibility-words";

/** One native expression as the portable formulas use it, with the answer that it must have. */
export interface Idiom {
  readonly topic: IdiomTopic;
  /** With {name} for the cells of a data column, {name.2} for its second cell; no leading "=". */
  readonly expression: string;
  /** By hand, from Excel's documented rules. */
  readonly answer: number | string;
}

/** Contents of a data cell: a number, nothing, or an expression for what typing would change (text that looks like a number). */
export type DataCell = number | null | { readonly expression: string };

const text = (value: string): DataCell => ({ expression: `"${value.replaceAll('"', '""')}"` });

/** Columns of data that the idioms read. */
export const CHECK_DATA: Readonly<Record<string, readonly DataCell[]>> = {
  points: [80, -2, -1, 40],
  weight: [5, 3, 2, 2],
  lowest: [0, 10, 0, 0],
  fired: [0, 1, 0, 1],
  level: [3, 2, 3, 1],
  from: [-1, 0, 0.3, 1000000, 9.99e307],
  gives: [0, 25, 50, 100, -2],
  key: [text("Alpha"), text("A*"), text("?"), text("a~b"), text("5"), text("５"), text("▲")],
  worth: [10, 20, 30, 40, 50, 60, -2],
  cutOff: [85, 70, 0, -1],
  odd: [
    { expression: "TRUE()" },
    text("5"),
    text(""),
    text("  "),
    { expression: "NA()" },
    { expression: "1/0" },
    text("\u00a0"),
    text("N/A;x"),
    0,
    null,
  ],
  given: [0.1, 0.2, 999999.9999999, 45473.75, 79.995, 0.285, -2.5],
};

const escaped = (value: string) => `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(TRIM(${value}),"~","~~"),"*","~*"),"?","~?")`;
const found = (value: string) => `IFERROR(INDEX({worth},MATCH(${escaped(value)},{key},0)),7)`;
const band = (value: string) => `LOOKUP(MAX(ROUND(${value},6),{from.1}),{from},{gives})`;
const listed = (value: string, list: string) =>
  `IF(ISNUMBER(SEARCH(";"&${`SUBSTITUTE(${escaped(value)},";",CHAR(10))`}&";","${list}")),1,0)`;
const isNumber = (cell: string) => `IF(IF(ISLOGICAL(${cell}),FALSE(),ISNUMBER(${cell})),1,0)`;
const isBlank = (cell: string) => `IF(IF(ISERROR(${cell}),FALSE(),TRIM(${cell})=""),1,0)`;

const idioms = (topic: IdiomTopic, checks: readonly (readonly [string, number | string])[]): Idiom[] =>
  checks.map(([expression, answer]) => ({ topic, expression, answer }));

/** Every function and turn that the portable formulas use, at the values where programs are known to differ. */
export const CHECK_IDIOMS: readonly Idiom[] = [
  ...idioms("weighting", [
    // (80 x 5 + 10 x 3 + 40 x 2) / (5 + 3 + 2)
    [
      "ROUND(SUMPRODUCT(({points}>=0)*{points}*{weight}+({points}=-2)*{lowest}*{weight})/SUMPRODUCT(({points}<>-1)*{weight}),2)",
      51,
    ],
    ["ROUND(SUMPRODUCT(({points}>=0)*{weight})/SUMPRODUCT(({points}<>-1)*{weight}),6)", 0.7],
  ]),
  ...idioms("worst", [
    ["SUMPRODUCT(MAX({fired}*{level}))", 2],
    ["SUMPRODUCT(MAX(({worth}=60)*{worth}))", 60],
  ]),
  ...idioms("counting", [
    ["1+SUMPRODUCT(--({cutOff}>84.99))", 2],
    ["1+SUMPRODUCT(--({cutOff}>85))", 1],
    ["SUM({fired})", 2],
    ["MATCH(1,{fired},0)", 2],
    ["ROWS({cutOff})", 4],
    ["COUNT({given})", 7],
    ["COUNTA({key})", 7],
    ["SUMIF({weight},2,{points})", 39],
    ["SMALL({weight},2)", 2],
    // 3 x 2 + 4 x 2: places times numbers, the texts of a column counting as 0
    ["SUMPRODUCT((ROW({weight})-ROW({weight.1})+1)*({weight}<3),{weight})", 14],
    ["SUMPRODUCT(LEN({key}))", 14],
    ["COLUMN({weight.2})-COLUMN({weight.1})+N({key.1})", 0],
    ["MOD(-7,3)+MOD(ROUND(7.5,0),3)", 4],
    ["COUNTIF({weight},2)", 2],
    ["COUNTIFS({weight},2,{points},40)", 1],
    ["SUMPRODUCT(MAX((COUNTIFS({weight},{level})>0)*{level}))", 3],
    ["MIN(MAX(ABS(-3),2),5)", 3],
  ]),
  ...idioms("bands", [
    [band("-7"), 0],
    [band("0"), 25],
    [band("{given.1}+{given.2}"), 50],
    [band("0.2999999"), 50],
    [band("0.299999"), 25],
    [band("{given.3}"), 100],
    [band("999999.99"), 50],
    [band("123456789"), 100],
  ]),
  ...idioms("categories", [
    [found('"alpha"'), 10],
    [found('"A*"'), 20],
    [found('" a~b "'), 40],
    [found('"?"'), 30],
    [found('"A"'), 7],
    [found('"5"'), 50],
    [found("5"), 50],
    [found("{key.6}"), 60],
    [found("{odd.2}"), 50],
  ]),
  ...idioms("lists", [
    [listed('" n/a "', ";N/A;不适用;"), 1],
    [listed('"不适用"', ";N/A;不适用;"), 1],
    [listed('"N"', ";N/A;不适用;"), 0],
    [listed("{odd.8}", ";N/A;x;"), 0],
    [listed('"A*"', ";AAA;"), 0],
    [listed('"A*"', ";A*;"), 1],
    [listed("{odd.3}", ";N/A;"), 0],
  ]),
  ...idioms("rounding", [
    ["ROUND({given.5},2)", 80],
    ["ROUND({given.6},2)", 0.29],
    ["ROUND({given.7},0)", -3],
    ["ROUND(1.005,2)", 1.01],
    ["IF(ROUND({given.1}+{given.2},6)>=0.3,1,0)", 1],
    ["ROUND(1234567.12345649,6)", 1234567.123456],
    ["ROUND(50.5,0)", 51],
  ]),
  ...idioms("roundingDown", [
    ["ROUNDDOWN(ROUND(MAX(89999.9999999,0)*1.5*1/10000,6),0)*10000", 130000],
    ["ROUNDDOWN(ROUND(2.9999999,6),0)", 3],
    ["ROUNDDOWN(2.999999,0)", 2],
    ["MIN(2000000,ROUNDDOWN(ROUND(MAX(-5,0)*2/10000,6),0)*10000)", 0],
  ]),
  ...idioms("errors", [
    ["IFERROR({odd.5},-2)", -2],
    ["IFERROR({odd.6}*2,-2)", -2],
    ["IFERROR(IF({given.1}>0,ROUND({given.2}/{given.1},6),NA()),-2)", 2],
    ["IF(ISERROR({odd.5}),1,0)", 1],
  ]),
  ...idioms("numbersOnly", [
    [isNumber("{odd.1}"), 0],
    [isNumber("{odd.2}"), 0],
    [isNumber("{odd.3}"), 0],
    [isNumber("{odd.5}"), 0],
    [isNumber("{odd.9}"), 1],
    [isNumber("{odd.10}"), 0],
    ["IF(ISTEXT({odd.2}),1,0)", 1],
    ["IF(ISTEXT({odd.1}),1,0)", 0],
    ["IF(IF(ISLOGICAL({odd.1}),TRUE(),FALSE()),1,0)", 1],
  ]),
  ...idioms("blanks", [
    [isBlank("{odd.3}"), 1],
    [isBlank("{odd.4}"), 1],
    [isBlank("{odd.7}"), 0],
    [isBlank("{odd.5}"), 0],
    [isBlank("{odd.9}"), 0],
    [isBlank("{odd.10}"), 1],
    ['TRIM("  a   b ")', "a b"],
  ]),
  ...idioms("dates", [
    ["45473-INT({given.4})", 0],
    ["ROUND((45473-INT(45108))/365.25,6)", 0.999316],
  ]),
  ...idioms("tables", [
    ["INDEX({worth},3)", 30],
    ["LOOKUP(3,{lowest.1}:{lowest.2},{points.1}:{points.2})", 80],
    ["INDEX({key},MATCH(40,{worth},0))", "a~b"],
  ]),
];
