import { recognizeSheet } from "../domain/customer/recognize-sheet";
import type { Recognition } from "../domain/customer/recognition";
import type { RowSpan } from "../domain/customer/snapshot";
import { sheetMarks } from "../domain/plan/marks";
import { failureOf } from "./failure";
import { readPolicyCells } from "./policy-sheet";
import { readSheet } from "./read-sheet";
import { withSession } from "./session";

/** What was understood of the active sheet; nothing is written. */
export interface SheetInspection {
  readonly sheet: string;
  readonly recognition: Recognition;
  /** Customer rows that are hidden or filtered. */
  readonly hiddenCustomers: number;
  /** True where the sheet holds result columns of an earlier run. */
  readonly classified: boolean;
  /** True where a policy holds for the sheet. */
  readonly hasPolicy: boolean;
}

/**
 * Reads and recognises the active sheet for the preview.
 * @throws ClassifyFailure
 */
export async function inspectActiveSheet(): Promise<SheetInspection> {
  try {
    return await withSession(async (session) => {
      const reading = await readSheet(session, { lookForMerges: false });
      if (reading === null) throw new Error("the active sheet is gone");
      const { snapshot, marks, found } = reading;
      const policy = await readPolicyCells(session, snapshot.sheet.id);
      const recognition = recognizeSheet(snapshot);
      return {
        sheet: snapshot.sheet.name,
        recognition,
        hiddenCustomers: rowsInBoth(recognition.body, snapshot.hiddenRows),
        classified: found.length > 0 || sheetMarks(marks, snapshot.sheet.id) !== null,
        hasPolicy: policy !== null,
      };
    });
  } catch (error) {
    throw failureOf(error, "unchanged");
  }
}

/** How many rows are in a span of both lists; each list's own spans do not overlap. */
function rowsInBoth(one: readonly RowSpan[], other: readonly RowSpan[]): number {
  let count = 0;
  for (const a of one)
    for (const b of other)
      count += Math.max(0, Math.min(a.row + a.rowCount, b.row + b.rowCount) - Math.max(a.row, b.row));
  return count;
}
