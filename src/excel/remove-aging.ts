import { isAgingRole, planAgingRemoval } from "../domain/plan/plan-aging-removal";
import type { AgedSheet } from "../domain/plan/plan-aging-removal";
import { roleOfMark, markName } from "../domain/plan/marks";
import { applyPlan } from "./apply-plan";
import { ClassifyFailure, failureOf } from "./failure";
import { readMarked } from "./read-marked";
import type { MarkedSheet } from "./read-marked";
import { clearTheWay } from "./recover";
import type { Session } from "./session";
import { withSession } from "./session";
import { loadSettings } from "./settings";
import { AGING_NAME } from "../domain/plan/plan-aging";
import { standingSheet } from "./standing-sheet";

/** What was taken out. */
export interface AgingRemovalReport {
  readonly columns: number;
  readonly sheets: number;
  readonly roundTrips: number;
}

/**
 * Takes the aging sheet and the columns beside invoices out and gives the workbook back as it was.
 * @throws ClassifyFailure
 */
export async function removeAging(options: { readonly signal?: AbortSignal } = {}): Promise<AgingRemovalReport> {
  try {
    return await withSession((session) => remove(session, options));
  } catch (error) {
    throw failureOf(error, error instanceof ClassifyFailure ? error.workbook : "unchanged");
  }
}

async function remove(session: Session, options: { readonly signal?: AbortSignal }): Promise<AgingRemovalReport> {
  await clearTheWay(session, options);
  const settings = loadSettings(session.context);
  session.context.workbook.worksheets.load("items/id,items/name");
  await session.sync();
  const { marks } = settings.read();
  const marked = new Set(
    marks?.sheets
      .filter(({ columns }) => columns.some(({ role }) => isAgingRole(roleOfMark(markName(role)) ?? role)))
      .map(({ sheetId }) => sheetId),
  );
  const sheets: AgedSheet[] = [];
  for (const { id, name } of session.context.workbook.worksheets.items) {
    if (!marked.has(id)) continue;
    const found: MarkedSheet | null = await readMarked(session, name);
    if (found === null) continue;
    if (found.protection.sheet)
      throw new ClassifyFailure("protected", "unchanged", [{ code: "sheet-protected", sheet: name }]);
    sheets.push({ id, name, found: found.found, tables: found.tables, grouped: found.grouped });
  }
  const standing = await standingSheet(session, AGING_NAME);
  const plan = planAgingRemoval(sheets, standing, marks);
  const columns = sheets.flatMap(({ found }) => found).filter(({ role }) => isAgingRole(role)).length;
  if (plan.steps.length > 0) {
    await applyPlan(session, plan, {
      sheets,
      marks,
      mode: "forward",
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
  }
  return { columns, sheets: sheets.length, roundTrips: session.roundTrips };
}
