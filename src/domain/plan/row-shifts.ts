/** A row as it is known again when other rows came in or went. */
export interface KnownRow {
  /** The nearest row above, or itself, that the sheet has only one of. */
  readonly part: string;
  /** What tells it from the other rows of its part; null: a person typed it. */
  readonly id: string | null;
}

/** Rows that come in or go; each counts rows as those before it left them. */
export interface RowShift {
  readonly kind: "insert-rows" | "delete-rows";
  readonly row: number;
  readonly rowCount: number;
}

/**
 * The fewest rows to be inserted and deleted so that every wanted row that stands somewhere stands where it is wanted, looks,
 * validation and references with it. Where several rows are alike the upper ones stay. A typed row serves as any row of its part.
 */
export function rowShifts(standing: readonly KnownRow[], wanted: readonly KnownRow[]): RowShift[] {
  const alike = (at: number, to: number): boolean => {
    const [one, other] = [standing[at], wanted[to]];
    return one !== undefined && one.part === other?.part && (one.id === null || one.id === other.id);
  };
  let start = 0;
  while (start < standing.length && alike(start, start)) start += 1;
  let [endOfStanding, endOfWanted] = [standing.length, wanted.length];
  while (endOfStanding > start && endOfWanted > start && alike(endOfStanding - 1, endOfWanted - 1)) {
    endOfStanding -= 1;
    endOfWanted -= 1;
  }
  const [height, width] = [endOfStanding - start, endOfWanted - start];
  const kept = keptFrom(height, width, (row, column) => alike(start + row, start + column));
  const shifts: RowShift[] = [];
  let [row, column] = [0, 0];
  while (row < height || column < width) {
    if (row < height && column < width && alike(start + row, start + column)) {
      row += 1;
      column += 1;
    } else if (row < height && kept(row + 1, column) >= kept(row, column + 1)) {
      add(shifts, "delete-rows", start + column);
      row += 1;
    } else {
      add(shifts, "insert-rows", start + column);
      column += 1;
    }
  }
  return shifts;
}

/** Longest common subsequence of what is left from a pair of places on; -1 outside. */
function keptFrom(
  height: number,
  width: number,
  alike: (row: number, column: number) => boolean,
): (row: number, column: number) => number {
  const lengths = new Int32Array((height + 1) * (width + 1));
  const at = (row: number, column: number): number => row * (width + 1) + column;
  for (let row = height - 1; row >= 0; row -= 1) {
    for (let column = width - 1; column >= 0; column -= 1) {
      lengths[at(row, column)] = alike(row, column)
        ? (lengths[at(row + 1, column + 1)] ?? 0) + 1
        : Math.max(lengths[at(row + 1, column)] ?? 0, lengths[at(row, column + 1)] ?? 0);
    }
  }
  return (row, column) => (row > height || column > width ? -1 : (lengths[at(row, column)] ?? 0));
}

function add(shifts: RowShift[], kind: RowShift["kind"], row: number): void {
  const last = shifts.at(-1);
  const joins = last?.kind === kind && (kind === "delete-rows" ? last.row === row : last.row + last.rowCount === row);
  if (last !== undefined && joins) shifts[shifts.length - 1] = { ...last, rowCount: last.rowCount + 1 };
  else shifts.push({ kind, row, rowCount: 1 });
}
