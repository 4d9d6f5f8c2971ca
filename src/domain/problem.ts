import type { ProblemCode } from "./problem-codes";

/** Something a person should know, with its place; i18n words it. Rows and columns are 0-based. */
export interface Problem {
  readonly code: ProblemCode;
  /** Name of the sheet; "" where it concerns the workbook or the policy as a whole. */
  readonly sheet: string;
  readonly row?: number;
  readonly column?: number;
  /** The text of the cell, at most some hundred characters of it. */
  readonly text?: string;
  /** What a person would read there, in the sheet's own unit (dates: serial of the 1900 system); null when nothing can be read. */
  readonly reads?: number | string | null;
  readonly params?: Readonly<Record<string, string | number>>;
}
