import { daysInMonth, toSerial } from "../formula/serial-time";
import type { CellValue } from "../model/cell-value";

/** What a typed text is to a cell; `format` is the number format that a cell without one gets with it, or null. */
export interface TypedEntry {
  readonly value: CellValue;
  readonly format: string | null;
}

export interface EntryOptions {
  /** The year of a date that names none. */
  readonly year: number;
  readonly date1904: boolean;
  /** Whether dates and amounts as Chinese people write them are understood too: 2024年6月30日, ￥1,200. */
  readonly chinese: boolean;
}

const NUMBER = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(E[+-]?\d+)?$/i;
const ERROR = /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!)$/;
const TIME = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}(?:\.\d+)?))?(?:\s+(AM|PM|A|P))?$/i;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = `(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)`;

/** A text as Excel reads what is typed into a cell that is no text cell: numbers, percents, amounts, dates, times, TRUE, errors. */
export function readTypedEntry(text: string, options: EntryOptions): TypedEntry {
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE", format: null };
  if (ERROR.test(upper)) return { value: { error: upper }, format: null };
  if (!/\d/.test(trimmed)) return { value: text, format: null };
  return readNumber(trimmed, options.chinese) ?? readMoment(trimmed, options) ?? { value: text, format: null };
}

function readNumber(text: string, chinese: boolean): TypedEntry | null {
  // An amount in brackets is negative, as accountants write it.
  const bracketed = /^\(([^()+-]+)\)$/.exec(text)?.[1];
  if (bracketed !== undefined) {
    const inside = readNumber(bracketed.trim(), chinese);
    return typeof inside?.value === "number" ? { ...inside, value: -inside.value } : null;
  }
  const percent = /^(.*\d\.?)\s*%$/.exec(text)?.[1] ?? /^%\s*(.*)$/.exec(text)?.[1];
  if (percent !== undefined) {
    const value = plainNumber(percent);
    return value === null ? null : { value: value / 100, format: percent.includes(".") ? "0.00%" : "0%" };
  }
  const amount = /^([+-]?)([$¥￥])\s*([+-]?)(.+)$/.exec(text);
  if (amount !== null) {
    const [, before = "", sign = "", after = "", digits = ""] = amount;
    const value =
      (before !== "" && after !== "") || (sign !== "$" && !chinese) ? null : plainNumber(before + after + digits);
    return value === null ? null : { value, format: amountFormat(sign, digits.includes(".")) };
  }
  const value = plainNumber(text);
  if (value === null) return readFraction(text);
  if (/e/i.test(text)) return { value, format: "0.00E+00" };
  return { value, format: text.includes(",") ? (text.includes(".") ? "#,##0.00" : "#,##0") : null };
}

/** A whole number and a fraction ("1 1/2", "0 3/4"); a fraction alone is a date, or a text. */
function readFraction(text: string): TypedEntry | null {
  const [, sign = "", whole = "", above = "", below = ""] = /^([+-]?)(\d+)\s+(\d{1,5})\/(\d{1,3})$/.exec(text) ?? [];
  if (Number(below) === 0) return null;
  const size = Number(whole) + Number(above) / Number(below);
  const places = "?".repeat(below.length);
  return { value: sign === "-" ? -size : size, format: `# ${places}/${places}` };
}

function amountFormat(sign: string, cents: boolean): string {
  const digits = cents ? "#,##0.00" : "#,##0";
  return sign === "$" ? `$${digits}_);[Red]($${digits})` : `"${sign}"${digits};[Red]"${sign}"-${digits}`;
}

/** A number keeps its first 15 digits: the rest become zeros. */
function plainNumber(text: string): number | null {
  if (!NUMBER.test(text) || !/\d/.test(text)) return null;
  let digits = 0;
  const [mantissa = "", exponent] = text.replaceAll(",", "").split(/e/i);
  const kept = mantissa.replace(/\d/g, (digit) => {
    if (digits > 0 || digit !== "0") digits += 1;
    return digits > 15 ? "0" : digit;
  });
  const value = Number(exponent === undefined ? kept : `${kept}e${exponent}`);
  return Number.isFinite(value) ? value : null;
}

/** A date, a time, or both. */
function readMoment(text: string, options: EntryOptions): TypedEntry | null {
  const date = readDate(text, options);
  if (date !== null) return date;
  const time = readTime(text);
  if (time !== null) return time;
  const [, day = "", clock = ""] = /^(.*\S)\s+(\d{1,2}:\d{1,2}(?::[\d.]+)?(?:\s+[AP]M?)?)$/i.exec(text) ?? [];
  const [start, rest] = [readDate(day, options), readTime(clock)];
  if (typeof start?.value !== "number" || typeof rest?.value !== "number" || rest.value >= 1) return null;
  const format = start.format === "m/d/yyyy" ? "m/d/yyyy h:mm" : "yyyy/m/d h:mm";
  return { value: start.value + rest.value, format };
}

function readTime(text: string): TypedEntry | null {
  const match = TIME.exec(text);
  if (match === null) return null;
  const [, hourText = "", minuteText = "", secondText, half] = match;
  const [hours, minutes, seconds] = [Number(hourText), Number(minuteText), Number(secondText ?? 0)];
  if (minutes > 59 || seconds >= 60 || hours > 9999) return null;
  if (half !== undefined) {
    if (hours > 12) return null;
    const value = ((hours % 12) + (/^p/i.test(half) ? 12 : 0)) / 24 + minutes / 1440 + seconds / 86_400;
    return { value, format: secondText === undefined ? "h:mm AM/PM" : "h:mm:ss AM/PM" };
  }
  const value = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  return { value, format: hours > 23 ? "[h]:mm:ss" : secondText === undefined ? "h:mm" : "h:mm:ss" };
}

type DateReader = (parts: readonly string[], year: number) => readonly [year: number, month: number, day: number];

/** Ways to write a date: pattern, its parts as year, month and day, and the format it is shown in. */
const DATES: readonly (readonly [pattern: RegExp, read: DateReader, format: string])[] = [
  [/^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/, ([y, m, d]) => [Number(y), Number(m), Number(d)], "yyyy/m/d"],
  [/^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/, ([m, d, y]) => [fullYear(y), Number(m), Number(d)], "m/d/yyyy"],
  [/^(\d{1,2})[-/](\d{1,2})$/, ([m, d], year) => [year, Number(m), Number(d)], "d-mmm"],
  [/^(\d{4})[-/](\d{1,2})$/, ([y, m]) => [Number(y), Number(m), 1], "mmm-yy"],
  [
    worded(`^(\\d{1,2})[- /]?${MONTH}[- /,]\\s*(\\d{4}|\\d{2})$`),
    ([d, m, y]) => [fullYear(y), month(m), Number(d)],
    "d-mmm-yy",
  ],
  [worded(`^${MONTH}[- ](\\d{1,2}),\\s*(\\d{4})$`), ([m, d, y]) => [fullYear(y), month(m), Number(d)], "d-mmm-yy"],
  [worded(`^(\\d{1,2})[- /]?${MONTH}$`), ([d, m], year) => [year, month(m), Number(d)], "d-mmm"],
  [worded(`^${MONTH}[- /](\\d{4})$`), ([m, y]) => [Number(y), month(m), 1], "mmm-yy"],
  [worded(`^${MONTH}[- /](\\d{1,2})$`), ([m, d], year) => [year, month(m), Number(d)], "d-mmm"],
];

const CHINESE_DATES: typeof DATES = [
  [/^(\d{4}|\d{2})年(\d{1,2})月(\d{1,2})日$/, ([y, m, d]) => [fullYear(y), Number(m), Number(d)], 'yyyy"年"m"月"d"日"'],
  [/^(\d{4}|\d{2})年(\d{1,2})月$/, ([y, m]) => [fullYear(y), Number(m), 1], 'yyyy"年"m"月"'],
  [/^(\d{1,2})月(\d{1,2})日$/, ([m, d], year) => [year, Number(m), Number(d)], 'm"月"d"日"'],
];

function readDate(text: string, { year, date1904, chinese }: EntryOptions): TypedEntry | null {
  for (const [pattern, read, format] of chinese ? [...DATES, ...CHINESE_DATES] : DATES) {
    const match = pattern.exec(text);
    const value = match === null ? null : serialOf(read(match.slice(1), year), date1904);
    if (value !== null) return { value, format };
  }
  return null;
}

function worded(pattern: string): RegExp {
  return new RegExp(pattern, "i");
}

function month(name = ""): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** Two digits mean 1930 to 2029. */
function fullYear(text = ""): number {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 30 ? 2000 : 1900);
}

/** The serial number of a day, or null where the calendar has none. */
function serialOf([year, monthOfYear, day]: readonly [number, number, number], date1904: boolean): number | null {
  if (year < (date1904 ? 1904 : 1900) || monthOfYear < 1 || monthOfYear > 12) return null;
  return day < 1 || day > daysInMonth(year, monthOfYear) ? null : toSerial(year, monthOfYear, day, date1904);
}
