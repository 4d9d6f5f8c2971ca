import type { ProblemCode } from "../problem-codes";
import { isBlank, isCellError } from "../spreadsheet/cell-value";
import type { CellValue } from "../spreadsheet/cell-value";
import { roundHalfAway } from "../spreadsheet/round";
import { fromWorkbookSerial, fromYmd } from "../spreadsheet/serial-date";
import { BOOK_CURRENCY } from "./currency-names";
import type { FieldKind } from "./fields";
import { readDate } from "./read-date";
import type { DayOrder } from "./read-date";
import { readNumber } from "./read-number";
import { unitFactor } from "./units";
import type { UnitId } from "./units";
import { BLANK, PRESENT, UNREADABLE } from "./value-state";
import type { ValueState } from "./value-state";

/** Inputs are rounded to this many decimals before anything is compared. */
const INPUT_DECIMALS = 6;
const LAST_SERIAL = 2_958_465;

/** How the cells of a numeric column are to be taken. */
export interface NumericColumnStyle {
  readonly kind: FieldKind;
  readonly unit: UnitId;
  readonly date1904: boolean;
}

/**
 * Whether a native formula can read the cell as a number of this column. The bounds of dates hold for the number as the cell
 * stores it, in both date systems: that is what a formula compares.
 */
export function numericState(value: CellValue, style: NumericColumnStyle): ValueState {
  if (typeof value === "number") {
    if (style.kind !== "date") return Number.isFinite(value) ? PRESENT : UNREADABLE;
    return value >= 1 && value <= LAST_SERIAL ? PRESENT : UNREADABLE;
  }
  return isBlank(value) ? BLANK : UNREADABLE;
}

/** Sheet number -> base unit: ROUND(cell x factor, 6); dates become serials of the 1900 system. */
export function toBaseUnit(value: number, style: NumericColumnStyle): number {
  const plain =
    style.kind === "date" ? fromWorkbookSerial(value, style.date1904) : value * unitFactor(style.unit, style.kind);
  return roundHalfAway(plain, INPUT_DECIMALS);
}

/** What is wrong with a cell that is not a number, and what a person reads there in the column's own unit (null: nothing). */
export interface UnreadableCell {
  readonly code: ProblemCode;
  readonly reads: number | null;
  /** Foreign currency that the text names; null for none, and for the book's own. */
  readonly currency: string | null;
}

/** Explains a cell of a numeric column that a formula cannot read; null for numbers and blanks. */
export function explainCell(value: CellValue, style: NumericColumnStyle, order: DayOrder): UnreadableCell | null {
  if (typeof value === "number") return style.kind === "date" ? explainDateNumber(value, style) : null;
  if (isBlank(value)) return null;
  if (isCellError(value)) return { code: "cell-error", reads: null, currency: null };
  if (typeof value !== "string") return { code: "cell-boolean", reads: null, currency: null };
  if (style.kind === "date") {
    const date = readDate(value, order);
    if (date.kind === "date") return { code: "text-date", reads: date.serial, currency: null };
    if (date.kind === "impossible") return { code: "impossible-date", reads: null, currency: null };
    return { code: date.kind === "nothing" ? nothingCode(value) : "unreadable", reads: null, currency: null };
  }
  const reading = readNumber(value, style.kind, style.unit);
  if (reading.kind === "number") {
    const { value: reads, currency } = reading;
    return currency === null || currency === BOOK_CURRENCY
      ? { code: "text-number", reads, currency: null }
      : { code: "foreign-currency-cell", reads, currency };
  }
  return { code: reading.kind === "nothing" ? nothingCode(value) : "unreadable", reads: null, currency: null };
}

/** White space that a formula does not take for blank looks like nothing, and so is worth its own words. */
function nothingCode(text: string): ProblemCode {
  return text.trim() === "" ? "invisible-spaces" : "text-nothing";
}

/** 20240105 typed as a number is a date to a person and the year 57,000 to a formula. */
function explainDateNumber(value: number, style: NumericColumnStyle): UnreadableCell | null {
  if (numericState(value, style) === PRESENT) return null;
  const serial = Number.isInteger(value)
    ? fromYmd(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100)
    : null;
  return serial === null
    ? { code: "impossible-date", reads: null, currency: null }
    : { code: "number-date", reads: serial, currency: null };
}
