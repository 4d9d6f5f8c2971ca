import type { Fingerprint } from "../domain/plan/fingerprint";
import { isStale } from "../domain/plan/fingerprint";
import type { CellValue } from "../domain/spreadsheet/cell-value";
import { ClassifyFailure } from "./failure";
import { readChunks } from "./limits";
import type { Session } from "./session";

/**
 * Reads headers and key cells again: what changed since the plan was made must be looked at by a person first.
 * @throws ClassifyFailure "stale"
 */
export async function refuseStale(session: Session, fingerprint: Fingerprint | null): Promise<void> {
  if (fingerprint === null) return;
  const sheet = session.context.workbook.worksheets.getItemOrNullObject(fingerprint.sheetId);
  sheet.load("id");
  const { headerRow, firstColumn, firstRow, lastRow, keyColumn, headers } = fingerprint;
  const headerCells = sheet.getRangeByIndexes(headerRow, firstColumn, 1, headers.length);
  headerCells.load("values");
  const keys: CellValue[] = [];
  let gone = false;
  for (const chunk of readChunks(lastRow - firstRow + 1, 1)) {
    const keyCells = sheet.getRangeByIndexes(firstRow + chunk.row, keyColumn, chunk.rowCount, 1);
    keyCells.load("values");
    await session.sync();
    gone = sheet.isNullObject;
    if (gone) break;
    for (const row of keyCells.values as (string | number | boolean)[][]) keys.push(row[0] ?? null);
    keyCells.untrack();
  }
  if (gone || isStale(fingerprint, headerCells.values[0] as (string | number | boolean)[], keys)) throw stalePlan();
}

/** The failure of a plan whose sheet or marks are no longer what it was made for. */
export function stalePlan(): ClassifyFailure {
  return new ClassifyFailure("stale", "unchanged", [{ code: "stale-plan", sheet: "" }]);
}
