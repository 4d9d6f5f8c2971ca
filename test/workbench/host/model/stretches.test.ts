import fc from "fast-check";
import { deleteColumns, deleteRows, insertColumns, insertRows } from "../../../../src/workbench/host/model/structure";
import { Workbook } from "../../../../src/workbench/host/model/workbook";

const FIRST = 6;
const ROWS = 14;
const SHIFTS = { insertRows, deleteRows, insertColumns, deleteColumns } as const;

/** A reference as people write it in row FIRST + 1, every kind of end. */
const reference = fc
  .tuple(
    fc.constantFrom("", "Other!"),
    fc.constantFrom("", "$"),
    fc.constantFrom("A", "C", "H"),
    fc.constantFrom("", "$"),
    fc.integer({ min: 1, max: 30 }),
    fc.option(fc.tuple(fc.constantFrom("", "$"), fc.integer({ min: 1, max: 30 })), { nil: null }),
  )
  .map(([sheet, fixedColumn, column, fixedRow, row, end]) => {
    const cell = `${fixedColumn}${column}${fixedRow}${row}`;
    return sheet + (end === null ? cell : `${cell}:${fixedColumn}${column}${end[0]}${end[1]}`);
  });

/** Formulas after a shift of a column filled from FIRST on, by the rows they stood in; `rows` are those that are filled. */
function shifted(formula: string, kind: keyof typeof SHIFTS, at: number, count: number, rows: readonly number[]) {
  const workbook = new Workbook();
  const sheet = workbook.addSheet("S");
  workbook.addSheet("Other");
  const column = 4;
  const shared = workbook.formulas.fromA1(formula, FIRST, column);
  for (const row of rows) sheet.fillFormula({ row, column, rowCount: 1, columnCount: 1 }, shared);
  SHIFTS[kind](sheet, at, count);
  const used = sheet.usedRange();
  if (used === null) return [];
  return Array.from({ length: used.rowCount }, (_, index) => [
    used.row + index,
    sheet.formulaText(used.row + index, used.column),
  ]);
}

describe("formulas filled down a column", () => {
  it("are rewritten in every row as each would be alone", () => {
    const kinds = fc.constantFrom(...(Object.keys(SHIFTS) as (keyof typeof SHIFTS)[]));
    fc.assert(
      fc.property(
        fc.array(reference, { minLength: 1, maxLength: 3 }),
        kinds,
        fc.integer({ min: 0, max: 24 }),
        fc.integer({ min: 1, max: 4 }),
        (references, kind, at, count) => {
          const formula = `=${references.join("+")}`;
          const rows = Array.from({ length: ROWS }, (_, index) => FIRST + index);
          const together = shifted(formula, kind, at, count, rows);
          const alone = rows.flatMap((row) => shifted(formula, kind, at, count, [row]));
          const filled = (list: typeof together) => list.filter(([, text]) => text !== null);
          expect(filled(together)).toEqual(filled(alone));
        },
      ),
      { numRuns: 400 },
    );
  });
});
