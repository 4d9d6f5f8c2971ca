import type { SkipReason, SheetKind } from "../../../../src/domain/customer/recognition";
import type { SheetSnapshot } from "../../../../src/domain/customer/snapshot";
import type { CellValue } from "../../../../src/domain/spreadsheet/cell-value";

/** One small sheet with one trap, and what a careful clerk reads there, written by hand. Rows are those of the sheet, from 1. */
export interface ClerkCase {
  readonly title: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** What differs from a plain sheet that begins at A1. */
  readonly sheet?: Partial<SheetSnapshot>;
  /** Number formats of single cells, "C4" -> format; those of whole columns stand in `sheet`. */
  readonly formats?: Readonly<Record<string, string>>;
  /** Texts for which the policy has an exchange rate, in lower case; left out: none, and no table of rates either. */
  readonly rates?: readonly string[];
  /** As-of date as a serial, for dates that lie ahead. */
  readonly asOf?: number;
  readonly kind: SheetKind;
  /** First and last header row. */
  readonly header?: readonly [number, number];
  readonly customers: readonly number[];
  readonly skipped?: Readonly<Record<number, SkipReason>>;
  /** The date that the sheet itself names above its header, "D1 = serial"; nothing where none is seen. */
  readonly asOfSeen?: string;
  /** Column letter -> "field unit", then "with tax" or "without tax" and a foreign currency where they are said; or null for none of ours; columns not named here are not looked at. */
  readonly columns?: Readonly<Record<string, string | null>>;
  /** Columns that a person is asked about. */
  readonly ask?: readonly string[];
  /** All problems: "code", "code B4", "code B4 = what a person reads", with " x3" for how many it counts. */
  readonly problems?: readonly string[];
}
