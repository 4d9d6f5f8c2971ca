import type { ClassifyOptions, ClassifySheetsOptions } from "../excel/classify-options";
import type { ClassifyReport, ClassifySheetsReport } from "../excel/classify-report";
import type { ColumnCorrection } from "../excel/correct-column";
import type { ClassificationPreview } from "../excel/preview-classification";
import type { Recovery } from "../excel/recover";
import { ClassifyFailure } from "../excel/failure";
import type { RemovalReport } from "../excel/remove-classification";
import type { FreezeReport } from "../excel/freeze-sheet";
import type { UndoReport } from "../excel/undo-last";
import type { CompatibilityReport } from "../excel/compatibility-check";
import type { RepairReport } from "../excel/repair-formulas";
import type { ShareSafeReport } from "../excel/make-share-safe";
import type { AgingReport } from "../excel/write-aging";
import type { CollectionReport } from "../excel/write-collection";
import type { WatchReport } from "../excel/watch-receivables";
import { collectionWords } from "../i18n/collection-words";
import type { Problem } from "../domain/problem";
import { compatibilityWords } from "../i18n/compatibility-words";
import type { Language } from "../i18n/language";
import { fieldName } from "../i18n/field-name";
import { letterWords } from "../i18n/letter-words";
import { today } from "./today";
import { useCases } from "./use-cases";
import { chooseLanguage } from "../i18n/language";
import { wordProblem } from "../i18n/word-problem";
import { policyWords } from "../i18n/policy-words";

/** What a program that drives the add-in may ask for. */
export interface AutomationOptions extends Pick<
  ClassifyOptions,
  "formulas" | "invoices" | "outputs" | "place" | "headerRow" | "overFrozen" | "patience"
> {
  /** Name of the sheet; the active one when left out. */
  readonly sheet?: string;
  /** Several sheets in one run; "all": every visible sheet of customers. */
  readonly sheets?: ClassifySheetsOptions["sheets"];
  /** Turns text numbers into numbers before classifying. */
  readonly clean?: boolean;
  /** YYYY-MM-DD; the policy's date, or for a new policy today, when left out. */
  readonly asOf?: string;
  readonly language?: Language;
  readonly onProgress?: (stage: string, done: number, total: number) => void;
}

/** A run that ended without its result, as plain data: errors lose their fields between windows. */
export interface AutomationFailure {
  readonly failure: {
    readonly code: string;
    readonly workbook: string;
    readonly detail: string;
    readonly messages: readonly string[];
  };
}

/** What a classification of one sheet found and wrote, its fields by their names too. */
export type NamedReport = ReturnType<typeof named>;

/** The same use case that pane and ribbon call, for programs outside the page. */
export interface Automation {
  classifySheet(options?: AutomationOptions): Promise<NamedReport | AutomationFailure>;
  /** All of `sheets` in one run; every visible sheet of customers where they are left out. */
  classifySheets(
    options?: AutomationOptions,
  ): Promise<(Omit<ClassifySheetsReport, "sheets"> & { readonly sheets: readonly NamedReport[] }) | AutomationFailure>;
  /** What either of them would write. */
  previewClassification(options?: AutomationOptions): Promise<ClassificationPreview | AutomationFailure>;
  /** Remembers in the policy what a column holds. */
  correctColumn(options: AutomationOptions & ColumnCorrection): Promise<null | AutomationFailure>;
  /** Takes back, or completes, a run that never finished; null where there is none. */
  recoverWorkbook(options?: AutomationOptions): Promise<Recovery | null | AutomationFailure>;
  removeClassification(options?: AutomationOptions): Promise<RemovalReport | AutomationFailure>;
  /** Turns a sheet's results into values that say their as-of date and policy. */
  freeze(options?: AutomationOptions): Promise<FreezeReport | AutomationFailure>;
  /** Turns every cell that calls the add-in's functions into a native formula, or its value; of the whole workbook. */
  makeShareSafe(options?: AutomationOptions): Promise<ShareSafeReport | AutomationFailure>;
  /** Takes back the last action of this add-in. */
  undoLast(options?: AutomationOptions): Promise<UndoReport | AutomationFailure>;
  /** Adds a sheet that shows whether a program calculates as this add-in does; takes it out again. */
  insertCompatibilityCheck(options?: AutomationOptions): Promise<CompatibilityReport | AutomationFailure>;
  removeCompatibilityCheck(options?: AutomationOptions): Promise<{ readonly sheet: string | null } | AutomationFailure>;
  /** Types the formulas again that got stuck at #NAME? where the add-in was missing; of the whole workbook. */
  repair(options?: AutomationOptions): Promise<RepairReport | AutomationFailure>;
  /** Writes the aging sheet from the workbook's invoices and payments. */
  writeAging(options?: AutomationOptions): Promise<AgingReport | AutomationFailure>;
  /** Writes the collection worklist, and letters where their language is named. */
  writeCollection(
    options?: AutomationOptions & { readonly letters?: Language },
  ): Promise<CollectionReport | AutomationFailure>;
  /** Whom to look at, and why; writes nothing. */
  watchReceivables(options?: AutomationOptions): Promise<WatchReport | AutomationFailure>;
}

/** What the entry calls. */
export const automationRuns: Automation = {
  classifySheet: (options = {}) =>
    settled(languageOf(options), async () => {
      const { classifySheet } = await useCases();
      return named(await classifySheet(runOptions(options)), languageOf(options));
    }),
  classifySheets: (options = {}) =>
    settled(languageOf(options), async () => {
      const { classifySheets } = await useCases();
      const report = await classifySheets({ ...runOptions(options), sheets: options.sheets ?? "all" });
      return { ...report, sheets: report.sheets.map((sheet) => named(sheet, languageOf(options))) };
    }),
  previewClassification: ({ sheets, ...options } = {}) =>
    settled(languageOf(options), async () =>
      (await useCases()).previewClassification(
        sheets === undefined ? runOptions(options) : { ...runOptions(options), sheets },
      ),
    ),
  correctColumn: (options) =>
    settled(languageOf(options), async () => {
      await (await useCases()).correctColumn({ ...runOptions(options), ...options });
      return null;
    }),
  recoverWorkbook: (options = {}) =>
    settled(languageOf(options), async () => (await useCases()).recoverWorkbook(runOptions(options))),
  removeClassification: (options = {}) =>
    settled(languageOf(options), async () => (await useCases()).removeClassification(runOptions(options))),
  freeze: (options = {}) =>
    settled(languageOf(options), async () => (await useCases()).freezeSheet(runOptions(options))),
  makeShareSafe: (options = {}) =>
    settled(languageOf(options), async () => (await useCases()).makeShareSafe(runOptions(options))),
  undoLast: (options = {}) =>
    settled(languageOf(options), async () => (await useCases()).undoLast(runOptions(options))),
  insertCompatibilityCheck: (options = {}) =>
    settled(languageOf(options), async () => {
      const checkWords = compatibilityWords(languageOf(options));
      return (await useCases()).insertCompatibilityCheck({ ...runOptions(options), checkWords });
    }),
  removeCompatibilityCheck: (options = {}) =>
    settled(languageOf(options), async () => (await useCases()).removeCompatibilityCheck(runOptions(options))),
  repair: (options = {}) =>
    settled(languageOf(options), async () => (await useCases()).repairFormulas(runOptions(options))),
  writeAging: (options = {}) =>
    settled(languageOf(options), async () => {
      const language = languageOf(options);
      const { writeAging } = await useCases();
      return worded(await writeAging(receivablesOptions(options)), language);
    }),
  writeCollection: ({ letters, ...options } = {}) =>
    settled(languageOf(options), async () => {
      const language = languageOf(options);
      const { writeCollection } = await useCases();
      const report = await writeCollection({
        ...receivablesOptions(options),
        collectionWords: collectionWords[language],
        ...(letters === undefined ? {} : { letters: { language: letters, words: letterWords[letters] } }),
      });
      return worded(report, language);
    }),
  watchReceivables: (options = {}) =>
    settled(languageOf(options), async () => {
      const { watchReceivables } = await useCases();
      const report = await watchReceivables(receivablesOptions(options));
      return worded(report, languageOf(options));
    }),
};

function languageOf(options: AutomationOptions): Language {
  return options.language ?? chooseLanguage(Office.context.displayLanguage);
}

function runOptions(options: AutomationOptions) {
  const language = languageOf(options);
  return {
    ...options,
    today: today(),
    words: policyWords(language),
    wordProblem: (problem: Parameters<typeof wordProblem>[0]) => wordProblem(problem, language),
    onProgress: (progress: { stage: string; done: number; total: number }) =>
      options.onProgress?.(progress.stage, progress.done, progress.total),
  };
}

/** Receivables are read from all sheets unless some are named. */
function receivablesOptions(options: AutomationOptions) {
  const { asOf, clean, sheets } = options;
  const { today: day, words, onProgress } = runOptions(options);
  return {
    today: day,
    words,
    onProgress,
    ...(asOf === undefined ? {} : { asOf }),
    ...(clean === undefined ? {} : { clean }),
    ...(sheets === undefined || sheets === "all" ? {} : { sheets }),
  };
}

/** A report whose problems say in words what they are about. */
function worded<T extends { readonly problems: readonly Problem[] }>(report: T, language: Language) {
  const problems = report.problems.map((problem) => ({ ...problem, message: wordProblem(problem, language) }));
  return { ...report, problems };
}

/** A report that also says what people call the fields of its columns. */
function named(report: ClassifyReport, language: Language) {
  const columns = report.columns.map((column) => ({
    ...column,
    fieldName: column.field === null ? null : fieldName(column.field, language),
    rivals: column.rivals.map((rival) => ({ ...rival, fieldName: fieldName(rival.field, language) })),
  }));
  return { ...report, columns };
}

async function settled<T>(language: Language, work: () => Promise<T>): Promise<T | AutomationFailure> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ClassifyFailure)) throw error;
    const messages = error.problems.map((problem) => wordProblem(problem, language));
    return { failure: { code: error.code, workbook: error.workbook, detail: error.message, messages } };
  }
}
