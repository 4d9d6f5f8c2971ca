import type { ColumnLook } from "./column-look";

/** When and by what the results of a sheet were made that are values now. */
export interface FrozenMark {
  /** YYYY-MM-DD. */
  readonly on: string;
  /** As-of date of the results, YYYY-MM-DD; null where the workbook has no policy any more. */
  readonly asOf: string | null;
  readonly policyVersion: string;
}

/** Key of our entry in the workbook's settings, and of the journal that stands while a plan is applied. */
export const SETTING_KEY = "CustomerTiers";
export const JOURNAL_KEY = "CustomerTiersJournal";
/** The defined name that covers the policy tables. */
export const POLICY_NAME = "CustomerPolicy";
/** Hidden name of the workbook that stands while somebody writes: it cannot be added twice. */
export const RUN_NAME = "CustomerTiersRun";
/** Largest settings entry we write: larger ones were lost silently by some hosts. */
export const SETTING_LIMIT = 64 * 1024;

const NAME_PREFIX = "CustomerTiers_";

/** What we remember in the workbook about what we wrote there. */
export interface Marks {
  readonly version: 1;
  readonly policyVersion: string;
  readonly asOf: number | null;
  readonly sheets: readonly SheetMarks[];
  /** Digest of the Policy sheet we added, to tell later whether a person edited it; null: it was there before us. */
  readonly policySheet: { readonly id: string; readonly digest: string } | null;
  /** The aging sheet was written for the scores of customers alone, and goes with the last of them. */
  readonly agingForScores?: true;
}

/** Native formulas; a call of the add-in in every cell; one call whose results spill. */
export type FormulaStyle = "portable" | "custom" | "spill";

/** What we wrote on one sheet of customers. */
export interface SheetMarks {
  readonly sheetId: string;
  readonly formulas: FormulaStyle;
  readonly columns: readonly ColumnMark[];
  /** Left out where the results are formulas. */
  readonly frozen?: FrozenMark;
}

export interface ColumnMark {
  readonly role: string;
  /** The header as we wrote it: another text in its place was typed by a person and stays. */
  readonly header: string;
  /** Width before us, in points; null: the sheet's standard width. */
  readonly width: number | null;
  /** Whether it was folded into a group. */
  readonly helper: boolean;
  /** Whether the column was inserted for us. */
  readonly inserted?: boolean;
  /** How its cells looked before us; left out where nobody had formatted them. */
  readonly look?: ColumnLook;
}

/** One of our columns as found on a sheet through its hidden name: where it stands now. */
export interface FoundColumn {
  readonly role: string;
  readonly column: number;
  /** First row (header) and rows that the name covers now. */
  readonly row: number;
  readonly rowCount: number;
  readonly currentHeader: string;
}

/** Name of the hidden mark of a role; roles hold letters, digits, "_" and ".", other characters become "_". */
export function markName(role: string): string {
  return NAME_PREFIX + role.replace(/[^A-Za-z0-9_.]/g, "_");
}

/** Whether a defined name is one of our marks. */
export function isMarkName(name: string): boolean {
  return name.toLowerCase().startsWith(NAME_PREFIX.toLowerCase());
}

/** The role written in a mark's name, as `markName` spells it, or null for other names. */
export function roleOfMark(name: string): string | null {
  return isMarkName(name) ? name.slice(NAME_PREFIX.length) : null;
}

/** What we left on one sheet, or null. */
export function sheetMarks(marks: Marks | null, sheetId: string): SheetMarks | null {
  return marks?.sheets.find((sheet) => sheet.sheetId === sheetId) ?? null;
}

/** The same where the aging sheet stands for itself. */
export function withOwnAging(marks: Marks): Marks {
  const { version, policyVersion, asOf, sheets, policySheet } = marks;
  return { version, policyVersion, asOf, sheets, policySheet };
}

/** Reads a settings entry; null for anything that is not ours (another version, text, a damaged entry). */
export function parseMarks(value: unknown): Marks | null {
  let entry = value;
  if (typeof entry === "string") {
    try {
      entry = JSON.parse(entry);
    } catch {
      return null;
    }
  }
  if (typeof entry !== "object" || entry === null) return null;
  const candidate = entry as Partial<Marks>;
  return candidate.version === 1 && Array.isArray(candidate.sheets) ? (candidate as Marks) : null;
}

/**
 * Digest of a block of cells (32-bit FNV-1a of their texts, in hexadecimal): tells an edited sheet from an untouched
 * one. Not for anything that somebody would forge.
 */
export function digest(cells: readonly (readonly unknown[])[]): string {
  let hash = 0x811c9dc5;
  const text = JSON.stringify(cells);
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, "0");
}
