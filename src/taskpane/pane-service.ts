import type { CommandEvent } from "../commands/command-events";
import type { PaneChoices } from "../commands/pane-choices";
import type { VisibleRole } from "../domain/formulas/result-columns";
import type { Policy } from "../domain/policy/policy";
import type { Problem } from "../domain/problem";
import type { CellAddress } from "../domain/spreadsheet/address";
import type { FormulaStyle } from "../domain/plan/marks";
import type { InspectTarget, SheetInspection } from "../excel/inspect-sheet";
import type { Recovery } from "../excel/recover";
import type { ClassificationPreview } from "../excel/preview-classification";
import type { Progress } from "../excel/progress";
import type { WatchReport } from "../excel/watch-receivables";
import type { WorkbookListeners } from "../excel/watch-workbook";
import type { Language } from "../i18n/language";
import type { ColumnCorrection } from "./classify/column-correction";
import type { ActionKind } from "./shell/job-kinds";

/** How a run speaks with whoever started it. */
export interface RunOptions {
  readonly language: Language;
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** What a person chose before classifying. */
export interface ClassifyChoices {
  /** Id of the sheet, which it keeps when it is renamed. */
  readonly sheet: string;
  /** 0-based row of the (last) header row; null: found. */
  readonly headerRow: number | null;
  readonly formulas: FormulaStyle;
  readonly outputs: readonly VisibleRole[];
  /** Ids of other sheets that are classified in the same run. */
  readonly more: readonly string[];
  /** Classifies again what was frozen: a person was asked. */
  readonly overFrozen: boolean;
}

/** How much an action did, and what it left to be looked at. */
export interface ActionResult {
  readonly count: number;
  readonly problems: readonly Problem[];
}

/** A cell that somebody selected: what is in front now. */
export interface SelectedCell extends CellAddress {
  readonly sheetId: string;
}

/** What the pane can do with the workbook; injected, so that the pane runs in tests without Office. */
export interface PaneService {
  /** What formulas write before the add-in's functions, "CUSTOMER" in production. */
  readonly functionNamespace: string;
  /** Puts right what a run left that never finished; null where nothing was left. */
  recover(options: Pick<RunOptions, "onProgress">): Promise<Recovery | null>;
  inspect(target: InspectTarget): Promise<SheetInspection>;
  /** Gives the number of customers, and what is left to be looked at. */
  classify(choices: ClassifyChoices, options: RunOptions): Promise<ActionResult>;
  /** What a run would write now; writes nothing. */
  preview(choices: ClassifyChoices, language: Language): Promise<ClassificationPreview>;
  /** Remembers in the policy what a person says a column of a sheet holds. */
  correctColumn(correction: ColumnCorrection, choices: ClassifyChoices, options: RunOptions): Promise<void>;
  /** Turns texts that read as numbers or dates into such; gives the number of cells. */
  clean(choices: Pick<ClassifyChoices, "sheet" | "headerRow">, options: RunOptions): Promise<number>;
  /** Writes a formula into a cell; one that holds something is left alone unless `overwrite`. */
  insertFormula(cell: SelectedCell, formula: string, overwrite: boolean): Promise<"inserted" | "occupied">;
  insertSample(options: RunOptions): Promise<void>;
  /** Writes a policy onto its sheet; adds the sheet where there is none. `sheet` is the id of the customers' sheet. */
  savePolicy(policy: Policy, sheet: string, options: RunOptions): Promise<void>;
  /** Does one of the actions that need no more than their name, on a sheet by its id; gives what there is to tell. */
  act(kind: ActionKind, sheet: string, options: RunOptions): Promise<ActionResult>;
  /** Warnings, cases and letters of the workbook as it stands; nothing is written. */
  surveyReceivables(language: Language, letters: Language): Promise<WatchReport>;
  /** Writes the collection worklist, with letters where their language is named; gives the number of cases, or of letters. */
  collect(letters: Language | null, options: RunOptions): Promise<ActionResult>;
  /** Whether the last run can be taken back: no more once the workbook was closed, or where it was too large to keep. */
  canUndo(): boolean;
  /** How many cells of the workbook call the add-in's functions, and how many of them are stuck at an error. */
  countFunctionCells(): Promise<{ readonly cells: number; readonly stuck: number }>;
  /** Brings a place of a sheet, by id or name, into view and selects it: a cell, or the whole row where `column` is left out. */
  goTo(sheet: string, row: number, column?: number): Promise<void>;
  showSheet(sheet: string): Promise<void>;
  /** The upper left cell of what is selected. */
  selectedCell(): Promise<SelectedCell>;
  /** Tells ribbon, menus and keys what the pane's own button would do. */
  tellChoices(choices: PaneChoices): void;
  /** Tells what ribbon, menus and keys do until the answer is called. */
  hearCommands(hear: (event: CommandEvent) => void): () => void;
  /** Tells of edits, other sheets and other selections until the answer is called. */
  watch(listeners: WorkbookListeners): () => void;
}
