import type { Journal, JournalStep, RunProgress } from "../domain/plan/journal";
import { isExact, recoverySteps } from "../domain/plan/journal";
import { applySteps } from "./apply-steps";
import { queueJournalEnd, queueProgress } from "./journal-store";
import type { Session } from "./session";
import { queueMarks } from "./settings";

/**
 * Takes a run back, or completes it, as its journal says, and removes the journal. Can itself be broken off at any round
 * trip and repeated: the progress entry goes back with it.
 */
export async function recoverRun(session: Session, journal: Journal, progress: RunProgress | null): Promise<void> {
  const steps = recoverySteps(journal, progress);
  const { context } = session;
  const { runId } = journal;
  await applySteps(session, steps, {
    mark: (_started, done) => queueProgress(context, { runId, at: Date.now(), ...left(journal, steps.slice(done)) }),
  });
  const marks = journal.steps.find(({ step }) => step.kind === "set-setting")?.step;
  if (journal.mode === "forward" && marks?.kind === "set-setting") queueMarks(context, marks.value);
  queueJournalEnd(context, journal);
  await session.sync();
}

/** How far a run counts as done when these steps of its recovery are left. */
function left(journal: Journal, steps: readonly JournalStep[]): Pick<RunProgress, "started" | "done"> {
  const after = (some: readonly JournalStep[]): number => Math.max(0, ...some.map(({ of }) => of + 1));
  if (journal.mode === "back") {
    return { started: after(steps), done: after(steps.filter(({ step }) => isExact(step))) };
  }
  const done = Math.min(after(journal.steps), ...steps.map(({ of }) => of));
  return { started: done, done };
}
