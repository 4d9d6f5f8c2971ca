import type { Journal, RunProgress } from "../domain/plan/journal";
import { recoverySteps } from "../domain/plan/journal";
import { invertSteps } from "../domain/plan/invert-steps";
import type { Marks } from "../domain/plan/marks";
import { digest } from "../domain/plan/marks";
import type { Applied, Plan, Step } from "../domain/plan/plan";
import { countSteps } from "../domain/plan/plan";
import { applySteps } from "./apply-steps";
import { ClassifyFailure, failureOf } from "./failure";
import { queueJournal, queueJournalEnd, queueLock, queueProgress, readStandingRun } from "./journal-store";
import { rememberRun } from "./last-action";
import { readSharedPolicyCells } from "./policy-sheet";
import type { KnownSheet } from "./read-before";
import { readBefore } from "./read-before";
import { busy, whileRunning } from "./recover";
import { recoverRun } from "./recover-run";
import { refuseLocked } from "./refuse-locked";
import { refuseStale, stalePlan } from "./refuse-stale";
import type { Session } from "./session";
import { isStored, loadSettings, queueMarks } from "./settings";
import { verifyColumns } from "./verify-columns";

export interface RunOptions {
  readonly purpose: Plan["purpose"];
  /** "back" for runs that can be taken back, "forward" for those that can only be completed. */
  readonly mode: Journal["mode"];
  /** Sheets whose columns of ours the plans may change. */
  readonly sheets: readonly (KnownSheet & { readonly name: string })[];
  /** Our settings entry when the plan was made: another one means that somebody else wrote meanwhile. */
  readonly marks: Marks | null;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** The only way in which this add-in changes a workbook: all of it or nothing. */
export interface Run {
  /**
   * Applies a plan. The journal stands before its first change.
   * @throws ClassifyFailure "stale" or "busy" before anything was changed
   */
  apply(plan: Plan, sheets?: RunOptions["sheets"]): Promise<void>;
}

/**
 * Opens a run, lets `work` apply one plan or several, and ends it. Settings are written with the end of the journal, in one
 * round trip. Whatever fails, the workbook is given back as it was, or completed where the run goes forward only; where even
 * that fails, the journal stays for the next start.
 *
 * @throws ClassifyFailure saying why, and what the workbook is now
 */
export async function withRun(
  session: Session,
  options: RunOptions,
  work: (run: Run) => Promise<void>,
): Promise<Applied> {
  const run = new JournaledRun(session, options);
  return whileRunning(run.runId, async () => {
    try {
      await work(run);
      const applied = await run.finish();
      run.remember(applied);
      return applied;
    } catch (error) {
      return run.settle(error);
    }
  });
}

class JournaledRun implements Run {
  readonly runId = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
  private journal: Journal;
  private progress: RunProgress = { runId: this.runId, started: 0, done: 0, at: 0 };
  private isOpen = false;
  private stepCount = 0;
  /** Plans applied so far, and our settings entry after them: what the last action is remembered by. */
  private readonly plans: Plan[] = [];
  private marksAfter: Marks | null = null;
  private marks: { readonly value: Marks | null } | null = null;

  constructor(
    private readonly session: Session,
    private readonly options: RunOptions,
  ) {
    const { purpose, mode } = options;
    this.journal = { version: 2, runId: this.runId, purpose, mode, sheets: [], steps: [] };
  }

  async apply(plan: Plan, sheets = this.options.sheets): Promise<void> {
    if (plan.problems.length > 0 && plan.steps.length === 0)
      throw new ClassifyFailure("neighbour", "unchanged", plan.problems);
    const { session, options } = this;
    const written = await refuseLocked(session, plan.steps);
    this.plans.push(plan);
    const steps = plan.steps.filter(({ kind }) => kind !== "set-setting");
    const setting = plan.steps.find((step) => step.kind === "set-setting");
    if (setting !== undefined) this.marks = { value: setting.value };
    const first = this.stepCount;
    const own = [...steps, ...(setting === undefined ? [] : [setting])].map((step, index) => ({
      of: first + index,
      step,
    }));
    const added =
      options.mode === "forward"
        ? own
        : invertSteps(steps, await readBefore(session, steps, sheets)).map(({ of, step }) => ({
            of: first + of,
            step,
          }));
    const known = [...this.journal.sheets, ...sheets, ...written].map(({ id, name }) => ({ id, name }));
    const named = [...new Map(known.map((sheet) => [sheet.id, sheet])).values()];
    this.journal = { ...this.journal, sheets: named, steps: [...this.journal.steps, ...added] };
    await this.writeJournal();
    await refuseStale(session, plan.fingerprint);
    this.stepCount += steps.length;
    await applySteps(
      session,
      steps.map((step, index) => ({ of: first + index, step })),
      {
        mark: (started, done) => this.mark(first + started, first + done),
        ...(options.signal === undefined ? {} : { signal: options.signal }),
        ...(options.onProgress === undefined ? {} : { onProgress: options.onProgress }),
      },
    );
    await verifyColumns(session, steps);
  }

  /** Ends the run: what we remember and the end of the journal stand in one round trip. */
  async finish(): Promise<Applied> {
    const { session } = this;
    const marks = this.marks === null ? null : await this.withPolicySheet(this.marks.value);
    if (this.marks !== null) queueMarks(session.context, marks);
    this.marksAfter = this.marks === null ? this.options.marks : marks;
    queueJournalEnd(session.context, this.journal);
    try {
      await session.sync();
    } catch (error) {
      if (!(await this.isOver())) throw error;
    }
    return this.applied(this.marks === null || (await this.isRemembered(marks)));
  }

  /** Keeps what undoing the run takes. */
  remember({ inverse }: Applied): void {
    const { options, plans, marksAfter } = this;
    rememberRun({ purpose: options.purpose, sheets: options.sheets, plans, inverse, marks: marksAfter });
  }

  /** Some hosts lose settings without a word. The run is over by now, so a look that fails says nothing of it. */
  private async isRemembered(marks: Marks | null): Promise<boolean> {
    try {
      return await isStored(this.session, marks);
    } catch {
      return true;
    }
  }

  /**
   * Ends a run that failed.
   * @throws ClassifyFailure unless the run could be completed after all
   */
  async settle(error: unknown): Promise<Applied> {
    const { session, journal } = this;
    if (!this.isOpen) throw failureOf(error, "unchanged");
    const isWritten = this.progress.started > 0;
    try {
      const standing = await readStandingRun(session);
      await recoverRun(session, journal, standing?.progress ?? this.progress);
    } catch {
      throw failureOf(error, isWritten ? "partly" : "unchanged");
    }
    if (journal.mode === "forward" && isWritten) return this.applied(true);
    throw failureOf(error, isWritten ? "put-back" : "unchanged");
  }

  private applied(remembered: boolean): Applied {
    const { journal, session, options } = this;
    const all = { ...this.progress, started: Infinity, done: Infinity };
    const inverse: Step[] = recoverySteps(journal, all).map(({ step }) => step);
    const back: Step[] = this.marks === null ? inverse : [...inverse, { kind: "set-setting", value: options.marks }];
    return {
      purpose: options.purpose,
      roundTrips: session.roundTrips,
      inverse:
        journal.mode === "forward"
          ? null
          : { purpose: "undo", fingerprint: null, steps: back, counts: countSteps(back, 0), problems: [] },
      remembered,
    };
  }

  private mark(started: number, done: number): void {
    this.progress = { runId: this.runId, started, done, at: Date.now() };
    queueProgress(this.session.context, this.progress);
  }

  /** Puts the journal, as it is now, into the workbook; the first time with the lock. */
  private async writeJournal(): Promise<void> {
    const { session, options } = this;
    const { context } = session;
    if (this.isOpen) {
      queueJournal(context, this.journal);
      await session.sync();
      return;
    }
    queueLock(context, this.runId);
    queueJournal(context, this.journal);
    this.mark(0, 0);
    const settings = loadSettings(context);
    try {
      await session.sync();
    } catch (error) {
      await this.giveUp(error);
    }
    this.isOpen = true;
    if (JSON.stringify(settings.read().marks) !== JSON.stringify(options.marks)) throw stalePlan();
  }

  /** The lock could not be taken: somebody else holds it, or the round trip failed. */
  private async giveUp(error: unknown): Promise<never> {
    const standing = await readStandingRun(this.session);
    if (standing !== null && standing.lock !== this.runId) throw busy();
    this.isOpen = standing !== null;
    throw error;
  }

  /** Whether the journal is gone: then the round trip that failed was carried out all the same. */
  private async isOver(): Promise<boolean> {
    try {
      return (await readStandingRun(this.session)) === null;
    } catch {
      return false;
    }
  }

  /** Fills in which sheet is the Policy sheet that this run added or wrote, and what it holds untouched. */
  private async withPolicySheet(marks: Marks | null): Promise<Marks | null> {
    if (marks === null || marks.policySheet?.id !== "") return marks;
    const policy = await readSharedPolicyCells(this.session);
    return { ...marks, policySheet: policy === null ? null : { id: policy.sheet.id, digest: digest(policy.formulas) } };
  }
}
