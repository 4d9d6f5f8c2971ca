import { fromYmd } from "../spreadsheet/serial-date";
import type { SerialDate } from "../spreadsheet/serial-date";
import { compactText, LONGEST_VALUE, meansNothing } from "./cell-text";

/** What a person reads in a text of a date column. */
export type DateReading =
  | { readonly kind: "date"; readonly serial: SerialDate }
  | { readonly kind: "impossible" }
  | { readonly kind: "nothing" }
  | { readonly kind: "none" };

/** Order of "1/5/2024": month first (as Excel in English writes it) or day first; other rows of the column tell. */
export type DayOrder = "month-first" | "day-first";

const MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec".split("|");
const MONTH_NAME = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}";
const DAY_MONTH_NAME = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[-./,]?${MONTH_NAME}[-./,]*(\\d{4}|\\d{2})$`);
const MONTH_NAME_DAY = new RegExp(`^${MONTH_NAME}[-./,]?(\\d{1,2})(?:st|nd|rd|th)?[-./,]+(\\d{4})$`);

/** The date that a person would read: "2024-01-05", "2024/1/5", "2024.1.5", "20240105", "2024年1月5日", "24/1/5", "05-Jan-2024", … */
export function readDate(text: string, order: DayOrder = "month-first"): DateReading {
  if (text.length > LONGEST_VALUE) return { kind: "none" };
  const compact = dropTime(compactText(text.replace(/([T\s])(\d{1,2}:\d{2})/i, " \u0001$2")));
  if (meansNothing(compact)) return { kind: "nothing" };
  const ymd =
    /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})[日号]?|月?)$/.exec(compact) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(compact);
  if (ymd !== null) return dayOf(Number(ymd[1]), Number(ymd[2]), Number(ymd[3] ?? "1"));
  const named = DAY_MONTH_NAME.exec(compact);
  if (named !== null) return dayOf(fullYear(named[3] ?? ""), MONTHS.indexOf(named[2] ?? "") + 1, Number(named[1]));
  const american =
    MONTH_NAME_DAY.exec(compact) ??
    /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(\d{1,2}),(\d{4})$/.exec(compact);
  if (american !== null) return dayOf(Number(american[3]), MONTHS.indexOf(american[1] ?? "") + 1, Number(american[2]));
  const short = /^(\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(compact);
  const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(compact);
  if (yearLast !== null) return readYearLast(Number(yearLast[1]), Number(yearLast[2]), Number(yearLast[3]), order);
  if (short !== null) return dayOf(fullYear(short[1] ?? ""), Number(short[2]), Number(short[3]));
  return { kind: "none" };
}

/** The order that a text of a year-last date proves, null where it could be either. */
export function provesOrder(text: string): DayOrder | null {
  if (text.length > 24) return null;
  const match = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}/.exec(text);
  if (match === null) return null;
  if (Number(match[1]) > 12) return "day-first";
  return Number(match[2]) > 12 ? "month-first" : null;
}

function readYearLast(first: number, second: number, year: number, order: DayOrder): DateReading {
  if (first > 12) return dayOf(year, second, first);
  if (second > 12) return dayOf(year, first, second);
  return order === "day-first" ? dayOf(year, second, first) : dayOf(year, first, second);
}

function dayOf(year: number, month: number, day: number): DateReading {
  const serial = fromYmd(year, month, day);
  return serial === null ? { kind: "impossible" } : { kind: "date", serial };
}

/** Two figures of a year: 00..49 is this century, as in Excel's reading of "24/1/5"; 50..99 the last. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 4 ? year : year < 50 ? 2000 + year : 1900 + year;
}

function dropTime(compact: string): string {
  const mark = compact.indexOf("\u0001");
  const date = mark < 0 ? compact : compact.slice(0, mark);
  return date
    .replace(/(?:\(?(?:星期|周)[一二三四五六日天]\)?)$/, "")
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,/, "");
}
