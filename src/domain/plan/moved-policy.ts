import type { PolicySheet } from "../policy/policy-sheet";
import type { CellAddress } from "../spreadsheet/address";
import { columnIndex, columnLetters } from "../spreadsheet/address";

/** Quoted texts first, so that nothing inside them is taken for an address. */
const TEXT_OR_CELL = /"(?:[^"]|"")*"|\$([A-Z]{1,3})\$(\d+)/g;

/** The sheet for a policy that begins elsewhere than in A1: its own references, all of them absolute, point where it stands. */
export function movedPolicy(policy: PolicySheet, { row, column }: CellAddress): PolicySheet {
  if (row === 0 && column === 0) return policy;
  const moved = (formula: string): string =>
    formula.replace(TEXT_OR_CELL, (whole: string, letters?: string, digits?: string) =>
      letters === undefined || digits === undefined
        ? whole
        : `$${columnLetters(columnIndex(letters) + column)}$${Number(digits) + row}`,
    );
  return {
    ...policy,
    cells: policy.cells.map((cell) => (cell.formula === null ? cell : { ...cell, formula: moved(cell.formula) })),
    validations: policy.validations.map((validation) =>
      validation.rule.type === "list-range"
        ? { ...validation, rule: { ...validation.rule, formula: moved(validation.rule.formula) } }
        : validation,
    ),
  };
}
