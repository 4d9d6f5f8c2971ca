import { MAX_COLUMNS, MAX_ROWS, type CellAddress, type RangeAddress } from "./address";
import type { Change } from "./edit-log";
import { cutTokens, inside, type Cut } from "./move-range";
import { rewriteText, type TokenRewriter } from "./rewrite-formulas";
import { movedRule, type Rule } from "./rewrite-rules";
import { renamedTokens, tokensWithout } from "./sheet-names";
import { shiftRange, shiftTokens, type Shift } from "./shift";
import type { Workbook } from "./workbook";

/** An edit that moved cells; sheets by id, in formulas by the name they had then. */
type Step =
  | { readonly kind: "shift"; readonly sheet: string; readonly shift: Shift }
  | {
      readonly kind: "sort";
      readonly sheet: string;
      readonly range: RangeAddress;
      readonly newIndex: readonly number[];
    }
  | { readonly kind: "cut"; readonly from: string; readonly to: string; readonly cut: Cut }
  | { readonly kind: "rename"; readonly before: string; readonly after: string }
  | { readonly kind: "remove"; readonly name: string };

const ORIGIN: CellAddress = { row: 0, column: 0 };

/**
 * Where the cells of a workbook went since its history begins: for what hangs on cells but is no part of the model (notes,
 * links, drawings, charts of a file), so that it follows them. Undone edits count for nothing.
 */
export class Displacement {
  private readonly steps: readonly Step[];
  /** Sheet names when the history began, in lower case, and the ids behind them. */
  private readonly firstIds: ReadonlyMap<string, string>;

  constructor(workbook: Workbook) {
    const names = new Map(workbook.sheets.map(({ id, name }) => [id, name]));
    this.steps = workbook.edits.history
      .reduceRight<Step[]>((later, change) => {
        const step = stepOf(change, names);
        if (step !== null) later.push(step);
        return later;
      }, [])
      .reverse();
    this.firstIds = new Map([...names].map(([id, name]) => [name.toLowerCase(), id]));
  }

  /** Whether everything is where it was. */
  get isNone(): boolean {
    return this.steps.length === 0;
  }

  /** The id of the sheet that had this name when the history began. */
  firstSheet(name: string): string | null {
    return this.firstIds.get(name.toLowerCase()) ?? null;
  }

  /** Where what stands in cells is now (a note, a link): it goes with sorted rows and cut cells. Null: it is gone. */
  contents(sheet: string, range: RangeAddress): RangeAddress | null {
    let now: RangeAddress | null = range;
    for (const step of this.steps) {
      if (now === null) return null;
      if (step.kind === "cut") now = cutAndPasted(step, sheet, now);
      else if (step.kind === "sort" && step.sheet === sheet) now = sorted(step, now);
      else if (step.kind === "shift" && step.sheet === sheet) now = shiftRange(step.shift, now);
    }
    return now;
  }

  /** Where a range is now that belongs to places, not to contents (a spared range, a pivot table). Null: it is gone. */
  range(sheet: string, range: RangeAddress): RangeAddress | null {
    let now: RangeAddress | null = range;
    for (const step of this.steps)
      if (now !== null && step.kind === "shift" && step.sheet === sheet) now = shiftRange(step.shift, now);
    return now;
  }

  /**
   * Where something is now that lies over cells from one corner to another: `stretches` with the lines between them, or
   * keeps its size. It is never gone; over deleted cells it shrinks to nothing. One within a single sorted row goes along.
   */
  drawn(sheet: string, range: RangeAddress, stretches: boolean): RangeAddress {
    let now = range;
    for (const step of this.steps) {
      if (step.kind === "shift" && step.sheet === sheet) now = drawnAfter(step.shift, now, stretches);
      if (step.kind === "sort" && step.sheet === sheet) now = sorted(step, now);
      if (step.kind === "cut" && step.from === sheet && step.to === sheet && inside(step.cut.from.range, now))
        now = pasted(step.cut, now);
    }
    return now;
  }

  /** Ranges with formulas relative to the first of them, as they are now; null when all ranges are gone. */
  rule(sheet: string, rule: Rule): Rule | null {
    let now: Rule | null = rule;
    for (const step of this.steps) {
      if (now === null) return null;
      const move = (range: RangeAddress): RangeAddress | null =>
        step.kind === "shift" && step.sheet === sheet ? shiftRange(step.shift, range) : range;
      now = movedRule(now, null, rewriter(step, sheet), move);
    }
    return now;
  }

  /** A formula of no cell (a chart's series) as it is now; its references name their sheets. */
  formula(text: string): string {
    return this.steps.reduce((now, step) => rewriteText(now, null, ORIGIN, ORIGIN, rewriter(step, null)), text);
  }
}

/** The step of a change, and in `names` the sheet names of before it: to be called from the last change back. */
function stepOf(change: Change, names: Map<string, string>): Step | null {
  if (change.kind === "shift") {
    const { sheet, axis, at, count, band } = change;
    const [bandFirst, bandLast] = band ?? [0, (axis === "row" ? MAX_COLUMNS : MAX_ROWS) - 1];
    const name = names.get(sheet) ?? "";
    return { kind: "shift", sheet, shift: { sheet: name, axis, at, count, bandFirst, bandLast } };
  }
  if (change.kind === "cells" && change.order !== undefined) {
    const newIndex: number[] = [];
    change.order.forEach((before, after) => (newIndex[before] = after));
    return { kind: "sort", sheet: change.sheet, range: change.range, newIndex };
  }
  if (change.kind === "cells" && change.cutFrom !== undefined) {
    const { sheet: to, range, cutFrom } = change;
    const { sheet: from, row, column } = cutFrom;
    const source = { ...range, row, column };
    const cut: Cut = {
      from: { sheet: names.get(from) ?? "", range: source },
      to: { sheet: names.get(to) ?? "", row: range.row, column: range.column },
    };
    return { kind: "cut", from, to, cut };
  }
  if (change.kind !== "sheets") return null;
  switch (change.what) {
    case "renamed":
      names.set(change.sheet, change.before);
      return { kind: "rename", before: change.before, after: change.after };
    case "removed":
      names.set(change.sheet, change.name);
      return { kind: "remove", name: change.name };
    case "added":
      names.delete(change.sheet);
      return null;
    case "moved":
      return null;
  }
}

/** How a step rewrites formulas; `sheet` is the id of the one they stand in, or null. */
function rewriter(step: Step, sheet: string | null): TokenRewriter {
  return (tokens, _home, from, to) => {
    switch (step.kind) {
      case "shift":
        return shiftTokens(tokens, step.sheet === sheet ? step.shift.sheet : "", step.shift, from, to);
      case "cut": {
        const home = step.from === sheet ? step.cut.from.sheet : step.to === sheet ? step.cut.to.sheet : "";
        return cutTokens(tokens, step.cut, home, home, from, to);
      }
      case "rename":
        return renamedTokens(tokens, step.before, step.after);
      case "remove":
        return tokensWithout(tokens, step.name);
      case "sort":
        return tokens;
    }
  };
}

function sorted({ range, newIndex }: Extract<Step, { kind: "sort" }>, what: RangeAddress): RangeAddress {
  if (what.rowCount !== 1 || !inside(range, what)) return what;
  const row = range.row + (newIndex[what.row - range.row] ?? what.row - range.row);
  return { ...what, row };
}

function cutAndPasted(
  { from, to, cut }: Extract<Step, { kind: "cut" }>,
  sheet: string,
  what: RangeAddress,
): RangeAddress | null {
  // What was cut to another sheet stays with its own: it is stored with that one.
  if (from === sheet && inside(cut.from.range, what)) return to === sheet ? pasted(cut, what) : what;
  const target = { ...cut.from.range, row: cut.to.row, column: cut.to.column };
  return to === sheet && inside(target, what) ? null : what;
}

function pasted({ from, to }: Cut, what: RangeAddress): RangeAddress {
  return {
    ...what,
    row: what.row - from.range.row + to.row,
    column: what.column - from.range.column + to.column,
  };
}

function drawnAfter(shift: Shift, what: RangeAddress, stretches: boolean): RangeAddress {
  const { axis, at, count, bandFirst, bandLast } = shift;
  const [cross, breadth, length] =
    axis === "row" ? (["column", "columnCount", "rowCount"] as const) : (["row", "rowCount", "columnCount"] as const);
  if (what[cross] < bandFirst || what[cross] + what[breadth] - 1 > bandLast) return what;
  const place = (line: number): number => {
    if (line < at) return line;
    return count > 0 ? line + count : Math.max(at, line + count);
  };
  const first = place(what[axis]);
  if (!stretches) return { ...what, [axis]: first };
  return { ...what, [axis]: first, [length]: Math.max(1, place(what[axis] + what[length] - 1) - first + 1) };
}
