import type { CompatibilitySheet } from "../compatibility/compatibility-sheet";
import type { Plan, SheetRef, Step } from "./plan";
import { countSteps } from "./plan";

/** The hidden name that finds the compatibility check sheet again, whatever people call it. */
export const COMPATIBILITY_NAME = "CustomerTiersCompatibility";

/** Rows of one step: their formulas are long. */
const ROWS_PER_STEP = 8;

/**
 * Adds the compatibility check as a sheet of its own, in place of an earlier one.
 *
 * @param name of the new sheet, free in the workbook
 * @param earlier the check that stands in the workbook, or null
 */
export function planCompatibility(check: CompatibilitySheet, name: string, earlier: SheetRef | null): Plan {
  const sheet: SheetRef = { name };
  const columnCount = Math.max(...check.cells.map((row) => row.length));
  const steps: Step[] = [...removalSteps(earlier), { kind: "add-sheet", name }];
  for (let row = 0; row < check.cells.length; row += ROWS_PER_STEP) {
    const cells = check.cells.slice(row, row + ROWS_PER_STEP);
    const numberFormats = check.numberFormats.slice(row, row + ROWS_PER_STEP);
    steps.push({ kind: "write-block", sheet, at: { row, column: 0 }, cells, numberFormats });
  }
  steps.push(
    ...check.headerRows.map((row): Step => ({
      kind: "format-block",
      sheet,
      range: { row, column: 0, rowCount: 1, columnCount },
      bold: true,
    })),
    ...check.widths.map((width, column): Step => ({
      kind: "format-block",
      sheet,
      range: { row: 0, column, rowCount: 1, columnCount: 1 },
      width,
    })),
    {
      kind: "define-name",
      name: COMPATIBILITY_NAME,
      scope: null,
      target: { sheet, range: { row: 0, column: 0, rowCount: check.cells.length, columnCount } },
      hidden: true,
    },
  );
  return planOf(steps);
}

/** Takes the compatibility check out. */
export function planCompatibilityRemoval(earlier: SheetRef | null): Plan {
  return planOf(removalSteps(earlier));
}

/** The steps that take the compatibility check out; none where there is none. */
export function removalSteps(earlier: SheetRef | null): Step[] {
  if (earlier === null) return [];
  return [
    { kind: "define-name", name: COMPATIBILITY_NAME, scope: null, target: null, hidden: true },
    { kind: "remove-sheet", sheet: earlier },
  ];
}

function planOf(steps: readonly Step[]): Plan {
  return { purpose: "compatibility", fingerprint: null, steps, counts: countSteps(steps, 0), problems: [] };
}
