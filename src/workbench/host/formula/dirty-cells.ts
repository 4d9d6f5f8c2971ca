import type { RangeAddress } from "../model/address";
import type { Worksheet } from "../model/worksheet";
import type { DependencyGraph } from "./dependency-graph";

export type CellState = 0 | 1 | 2;
export const CLEAN: CellState = 0;
export const DIRTY: CellState = 1;
export const EVALUATING: CellState = 2;

/** Rows first … last of a column that wait for evaluation. */
export interface DirtyRows {
  readonly sheet: Worksheet;
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** Which formula cells must be calculated again: one byte a cell, and the stretches to walk. */
export class DirtyCells {
  private readonly states = new Map<Worksheet, (Uint8Array | undefined)[]>();
  private waiting: DirtyRows[] = [];

  state(sheet: Worksheet, row: number, column: number): CellState {
    return (this.states.get(sheet)?.[column]?.[row] ?? CLEAN) as CellState;
  }

  setState(sheet: Worksheet, row: number, column: number, state: CellState): void {
    this.column(sheet, column, row)[row] = state;
  }

  /** Stretches marked since the last call; some of their cells may be clean again by now. */
  take(): DirtyRows[] {
    const taken = this.waiting;
    this.waiting = [];
    return taken;
  }

  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }

  /** Forget all states (cells have moved); everything is marked again by the caller. */
  reset(): void {
    this.states.clear();
    this.waiting = [];
  }

  /** Mark formula cells themselves, without their readers; returns the stretches that were clean. */
  markRows(sheet: Worksheet, column: number, first: number, last: number): DirtyRows[] {
    const states = this.column(sheet, column, last);
    const marked: DirtyRows[] = [];
    let start = -1;
    for (let row = first; row <= last + 1; row++) {
      if (row <= last && states[row] === CLEAN) {
        states[row] = DIRTY;
        if (start < 0) start = row;
      } else if (start >= 0) {
        marked.push({ sheet, column, first: start, last: row - 1 });
        start = -1;
      }
    }
    this.waiting.push(...marked);
    return marked;
  }

  /** Mark every reader of a range, and the readers of those. */
  markReaders(graph: DependencyGraph, sheet: Worksheet, range: RangeAddress): void {
    const queue: { sheet: Worksheet; range: RangeAddress }[] = [{ sheet, range }];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      graph.forEachReader(next.sheet, next.range, (run, first, last) => {
        for (const rows of this.markRows(run.sheet, run.column, first, last)) {
          const { column, first: row } = rows;
          queue.push({ sheet: run.sheet, range: { row, column, rowCount: rows.last - row + 1, columnCount: 1 } });
        }
      });
    }
  }

  private column(sheet: Worksheet, column: number, row: number): Uint8Array {
    let columns = this.states.get(sheet);
    if (columns === undefined) this.states.set(sheet, (columns = []));
    while (columns.length <= column) columns.push(undefined);
    const states = columns[column];
    if (states !== undefined && states.length > row) return states;
    const grown = new Uint8Array(Math.max(row + 1, (states?.length ?? 0) * 2));
    if (states !== undefined) grown.set(states);
    columns[column] = grown;
    return grown;
  }
}
