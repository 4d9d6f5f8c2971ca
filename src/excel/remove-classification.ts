import type { Problem } from "../domain/problem";
import { digest } from "../domain/plan/marks";
import type { Marks } from "../domain/plan/marks";
import { countSteps } from "../domain/plan/plan";
import type { Plan } from "../domain/plan/plan";
import { fedSheets, planAgingRemoval, withoutAging } from "../domain/plan/plan-aging-removal";
import { planRemoval } from "../domain/plan/plan-removal";
import type { RemovalInput } from "../domain/plan/plan-removal";
import { isMarkName } from "../domain/plan/marks";
import type { PolicyWords } from "../domain/policy/policy-words";
import { applyPlan } from "./apply-plan";
import { ClassifyFailure, failureOf, stopIfCancelled } from "./failure";
import { compatibilitySheetOf } from "./compatibility-check";
import type { WatchedCells } from "./last-action";
import { rememberRun, watchCells } from "./last-action";
import { readPolicyCells } from "./policy-sheet";
import { policyUsers } from "./policy-users";
import type { MarkedSheet } from "./read-marked";
import { readMarked } from "./read-marked";
import { clearTheWay } from "./recover";
import { removalInverse } from "./removal-inverse";
import { workbookSheets } from "./read-situation";
import { readAged } from "./remove-aging";
import type { Session } from "./session";
import { withSession } from "./session";
import type { Progress } from "./progress";
import { digestOf } from "./unchanged-since";

export interface RemoveOptions {
  /** Name or id of the sheet; the active one when left out. */
  readonly sheet?: string;
  /** Words of the Policy sheet, for writing it again when the removal is undone. */
  readonly words?: PolicyWords;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Milliseconds without a sign of life after which a run that somebody began counts as dead. */
  readonly patience?: number;
}

/** What Remove did. */
export interface RemovalReport {
  readonly sheet: string;
  readonly columns: number;
  readonly problems: readonly Problem[];
  readonly roundTrips: number;
}

/**
 * Takes our classification off a sheet and gives the workbook back as it was; an edited Policy sheet stays and a problem
 * says so.
 * @throws ClassifyFailure
 */
export async function removeClassification(options: RemoveOptions = {}): Promise<RemovalReport> {
  try {
    return await withSession((session) => remove(session, options));
  } catch (error) {
    throw failureOf(error, error instanceof ClassifyFailure ? error.workbook : "unchanged");
  }
}

async function remove(session: Session, options: RemoveOptions): Promise<RemovalReport> {
  options.onProgress?.({ stage: "reading", done: 0, total: 0 });
  await clearTheWay(session, options);
  const marked = await readMarked(session, options.sheet);
  if (marked === null) throw new ClassifyFailure("nothing", "unchanged", []);
  if (marked.protection.sheet)
    throw new ClassifyFailure("protected", "unchanged", [{ code: "sheet-protected", sheet: marked.sheet.name }]);
  if (marked.protection.workbook)
    throw new ClassifyFailure("protected", "unchanged", [{ code: "workbook-protected", sheet: "" }]);
  stopIfCancelled(options.signal);
  const policy = await readPolicyCells(session, marked.sheet.id);
  const aged = await agingToGo(session, marked);
  const compatibility = await compatibilitySheetOf(session);
  const isOurs = policy !== null && policy.sheet.id === marked.marks?.policySheet?.id;
  const goes =
    aged === null ? [] : [...aged.sheets.map(({ id }) => id), ...(aged.standing === null ? [] : [aged.standing.id])];
  const ours = [...(compatibility === null ? [] : [compatibility.id]), ...goes];
  const users = isOurs ? await policyUsers(session, marked, policy.sheet, ours) : [];
  const plan = withAgingRemoval(aged, marked.marks, {
    ...marked,
    compatibilitySheet: compatibility,
    policyUsers: users.map(({ sheet, row, column }) => ({ sheet: sheet.name, row, column })),
    othersClassified: await othersClassified(session, [marked.sheet.id, ...goes]),
    policySheet: policy === null ? null : { ...policy.sheet, digest: digest(policy.formulas) },
  });
  options.onProgress?.({ stage: "removing", done: 0, total: plan.steps.length });
  if (plan.steps.length > 0) {
    const sheets = [{ ...marked.sheet, found: marked.found, tables: marked.tables }, ...(aged?.sheets ?? [])];
    const inverse = await removalInverse(session, plan, marked, policy, options.words);
    await applyPlan(session, plan, {
      mode: "forward",
      sheets,
      marks: marked.marks,
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    const marks = plan.steps.find((step) => step.kind === "set-setting")?.value ?? null;
    rememberRun({ purpose: "remove", sheets, plans: [plan], inverse, marks });
    if (inverse !== null) watchCells(await watchedBeside(session, marked));
  }
  return {
    sheet: marked.sheet.name,
    columns: marked.found.length,
    problems: plan.problems,
    roundTrips: session.roundTrips,
  };
}

type Aged = Awaited<ReturnType<typeof readAged>>;

/** The aging sheet that was written for the scores alone, when this is the last sheet that is fed from it; else null. */
async function agingToGo(session: Session, { sheet, marks }: MarkedSheet): Promise<Aged | null> {
  const fed = fedSheets(marks);
  if (marks?.agingForScores !== true || fed.some((id) => id !== sheet.id)) return null;
  return readAged(session, await workbookSheets(session), marks);
}

/** The removal with that of the aging sheet that nobody needs any more, as one plan. */
function withAgingRemoval(aged: Aged | null, marks: Marks | null, input: RemovalInput): Plan {
  if (aged === null || marks === null) return planRemoval(input);
  const removal = planRemoval({ ...input, marks: withoutAging(marks) });
  const aging = planAgingRemoval(aged.sheets, aged.standing, marks);
  const steps = [...aging.steps.filter(({ kind }) => kind !== "set-setting"), ...removal.steps];
  return { ...removal, steps, counts: countSteps(steps, 0) };
}

/** Whether other sheets carry columns of ours, duplicates of this one among them: their formulas need the policy. */
async function othersClassified(session: Session, but: readonly string[]): Promise<boolean> {
  const { worksheets } = session.context.workbook;
  worksheets.load("items/id");
  await session.sync();
  const others = worksheets.items.filter(({ id }) => !but.includes(id));
  for (const { names } of others) names.load("items/name");
  if (others.length > 0) await session.sync();
  return others.some(({ names }) => names.items.some(({ name }) => isMarkName(name)));
}

/** The headers beside ours and the first of their columns: columns of ours come back only among the same customers. */
async function watchedBeside(session: Session, { sheet, found }: MarkedSheet): Promise<WatchedCells[]> {
  const first = Math.min(...found.map(({ column }) => column));
  const row = Math.min(...found.map((column) => column.row));
  const rowCount = Math.max(...found.map((column) => column.rowCount));
  if (found.length === 0 || first === 0) return [];
  const areas = [
    { row, column: 0, rowCount: 1, columnCount: first },
    { row, column: 0, rowCount, columnCount: Math.min(first, 2) },
  ];
  const watched: WatchedCells[] = [];
  for (const range of areas) {
    const cells = { sheetId: sheet.id, range };
    watched.push({ ...cells, digest: await digestOf(session, cells) });
  }
  return watched;
}
