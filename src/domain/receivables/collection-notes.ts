import { readDate } from "../customer/read-date";
import { readNumber } from "../customer/read-number";
import type { Problem } from "../problem";
import type { CellValue } from "../spreadsheet/cell-value";
import type { CollectionNote } from "./collection-case";
import type { CollectionRole, StandingCollection } from "./collection-sheet";

/** What collection goes by of what people wrote, and the cells of it that nobody can read. */
export interface CollectionNotes {
  readonly byKey: ReadonlyMap<string, CollectionNote>;
  readonly problems: readonly Problem[];
}

/**
 * Promises and last letters from the sheet that stands. Texts that a person reads as a date or an amount count as such.
 *
 * @param day a serial of the workbook as one of the 1900 system
 */
export function collectionNotes(
  standing: StandingCollection | null,
  sheet: string,
  day: (serial: number) => number,
): CollectionNotes {
  const problems: Problem[] = [];
  const byKey = new Map<string, CollectionNote>();
  for (const [key, { row, cells }] of standing?.cases ?? []) {
    const unreadable = (role: CollectionRole, value: CellValue): null => {
      const column = standing?.columns.get(role) ?? 0;
      problems.push({ code: "promise-unreadable", sheet, row, column, text: String(value) });
      return null;
    };
    const dateOf = (role: CollectionRole): number | null => {
      const value = cells[role] ?? null;
      if (value === null || value === "") return null;
      if (typeof value === "number") return Math.floor(day(value));
      const read = typeof value === "string" ? readDate(value) : null;
      if (read?.kind === "date") return read.serial;
      return read?.kind === "nothing" ? null : unreadable(role, value);
    };
    const amountOf = (): number | null => {
      const value = cells.promiseAmount ?? null;
      if (value === null || value === "" || typeof value === "number") return value === "" ? null : value;
      const read = typeof value === "string" ? readNumber(value, "money", "yuan") : null;
      if (read?.kind === "number") return read.value;
      return read?.kind === "nothing" ? null : unreadable("promiseAmount", value);
    };
    byKey.set(key, {
      lastLetter: dateOf("lastLetter"),
      promiseDate: dateOf("promiseDate"),
      promiseAmount: amountOf(),
    });
  }
  return { byKey, problems };
}
