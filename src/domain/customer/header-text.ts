import type { TaxBasis } from "./column-mapping";
import { currencyPrefix, namedCurrency } from "./currency-names";
import { headerWords } from "./header-words";
import type { UnitId } from "./units";

/** A header taken apart: what is compared with known names, and what it says beside the name. */
export interface HeaderText {
  /** The whole header folded for comparison; nothing taken off but brackets and punctuation. */
  readonly full: string;
  /** Folded, without what stands in brackets, units and tax words. */
  readonly bare: string;
  /** Further forms with less and less of it (years, "本年", "客户" …), longest first. */
  readonly shortened: readonly string[];
  /** Meanings of its words, in no order; without what stands in brackets and units, too where that differs. */
  readonly words: readonly (readonly string[])[];
  /** What stands on either side of a slash: "Country/Region" is one or the other. */
  readonly sides: readonly string[];
  /** The same name in two scripts: "客户名称 Customer Name"; empty where there is but one script. */
  readonly translations: readonly string[];
  readonly unit: UnitId | null;
  readonly taxBasis: TaxBasis;
  /** ISO code of a currency that is named, CNY included; null where none is. */
  readonly currency: string | null;
}

/** Longer cells are notes, not headers. */
const LONGEST_HEADER = 80;

const UNIT_WORDS: Readonly<Record<string, UnitId>> = {
  元: "yuan",
  人民币: "yuan",
  rmb: "yuan",
  cny: "yuan",
  yuan: "yuan",
  千元: "thousand-yuan",
  千: "thousand-yuan",
  k: "thousand-yuan",
  "000": "thousand-yuan",
  "'000": "thousand-yuan",
  thousand: "thousand-yuan",
  thousands: "thousand-yuan",
  万元: "ten-thousand-yuan",
  "10k": "ten-thousand-yuan",
  "10000": "ten-thousand-yuan",
  万: "ten-thousand-yuan",
  百万: "million-yuan",
  百万元: "million-yuan",
  million: "million-yuan",
  millions: "million-yuan",
  m: "million-yuan",
  mn: "million-yuan",
  亿元: "hundred-million-yuan",
  亿: "hundred-million-yuan",
  天: "days",
  日: "days",
  days: "days",
  day: "days",
  d: "days",
  月: "months",
  个月: "months",
  months: "months",
  month: "months",
  年: "years",
  years: "years",
  year: "years",
  yrs: "years",
  "%": "percent",
  percent: "percent",
  pct: "percent",
  百分比: "percent",
  次: "count",
  笔: "count",
  单: "count",
  人: "count",
  times: "count",
};

const TRADITIONAL =
  "應帳賬戶編號稱區業務員級餘總資產負債時間開始數訂單額據發貨類別約價償壞備註銷購營銀實際與長後個萬億幣種條結違評質團會縣財債權";
const SIMPLIFIED =
  "应账账户编号称区业务员级余总资产负债时间开始数订单额据发货类别约价偿坏备注销购营银实际与长后个万亿币种条结违评质团会县财债权";
const VARIANTS = new Map([...TRADITIONAL].map((letter, i) => [letter, [...SIMPLIFIED][i] ?? letter]));
VARIANTS.set("帐", "账");

const LEADING = [
  /^\d{4}年?度?/,
  /^\d{1,2}\.(?=\D)/,
  /^[*#]+/,
  /^(本年度?|今年|当年|上年末|年末|全年|本期|期末|公司|截[至止](?:\S*?日|[\d-]+)|当前|目前|现有|最新|目前的)/,
  /^(近|过去|最近)(\d{1,2}|[一二三两十]{1,2})个?[年月]/,
  /^(client|customer|our|current|latest|total|ytd|ltm|12m)/,
  /^客户(?=.{2})/,
  /^(账龄|age?ing|aged):?(?=.{2})/,
];
const TRAILING = [
  /(合计|总计|总额)$/,
  /\d{4}(年|年度)?$/,
  /(近|过去|最近)?\d{1,2}个?月$/,
  /(ytd|ltm|12m|12months|last12months)$/,
  /(?<=\d-\d+)days$/,
  /[*:]$/,
];

/** Width, case, letter variants and line breaks folded; other spaces become one ASCII space. */
export function foldHeader(text: string): string {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/[\u200b-\u200d\ufeff]/g, "")
    .trim();
  return plain.replace(/[\u4e00-\u9fff]/g, (letter) => VARIANTS.get(letter) ?? letter);
}

/** The form in which names are compared: folded, without spaces and punctuation; "-" stays between figures, and so do < > + %. */
export function headerKey(text: string): string {
  return foldHeader(text)
    .replace(/(\d)\s*(?:[~—–－-]|至|到)+\s*(?=\d)/g, "$1\u0001")
    .replace(/(半年|一年|一|二|三|四)\s*(?:至|到)\s*(?=[\d一二三四五])/g, "$1至")
    .replace(/[\s_\-–—/\\.,:;'"“”‘’#*·、?!|()[\]{}【】《》&]/g, "")
    .replaceAll("\u0001", "-");
}

/** What pivot tables put before a name: the sum or the largest of it is still the thing itself; a count is not. */
const PIVOTED = /^(?:求和项|最大值项)\s*:\s*|^(?:sum|max) of /;

/** The heading of a group of columns before the bucket: "账龄：31-60 天", whose days are its name and no unit. */
const AGED = /^(?:账龄|age?ing)\s*:\s*(\d.*)$/;

/** "一、", "(四)", "1." before a name. */
const ENUMERATION =
  /^(?:\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)|(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.)](?!\d))\s*(?=.)/;

/** Takes a header apart; null for a text too long to be one. */
export function readHeader(text: string): HeaderText | null {
  if (text.length > LONGEST_HEADER) return null;
  const folded = foldHeader(text)
    .replace(ENUMERATION, "")
    .replace(PIVOTED, "")
    .replace(AGED, (_, bucket: string) => bucket.replaceAll(" ", ""));
  let unit: UnitId | null = null;
  let currency: string | null = null;
  let taxBasis = taxWords(folded);
  const outside = folded.replace(/[([【{]([^()[\]【】{}]*)[)\]】}]/g, (_, inside: string) => {
    for (const word of inside.split(/[,;:/、\s]+/)) {
      const said = UNIT_WORDS[word] ?? unitPhrase(word);
      // "(10k RMB)": the currency does not take back the size.
      unit = said === "yuan" ? (unit ?? said) : (said ?? unit);
      currency = namedCurrency(word) ?? currencyPrefix(word) ?? currency;
    }
    taxBasis = taxWords(inside) ?? taxBasis;
    return " ";
  });
  const tail =
    /(?:^|[\s:_/,-])((?:人民币)?(?:万元|千元|百万元|亿元|元|天|月|年|usd|rmb|cny|eur|hkd))$|(万元|千元|百万元|亿元)$|(%)$/.exec(
      outside.trim(),
    );
  let rest = outside.trim();
  const word = tail?.[1] ?? tail?.[2] ?? tail?.[3];
  if (tail !== null && word !== undefined && tail.index > 0) {
    unit ??= UNIT_WORDS[word] ?? unitPhrase(word);
    currency ??= namedCurrency(word) ?? currencyPrefix(word);
    rest = rest.slice(0, rest.length - word.length);
  }
  const bare = headerKey(rest);
  const parted = foldHeader(text.slice(0, LONGEST_HEADER).replace(/([a-z])(?=[A-Z])/g, "$1 "));
  const words = [headerWords(parted), headerWords(rest)];
  return {
    full: headerKey(folded),
    bare,
    shortened: shorten(bare),
    words,
    sides: sidesOf(parted),
    translations: translationsOf(rest),
    unit,
    taxBasis,
    currency,
  };
}

function sidesOf(folded: string): string[] {
  const sides = folded.replace(/\b([a-z])\/([a-z])\b/g, "$1$2").split("/");
  return sides.length > 1 ? sides.filter((side) => saysMore(headerKey(side))) : [];
}

function saysMore(side: string): boolean {
  return side.length > 1 && UNIT_WORDS[side] === undefined;
}

/** What is Chinese in a folded header, and what is Latin, where both are names of their own. */
function translationsOf(folded: string): string[] {
  const [chinese, latin] = [folded.replace(/[a-z][a-z0-9 .'&-]*/g, " "), folded.replace(/[^\x20-\x7e]+/g, " ")];
  return /\p{Script=Han}{2}/u.test(chinese) && /[a-z]{2}/.test(latin) ? [chinese, latin] : [];
}

function taxWords(text: string): TaxBasis {
  if (/不含税|未税|税前|excl\w*\.? ?(tax|vat)|net of (tax|vat)|ex ?vat/.test(text)) return "without";
  if (/含税|价税|税后|incl\w*\.? ?(tax|vat)/.test(text)) return "with";
  return null;
}

/** "单位万元", "人民币万元", "rmb万元", "in10k". */
function unitPhrase(word: string): UnitId | null {
  const match =
    /^(?:金额)?(?:单位|unit|in)?(?:为|是)?(?:人民币|rmb|cny|¥|本位币)?(元|千元|万元?|百万元?|亿元?|天|月|年|%|'?000)?(?:整|人民币)?$/.exec(
      word,
    );
  const name = match?.[1];
  return name === undefined ? null : (UNIT_WORDS[name] ?? null);
}

/** Forms of a key with time words, tax words and the like taken off, one after the other. */
function shorten(key: string): string[] {
  const forms: string[] = [];
  let current = key.replace(/(不含税|含税|未税)/, "");
  if (current !== key && current !== "") forms.push(current);
  for (let round = 0; round < 4; round++) {
    const pattern = [...LEADING, ...TRAILING].find((candidate) => {
      const shorter = current.replace(candidate, "");
      return shorter !== current && shorter.length >= 2;
    });
    if (pattern === undefined) break;
    current = current.replace(pattern, "");
    forms.push(current);
  }
  return forms;
}

/** The unit of a note such as "单位：万元" or "(金额单位: 人民币元)"; null when the text is no such note. */
export function unitNote(text: string): UnitId | null {
  if (text.length > LONGEST_HEADER) return null;
  const folded = foldHeader(text).replaceAll(" ", "");
  const match =
    /(?:单位|unit|amountsin|in)[:：]?(?:均?[为是])?(?:人民币|rmb|cny)?(百万元?|亿元?|千元|万元?|元|thousands?|millions?|yuan|'?000)/.exec(
      folded,
    );
  const name = match?.[1];
  return name === undefined ? null : (UNIT_WORDS[name] ?? null);
}
