import { isNumericField } from "../customer/fields";
import type { Recognition } from "../customer/recognition";
import type { SheetSnapshot } from "../customer/snapshot";
import type { CleanedCell, Plan } from "./plan";
import { countSteps } from "./plan";

const CLEANABLE: ReadonlySet<string> = new Set(["text-number", "text-date"]);
const DATE_FORMAT = "yyyy-mm-dd";

/**
 * The cells that hold a number or a date as text, turned into what a person reads there, in the sheet's own unit. Only
 * what was reported, with the text that was reported; a cell formatted as text gets a number format.
 */
export function planCleaning(snapshot: SheetSnapshot, recognition: Recognition): Plan {
  const fields = new Map(recognition.columns.map(({ column, field }) => [column, field]));
  const cells = recognition.problems.flatMap(({ code, row, column, reads }): CleanedCell[] => {
    if (!CLEANABLE.has(code) || row === undefined || column === undefined || typeof reads !== "number") return [];
    const field = fields.get(column) ?? null;
    const from = snapshot.values[row - snapshot.origin.row]?.[column - snapshot.origin.column];
    if (field === null || !isNumericField(field) || typeof from !== "string") return [];
    const format = snapshot.numberFormats[column - snapshot.origin.column] ?? null;
    const numberFormat = format === null || format === "@" ? "General" : format;
    const isDate = code === "text-date";
    const to = isDate && snapshot.date1904 ? reads - DAYS_TO_1904 : reads;
    return [{ row, column, from, to, numberFormat: isDate && numberFormat === "General" ? DATE_FORMAT : numberFormat }];
  });
  const steps: Plan["steps"] = cells.length === 0 ? [] : [{ kind: "clean-cells", sheet: { id: snapshot.sheet.id }, cells }];
  return { purpose: "clean", fingerprint: null, steps, counts: countSteps(steps, 0), problems: [] };
}

/** Days between the two date systems. */
const DAYS_TO_1904 = 1462;
