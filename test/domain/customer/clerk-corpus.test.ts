import { recognizeSheet } from "../../../src/domain/customer/recognize-sheet";
import type { Recognition } from "../../../src/domain/customer/recognition";
import { plainSnapshot } from "../../../src/domain/customer/snapshot";
import type { Problem } from "../../../src/domain/problem";
import { a1, columnLetters } from "../../../src/domain/spreadsheet/address";
import type { ClerkCase } from "./corpus/clerk-case";
import { columnsCases } from "./corpus/columns-cases";
import { customersCases } from "./corpus/customers-cases";
import { rowsCases } from "./corpus/rows-cases";
import { sheetsCases } from "./corpus/sheets-cases";
import { valuesCases } from "./corpus/values-cases";

const corpus = {
  "which sheet": sheetsCases,
  "which row": rowsCases,
  "which column": columnsCases,
  "which value": valuesCases,
  "which customer": customersCases,
};

describe.each(Object.entries(corpus))("a clerk reads: %s", (_, cases) => {
  it.each(cases.map((one) => [one.title, one] as const))("%s", (_title, one) => {
    const recognition = recognizeSheet(plainSnapshot(one.rows, one.sheet), { asOf: one.asOf });
    expect(seen(recognition, one)).toEqual(expected(one));
  });
});

it("holds at least 40 traps, each under its own title", () => {
  const titles = Object.values(corpus).flatMap((cases) => cases.map(({ title }) => title));
  expect(new Set(titles).size).toBe(titles.length);
  expect(titles.length).toBeGreaterThanOrEqual(40);
});

function expected(one: ClerkCase): unknown {
  return {
    kind: one.kind,
    header: one.header ?? "any",
    customers: one.customers,
    skipped: one.skipped ?? "any",
    columns: one.columns ?? {},
    ask: one.ask ?? [],
    problems: [...(one.problems ?? [])].sort(),
  };
}

function seen(recognition: Recognition, one: ClerkCase): unknown {
  const { headerRows, columns } = recognition;
  const named = Object.fromEntries(
    Object.keys(one.columns ?? {}).map((letters) => {
      const column = columns.find((candidate) => columnLetters(candidate.column) === letters);
      return [
        letters,
        column === undefined ? "not in the block" : column.field === null ? null : `${column.field} ${column.unit}`,
      ];
    }),
  );
  return {
    kind: recognition.kind,
    header: one.header === undefined ? "any" : [headerRows.row + 1, headerRows.row + headerRows.rowCount],
    customers: recognition.body.flatMap(({ row, rowCount }) => Array.from({ length: rowCount }, (_, i) => row + i + 1)),
    skipped:
      one.skipped === undefined ? "any" : Object.fromEntries(recognition.skipped.map(({ row, why }) => [row + 1, why])),
    columns: named,
    ask: columns.filter(({ ask }) => ask).map(({ column }) => columnLetters(column)),
    problems: recognition.problems.map(problemText).sort(),
  };
}

function problemText({ code, row, column, reads }: Problem): string {
  const place =
    row !== undefined && column !== undefined
      ? ` ${a1({ row, column })}`
      : row !== undefined
        ? ` ${row + 1}`
        : column !== undefined
          ? ` ${columnLetters(column)}`
          : "";
  return `${code}${place}${reads === undefined ? "" : ` = ${reads}`}`;
}
