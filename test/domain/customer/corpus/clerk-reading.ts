import type { Recognition, RecognitionChoices, RecognizedColumn } from "../../../../src/domain/customer/recognition";
import { plainSnapshot } from "../../../../src/domain/customer/snapshot";
import type { SheetSnapshot } from "../../../../src/domain/customer/snapshot";
import type { Problem } from "../../../../src/domain/problem";
import { a1, columnLetters } from "../../../../src/domain/spreadsheet/address";
import type { ClerkCase } from "./clerk-case";

/** The case as a sheet that was read without a workbook around it. */
export function caseSnapshot({ rows, sheet, formats }: ClerkCase): SheetSnapshot {
  const snapshot = plainSnapshot(rows, sheet);
  if (formats === undefined) return snapshot;
  const formatAt = (row: number, column: number) =>
    formats[a1({ row, column })] ?? snapshot.numberFormats[column - snapshot.origin.column] ?? null;
  return { ...snapshot, formatAt };
}

/** What is known of a case before its sheet is looked at. */
export function caseChoices({ asOf, rates }: ClerkCase): RecognitionChoices {
  return { ...(asOf === undefined ? {} : { asOf }), ...(rates === undefined ? {} : { rates: new Set(rates) }) };
}

/** What the clerk wrote down, in the form of `readingOf`. */
export function expectedReading(one: ClerkCase): unknown {
  return {
    kind: one.kind,
    header: one.header ?? "any",
    customers: one.customers,
    skipped: one.skipped ?? "any",
    columns: one.columns ?? {},
    ask: one.ask ?? [],
    asOf: one.asOfSeen ?? null,
    problems: [...(one.problems ?? [])].sort(),
  };
}

/** What was recognised, in the words of the corpus; places that a case does not name are not compared. */
export function readingOf(recognition: Recognition, one: ClerkCase): unknown {
  const { headerRows, columns, asOf } = recognition;
  const named = Object.fromEntries(
    Object.keys(one.columns ?? {}).map((letters) => {
      const column = columns.find((candidate) => columnLetters(candidate.column) === letters);
      return [letters, column === undefined ? "not in the block" : columnText(column)];
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
    asOf: asOf === null ? null : `${a1(asOf)} = ${asOf.serial}`,
    problems: recognition.problems.map(problemText).sort(),
  };
}

function columnText({ field, unit, taxBasis, currency }: RecognizedColumn): string | null {
  if (field === null) return null;
  return [
    field,
    unit,
    ...(taxBasis === null ? [] : [`${taxBasis} tax`]),
    ...(currency === null ? [] : [currency]),
  ].join(" ");
}

function problemText({ code, row, column, reads, params }: Problem): string {
  const place =
    row !== undefined && column !== undefined
      ? ` ${a1({ row, column })}`
      : row !== undefined
        ? ` ${row + 1}`
        : column !== undefined
          ? ` ${columnLetters(column)}`
          : "";
  const count = params?.["count"] === undefined ? "" : ` x${params["count"]}`;
  return `${code}${place}${reads === undefined ? "" : ` = ${reads}`}${count}`;
}
