import { FIELD_IDS } from "../customer/fields";
import type { UnitId } from "../customer/units";
import { UNITS_OF_KIND } from "../customer/units";
import { COMPARISONS, GROUP_IDS, INPUT_KINDS, REGION_MEASURES } from "./policy";
import type { Policy } from "./policy";
import type { PolicyWords } from "./policy-words";

/** The lists that cells of the Policy sheet choose from. */
export type Vocabulary = ReadonlyMap<ListId, readonly Word[]>;
export interface Word {
  readonly id: string;
  readonly word: string;
}
export const LIST_IDS = [
  "field",
  "unit",
  "group",
  "inputKind",
  "measure",
  "direction",
  "blank",
  "status",
  "taxBasis",
  "origin",
  "op",
  "yesNo",
] as const;
export type ListId = (typeof LIST_IDS)[number];

const UNIT_IDS = [...new Set(Object.values(UNITS_OF_KIND).flat())] as readonly UnitId[];

/** The lists in one language; `none` heads those that may be left open. */
export function vocabulary(words: PolicyWords, groupNames: Policy["groupNames"]): Vocabulary {
  const none = { id: "none", word: words.none };
  return new Map<ListId, Word[]>([
    ["field", [none, ...FIELD_IDS.map((id) => ({ id, word: words.fields[id] }))]],
    ["unit", UNIT_IDS.map((id) => ({ id, word: words.units[id] }))],
    ["group", GROUP_IDS.map((id) => ({ id, word: groupNames[id] }))],
    ["inputKind", INPUT_KINDS.map((id) => ({ id, word: words.inputKinds[id] }))],
    ["measure", REGION_MEASURES.map((id) => ({ id, word: words.measures[id] }))],
    ["direction", [entry("higher", words.directions.higher), entry("lower", words.directions.lower)]],
    [
      "blank",
      [
        entry("unknown", words.blanks.unknown),
        entry("zero", words.blanks.zero),
        entry("zeroWhenPresent", words.blanks.zeroWhenPresent),
      ],
    ],
    ["status", [entry("draft", words.statuses.draft), entry("approved", words.statuses.approved)]],
    [
      "taxBasis",
      [
        entry("unsaid", words.taxBases.unsaid),
        entry("with", words.taxBases.with),
        entry("without", words.taxBases.without),
      ],
    ],
    ["origin", [entry("found", words.origins.found), entry("by-hand", words.origins["by-hand"])]],
    ["op", [...COMPARISONS, "in"].map((op) => entry(op, shownOp(op)))],
    ["yesNo", [entry("no", words.no), entry("yes", words.yes)]],
  ]);
}

function entry(id: string, word: string): Word {
  return { id, word };
}

/** "=" alone would begin a formula, so operators are shown as signs that cannot. */
function shownOp(op: string): string {
  return { ">=": "≥", "<=": "≤", ">": "＞", "<": "＜", "=": "＝", in: "∈" }[op] ?? op;
}

/** Word of an id in a list. */
export function wordOf(lists: Vocabulary, list: ListId, id: string): string {
  return lists.get(list)?.find((word) => word.id === id)?.word ?? id;
}
