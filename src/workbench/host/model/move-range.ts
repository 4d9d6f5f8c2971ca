import type { CellAddress, RangeAddress } from "./address";
import type { FormulaToken } from "./formula-tokens";
import { rewriteFormulas } from "./rewrite-formulas";
import { placeReference, rangeOfReference } from "./shift";
import type { Worksheet } from "./worksheet";

interface Place {
  readonly sheet: Worksheet;
  readonly range: RangeAddress;
}

/**
 * Cut and paste: moves cells with their styles, as one undo step. References to the moved cells follow them, references of
 * the moved formulas stay where they point, and references to cells that were written over become #REF!. Rules,
 * validations and merges stay in their place.
 */
export function moveRange(source: Place, target: { readonly sheet: Worksheet } & CellAddress): void {
  const to: RangeAddress = { ...source.range, row: target.row, column: target.column };
  const { workbook } = source.sheet;
  const isMoved = (sheet: Worksheet | null, { row, column }: CellAddress): boolean =>
    sheet === source.sheet && inside(source.range, { row, column, rowCount: 1, columnCount: 1 });
  const moved = ({ row, column }: CellAddress): CellAddress => ({
    row: row - source.range.row + to.row,
    column: column - source.range.column + to.column,
  });
  workbook.edits.group("move", () => {
    rewriteFormulas(
      workbook,
      (tokens, home, from, after) => {
        const owner = isMoved(home, from) ? target.sheet : home;
        return rewritten(tokens, home, owner, from, after);
      },
      (sheet, cell) => (isMoved(sheet, cell) ? moved(cell) : cell),
    );
    const block = source.sheet.grid.read(source.range);
    source.sheet.clear(source.range, "all");
    target.sheet.replaceBlock(to, block);
  });

  function rewritten(
    tokens: readonly FormulaToken[],
    home: Worksheet | null,
    owner: Worksheet | null,
    from: CellAddress,
    after: CellAddress,
  ): readonly FormulaToken[] {
    let changed = false;
    const result = tokens.map((token): FormulaToken => {
      if (token.kind !== "reference") return token;
      const named = token.sheet === null ? home : workbook.sheet(token.sheet);
      const range = rangeOfReference(token, from);
      const follows = named === source.sheet && inside(source.range, range);
      const lost = !follows && named === target.sheet && inside(to, range);
      const placed = placeReference(token, from, after, (at) => (follows ? { ...at, ...moved(at) } : lost ? null : at));
      const sheet = follows ? target.sheet : named;
      const name = sheet === owner && token.sheet === null ? null : (sheet?.name ?? token.sheet);
      if (placed.kind === "reference" && placed.sheet !== name) {
        changed = true;
        return { ...placed, sheet: name };
      }
      changed ||= placed !== token;
      return placed;
    });
    return changed ? result : tokens;
  }
}

function inside(outer: RangeAddress, inner: RangeAddress): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rowCount <= outer.row + outer.rowCount &&
    inner.column + inner.columnCount <= outer.column + outer.columnCount
  );
}
