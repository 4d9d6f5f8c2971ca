import { toNumber } from "../coerce";
import { scalarFunction, type Frame, type FunctionSpec, type FunctionTable } from "../frame";
import { daysInMonth, fromSerial, parseDateText, serialOfClock, toSerial, type CalendarDate } from "../serial-time";
import { ERRORS, type Scalar } from "../values";
import { withNumbers } from "./gather";

function calendar(frame: Frame): {
  from(serial: number): CalendarDate;
  to(year: number, month: number, day: number): number;
} {
  const { date1904 } = frame.engine.workbook;
  return {
    from: (serial) => fromSerial(serial, date1904),
    to: (year, month, day) => toSerial(year, month, day, date1904),
  };
}

function partOfDate(part: (date: CalendarDate) => number): FunctionSpec {
  return scalarFunction([1, 1], (args, frame) =>
    withNumbers(args, (serial = 0) => (serial < 0 ? ERRORS.number : part(calendar(frame).from(serial)))),
  );
}

function partOfTime(part: (seconds: number) => number): FunctionSpec {
  return scalarFunction([1, 1], (args) =>
    withNumbers(args, (serial = 0) => (serial < 0 ? ERRORS.number : part(Math.round((serial % 1) * 86_400) % 86_400))),
  );
}

function shiftMonths(serial: number, months: number, frame: Frame, end: boolean): Scalar {
  const dates = calendar(frame);
  const { year, month, day } = dates.from(serial);
  const index = year * 12 + month - 1 + Math.trunc(months);
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const last = daysInMonth(toYear, toMonth);
  const result = dates.to(toYear, toMonth, end ? last : Math.min(day, last));
  return result < 0 || serial < 0 ? ERRORS.number : result;
}

function difference(start: number, end: number, unit: string, frame: Frame): Scalar {
  if (start > end) return ERRORS.number;
  const dates = calendar(frame);
  const a = dates.from(start);
  const b = dates.from(end);
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (unit.toUpperCase()) {
    case "D":
      return Math.floor(end) - Math.floor(start);
    case "M":
      return months;
    case "Y":
      return Math.floor(months / 12);
    case "YM":
      return months % 12;
    case "MD": {
      const anchor = Number(shiftMonths(start, months, frame, false));
      return Math.floor(end) - anchor;
    }
    case "YD": {
      const anchor = Number(shiftMonths(start, Math.floor(months / 12) * 12, frame, false));
      return Math.floor(end) - anchor;
    }
    default:
      return ERRORS.number;
  }
}

/** Day of the week; type 1 counts from Sunday = 1, 2 from Monday = 1, 3 from Monday = 0, 11 … 17 from Monday … Sunday = 1. */
function weekday(serial: number, type: number, frame: Frame): Scalar {
  if (serial < 0) return ERRORS.number;
  const sunday = (Math.floor(serial) + (frame.engine.workbook.date1904 ? 1462 : 0) + 6) % 7;
  const monday = (sunday + 6) % 7;
  if (type === 1) return sunday + 1;
  if (type === 2) return monday + 1;
  if (type >= 11 && type <= 17) return ((monday - (Math.trunc(type) - 11) + 7) % 7) + 1;
  return type === 3 ? monday : ERRORS.number;
}

const CLOCK = /^(?:\d{4}[-/]\d{1,2}[-/]\d{1,2} +)?(\d{1,2}):(\d{2})(?::(\d{2}))?(?: *([AP])M)?$/i;

/** Part of a day of a text such as "14:30", "2:30:15 PM", with or without a date before it; null for other texts. */
function timeIn(text: string): number | null {
  const [, hours = "", minutes = "", seconds = "0", half] = CLOCK.exec(text.trim()) ?? [];
  if (hours === "" || Number(minutes) > 59 || Number(seconds) > 59) return null;
  if (half !== undefined && (Number(hours) > 12 || Number(hours) < 1)) return null;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toUpperCase() === "P" ? 12 : 0);
  return ((hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400) % 1;
}

export const DATES: FunctionTable = {
  DATE: scalarFunction([3, 3], (args, frame) =>
    withNumbers(args, (year = 0, month = 0, day = 0) => {
      const full = year < 1900 ? year + 1900 : year;
      const serial = calendar(frame).to(Math.trunc(full), Math.trunc(month), Math.trunc(day));
      return serial < 0 || full > 9999 ? ERRORS.number : serial;
    }),
  ),
  TIME: scalarFunction([3, 3], (args) =>
    withNumbers(args, (hours = 0, minutes = 0, seconds = 0) => ((hours * 3600 + minutes * 60 + seconds) / 86_400) % 1),
  ),
  DATEVALUE: scalarFunction([1, 1], ([value = null]) =>
    typeof value === "string" ? (parseDateText(value.trim()) ?? ERRORS.value) : ERRORS.value,
  ),
  TIMEVALUE: scalarFunction([1, 1], ([value = null]) =>
    typeof value === "string" ? (timeIn(value) ?? ERRORS.value) : ERRORS.value,
  ),
  YEAR: partOfDate(({ year }) => year),
  MONTH: partOfDate(({ month }) => month),
  DAY: partOfDate(({ day }) => day),
  HOUR: partOfTime((seconds) => Math.floor(seconds / 3600)),
  MINUTE: partOfTime((seconds) => Math.floor(seconds / 60) % 60),
  SECOND: partOfTime((seconds) => seconds % 60),
  WEEKDAY: scalarFunction([1, 2], ([serial = null, type = 1], frame) =>
    withNumbers([serial, type], (a = 0, b = 1) => weekday(a, b, frame)),
  ),
  EDATE: scalarFunction([2, 2], (args, frame) =>
    withNumbers(args, (serial = 0, months = 0) => shiftMonths(serial, months, frame, false)),
  ),
  EOMONTH: scalarFunction([2, 2], (args, frame) =>
    withNumbers(args, (serial = 0, months = 0) => shiftMonths(serial, months, frame, true)),
  ),
  DAYS: scalarFunction([2, 2], (args) =>
    withNumbers(args, (end = 0, start = 0) => Math.floor(end) - Math.floor(start)),
  ),
  DATEDIF: scalarFunction([3, 3], ([start = null, end = null, unit = null], frame) => {
    const a = toNumber(start);
    const b = toNumber(end);
    if (typeof a !== "number") return a;
    if (typeof b !== "number") return b;
    return difference(a, b, String(unit), frame);
  }),
  TODAY: scalarFunction([0, 0], (_, { engine }) => Math.floor(serialOfClock(engine.clock(), engine.workbook.date1904))),
  NOW: scalarFunction([0, 0], (_, { engine }) => serialOfClock(engine.clock(), engine.workbook.date1904)),
};
