import { editDistance } from "./edit-distance";
import { FIELD_IDS, fieldKind } from "./fields";
import type { FieldId, FieldKind } from "./fields";
import { HEADER_ALIASES } from "./header-aliases";
import { foldHeader, headerKey, readHeader } from "./header-text";
import type { HeaderText } from "./header-text";
import { headerWords, tellingWords, wordsKey } from "./header-words";
import { UNITS_OF_KIND } from "./units";
import type { UnitId } from "./units";

/** How a header was matched. */
export interface AliasMatch {
  readonly fields: readonly FieldId[];
  readonly via: "alias" | "alias-with-extras" | "near-alias";
  readonly confidence: number;
  /** True for a name that means different things in different books: a person should say. */
  readonly ambiguous: boolean;
}

/** Names that mean one thing here and another there; headers of these are asked about. */
const AMBIGUOUS = new Set(
  (
    "余额|信用余额|期末余额|本币余额|current|信用限额|客户等级|客户级别|核销金额|额度|当前额度|未到期|信用期内|balance|credit|limit|exposure|" +
    "grade|class|age|days|天数|最长逾期|当前等级|营业额|合计|总计|prioryear|name|名称|行标签|rowlabels|应收|应收金额|金额|amount|total|销售收入|营业收入|单位|编号|编码|代码|代号|businesspartner|账户|account|group|status|rating|信用状态|rate|增长|terms"
  ).split("|"),
);

/** Names close to ours that mean something else: never a near miss. "超额欠款" is over the limit, which is not overdue. */
const FOREIGN = new Set(
  (
    "预收余额|预收账款|预收款|预收金额|应付余额|应付账款|应付账款余额|应付金额|预付账款|应收票据|其他应收款|合同负债|序号|行号|no|#|index|item|seq|oldestinvoice|电话|地址|联系人|邮箱|" +
    "phone|email|address|contact|customernote|customernotes"
  ).split("|"),
);

/** Names that fit a field only after a person has said so. */
const ONLY_WHEN_CONFIRMED: Readonly<Record<string, FieldId>> = {
  超额欠款: "overdue_amount",
  预期金额: "overdue_amount",
  预期欠款: "overdue_amount",
  预期天数: "overdue_days",
};

/** Kinds whose values are never amounts. */
const MEASURED: ReadonlySet<FieldKind> = new Set(["percent", "days", "years", "count"]);

/** What customers have that is told by a name or a code alike. */
const ATTRIBUTES: ReadonlySet<FieldId> = new Set([
  "customer_group",
  "customer_level",
  "region",
  "city",
  "industry",
  "salesperson",
  "credit_rating",
  "product_category",
  "currency",
]);

const TIMES = new Set(["year", "month", "day"]);

/** Letters that carry the meaning of a name: one of them more or other is another name, not a slip. */
const TELLING = new Set("笔收付已未预应进出上下去本首初末前后年月天日次数率度量价期总净均新旧最超额券税存余欠息编名称");

/** Fields by the names they have: by the name itself, and by what its words mean in any order. */
interface AliasIndex {
  readonly names: ReadonlyMap<string, FieldId[]>;
  readonly words: ReadonlyMap<string, FieldId[]>;
  /** Keys of `words` that come from a name of several meanings. */
  readonly unclear: ReadonlySet<string>;
}

let index: AliasIndex | null = null;

function aliasIndex(): AliasIndex {
  if (index !== null) return index;
  const names = new Map<string, FieldId[]>();
  const words = new Map<string, FieldId[]>();
  const unclear = new Set<string>();
  for (const field of FIELD_IDS) {
    for (const alias of HEADER_ALIASES[field].split("|")) {
      const key = headerKey(alias);
      add(names, key, field);
      const meaning = headerWords(foldHeader(alias.replace(/([a-z])(?=[A-Z])/g, "$1 ")));
      // One word alone is known by its name, or stands for too much.
      if (meaning.length < 2) continue;
      add(words, wordsKey(meaning), field);
      if (AMBIGUOUS.has(key)) unclear.add(wordsKey(meaning));
    }
  }
  index = { names, words, unclear };
  return index;
}

function add(map: Map<string, FieldId[]>, key: string, field: FieldId): void {
  const fields = map.get(key);
  if (fields === undefined) map.set(key, [field]);
  else if (!fields.includes(field)) fields.push(field);
}

/** True for a header known to be none of the fields: a running number, a telephone number. */
export function isForeign(header: string): boolean {
  return FOREIGN.has(headerKey(header));
}

/** Fields that a header can name, best first; null when none. */
export function matchAlias(header: HeaderText): AliasMatch | null {
  const { names: known } = aliasIndex();
  const forms = [header.full, header.bare];
  for (const form of forms) {
    const confirmed = ONLY_WHEN_CONFIRMED[form];
    if (confirmed !== undefined) return { fields: [confirmed], via: "near-alias", confidence: 0.4, ambiguous: true };
    // The whole header is the name: what looks like a unit is part of it ("1-2 年").
    const fields = form === header.full ? known.get(form) : fitting(known.get(form), header.unit);
    if (fields !== undefined && form !== "")
      return { fields, via: "alias", confidence: 0.95, ambiguous: fields.length > 1 || AMBIGUOUS.has(form) };
  }
  if (forms.some((form) => FOREIGN.has(form))) return null;
  for (const form of header.shortened) {
    if (FOREIGN.has(form)) return null;
    const fields = fitting(known.get(form), header.unit);
    if (fields !== undefined)
      return {
        fields,
        via: "alias-with-extras",
        confidence: 0.85,
        ambiguous: fields.length > 1 || AMBIGUOUS.has(form),
      };
  }
  return (
    (header.sides.length > 1 ? matchParts(header.sides, header.unit) : null) ??
    matchWords(header) ??
    matchParts(header.sides, header.unit) ??
    matchTranslations(header) ??
    matchAttribute(header) ??
    nearMiss(header.bare, known)
  );
}

/** The fields that can stand in the unit a header names: "逾期（天）" is no amount, though "逾期" alone is one. */
function fitting(fields: FieldId[] | undefined, unit: UnitId | null): FieldId[] | undefined {
  if (fields === undefined || unit === null) return fields;
  const possible = fields.filter((field) => {
    const kind = fieldKind(field);
    if (kind === "money") return UNITS_OF_KIND.money.includes(unit);
    return !MEASURED.has(kind) || !UNITS_OF_KIND.money.includes(unit);
  });
  return possible.length > 0 ? possible : undefined;
}

/** By what the words mean, first all of them, then without those that change nothing. */
function matchWords(header: HeaderText): AliasMatch | null {
  const { names, words: known, unclear } = aliasIndex();
  // Words have lost their plural; some names are plurals. "2024年" and "日" are no length of time.
  const named = (word: string) => names.get(word) ?? (TIMES.has(word) ? undefined : names.get(`${word}s`));
  for (const words of header.words) {
    const [single = ""] = words;
    // "%" alone is a rate of anything; who means the rate of exchange writes it, and is known by the name.
    if (words.length === 1 && single === "rate") continue;
    const fields = fitting(words.length === 1 ? named(single) : known.get(wordsKey(words)), header.unit);
    if (fields !== undefined)
      return {
        fields,
        via: "alias-with-extras",
        confidence: 0.85,
        ambiguous: fields.length > 1 || unclear.has(wordsKey(words)) || AMBIGUOUS.has(single),
      };
  }
  for (const words of header.words) {
    const telling = tellingWords(words);
    if (telling.length === words.length || (telling.length === 1 && telling[0] === "rate")) continue;
    const key = wordsKey(telling);
    const [single = ""] = telling;
    const fields = fitting(telling.length === 1 ? named(single) : known.get(key), header.unit);
    if (fields === undefined || (telling.length === 1 && FOREIGN.has(single))) continue;
    const ambiguous = fields.length > 1 || unclear.has(key) || AMBIGUOUS.has(single);
    return { fields, via: "alias-with-extras", confidence: 0.8, ambiguous };
  }
  return null;
}

/**
 * "Country/Region", "客户名称 Customer Name": names of one field in both parts, or of two, of which a person has to choose. Where
 * both say the same, neither is in doubt.
 */
function matchParts(parts: readonly string[], unit: UnitId | null): AliasMatch | null {
  const matches = parts.flatMap((part) => {
    const header = readHeader(part);
    const match = header === null ? null : matchAlias(header);
    return match === null || match.via === "near-alias" ? [] : [match];
  });
  const [first, ...others] = matches;
  if (first === undefined) return null;
  const shared = first.fields.filter((field) => others.every(({ fields }) => fields.includes(field)));
  const agreed = others.length > 0 && shared.length > 0;
  const fields = fitting(agreed ? shared : [...new Set(matches.flatMap((match) => match.fields))], unit);
  if (fields === undefined) return null;
  const ambiguous =
    fields.length > 1 ||
    (agreed ? matches.every((match) => match.ambiguous) : matches.some((match) => match.ambiguous));
  return { fields, via: "alias-with-extras", confidence: ambiguous ? 0.75 : 0.85, ambiguous };
}

/** One language alone may be a word within the other ("CRM编号"): it counts where it is most of the header. */
function matchTranslations({ translations, bare, unit }: HeaderText): AliasMatch | null {
  const [chinese = "", latin = ""] = translations;
  if (chinese === "") return null;
  const both = matchParts(translations, unit);
  const known = [chinese, latin].filter((part) => matchParts([part], unit) !== null);
  return known.length === 2 || known.some((part) => headerKey(part).length * 2 >= bare.length) ? both : null;
}

/** "客户级别名称", "所属地区码": a code or name of something that customers have, by which it is told as well. */
function matchAttribute({ bare }: HeaderText): AliasMatch | null {
  const stem = bare.replace(/(?:名称|姓名|编码|代码|编号|码|名)$/, "");
  const fields = stem === bare || FOREIGN.has(stem) ? undefined : aliasIndex().names.get(stem);
  const [field] = fields ?? [];
  if (fields?.length !== 1 || field === undefined || !ATTRIBUTES.has(field)) return null;
  return { fields, via: "alias-with-extras", confidence: 0.8, ambiguous: AMBIGUOUS.has(stem) };
}

/** True when a header text is a known name: the cheap question asked of every row that could be a header. */
export function isKnownHeader(header: HeaderText): boolean {
  const { names, words } = aliasIndex();
  return (
    [header.full, header.bare, ...header.shortened].some((form) => form !== "" && names.has(form)) ||
    header.words.some((meaning) => words.has(wordsKey(meaning)) || words.has(wordsKey(tellingWords(meaning)))) ||
    matchParts(header.sides, header.unit) !== null ||
    matchTranslations(header) !== null
  );
}

function nearMiss(key: string, known: ReadonlyMap<string, FieldId[]>): AliasMatch | null {
  const latin = /^[\x20-\x7e]+$/.test(key);
  if (key.length < (latin ? 6 : 4) || key.length > 30 || /[\d%]/.test(key)) return null;
  const limit = latin && key.length >= 14 ? 2 : 1;
  let nearest = limit;
  let fields: FieldId[] = [];
  for (const [alias, named] of known) {
    if (alias.length < (latin ? 5 : 3)) continue;
    const distance = editDistance(key, alias, nearest);
    if (distance > nearest || (!latin && changesMeaning(key, alias))) continue;
    if (distance < nearest) fields = [];
    nearest = distance;
    fields.push(...named.filter((field) => !fields.includes(field)));
  }
  return fields.length === 0
    ? null
    : { fields, via: "near-alias", confidence: nearest === 1 ? 0.7 : 0.6, ambiguous: true };
}

/** A telling letter too many, or in the place of another, is no slip; a meaningless one in the place of a telling one is. */
function changesMeaning(key: string, alias: string): boolean {
  const strange = [...key].filter((letter) => !alias.includes(letter));
  const missing = [...alias].filter((letter) => !key.includes(letter));
  return (
    strange.some((letter) => TELLING.has(letter)) ||
    (key.length < alias.length && missing.some((letter) => TELLING.has(letter)))
  );
}
