/** Days between the two date systems' zero: serial 0 of 1904 is serial 1462 of 1900. */
const OFFSET_1904 = 1462;
const DAY = 86_400_000;

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Calendar date of a serial day (fractions cut off); 60 of the 1900 system is Excel's 29 February 1900. */
export function fromSerial(serial: number, date1904 = false): CalendarDate {
  const day = Math.floor(serial) + (date1904 ? OFFSET_1904 : 0);
  if (day === 60 && !date1904) return { year: 1900, month: 2, day: 29 };
  if (day === 0 && !date1904) return { year: 1900, month: 1, day: 0 };
  const date = new Date(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Serial day of a calendar date; month and day may overflow as in DATE(2024,14,1). */
export function toSerial(year: number, month: number, day: number, date1904 = false): number {
  const date = new Date(Date.UTC(2000, month - 1, 1));
  date.setUTCFullYear(date.getUTCFullYear() - 2000 + year);
  const days = Math.round((date.getTime() - Date.UTC(1899, 11, 30)) / DAY) + day - 1;
  const serial = days < 61 ? days - 1 : days;
  return date1904 ? days - OFFSET_1904 : serial;
}

/** Days of a month. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Serial date and time of a local clock. */
export function serialOfClock(now: Date, date1904: boolean): number {
  const seconds = now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds() + now.getMilliseconds() / 1000;
  return toSerial(now.getFullYear(), now.getMonth() + 1, now.getDate(), date1904) + seconds / 86_400;
}

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;

/** Serial of a text that is a plain year-month-day date, else null. */
export function parseDateText(text: string): number | null {
  const match = ISO.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return toSerial(year, month, day);
}
