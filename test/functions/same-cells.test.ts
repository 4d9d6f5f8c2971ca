import { sameCells } from "../../src/functions/same-cells";

const error = (code: string) => ({ code });
const rich = (basicValue: unknown) => ({ type: "FormattedNumber", basicValue });

describe("sameCells", () => {
  it.each([
    ["the same array", [[1]], null],
    ["fresh arrays with the same cells", [[1, "a", true, null, ""]], [[1, "a", true, null, ""]]],
    ["fresh errors of the same code", [[error("#N/A")]], [[error("#N/A")]]],
    ["fresh rich values of the same plain value", [[rich(12)]], [[rich(12)]]],
    ["nothing at all", [], []],
  ])("takes %s as equal", (_what, a: unknown[][], b: unknown[][] | null) => {
    expect(sameCells(a, b ?? a)).toBe(true);
  });

  it.each([
    ["a number in the first row", [[1], [2]], [[3], [2]]],
    ["a number in the last row", [[1], [2]], [[1], [3]]],
    ["the number of rows", [[1]], [[1], [1]]],
    ["the number of columns", [[1, 2]], [[1]]],
    ["a number and its text", [[1]], [["1"]]],
    ["blank and zero", [[null]], [[0]]],
    ["case of a text", [["a"]], [["A"]]],
    ["error codes", [[error("#N/A")]], [[error("#REF!")]]],
    ["an error and a blank", [[error("#N/A")]], [[null]]],
    ["objects that say nothing of themselves", [[{}]], [[{}]]],
  ])("tells apart: %s", (_what, a: unknown[][], b: unknown[][]) => {
    expect(sameCells(a, b)).toBe(false);
  });
});
