import { editDistance } from "./edit-distance";
import { FIELD_IDS } from "./fields";
import type { FieldId } from "./fields";
import { HEADER_ALIASES } from "./header-aliases";
import { headerKey } from "./header-text";
import type { HeaderText } from "./header-text";

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
    "grade|class|age|name|名称|应收|应收金额|金额|amount|total|销售收入|营业收入|单位|编号|编码|账户|account|group|status|rating|信用状态|rate|增长|terms"
  ).split("|"),
);

/** Names close to ours that mean something else: never a near miss. "超额欠款" is over the limit, which is not overdue. */
const FOREIGN = new Set(
  (
    "预收余额|预收账款|预收款|预收金额|应付余额|应付账款|应付账款余额|应付金额|预付账款|应收票据|其他应收款|合同负债|序号|行号|no|#|index|item|seq|电话|地址|联系人|邮箱|" +
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

/** Letters that carry the meaning of a name: one of them more or other is another name, not a slip. */
const TELLING = new Set("笔收付已未预应进出上下去本首末前后年月天日次数率度量价期总净均新旧最超额券税存余欠息编名称");

let index: Map<string, FieldId[]> | null = null;

function aliasIndex(): Map<string, FieldId[]> {
  if (index !== null) return index;
  index = new Map();
  for (const field of FIELD_IDS) {
    for (const alias of HEADER_ALIASES[field].split("|")) {
      const key = headerKey(alias);
      const fields = index.get(key);
      if (fields === undefined) index.set(key, [field]);
      else if (!fields.includes(field)) fields.push(field);
    }
  }
  return index;
}

/** Fields that a header can name, best first; null when none. */
export function matchAlias(header: HeaderText): AliasMatch | null {
  const known = aliasIndex();
  const forms = [header.full, header.bare];
  for (const form of forms) {
    const confirmed = ONLY_WHEN_CONFIRMED[form];
    if (confirmed !== undefined) return { fields: [confirmed], via: "near-alias", confidence: 0.4, ambiguous: true };
    const fields = known.get(form);
    if (fields !== undefined && form !== "")
      return { fields, via: "alias", confidence: 0.95, ambiguous: fields.length > 1 || AMBIGUOUS.has(form) };
  }
  if (forms.some((form) => FOREIGN.has(form))) return null;
  for (const form of header.shortened) {
    if (FOREIGN.has(form)) return null;
    const fields = known.get(form);
    if (fields !== undefined)
      return {
        fields,
        via: "alias-with-extras",
        confidence: 0.85,
        ambiguous: fields.length > 1 || AMBIGUOUS.has(form),
      };
  }
  return nearMiss(header.bare, known);
}

/** True when a header text is a known name: the cheap question asked of every row that could be a header. */
export function isKnownHeader(header: HeaderText): boolean {
  const known = aliasIndex();
  return [header.full, header.bare, ...header.shortened].some((form) => form !== "" && known.has(form));
}

function nearMiss(key: string, known: ReadonlyMap<string, FieldId[]>): AliasMatch | null {
  const latin = /^[\x20-\x7e]+$/.test(key);
  if (key.length < (latin ? 6 : 4) || key.length > 30 || /\d/.test(key)) return null;
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
