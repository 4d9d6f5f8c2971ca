import type { SheetRef, Step } from "../domain/plan/plan";
import type { WorkbookState } from "./failure";
import { refuseProtected } from "./refuse-protected";
import type { Session } from "./session";

/**
 * Ends a run before its first change where steps would write to a protected sheet, or add or delete sheets of a workbook
 * whose structure is protected. The one check that no way of writing can forget; one round trip.
 *
 * @param workbookState what the workbook is when the run is refused
 * @returns the sheets that are written
 * @throws ClassifyFailure "protected", naming each of them
 */
export async function refuseLocked(
  session: Session,
  steps: readonly Step[],
  workbookState: WorkbookState = "unchanged",
): Promise<{ readonly id: string; readonly name: string }[]> {
  const { workbook } = session.context;
  const sheets = sheetsOf(steps).map((ref) => workbook.worksheets.getItemOrNullObject("id" in ref ? ref.id : ref.name));
  for (const sheet of sheets) {
    sheet.load("id,name");
    sheet.protection.load("protected");
  }
  workbook.protection.load("protected");
  await session.sync();
  const standing = sheets.filter((sheet) => !sheet.isNullObject);
  const locked = standing.filter(({ protection }) => protection.protected);
  const changesSheets = steps.some(({ kind }) => kind === "add-sheet" || kind === "remove-sheet");
  refuseProtected(
    locked.map(({ name }) => name),
    changesSheets && workbook.protection.protected,
    workbookState,
  );
  return standing.map(({ id, name }) => ({ id, name }));
}

/** Sheets that steps write to; a protected sheet may be deleted as a whole. */
function sheetsOf(steps: readonly Step[]): SheetRef[] {
  const refs = steps.flatMap((step) => ("sheet" in step && step.kind !== "remove-sheet" ? [step.sheet] : []));
  return [...new Map(refs.map((ref) => [JSON.stringify(ref), ref])).values()];
}
