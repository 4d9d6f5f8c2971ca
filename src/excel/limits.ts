/** Cells read in one round trip: about 20 bytes each keeps an answer near 1 MB. */
export const CELLS_PER_READ = 50_000;
/** Estimated size, in characters, at which queued writes are sent. Excel on the web refuses bodies over 5 MB. */
export const CHARACTERS_PER_WRITE = 400_000;
/** Characters that a step takes in a body beside its own data: the paths to its objects, one action a property. */
export const CHARACTERS_PER_STEP = 3_000;
/** Above this many rows a run reports progress between its chunks. */
export const ROWS_WITHOUT_PROGRESS = 2_000;

/** Row spans that cut `rowCount` rows of `columnCount` cells into reads of at most `cells` cells, one row at least. */
export function readChunks(
  rowCount: number,
  columnCount: number,
  cells = CELLS_PER_READ,
): { row: number; rowCount: number }[] {
  const rows = Math.max(1, Math.floor(cells / Math.max(1, columnCount)));
  const chunks: { row: number; rowCount: number }[] = [];
  for (let row = 0; row < rowCount; row += rows) chunks.push({ row, rowCount: Math.min(rows, rowCount - row) });
  return chunks;
}
