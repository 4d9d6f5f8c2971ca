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
  const cut: Cut = {
    from: { sheet: source.sheet.name, range: source.range },
    to: { sheet: target.sheet.name, row: target.row, column: target.column },
  };
  workbook.edits.group("move", () => {
    rewriteFormulas(
      workbook,
      (tokens, home, from, after) => {
        const owner = isMoved(home, from) ? target.sheet : home;
        return cutTokens(tokens, cut, home?.name ?? "", owner?.name ?? "", from, after);
      },
      (sheet, cell) => (isMoved(sheet, cell) ? moved(cell) : cell),
    );
    const block = source.sheet.grid.read(source.range);
    source.sheet.clear(source.range, "all");
    const { row, column } = source.range;
    target.sheet.replaceBlock(to, block, { cutFrom: { sheet: source.sheet.id, row, column } });
  });
}

/** A cut in the words of formulas: sheets by name. */
export interface Cut {
  readonly from: { readonly sheet: string; readonly range: RangeAddress };
  readonly to: { readonly sheet: string } & CellAddress;
}

/**
 * Tokens of a formula after cells were cut and pasted. `home` and `owner` are the sheets where the formula stands before
 * and after ("" for a workbook name), `cell` and `after` its cells. The very same array comes back when nothing changes.
 */
export function cutTokens(
  tokens: readonly FormulaToken[],
  { from, to }: Cut,
  home: string,
  owner: string,
  cell: CellAddress,
  after: CellAddress,
): readonly FormulaToken[] {
  const target: RangeAddress = { ...from.range, row: to.row, column: to.column };
  let changed = false;
  const result = tokens.map((token): FormulaToken => {
    if (token.kind !== "reference") return token;
    const named = token.sheet ?? home;
    const range = rangeOfReference(token, cell);
    const follows = same(named, from.sheet) && inside(from.range, range);
    const lost = !follows && same(named, to.sheet) && inside(target, range);
    const place = (at: RangeAddress): RangeAddress | null => {
      if (lost) return null;
      return follows
        ? { ...at, row: at.row - from.range.row + to.row, column: at.column - from.range.column + to.column }
        : at;
    };
    const placed = placeReference(token, cell, after, place);
    const sheet = follows ? to.sheet : named;
    const name = token.sheet === null && same(sheet, owner) ? null : sheet;
    if (placed.kind === "reference" && !same(placed.sheet ?? "", name ?? "")) {
      changed = true;
      return { ...placed, sheet: name };
    }
    changed ||= placed !== token;
    return placed;
  });
  return changed ? result : tokens;
}

function same(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

/** Whether a range lies wholly in another. */
export function inside(outer: RangeAddress, inner: RangeAddress): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rowCount <= outer.row + outer.rowCount &&
    inner.column + inner.columnCount <= outer.column + outer.columnCount
  );
}
