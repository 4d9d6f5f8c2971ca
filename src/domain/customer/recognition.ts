import type { Problem } from "../problem";
import type { RangeAddress } from "../spreadsheet/address";
import type { AsOfDate } from "./as-of-date";
import type { ColumnMapping, TaxBasis } from "./column-mapping";
import type { FieldId } from "./fields";
import type { RowSpan } from "./snapshot";
import type { UnitId } from "./units";

/** What a sheet is about. */
export type SheetKind = "customers" | "invoices" | "payments" | "other" | "blank" | "headers-only";

/** Why a column was taken for a field, or for none. */
export type ColumnReason =
  | "by-hand" // the policy's column table says so
  | "alias" // the header is a known name of the field
  | "alias-with-extras" // a known name, after units, years and notes were taken off
  | "alias-in-group" // the lower header row with the banner above
  | "near-alias" // a letter or two off a known name
  | "content-supports" // ambiguous by name, decided by what stands below
  | "content-contradicts" // the name fits, what stands below does not
  | "rival-won" // another column is the better one for this field
  | "own-column" // we wrote it
  | "names-without-header" // no header, but the texts beside the amounts can only be the customers
  | "currencies-below" // the header is unknown, but every cell below names a currency
  | "ledger-sheet" // a side or the balance of a ledger's account
  | "payments-sheet" // a plain name; the sheet lists what came in
  | "no-header"
  | "unknown";

/** What speaks for the kind of a sheet. */
export type SheetReason =
  | "has-customer-names"
  | "has-customer-codes"
  | "has-credit-columns"
  | "one-row-per-customer"
  | "customers-repeat"
  | "has-invoice-numbers"
  | "has-due-dates"
  | "has-payment-columns"
  | "no-known-columns"
  | "no-customer-column"
  | "no-credit-columns"
  | "no-rows"
  | "no-values";

/** Why a row inside the region is no customer. */
export type SkipReason =
  | "subtotal"
  | "unlabelled-total"
  | "repeated-header"
  | "blank"
  | "note"
  | "unit-note"
  | "group-title"
  | "no-customer"
  | "foreign-currency"
  | "table-total";

/** What a person should confirm about a column. */
export type ColumnDoubt =
  | "name" // it could be another field, or none
  | "unit" // what stands below does not go with the unit it is taken in
  | "duplicate" // another column has the same header
  | "currency"; // its amounts are in a currency without a rate

/** A candidate field with how sure we are of it, 0..1. */
export interface FieldGuess {
  readonly field: FieldId;
  readonly confidence: number;
}

/** What one column holds. */
export interface RecognizedColumn {
  /** 0-based sheet column (for headers given to a function: position in the range). */
  readonly column: number;
  /** Header as people see it; two header rows joined with a space where that is needed to tell columns apart. */
  readonly header: string;
  readonly field: FieldId | null;
  /** null where field is null. */
  readonly unit: UnitId | null;
  readonly taxBasis: TaxBasis;
  /** ISO code where the header or the number format puts amounts into a foreign currency; null: the book's, or no amounts. */
  readonly currency: string | null;
  /** 0..1; 1 for what a person said. */
  readonly confidence: number;
  readonly reason: ColumnReason;
  /** Other fields the column could be. */
  readonly rivals: readonly FieldGuess[];
  /** True where a person should confirm: where there are doubts. */
  readonly ask: boolean;
  readonly doubts: readonly ColumnDoubt[];
}

/** What was understood of one sheet. Rows and columns are 0-based sheet positions. */
export interface Recognition {
  readonly kind: SheetKind;
  readonly reasons: readonly SheetReason[];
  readonly headerRows: RowSpan;
  /** Customer rows only, in order: subtotals, repeated headers, blank rows and notes are between the spans. */
  readonly body: readonly RowSpan[];
  readonly skipped: readonly { readonly row: number; readonly why: SkipReason }[];
  readonly columns: readonly RecognizedColumn[];
  /** Name of the table the region is, if it is one. */
  readonly table: string | null;
  /** The date above the header for which the sheet was made; null where it says none. */
  readonly asOf: AsOfDate | null;
  /** Header and body, first to last row. */
  readonly region: RangeAddress;
  readonly problems: readonly Problem[];
}

/** What a person decided already. */
export interface RecognitionChoices {
  /** 0-based sheet row of the (last) header row. */
  readonly headerRow?: number;
  readonly columns?: readonly ColumnMapping[];
  /** Serial of the as-of date; dates after it are reported. Left out: the date above the table, if there is one. */
  readonly asOf?: number;
  /**
   * Texts of the policy's exchange rates, TRIMmed, ASCII letters in lower case: rows in other currencies stay, their amounts
   * unknown. Left out, nothing can be converted, and rows in a foreign currency are left out.
   */
  readonly rates?: ReadonlySet<string>;
  /** Names of all sheets of the workbook: a correction for a sheet that is gone holds for the one that was renamed. */
  readonly sheetNames?: readonly string[];
}

/** The column recognised for a field, or undefined. */
export function columnOf(columns: readonly RecognizedColumn[], field: FieldId): RecognizedColumn | undefined {
  return columns.find((column) => column.field === field);
}

/** How many rows the spans hold together. */
export function countRows(spans: readonly RowSpan[]): number {
  return spans.reduce((sum, span) => sum + span.rowCount, 0);
}
