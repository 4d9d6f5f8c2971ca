import type { CleanableCell } from "../../domain/customer/clean-cells";
import { fromWorkbookSerial, isoDate } from "../../domain/spreadsheet/serial-date";
import { generalText } from "../../domain/spreadsheet/text";
import type { Language } from "../../i18n/language";

/** What a cell holds now, as it stands there. */
export function beforeText({ before }: CleanableCell): string {
  if (before === null) return "";
  if (typeof before === "object") return before.error;
  return typeof before === "number" ? generalText(before) : String(before);
}

/** What a cell will hold: a number in groups, or a date. */
export function afterText(value: number, isDate: boolean, date1904: boolean, language: Language): string {
  return isDate
    ? isoDate(fromWorkbookSerial(value, date1904))
    : value.toLocaleString(language, { maximumFractionDigits: 6 });
}
