import type { Recognition } from "../../../../src/domain/customer/recognition";
import type { Problem } from "../../../../src/domain/problem";
import { a1, columnLetters } from "../../../../src/domain/spreadsheet/address";
import type { ClerkCase } from "./clerk-case";

/** What the clerk wrote down, in the form of `readingOf`. */
export function expectedReading(one: ClerkCase): unknown {
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

/** What was recognised, in the words of the corpus; places that a case does not name are not compared. */
export function readingOf(recognition: Recognition, one: ClerkCase): unknown {
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
