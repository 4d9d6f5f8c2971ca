import type { DataBar } from "../model/sheet-properties";
import { readColor } from "./color";
import { HostError, invalidArgument } from "./host-error";
import { readFlag } from "./read-flag";
import { RemoteType, type Property } from "./remote";
import { ruleOf, updateRule, type RuleSubject } from "./rule-list";

const bounds: Readonly<Record<string, string>> = {
  Automatic: "automatic",
  LowestValue: "lowest",
  HighestValue: "highest",
  Number: "number",
  Percent: "percent",
  Formula: "formula",
  Percentile: "percentile",
};

function barOf(subject: RuleSubject): DataBar {
  const { dataBar } = ruleOf(subject);
  if (dataBar === null)
    throw new HostError("InvalidOperation", "The rule has no data bar.", "ConditionalFormat.dataBar");
  return dataBar;
}

const change = (subject: RuleSubject, part: Partial<DataBar>): void => {
  const dataBar = { ...barOf(subject), ...part };
  updateRule(subject.sheet, subject.id, (rule) => ({ ...rule, dataBar }));
};

function readBound(value: unknown, location: string): DataBar["lower"] {
  if (typeof value !== "object" || value === null) throw invalidArgument(location);
  const { type: word, formula } = value as { type?: unknown; formula?: unknown };
  const type = typeof word === "string" ? bounds[word] : undefined;
  if (type === undefined) throw invalidArgument(location);
  return { type, value: formula === undefined || formula === null ? null : String(formula) };
}

const bound = (side: "lower" | "upper"): Property<RuleSubject> => ({
  get: (subject) => {
    const { type, value } = barOf(subject)[side];
    const word = Object.entries(bounds).find(([, own]) => own === type)?.[0] ?? "Automatic";
    return { type: word, ...(value === null ? {} : { formula: value }) };
  },
  set: (subject, value, _host, location) => change(subject, { [side]: readBound(value, location) }),
});

const positiveFormatType = new RemoteType<RuleSubject>({
  name: "ConditionalDataBarPositiveFormat",
  properties: {
    FillColor: {
      get: (subject) => barOf(subject).color,
      set: (subject, value, _host, location) => change(subject, { color: readColor(value, location) }),
    },
    GradientFill: {
      get: (subject) => !barOf(subject).solid,
      set: (subject, value, _host, location) => change(subject, { solid: !readFlag(value, location) }),
    },
  },
});

export const dataBarType = new RemoteType<RuleSubject>({
  name: "DataBarConditionalFormat",
  properties: {
    ShowDataBarOnly: {
      get: (subject) => !barOf(subject).showValue,
      set: (subject, value, _host, location) => change(subject, { showValue: !readFlag(value, location) }),
    },
    LowerBoundRule: bound("lower"),
    UpperBoundRule: bound("upper"),
  },
  navigation: { PositiveFormat: (subject) => positiveFormatType.of(subject) },
});
