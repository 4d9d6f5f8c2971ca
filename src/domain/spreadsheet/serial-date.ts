/** Days in the 1900 date system: 1 is 1900-01-01, 60 the 29 February 1900 that never was, 45292 is 2024-01-01. */
export type SerialDate = number & { readonly __brand: "SerialDate" };

/** A calendar day; month and day count from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What a serial of a 1904 workbook lacks to be one of the 1900 system. */
export const OFFSET_1904 = 1462;

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const LAST_YEAR = 9999;

/** Serial of a calendar day from 1900-01-01 to 9999-12-31; null for a day that does not exist. */
export function fromYmd(year: number, month: number, day: number): SerialDate | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return null;
  if (year < 1900 || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31) return null;
  const time = Date.UTC(year, month - 1, day);
  if (new Date(time).getUTCDate() !== day) return null;
  const days = (time - EPOCH) / DAY;
  return (days < 61 ? days - 1 : days) as SerialDate;
}

/** Calendar day of a serial (its time of day is dropped); null outside 1..2958465. */
export function toYmd(serial: number): CalendarDay | null {
  const days = Math.floor(serial);
  if (!(days >= 1 && days <= 2_958_465)) return null;
  if (days === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date(EPOCH + (days < 60 ? days + 1 : days) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** "2024-01-05" of a serial, "" where it is no date. */
export function isoDate(serial: number): string {
  const day = toYmd(serial);
  if (day === null) return "";
  const two = (n: number) => String(n).padStart(2, "0");
  return `${String(day.year).padStart(4, "0")}-${two(day.month)}-${two(day.day)}`;
}

/** Serial of "2024-01-05"; null when it is anything else. */
export function fromIsoDate(text: string): SerialDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match === null ? null : fromYmd(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** A serial as its workbook stores it, in the 1900 system. */
export function fromWorkbookSerial(serial: number, date1904: boolean): SerialDate {
  return (date1904 ? serial + OFFSET_1904 : serial) as SerialDate;
}

/** A serial of the 1900 system as its workbook stores it. */
export function toWorkbookSerial(serial: SerialDate, date1904: boolean): number {
  return date1904 ? serial - OFFSET_1904 : serial;
}
