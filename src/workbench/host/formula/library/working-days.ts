import { isCellError } from "../../model/cell-value";
import { parseNumberText, toNumber } from "../coerce";
import { scalarFunction, type Frame, type FunctionSpec, type FunctionTable, type OrError } from "../frame";
import { fromSerial, toSerial, type CalendarDate } from "../serial-time";
import { ERRORS, type Scalar, type Value } from "../values";
import { elements, failed, numberArg, withNumbers } from "./gather";

/** Monday 0 … Sunday 6 of a serial day. */
function dayOfWeek(serial: number, date1904: boolean): number {
  return (Math.floor(serial) + (date1904 ? 1462 : 0) + 5) % 7;
}

/** The days off of NETWORKDAYS.INTL by their number: 1 Saturday and Sunday … 7, 11 Sunday alone … 17. */
function daysOff(code: Value): ReadonlySet<number> | null {
  if (typeof code === "string" && /^[01]{7}$/.test(code))
    return new Set([...code].flatMap((mark, day) => (mark === "1" ? [day] : [])));
  const number = toNumber(code as Scalar);
  if (typeof number !== "number") return null;
  const choice = Math.trunc(number);
  if (choice >= 1 && choice <= 7) return new Set([(choice + 4) % 7, (choice + 5) % 7]);
  return choice >= 11 && choice <= 17 ? new Set([(choice - 11 + 6) % 7]) : null;
}

/** Serial days of holidays: numbers and date texts of a range; the first error is the result. */
function holidaysIn(value: Value | undefined, frame: Frame): OrError<Set<number>> {
  const days = new Set<number>();
  for (const element of value === undefined ? [] : elements(value, frame)) {
    if (isCellError(element)) return element;
    const day = typeof element === "string" ? parseNumberText(element) : element;
    if (typeof day === "number") days.add(Math.floor(day));
  }
  return days;
}

/** Working days between two days, both counted; negative when they run backwards. */
function workingDays(
  args: readonly Value[],
  off: ReadonlySet<number> | null,
  holidays: OrError<Set<number>>,
  frame: Frame,
): Scalar {
  const [start, end] = [numberArg(args, 0), numberArg(args, 1)];
  if (failed(start)) return start;
  if (failed(end)) return end;
  if (failed(holidays)) return holidays;
  if (off === null) return ERRORS.number;
  const { date1904 } = frame.engine.workbook;
  const [first, last] = [Math.floor(Math.min(start, end)), Math.floor(Math.max(start, end))];
  if (first < 0 || last - first > 4_000_000) return ERRORS.number;
  let days = 0;
  for (let day = first; day <= last; day++) if (!off.has(dayOfWeek(day, date1904)) && !holidays.has(day)) days++;
  return start > end ? -days : days;
}

/** The day so many working days away. */
function workday(
  args: readonly Value[],
  off: ReadonlySet<number> | null,
  holidays: OrError<Set<number>>,
  frame: Frame,
): Scalar {
  const [start, count] = [numberArg(args, 0), numberArg(args, 1)];
  if (failed(start)) return start;
  if (failed(count)) return count;
  if (failed(holidays)) return holidays;
  // A week without a working day would never end.
  if (off === null || off.size === 7) return off === null ? ERRORS.number : ERRORS.value;
  const { date1904 } = frame.engine.workbook;
  const step = Math.sign(count);
  let day = Math.floor(start);
  for (let left = Math.abs(Math.trunc(count)); left > 0;) {
    day += step;
    if (day < 0 || day > 2_958_465) return ERRORS.number;
    if (!off.has(dayOfWeek(day, date1904)) && !holidays.has(day)) left--;
  }
  return day;
}

const WEEKEND: ReadonlySet<number> = new Set([5, 6]);
type Counted = typeof workingDays;

function classic(count: Counted): FunctionSpec {
  return {
    arity: [2, 3],
    params: ["scalar", "scalar", "value"],
    evaluate: (args, frame) => count(args, WEEKEND, holidaysIn(args[2], frame), frame),
  };
}

function international(count: Counted): FunctionSpec {
  return {
    arity: [2, 4],
    params: ["scalar", "scalar", "scalar", "value"],
    evaluate: (args, frame) => count(args, daysOff(args[2] ?? 1), holidaysIn(args[3], frame), frame),
  };
}

/** Number of the week; 21 counts as ISO 8601 does, others count weeks from their first day, the first one broken. */
function weekNumber(serial: number, type: number, { engine: { workbook } }: Frame): Scalar {
  const { date1904 } = workbook;
  if (serial < 0) return ERRORS.number;
  if (type === 21) return isoWeek(serial, date1904);
  const first = type === 1 ? 6 : type === 2 ? 0 : type >= 11 && type <= 17 ? type - 11 : null;
  if (first === null) return ERRORS.number;
  const newYear = toSerial(fromSerial(serial, date1904).year, 1, 1, date1904);
  const before = (dayOfWeek(newYear, date1904) - first + 7) % 7;
  return Math.floor((Math.floor(serial) - newYear + before) / 7) + 1;
}

/** The week that holds the year's first Thursday is its first. */
function isoWeek(serial: number, date1904: boolean): number {
  const thursday = Math.floor(serial) - dayOfWeek(serial, date1904) + 3;
  const newYear = toSerial(fromSerial(thursday, date1904).year, 1, 1, date1904);
  return Math.floor((thursday - newYear) / 7) + 1;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const isLastOfFebruary = ({ year, month, day }: CalendarDate): boolean =>
  month === 2 && day === (isLeap(year) ? 29 : 28);

/** Days between two dates in years of 360 days: European, or the American way with its rules for the ends of months. */
function days360(from: CalendarDate, to: CalendarDate, european: boolean, februaryEnds: boolean): number {
  let [first, last] = [from.day, to.day];
  if (european) [first, last] = [Math.min(first, 30), Math.min(last, 30)];
  else {
    if (februaryEnds && isLastOfFebruary(from)) {
      if (isLastOfFebruary(to)) last = 30;
      first = 30;
    }
    if (last === 31 && first >= 30) last = 30;
    if (first === 31) first = 30;
  }
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + last - first;
}

/** Length of a year between two dates for YEARFRAC's basis 1: that of the one year, else the average of the years touched. */
function actualYear(from: CalendarDate, to: CalendarDate, days: number): number {
  const withinAYear =
    to.year === from.year ||
    (to.year === from.year + 1 && (to.month < from.month || (to.month === from.month && to.day <= from.day)));
  if (!withinAYear) {
    const years = Array.from({ length: to.year - from.year + 1 }, (_, index) => from.year + index);
    return years.reduce((total, year) => total + (isLeap(year) ? 366 : 365), 0) / years.length;
  }
  if (from.year === to.year) return isLeap(from.year) ? 366 : 365;
  const leapDay = isLeap(from.year) ? toSerial(from.year, 2, 29) : isLeap(to.year) ? toSerial(to.year, 2, 29) : null;
  const start = toSerial(from.year, from.month, from.day);
  return leapDay !== null && leapDay >= start && leapDay <= start + days ? 366 : 365;
}

function yearFraction(start: number, end: number, basis: number, { engine: { workbook } }: Frame): Scalar {
  const [first, last] = [Math.floor(Math.min(start, end)), Math.floor(Math.max(start, end))];
  const kind = Math.trunc(basis);
  if (first < 0 || kind < 0 || kind > 4) return ERRORS.number;
  const [from, to] = [fromSerial(first, workbook.date1904), fromSerial(last, workbook.date1904)];
  const days = last - first;
  if (kind === 1) return days === 0 ? 0 : days / actualYear(from, to, days);
  if (kind === 2) return days / 360;
  return kind === 3 ? days / 365 : days360(from, to, kind === 4, true) / 360;
}

/** Working days, weeks and parts of years. */
export const WORKING_DAYS: FunctionTable = {
  NETWORKDAYS: classic(workingDays),
  "NETWORKDAYS.INTL": international(workingDays),
  WORKDAY: classic(workday),
  "WORKDAY.INTL": international(workday),
  WEEKNUM: scalarFunction([1, 2], ([serial = null, type = 1], frame) =>
    withNumbers([serial, type], (a = 0, b = 1) => weekNumber(a, Math.trunc(b), frame)),
  ),
  ISOWEEKNUM: scalarFunction([1, 1], ([serial = null], frame) =>
    withNumbers([serial], (day = 0) => weekNumber(day, 21, frame)),
  ),
  DAYS360: scalarFunction([2, 3], ([start = null, end = null, european = false], { engine: { workbook } }) =>
    withNumbers([start, end, european], (a = 0, b = 0, c = 0) =>
      a < 0 || b < 0
        ? ERRORS.number
        : days360(fromSerial(a, workbook.date1904), fromSerial(b, workbook.date1904), c !== 0, false),
    ),
  ),
  YEARFRAC: scalarFunction([2, 3], ([start = null, end = null, basis = 0], frame) =>
    withNumbers([start, end, basis], (a = 0, b = 0, c = 0) => yearFraction(a, b, c, frame)),
  ),
};
