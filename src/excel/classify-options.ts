import type { VisibleRole } from "../domain/formulas/result-columns";
import type { FormulaStyle } from "../domain/plan/marks";
import type { Place } from "../domain/plan/placement";
import type { PolicyWords } from "../domain/policy/policy-words";
import type { Problem } from "../domain/problem";
import type { Progress } from "./progress";

/** What a classification of any number of sheets may be asked for. */
export interface SharedClassifyOptions {
  /** Left out: as an earlier run wrote them on the sheet, else native formulas; see `FormulaStyle`. */
  readonly formulas?: FormulaStyle;
  /** Result columns to write; left out: those of an earlier run on the sheet, else all that the style gives. A spilled call always gives all. */
  readonly outputs?: readonly VisibleRole[];
  /** Where new columns go when nothing of ours stands on the sheet yet. */
  readonly place?: Place;
  /** Converts text numbers first: a person confirmed that. */
  readonly clean?: boolean;
  /** Classifies a sheet again whose results were frozen into values: a person was asked. */
  readonly overFrozen?: boolean;
  /** False: what the customers' sheet lacks stays unknown, whatever invoices the workbook holds. */
  readonly invoices?: boolean;
  /** YYYY-MM-DD. Left out: the policy's date; for a policy that is written now the date above the table, else today. */
  readonly asOf?: string;
  readonly today: string;
  /** Words of a new policy and of headers. */
  readonly words: PolicyWords;
  readonly wordProblem: (problem: Problem) => string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Milliseconds without a sign of life after which a run that somebody began counts as dead. */
  readonly patience?: number;
}

export interface ClassifyOptions extends SharedClassifyOptions {
  /** Name or id of the sheet; the active one when left out. */
  readonly sheet?: string;
  /** 0-based sheet row of the last header row, where a person chose it. */
  readonly headerRow?: number;
}

export interface ClassifySheetsOptions extends SharedClassifyOptions {
  /** Names of the sheets; "all": every visible sheet of customers. */
  readonly sheets: readonly string[] | "all";
}
