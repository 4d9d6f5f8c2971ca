import { resolveReference } from "../../../src/domain/formulas/resolve-reference";
import { rangeA1 } from "../../../src/domain/spreadsheet/address";

const TABLES = [
  {
    name: "Customers",
    sheet: "台账",
    range: { row: 3, column: 0, rowCount: 12, columnCount: 4 },
    hasTotals: true,
    headers: ["Code", "A]#'B", "Due, days", "Limit"],
  },
];
const resolve = (text: string, row = 5, column = 9, sheet = "台账") => {
  const found = resolveReference(text, { row, column, sheet }, TABLES);
  return found === null ? null : `${found.sheet}!${rangeA1(found)}${found.absoluteRow ? " fixed" : ""}`;
};

describe("a reference in a formula", () => {
  it.each([
    ["$A5:$P5", "台账!A5:P5"],
    ["$A$4:$P$4", "台账!A4:P4 fixed"],
    [" Sheet1!B2 ", "Sheet1!B2"],
    ["'It''s [1]'!$A$4:$P$5", "It's [1]!A4:P5 fixed"],
    ["Customers", "台账!A5:D14 fixed"],
    ["Customers[#Data]", "台账!A5:D14 fixed"],
    ["customers[#All]", "台账!A4:D15 fixed"],
    ["Customers[#Headers]", "台账!A4:D4 fixed"],
    ["Customers[@]", "台账!A6:D6"],
    ["Customers[@[Code]:[Due, days]]", "台账!A6:C6"],
    ["Customers[[#This Row],[Code]:[Due, days]]", "台账!A6:C6"],
    ["Customers[[#Headers],[Code]:[Due, days]]", "台账!A4:C4 fixed"],
    ["Customers[[Due, days]]", "台账!C5:C14 fixed"],
    ["Customers[Limit]", "台账!D5:D14 fixed"],
    ["Customers[@[A']'#''B]]", "台账!B6"],
  ])("%s means %s", (text, meaning) => expect(resolve(text)).toBe(meaning));

  it("in a table need not name it", () => expect(resolve("[@Code]", 5, 2)).toBe("台账!A6"));

  it.each(["CustomerPolicy", "A:A", "4:4", "OFFSET(A1,1,1)", "[2]Sheet1!A1", "Customers[Nothing]", "Other[@]", "A5#"])(
    "%s is not resolved",
    (text) => expect(resolve(text)).toBeNull(),
  );

  it("to the row of a cell outside the table's rows is none", () => expect(resolve("Customers[@]", 30)).toBeNull());
});
