import type { Recognition } from "../domain/customer/recognition";
import type { Problem } from "../domain/problem";
import type { ClassifyReport } from "../excel/classify-report";
import type { Progress } from "../excel/progress";
import type { Language } from "../i18n/language";

/** What the pane shows of the active sheet before anything is written. */
export interface SheetReading {
  readonly sheet: string;
  readonly recognition: Recognition;
  /** Customer rows that are hidden or filtered; they are classified too. */
  readonly hiddenCustomers: number;
  readonly problems: readonly Problem[];
  /** True where the sheet holds result columns of an earlier run. */
  readonly classified: boolean;
  /** True where the workbook holds a policy. */
  readonly hasPolicy: boolean;
}

/** How a run speaks with whoever started it. */
export interface RunOptions {
  readonly language: Language;
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** What the pane can do with the workbook; injected, so that the pane runs in tests without Office. */
export interface ClassificationService {
  read(): Promise<SheetReading>;
  classify(options: RunOptions): Promise<ClassifyReport>;
  remove(options: RunOptions): Promise<void>;
  /** Selects a row of the classified sheet (1-based sheet row). */
  goToRow(sheet: string, row: number): Promise<void>;
  /** Calls back whenever another sheet becomes the active one; the answer ends that. */
  onSheetChange?(changed: () => void): () => void;
}
