import { intersection, type RangeAddress } from "../model/address";
import type { ConditionalFormat } from "../model/sheet-properties";
import type { Worksheet } from "../model/worksheet";
import { requireUnprotected } from "./area";
import type { CallArguments } from "./call-arguments";
import { conditionalFormatType } from "./conditional-format-remote";
import type { Host } from "./host";
import { itemNotFound } from "./host-error";
import { addRule, ruleTypes, rulesInOrder, setRules } from "./rule-list";
import { subtract } from "./subtract-range";
import { RemoteType, type Remote } from "./remote";

/** The rules that touch some ranges of a sheet. */
interface RuleScope {
  readonly sheet: Worksheet;
  readonly ranges: readonly RangeAddress[];
}

const touches = (rule: ConditionalFormat, ranges: readonly RangeAddress[]): boolean =>
  rule.ranges.some((own) => ranges.some((range) => intersection(own, range) !== null));

const rulesOf = ({ sheet, ranges }: RuleScope): ConditionalFormat[] =>
  rulesInOrder(sheet).filter((rule) => touches(rule, ranges));

/** Formulas of the rule are read and written as seen from the range it was fetched through. */
const remoteOf = ({ sheet, ranges }: RuleScope, rule: ConditionalFormat): Remote =>
  conditionalFormatType.of({
    sheet,
    id: rule.id,
    anchor: ranges[0] ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 },
  });

function find(scope: RuleScope, args: CallArguments): Remote {
  const id = args.text(0);
  const rule = rulesOf(scope).find((candidate) => candidate.id === id);
  if (rule === undefined) throw itemNotFound(args.location);
  return remoteOf(scope, rule);
}

function clearAll({ sheet, ranges }: RuleScope): void {
  const kept = rulesInOrder(sheet).flatMap((rule) => {
    const left = ranges.reduce((parts, range) => parts.flatMap((part) => subtract(part, range)), rule.ranges.slice());
    return left.length === 0 ? [] : [{ ...rule, ranges: left }];
  });
  setRules(sheet, kept);
}

export const conditionalFormatsType = new RemoteType<RuleScope>({
  name: "ConditionalFormatCollection",
  items: (scope) => rulesOf(scope).map((rule) => remoteOf(scope, rule)),
  indexer: (scope, args) => find(scope, args),
  methods: {
    Add: (scope, args: CallArguments, host: Host) => {
      requireUnprotected(scope.sheet, args.location);
      const type = args.word(0, Object.keys(ruleTypes) as (keyof typeof ruleTypes)[]);
      return remoteOf(scope, addRule(scope.sheet, scope.ranges, ruleTypes[type], host));
    },
    GetItem: (scope, args) => find(scope, args),
    GetItemOrNullObject: (scope, args) => {
      const rule = rulesOf(scope).find((candidate) => candidate.id === args.text(0));
      return rule === undefined ? null : remoteOf(scope, rule);
    },
    GetItemAt: (scope, args) => {
      const rule = rulesOf(scope)[args.integer(0)];
      if (rule === undefined) throw itemNotFound(args.location);
      return remoteOf(scope, rule);
    },
    GetCount: (scope) => rulesOf(scope).length,
    ClearAll: (scope, args) => {
      requireUnprotected(scope.sheet, args.location);
      clearAll(scope);
    },
  },
});
