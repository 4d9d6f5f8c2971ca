import type { Marks } from "../domain/plan/marks";
import { SETTING_KEY, SETTING_LIMIT, parseMarks } from "../domain/plan/marks";
import type { Session } from "./session";

/** Queues the reading of our entry; call `read` after the sync. */
export function loadSettings(context: Excel.RequestContext): { read(): { marks: Marks | null } } {
  const marks = context.workbook.settings.getItemOrNullObject(SETTING_KEY);
  marks.load("value");
  return { read: () => ({ marks: marks.isNullObject ? null : parseMarks(marks.value) }) };
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

/** Whether our entry can be read back as written: settings were lost silently by some hosts. */
export async function isStored(session: Session, marks: Marks | null): Promise<boolean> {
  const settings = loadSettings(session.context);
  await session.sync();
  return JSON.stringify(settings.read().marks) === JSON.stringify(marks);
}
