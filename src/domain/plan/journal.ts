import type { PlanPurpose, SheetRef, Step } from "./plan";

/** A step that takes one step of a run back (or, in a journal that is completed, that step itself). */
export interface JournalStep {
  /** Position of the run's step that it belongs to. */
  readonly of: number;
  readonly step: Step;
}

/**
 * What stands in the workbook while a plan is applied: all that is needed to take a run back, or to complete it, when its
 * pane died.
 */
export interface Journal {
  readonly version: 2;
  readonly runId: string;
  readonly purpose: PlanPurpose;
  /** "back": what was done is taken back; "forward": what is left is done. */
  readonly mode: "back" | "forward";
  /** Sheets that steps name by id, with their names: another program may give them new ids when it saves the file. */
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly steps: readonly JournalStep[];
}

/** How far a run came; written at both ends of every batch. */
export interface RunProgress {
  readonly runId: string;
  /** Steps before this one may have been done, in part too. */
  readonly started: number;
  /** Steps before this one were done. */
  readonly done: number;
  /** When that was, in milliseconds since 1970. */
  readonly at: number;
}

/** Kinds whose second application would do harm: they travel alone, so that it is known whether they were done. */
const EXACT: ReadonlySet<Step["kind"]> = new Set([
  "group-columns",
  "ungroup-columns",
  "insert-columns",
  "delete-columns",
  "insert-rows",
  "delete-rows",
  "add-table-column",
]);

/** Whether a step must be done exactly once; all others can be repeated. */
export function isExact({ kind }: Step): boolean {
  return EXACT.has(kind);
}

/** What a journal tells to do with a workbook whose run ended after `progress`, in the order in which to do it. */
export function recoverySteps(journal: Journal, progress: RunProgress | null): JournalStep[] {
  const { started = 0, done = 0 } = progress ?? {};
  if (journal.mode === "forward") return journal.steps.filter(({ of }) => of >= done);
  return journal.steps
    .map((step, order) => ({ step, order }))
    .filter(({ step: { of, step } }) => of < (isExact(step) ? done : started))
    .sort((a, b) => b.step.of - a.step.of || a.order - b.order)
    .map(({ step }) => step);
}

/**
 * Steps of a journal for a workbook whose sheets have other ids by now: `idOf` answers the present id, or null where the sheet
 * is gone. What is left to do on a sheet that somebody deleted went with it.
 */
export function onPresentSheets(journal: Journal, idOf: (id: string, name: string) => string | null): Journal {
  const present = new Map(journal.sheets.map(({ id, name }) => [id, idOf(id, name)]));
  const stands = ({ step }: JournalStep): boolean =>
    [...("sheet" in step ? [step.sheet] : []), ...("scope" in step && step.scope !== null ? [step.scope] : [])].every(
      (ref) => !("id" in ref) || present.get(ref.id) !== null,
    );
  const moved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(moved);
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).map(([key, part]) => [
      key,
      isSheetKey(key) && isIdRef(part) ? { id: present.get(part.id) ?? part.id } : moved(part),
    ]);
    return Object.fromEntries(entries) as unknown;
  };
  return { ...journal, steps: journal.steps.filter(stands).map(({ of, step }) => ({ of, step: moved(step) as Step })) };
}

function isSheetKey(key: string): boolean {
  return key === "sheet" || key === "scope";
}

function isIdRef(value: unknown): value is Extract<SheetRef, { id: string }> {
  return typeof value === "object" && value !== null && "id" in value && typeof value.id === "string";
}

/** Parts of at most `size` characters that a journal is stored in, in their order. */
export function journalParts(journal: Journal, size: number): string[] {
  const text = JSON.stringify(journal);
  const parts: string[] = [];
  for (let start = 0; start < text.length; start += size) parts.push(text.slice(start, start + size));
  return parts;
}

/** Puts a journal's parts together; null for anything that is not ours. */
export function parseJournal(parts: readonly unknown[]): Journal | null {
  if (!parts.every((part): part is string => typeof part === "string")) return null;
  const entry = parsed(parts.join(""));
  return isOurs(entry) && "steps" in entry && Array.isArray(entry.steps) ? (entry as unknown as Journal) : null;
}

/** Reads a progress entry; null for anything that is not ours. */
export function parseProgress(value: unknown): RunProgress | null {
  const entry = typeof value === "string" ? parsed(value) : null;
  return isOurs(entry) && "started" in entry && "done" in entry && "at" in entry
    ? (entry as unknown as RunProgress)
    : null;
}

function isOurs(entry: unknown): entry is { runId: string } {
  return typeof entry === "object" && entry !== null && "runId" in entry && typeof entry.runId === "string";
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
