import type { Journal, RunProgress } from "../domain/plan/journal";
import { journalParts, parseJournal, parseProgress } from "../domain/plan/journal";
import { JOURNAL_KEY, RUN_NAME, SETTING_LIMIT } from "../domain/plan/marks";
import type { Session } from "./session";

const PROGRESS_KEY = `${JOURNAL_KEY}.progress`;
/** Characters of a part: the text is quoted again on its way, so it stays well under the limit. */
const PART_SIZE = SETTING_LIMIT - 4 * 1024;

/** What a run left in the workbook, or is writing there now. */
export interface StandingRun {
  /** null where only the lock is left, or the journal cannot be read. */
  readonly journal: Journal | null;
  readonly progress: RunProgress | null;
  /** Run that holds the lock; null where there is none. */
  readonly lock: string | null;
}

/**
 * Queues the lock: a hidden name that cannot be added twice, so that of two people who start at once one is refused before
 * anything is written.
 */
export function queueLock(context: Excel.RequestContext, runId: string): void {
  context.workbook.names.add(RUN_NAME, `="${runId}"`).visible = false;
}

/** Queues the journal, its parts first: it stands only when the head does. */
export function queueJournal(context: Excel.RequestContext, journal: Journal): void {
  const { settings } = context.workbook;
  const parts = journalParts(journal, PART_SIZE);
  parts.forEach((part, index) => settings.add(partKey(index), part));
  settings.add(JOURNAL_KEY, JSON.stringify({ runId: journal.runId, parts: parts.length }));
}

/** Queues how far the run came. */
export function queueProgress(context: Excel.RequestContext, progress: RunProgress): void {
  context.workbook.settings.add(PROGRESS_KEY, JSON.stringify(progress));
}

/** Queues the removal of all that `queueLock`, `queueJournal` and `queueProgress` wrote. */
export function queueJournalEnd(context: Excel.RequestContext, journal: Journal | null): void {
  const { settings, names } = context.workbook;
  const count = journal === null ? 0 : journalParts(journal, PART_SIZE).length;
  for (const key of [JOURNAL_KEY, PROGRESS_KEY, ...Array.from({ length: count }, (_, index) => partKey(index))]) {
    settings.getItemOrNullObject(key).delete();
  }
  names.getItemOrNullObject(RUN_NAME).delete();
}

/** The run that stands in the workbook; null where there is none. One round trip, two where there is one. */
export async function readStandingRun(session: Session): Promise<StandingRun | null> {
  const { settings, names } = session.context.workbook;
  const head = settings.getItemOrNullObject(JOURNAL_KEY);
  const progress = settings.getItemOrNullObject(PROGRESS_KEY);
  const lock = names.getItemOrNullObject(RUN_NAME);
  head.load("value");
  progress.load("value");
  lock.load("formula");
  await session.sync();
  const holder = lock.isNullObject ? null : String(lock.formula).replace(/^="|"$/g, "");
  if (head.isNullObject) return holder === null ? null : { journal: null, progress: null, lock: holder };
  const parts = Array.from({ length: partCount(head.value) }, (_, index) => {
    const part = settings.getItemOrNullObject(partKey(index));
    part.load("value");
    return part;
  });
  await session.sync();
  return {
    journal: parseJournal(parts.map((part) => (part.isNullObject ? null : (part.value as unknown)))),
    progress: progress.isNullObject ? null : parseProgress(progress.value),
    lock: holder,
  };
}

function partKey(index: number): string {
  return `${JOURNAL_KEY}.${index + 1}`;
}

function partCount(head: unknown): number {
  try {
    const entry: unknown = JSON.parse(String(head));
    const parts = typeof entry === "object" && entry !== null && "parts" in entry ? entry.parts : 0;
    return typeof parts === "number" && parts >= 0 && parts < 10_000 ? parts : 0;
  } catch {
    return 0;
  }
}
