import { fedSheets, isAgingRole, planAgingRemoval } from "../domain/plan/plan-aging-removal";
import type { AgedSheet } from "../domain/plan/plan-aging-removal";
import { roleOfMark, markName } from "../domain/plan/marks";
import type { Marks } from "../domain/plan/marks";
import { applyPlan } from "./apply-plan";
import { ClassifyFailure, failureOf } from "./failure";
import { readMarked } from "./read-marked";
import type { MarkedSheet } from "./read-marked";
import { clearTheWay } from "./recover";
import type { Session } from "./session";
import { withSession } from "./session";
import { loadSettings } from "./settings";
import { AGING_NAME } from "../domain/plan/plan-aging";
import type { StandingSheet } from "../domain/plan/plan-aging";
import { workbookSheets } from "./read-situation";
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
  const all = await workbookSheets(session);
  const { marks } = settings.read();
  const fed = fedSheets(marks);
  const readers = all.filter(({ id }) => fed.includes(id));
  if (readers.length > 0)
    throw new ClassifyFailure(
      "neighbour",
      "unchanged",
      readers.map(({ name }) => ({ code: "aging-feeds-customers", sheet: name })),
    );
  const { sheets, standing } = await readAged(session, all, marks);
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

/** The aging sheet and the sheets that carry its columns. @throws ClassifyFailure where one of them is protected */
export async function readAged(
  session: Session,
  all: readonly { readonly id: string; readonly name: string }[],
  marks: Marks | null,
): Promise<{ readonly sheets: readonly AgedSheet[]; readonly standing: StandingSheet | null }> {
  const marked = new Set(
    marks?.sheets
      .filter(({ columns }) => columns.some(({ role }) => isAgingRole(roleOfMark(markName(role)) ?? role)))
      .map(({ sheetId }) => sheetId),
  );
  const sheets: AgedSheet[] = [];
  for (const { id, name } of all) {
    if (!marked.has(id)) continue;
    const found: MarkedSheet | null = await readMarked(session, name);
    if (found === null) continue;
    if (found.protection.sheet)
      throw new ClassifyFailure("protected", "unchanged", [{ code: "sheet-protected", sheet: name }]);
    sheets.push({ id, name, found: found.found, tables: found.tables, grouped: found.grouped });
  }
  return { sheets, standing: await standingSheet(session, AGING_NAME) };
}
