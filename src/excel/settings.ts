import type { Marks } from "../domain/plan/marks";
import { JOURNAL_KEY, SETTING_KEY, SETTING_LIMIT, parseMarks } from "../domain/plan/marks";
import type { Session } from "./session";

/** What stands in the workbook's settings while a plan is applied: enough to know that it was not finished. */
export interface Journal {
  readonly runId: string;
  readonly sheetId: string;
  readonly purpose: "classify" | "remove";
  /** Whether the sheet carried results of ours before this run. */
  readonly again: boolean;
}

/** Queues the reading of our two entries; call `read` after the sync. */
export function loadSettings(context: Excel.RequestContext): {
  read(): { marks: Marks | null; journal: Journal | null };
} {
  const marks = context.workbook.settings.getItemOrNullObject(SETTING_KEY);
  const journal = context.workbook.settings.getItemOrNullObject(JOURNAL_KEY);
  marks.load("value");
  journal.load("value");
  return {
    read: () => ({
      marks: marks.isNullObject ? null : parseMarks(marks.value),
      journal: journal.isNullObject ? null : parseJournal(journal.value),
    }),
  };
}

/**
 * Queues the writing (or, with null, the deleting) of our entry. It is stored as text, because hosts differ in how they
 * keep objects.
 * @throws RangeError when it would not fit into the 64 KB that every host keeps
 */
export function queueMarks(context: Excel.RequestContext, marks: Marks | null): void {
  if (marks === null) {
    context.workbook.settings.getItemOrNullObject(SETTING_KEY).delete();
    return;
  }
  const text = JSON.stringify(marks);
  if (text.length > SETTING_LIMIT) throw new RangeError(`settings entry of ${text.length} characters`);
  context.workbook.settings.add(SETTING_KEY, text);
}

/** Writes the journal, alone in its round trip: it must stand before the first change. */
export async function openJournal(session: Session, journal: Journal): Promise<void> {
  session.context.workbook.settings.add(JOURNAL_KEY, JSON.stringify(journal));
  await session.sync();
}

/** Queues the removal of the journal. */
export function queueJournalEnd(context: Excel.RequestContext): void {
  context.workbook.settings.getItemOrNullObject(JOURNAL_KEY).delete();
}

/** Whether our entry can be read back as written: settings were lost silently by some hosts. */
export async function isStored(session: Session, marks: Marks | null): Promise<boolean> {
  const settings = loadSettings(session.context);
  await session.sync();
  return JSON.stringify(settings.read().marks) === JSON.stringify(marks);
}

function parseJournal(value: unknown): Journal | null {
  if (typeof value !== "string") return null;
  try {
    const entry: unknown = JSON.parse(value);
    return typeof entry === "object" && entry !== null && "runId" in entry ? (entry as Journal) : null;
  } catch {
    return null;
  }
}
