import { planCleaning } from "../domain/plan/plan-cleaning";
import { readPolicy } from "../domain/policy/read-policy";
import { planReceivablesCleaning } from "../domain/receivables/receivable-cells";
import { ClassifyFailure } from "./failure";
import { readPolicyCells } from "./policy-sheet";
import { whatPolicyKnows } from "./policy-knowledge";
import { readSheet } from "./read-sheet";
import { recognizeReading } from "./recognize-reading";
import { clearTheWay } from "./recover";
import { refuseProtected } from "./refuse-protected";
import { asAction, runAction } from "./run-action";
import type { ActionOptions } from "./run-action";
import type { Session } from "./session";

export interface CleanOptions extends ActionOptions {
  /** Name of the sheet. */
  readonly sheet: string;
  /** 0-based row of the (last) header row as a person chose it; null: found. */
  readonly headerRow: number | null;
}

/**
 * Turns the texts of a sheet of customers, invoices or payments that a person reads as numbers or dates into such, in place, without classifying.
 * @returns the number of cells
 * @throws ClassifyFailure
 */
export async function cleanSheet(options: CleanOptions): Promise<number> {
  return asAction((session) => clean(session, options));
}

async function clean(session: Session, options: CleanOptions): Promise<number> {
  const { sheet, headerRow, signal } = options;
  options.onProgress?.({ stage: "reading", done: 0, total: 0 });
  await clearTheWay(session, options);
  const reading = await readSheet(session, { sheet, lookForMerges: false, ...(signal && { signal }) });
  if (reading === null) throw new ClassifyFailure("nothing", "unchanged", []);
  if (reading.protection.sheet) refuseProtected([sheet]);
  const cells = await readPolicyCells(session, reading.snapshot.sheet.id);
  const policy = cells === null ? null : readPolicy(cells.values).policy;
  const { snapshot, recognition } = await recognizeReading(session, reading.snapshot, {
    ...(headerRow === null ? {} : { headerRow }),
    sheetNames: reading.sheetNames,
    ...(policy === null ? {} : whatPolicyKnows(policy)),
  });
  const isReceivables = recognition.kind === "invoices" || recognition.kind === "payments";
  const plan = (isReceivables ? planReceivablesCleaning : planCleaning)(snapshot, recognition);
  await runAction(session, plan, { ...options, sheets: [], marks: reading.marks });
  return plan.counts.cells;
}
