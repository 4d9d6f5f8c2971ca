import { compactText, LONGEST_VALUE, meansNothing } from "./cell-text";
import { CURRENCY_NAMES } from "./currency-names";
import type { FieldKind } from "./fields";
import { unitFactor } from "./units";
import type { UnitId } from "./units";

/** What a person reads in a text: a number in the column's own unit, deliberately nothing, or no number at all. */
export type NumberReading =
  | { readonly kind: "number"; readonly value: number; readonly currency: string | null }
  | { readonly kind: "nothing" }
  | { readonly kind: "none" };

const NONE: NumberReading = { kind: "none" };

const MONEY_WORDS: Readonly<Record<string, number>> = {
  "": 1,
  元: 1,
  元整: 1,
  块: 1,
  圆: 1,
  k: 1e3,
  千: 1e3,
  千元: 1e3,
  w: 1e4,
  万: 1e4,
  万元: 1e4,
  万元整: 1e4,
  m: 1e6,
  百万: 1e6,
  百万元: 1e6,
  千万: 1e7,
  千万元: 1e7,
  亿: 1e8,
  亿元: 1e8,
};

const DAYS_WORDS: Readonly<Record<string, number>> = {
  天: 1,
  日: 1,
  d: 1,
  day: 1,
  days: 1,
  周: 7,
  星期: 7,
  week: 7,
  weeks: 7,
  月: 30,
  个月: 30,
  month: 30,
  months: 30,
  年: 365,
  year: 365,
  years: 365,
};
const YEARS_WORDS: Readonly<Record<string, number>> = {
  年: 1,
  周年: 1,
  y: 1,
  yr: 1,
  yrs: 1,
  year: 1,
  years: 1,
  月: 1 / 12,
  个月: 1 / 12,
  m: 1 / 12,
  month: 1 / 12,
  months: 1 / 12,
  天: 1 / 365,
  日: 1 / 365,
  days: 1 / 365,
};
/** How many of these make the whole. */
const SHARES = new Map(Object.entries({ "%": 100, percent: 100, pct: 100, "‰": 1000 }));
const COUNT_WORDS = new Set([
  "",
  "次",
  "笔",
  "单",
  "个",
  "家",
  "人",
  "件",
  "双",
  "只",
  "条",
  "张",
  "名",
  "times",
  "orders",
  "分",
  "x",
  "pcs",
]);

/** Terms that mean payment at once or before delivery: no days of credit. */
const NO_CREDIT = new Set(
  "现结|现金|现款|现款现货|货到付款|款到发货|先款后货|预付|预付款|即期|cod|cash|prepaid|prepayment|cashondelivery|cia".split(
    "|",
  ),
);

/**
 * The number that a person would read in a text of a column of this kind and unit, in linear time for any text.
 * "10.59万元" is 105900 in a column of yuan and 10.59 in one of 万元; "12%" is 0.12 in a column of fractions and 12 in one of percent;
 * "3年6个月" is 3.5 years; "月结30天" is 30 days, "现结" none.
 */
export function readNumber(text: string, kind: FieldKind, unit: UnitId): NumberReading {
  if (text.length > LONGEST_VALUE) return NONE;
  const compact = compactText(text);
  if (meansNothing(compact)) return { kind: "nothing" };
  if (kind === "days" && NO_CREDIT.has(compact)) return { kind: "number", value: 0, currency: null };
  const { rest, negative, currency } = takeMarks(kind === "days" ? daysAlone(compact) : compact);
  const base = readMagnitude(rest.replace(/^[约近≈]|左右$/g, ""), kind, unit);
  if (base === null || !Number.isFinite(base)) return NONE;
  // 15 digits are what a cell would keep: 317.59万 is 3175900, not a hair less.
  const value = Number((negative ? -base : base).toPrecision(15));
  return { kind: "number", value: value === 0 ? 0 : value, currency };
}

/**
 * "月结30天付款", "逾期12天", "t/t30days", "nt30", "30daysnet": the days without what is said around them. A discount for paying
 * early ("2/10net30") does not shorten the term.
 */
function daysAlone(compact: string): string {
  return compact
    .replace(/^\d{1,2}(?:\.\d{1,2})?%?\/\d{1,2}[,;]?(?=n)/, "")
    .replace(
      /^(?:月结|货到|票到|开票后|收货后|账期|次月结|逾期|超期|拖欠|已逾期|net|nt|n\/?|eom|t\/t|oa|o\/a)(?=[\d一二三四五六七八九十半两])/,
      "",
    )
    .replace(/(?:月结|付款|以?内|net|eom)$/, "");
}

/** Sign, brackets and currency marks, in whichever order people put them. */
function takeMarks(text: string): { rest: string; negative: boolean; currency: string | null } {
  let rest = text;
  let negative = false;
  let currency: string | null = null;
  for (let round = 0; round < 6; round++) {
    if (rest.length > 2 && rest.startsWith("(") && rest.endsWith(")")) {
      if (negative) break;
      negative = true;
      rest = rest.slice(1, -1);
      continue;
    }
    if (rest.length > 1 && (rest.startsWith("-") || rest.endsWith("-"))) {
      if (negative) break;
      negative = true;
      rest = rest.startsWith("-") ? rest.slice(1) : rest.slice(0, -1);
      continue;
    }
    if (rest.startsWith("+") && rest.length > 1) {
      rest = rest.slice(1);
      continue;
    }
    const mark: readonly [string, string] | undefined =
      currency === null ? CURRENCY_NAMES.find(([name]) => rest.startsWith(name) || rest.endsWith(name)) : undefined;
    if (mark === undefined) break;
    currency = mark[1];
    rest = rest.startsWith(mark[0]) ? rest.slice(mark[0].length) : rest.slice(0, -mark[0].length);
  }
  return { rest, negative, currency };
}

function readMagnitude(text: string, kind: FieldKind, unit: UnitId): number | null {
  const parts = splitParts(text);
  if (parts === null) return null;
  const single = parts.length === 1 ? parts[0] : undefined;
  if (single !== undefined && single.word === "") return single.number;
  const share = SHARES.get(single?.word ?? "");
  if (single !== undefined && share !== undefined)
    return kind === "percent" ? single.number / share / unitFactor(unit, kind) : null;
  const words = kind === "money" ? MONEY_WORDS : kind === "days" ? DAYS_WORDS : kind === "years" ? YEARS_WORDS : null;
  if (words === null)
    return single !== undefined && kind !== "percent" && COUNT_WORDS.has(single.word) ? single.number : null;
  let total = 0;
  let largest = Number.POSITIVE_INFINITY;
  for (const { number, word } of parts) {
    const size = Object.hasOwn(words, word) ? (words[word] ?? 0) : 0;
    // "1亿2000万" goes down in size; anything else is not one quantity.
    if (size === 0 || size >= largest || word === "") return null;
    largest = size;
    total += number * size;
  }
  return total / unitFactor(unit, kind);
}

/** "1亿2000万" -> [1, 亿] [2000, 万]; null where a part does not begin with a number. */
function splitParts(text: string): { number: number; word: string }[] | null {
  const parts: { number: number; word: string }[] = [];
  let at = 0;
  while (at < text.length) {
    const start = at;
    while (at < text.length && isNumberLetter(text, at, start)) at++;
    let digits = text.slice(start, at);
    const wordStart = at;
    while (at < text.length && !isDigit(text.charCodeAt(at)) && text[at] !== ".") at++;
    let word = text.slice(wordStart, at);
    if (digits === "") {
      const words = chineseNumeral(word);
      if (words === null) return null;
      digits = words.digits;
      word = words.rest;
    }
    const number = parseDigits(digits);
    if (number === null || parts.length === 4) return null;
    parts.push(...withHalf(number, word.replace(/^个(?=月)/, "")));
  }
  return parts.length === 0 ? null : parts;
}

/** "1年半" is a year and half of one; "3年零2个月" joins its parts with a nought. */
function withHalf(number: number, word: string): { number: number; word: string }[] {
  const half = /^(年|月|个月|天)半$/.exec(word)?.[1];
  return [
    { number: half === undefined ? number : number + 0.5, word: half ?? word.replace(/^(年|亿元?|万元?)零$/, "$1") },
  ];
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isNumberLetter(text: string, at: number, start: number): boolean {
  const letter = text[at] ?? "";
  if (isDigit(text.charCodeAt(at)) || letter === "." || (at > start && (letter === "," || letter === "'"))) return true;
  // "1.2e+05" as a calculator writes it
  if (letter === "e") return at > start && /^e[+-]?\d/.test(text.slice(at, at + 3));
  return (letter === "+" || letter === "-") && at > start && text[at - 1] === "e";
}

const CHINESE_DIGITS = "零一二三四五六七八九";
/** The forms that cheques and receipts are written in. */
const FORMAL_DIGITS: Readonly<Record<string, string>> = {
  壹: "一",
  贰: "二",
  叁: "三",
  肆: "四",
  伍: "五",
  陆: "六",
  柒: "七",
  捌: "八",
  玖: "九",
  拾: "十",
};

/** "三年" -> 3 and "年"; "十二个月" -> 12; "半年" -> 0.5; "伍万" -> 5; null where the text begins with no numeral. */
function chineseNumeral(written: string): { digits: string; rest: string } | null {
  const text = written.replace(/[壹贰叁肆伍陆柒捌玖拾]/g, (letter) => FORMAL_DIGITS[letter] ?? letter);
  const match = /^(?:半|两|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])/.exec(text);
  if (match === null) return null;
  const [numeral] = match;
  const rest = text.slice(numeral.length);
  if (numeral === "半") return { digits: "0.5", rest };
  if (numeral === "两") return { digits: "2", rest };
  const [tens, units] = numeral.includes("十") ? numeral.split("十") : ["", numeral];
  const ten = numeral.includes("十") ? (tens === "" ? 1 : CHINESE_DIGITS.indexOf(tens ?? "")) : 0;
  return { digits: String(ten * 10 + (units === "" ? 0 : CHINESE_DIGITS.indexOf(units ?? ""))), rest };
}

/** Digits with thousands separators of either kind; null where the groups make no number. */
function parseDigits(text: string): number | null {
  if (/^\d+(?:\.\d*)?(?:e[+-]?\d{1,3})?$|^\.\d+$/.test(text)) return Number(text);
  if (!/^[\d.,']+$/.test(text)) return null;
  const comma = text.lastIndexOf(",");
  const point = text.lastIndexOf(".");
  if (text.includes("'")) return grouped(text, "'", ".") ?? grouped(text, "'", ",");
  if (comma >= 0 && point >= 0) return comma > point ? grouped(text, ".", ",") : grouped(text, ",", ".");
  if (point >= 0) return grouped(text, ".", ",");
  const thousands = grouped(text, ",", ".");
  if (thousands !== null) return thousands;
  return /^\d+,\d{1,2}$|^0,\d+$/.test(text) ? Number(text.replace(",", ".")) : null;
}

function grouped(text: string, separator: string, decimal: string): number | null {
  const [whole = "", fraction, ...more] = text.split(decimal);
  if (more.length > 0 || (fraction !== undefined && !/^\d*$/.test(fraction))) return null;
  const groups = whole.split(separator);
  const first = groups[0] ?? "";
  if (!/^\d{1,3}$/.test(first) || (first.startsWith("0") && groups.length > 1)) return null;
  if (groups.slice(1).some((group) => !/^\d{3}$/.test(group))) return null;
  return Number(`${groups.join("")}.${fraction === undefined || fraction === "" ? "0" : fraction}`);
}
