/** Neighbouring columns of a set, as runs from left to right. */
export function columnRuns(columns: readonly number[]): { column: number; columnCount: number }[] {
  const runs: { column: number; columnCount: number }[] = [];
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && last.column + last.columnCount === column) last.columnCount += 1;
    else runs.push({ column, columnCount: 1 });
  }
  return runs;
}
