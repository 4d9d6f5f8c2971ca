import { toCells, toCellValue } from "../../src/functions/cell-arguments";

describe("toCellValue", () => {
  it.each([
    ["a number", 12.5, 12.5],
    ["zero, which a blank may be on some desktops", 0, 0],
    ["a text, spaces kept", " A ", " A "],
    ["a boolean", false, false],
    ["the blank of Excel on the web", null, null],
    ["the blank that a formula returns", "", null],
    ["an argument left out", undefined, null],
    ["an error of the runtime", { code: "#N/A", message: "no data" }, { error: "#N/A" }],
    ["an error as rich value", { type: "Error", errorType: "Div0", basicValue: "#DIV/0!" }, { error: "#DIV/0!" }],
    ["a currency as rich value", { type: "FormattedNumber", basicValue: 1200, numberFormat: "¥0" }, 1200],
    [
      "an entity, which is no plain value",
      { type: "Entity", basicType: "Error", basicValue: "#VALUE!" },
      { error: "#VALUE!" },
    ],
    ["an object of no kind known", { type: "Array" }, { error: "#VALUE!" }],
    ["not a number", Number.NaN, { error: "#NUM!" }],
  ])("reads %s", (_what, argument, cell) => expect(toCellValue(argument)).toEqual(cell));
});

describe("toCells", () => {
  it("keeps the shape of the range", () => {
    expect(
      toCells([
        [1, ""],
        [null, "a"],
      ]),
    ).toEqual([
      [1, null],
      [null, "a"],
    ]);
  });
});
