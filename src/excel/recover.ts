import type { Journal } from "../domain/plan/journal";
import { onPresentSheets, recoverySteps } from "../domain/plan/journal";
import type { PlanPurpose } from "../domain/plan/plan";
import { ClassifyFailure, failureOf, stopIfCancelled } from "./failure";
import type { StandingRun } from "./journal-store";
import { queueJournalEnd, readStandingRun } from "./journal-store";
import { recoverRun } from "./recover-run";
import { refuseLocked } from "./refuse-locked";
import type { Progress } from "./progress";
import type { Session } from "./session";
import { withSession } from "./session";

/** What became of a run that had not finished. */
export interface Recovery {
  /** null where the journal could not be read. */
  readonly purpose: PlanPurpose | null;
  /** "lost": the journal could not be read, so nothing was done; a person should look at the workbook. */
  readonly outcome: "put-back" | "completed" | "lost";
  /** Names of the sheets that the run was about. */
  readonly sheets: readonly string[];
}

export interface RecoverOptions {
  /** Milliseconds without a sign of life after which a run counts as dead. */
  readonly patience?: number;
  readonly signal?: AbortSignal;
  /** Told while it waits to see whether a run that stands in the workbook is alive. */
  readonly onProgress?: (progress: Progress) => void;
}

/** A batch of the largest sheets takes some seconds; a run that says nothing for this long is dead. */
const PATIENCE = 30_000;
/** Between two looks at a run that may be alive, in milliseconds. */
const LOOK_EVERY = 1_000;

/** Runs of this very page that are still writing. */
const running = new Set<string>();

/** Keeps a run of this page from being taken for dead while `work` goes on. */
export async function whileRunning<T>(runId: string, work: () => Promise<T>): Promise<T> {
  running.add(runId);
  try {
    return await work();
  } finally {
    running.delete(runId);
  }
}

/**
 * Looks for a run that never finished (its pane was closed, the machine went down) and gives the workbook back as it was
 * before that run, or completes a removal. To be called when the pane opens; classifying and removing do so themselves.
 *
 * @returns null where nothing was left over
 * @throws ClassifyFailure "busy" while somebody, perhaps on another computer, is still writing
 */
export async function recoverWorkbook(options: RecoverOptions = {}): Promise<Recovery | null> {
  try {
    return await withSession((session) => clearTheWay(session, options));
  } catch (error) {
    throw failureOf(error, error instanceof ClassifyFailure ? error.workbook : "partly");
  }
}

/** The same inside a session that goes on. One round trip where nothing was left over. */
export async function clearTheWay(session: Session, options: RecoverOptions = {}): Promise<Recovery | null> {
  const standing = await deadRun(session, options);
  if (standing === null) return null;
  const { journal, progress } = standing;
  if (journal === null) {
    queueJournalEnd(session.context, null);
    await session.sync();
    return { purpose: null, outcome: "lost", sheets: [] };
  }
  const present = await onSheetsOf(session, journal);
  await refuseLocked(
    session,
    recoverySteps(present, progress).map(({ step }) => step),
    "partly",
  );
  await recoverRun(session, present, progress);
  return {
    purpose: journal.purpose,
    outcome: journal.mode === "back" ? "put-back" : "completed",
    sheets: journal.sheets.map(({ name }) => name),
  };
}

/** Waits until the run that stands in the workbook has ended, or long enough to know that it never will. */
async function deadRun(session: Session, options: RecoverOptions): Promise<StandingRun | null> {
  const { patience = PATIENCE, signal, onProgress } = options;
  let standing = await readStandingRun(session);
  if (standing === null || (standing.progress !== null && Date.now() - standing.progress.at > patience))
    return standing;
  const alive = beatOf(standing);
  const end = Date.now() + patience;
  while (Date.now() < end) {
    stopIfCancelled(signal);
    onProgress?.({ stage: "waiting", done: 0, total: 0 });
    await new Promise((resolve) => setTimeout(resolve, Math.min(LOOK_EVERY, end - Date.now())));
    standing = await readStandingRun(session);
    if (standing === null) return null;
    if (beatOf(standing) !== alive || running.has(standing.lock ?? "")) throw busy();
  }
  return standing;
}

/** What changes with every batch of a living run. */
function beatOf({ lock, progress }: StandingRun): string {
  return JSON.stringify([lock, progress]);
}

/** The failure of a run that finds another one at work. */
export function busy(): ClassifyFailure {
  return new ClassifyFailure("busy", "unchanged", [{ code: "run-in-progress", sheet: "" }]);
}

/** Ids of sheets change when another program saves the file; their names stay. */
async function onSheetsOf(session: Session, journal: Journal): Promise<Journal> {
  const { worksheets } = session.context.workbook;
  worksheets.load("items/id,items/name");
  await session.sync();
  const ids = new Set(worksheets.items.map(({ id }) => id));
  const byName = new Map(worksheets.items.map(({ id, name }) => [name, id]));
  return onPresentSheets(journal, (id, name) => (ids.has(id) ? id : (byName.get(name) ?? null)));
}
