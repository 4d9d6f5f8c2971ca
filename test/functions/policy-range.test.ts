import { defaultPolicy } from "../../src/domain/policy/default-policy";
import { policyToSheet } from "../../src/domain/policy/write-policy";
import { fromYmd } from "../../src/domain/spreadsheet/serial-date";
import type { SerialDate } from "../../src/domain/spreadsheet/serial-date";
import * as functions from "../../src/functions/customer-functions";
import { policyWords } from "../../src/i18n/policy-words";
import { installRuntime } from "./custom-functions-stand-in";

const asOf = fromYmd(2024, 3, 31) as SerialDate;
const sheet = policyToSheet(defaultPolicy(policyWords("en-US"), asOf), policyWords("en-US"));

/** The cells of CustomerPolicy as Excel hands them over; formulas there are not read. */
function policyRange(): unknown[][] {
  const cells = Array.from({ length: sheet.rowCount }, () => new Array<unknown>(sheet.columnCount).fill(null));
  for (const { row, column, value } of sheet.cells) {
    const line = cells[row];
    if (line !== undefined) line[column] = value;
  }
  return cells;
}

/** Place of a cell in the row whose hidden first column holds an id. */
function place(id: string, column: number): [number, number] {
  const row = sheet.cells.find((cell) => cell.column === 0 && cell.value === id)?.row;
  if (row === undefined) throw new Error(`The policy sheet has no row ${id}`);
  return [row, column];
}

function withCell([row, column]: [number, number], value: unknown): unknown[][] {
  return policyRange().map((line, r) => (r === row ? line.map((cell, c) => (c === column ? value : cell)) : line));
}

const headers = [["Customer", "AR Balance", "Overdue Amount", "Overdue Days", "Customer Since"]];
const record = [["Lin Leather", 100_000, 0, 0, asOf - 4 * 366]];

beforeEach(() => installRuntime());

describe("the policy in a range", () => {
  it("is read as it stands in the cells", () => {
    // Days overdue 100 x 15, overdue share 100 x 10, four years 75 x 6: (1500 + 1000 + 450) / 31 = 95.16
    expect(functions.score(record, headers, policyRange())).toEqual([[95.16]]);
  });

  it("follows an edited weight", () => {
    // Four years weigh 25 instead of 6: (1500 + 1000 + 75 x 25) / 50 = 87.5
    const edited = withCell(place("row:years", 3), 25);
    expect(functions.score(record, headers, edited)).toEqual([[87.5]]);
  });

  it("ages dates to its own as-of date, which the built-in policy lacks", () => {
    // Without the years: (1500 + 1000) / 25
    expect(functions.score(record, headers, [["default"]])).toEqual([[100]]);
  });

  it("ages alike in a workbook that counts days from 1904: policy and record are of the same one", () => {
    // Every serial of such a workbook is 1,462 less.
    const policy = withCell(place("setting:asOf", 2), asOf - 1462);
    const dated = [["Lin Leather", 100_000, 0, 0, asOf - 4 * 366 - 1462]];
    expect(functions.score(dated, headers, policy)).toEqual([[95.16]]);
  });

  it.each([
    ["null", null],
    ["a text of nothing", ""],
    ["0, as on some desktops", 0],
  ])("is the same policy where its blank cells arrive as %s", (_what, blank) => {
    const cells = policyRange().map((line) => line.map((cell) => (cell === null || cell === "" ? blank : cell)));
    expect(functions.score(record, headers, cells)).toEqual([[95.16]]);
    expect(functions.reasons(record, headers, cells)).toEqual(functions.reasons(record, headers, policyRange()));
  });

  it("names the cell that makes it unusable", () => {
    const [row, column] = place("row:years", 3);
    const broken = withCell([row, column], "six");
    const cell = `${String.fromCharCode(65 + column)}${row + 1}`;
    expect(() => functions.score(record, headers, broken)).toThrow(new RegExp(`cannot be used.*${cell}`));
  });
});
