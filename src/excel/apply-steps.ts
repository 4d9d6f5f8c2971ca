import type { JournalStep } from "../domain/plan/journal";
import { isExact } from "../domain/plan/journal";
import type { SheetRef } from "../domain/plan/plan";
import { cleanCells } from "./clean-cells";
import { stopIfCancelled } from "./failure";
import { CHARACTERS_PER_STEP, CHARACTERS_PER_WRITE } from "./limits";
import { applyRules } from "./rules";
import type { Session } from "./session";
import { queueStep } from "./write-step";

export interface StepHooks {
  /** Queues, first and last in every batch, how far the run is: positions in the list of steps. */
  readonly mark: (started: number, done: number) => void;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Does steps in their order, as many in one round trip as fit into a body of bounded size. Calculation and screen rest
 * while a batch is written. Steps that must not be done twice travel alone.
 */
export async function applySteps(session: Session, steps: readonly JournalStep[], hooks: StepHooks): Promise<void> {
  let first = 0;
  while (first < steps.length) {
    stopIfCancelled(hooks.signal);
    const end = batchEnd(steps, first);
    pauseExcel(session.context);
    hooks.mark(end, first);
    for (const { step } of steps.slice(first, end)) {
      if (step.kind === "set-rules") await applyRules(session, sheetOf(session.context, step.sheet), step);
      else if (step.kind === "clean-cells") await cleanCells(session, sheetOf(session.context, step.sheet), step);
      else if (step.kind === "remove-sheet") await removeSheet(session, step.sheet);
      else if (step.kind !== "set-setting") queueStep(session.context, step);
    }
    hooks.mark(end, end);
    await session.sync();
    hooks.onProgress?.(end, steps.length);
    first = end;
  }
}

/** End of the batch that begins with `first`. */
function batchEnd(steps: readonly JournalStep[], first: number): number {
  let size = 0;
  for (let index = first; index < steps.length; index += 1) {
    const { step } = steps[index] as JournalStep;
    size += JSON.stringify(step).length + CHARACTERS_PER_STEP;
    const alone = isAlone(steps[index] as JournalStep);
    if (index > first && (alone || size > CHARACTERS_PER_WRITE)) return index;
    if (alone) return index + 1;
  }
  return steps.length;
}

/** Some steps look at the workbook before they write, so what was queued before them must be there. */
const LOOKS: ReadonlySet<JournalStep["step"]["kind"]> = new Set(["set-rules", "clean-cells", "remove-sheet"]);

function isAlone({ step }: JournalStep): boolean {
  return isExact(step) || LOOKS.has(step.kind);
}

/** Deletes a sheet. One that is not there (any more) is passed over; Excel deletes none that is very hidden. */
async function removeSheet(session: Session, ref: SheetRef): Promise<void> {
  const sheet = session.context.workbook.worksheets.getItemOrNullObject("id" in ref ? ref.id : ref.name);
  sheet.load("visibility");
  await session.sync();
  if (sheet.isNullObject) return;
  if (sheet.visibility === Excel.SheetVisibility.veryHidden) sheet.visibility = Excel.SheetVisibility.hidden;
  sheet.delete();
}

function pauseExcel(context: Excel.RequestContext): void {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
}

function sheetOf(context: Excel.RequestContext, ref: SheetRef): Excel.Worksheet {
  return context.workbook.worksheets.getItem("id" in ref ? ref.id : ref.name);
}
