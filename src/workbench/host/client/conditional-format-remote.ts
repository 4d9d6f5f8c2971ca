import { textOfFormula } from "../model/formula";
import type { ConditionalFormat, ConditionalStyle } from "../model/sheet-properties";
import { readColor } from "./color";
import { dataBarType } from "./data-bar-remote";
import { HostError, invalidArgument } from "./host-error";
import { rangeAreasOf } from "./range-areas-remote";
import { rangeType } from "./range-remote";
import { readFlag } from "./read-flag";
import { RemoteType, type Property, type Remote } from "./remote";
import { ruleOf, rulesInOrder, ruleTypeName, setRules, updateRule, type RuleSubject } from "./rule-list";

const customFunctionCall = /(^|[^A-Z0-9_."'])[A-Z_][A-Z0-9_]*\.[A-Z0-9_.]+\(/i;

/** Functions of Excel that have a dot in their names; any other dotted call is a custom function. */
const dottedFamilies =
  /\b(NORM|STDEV|VAR|MODE|RANK|PERCENTILE|PERCENTRANK|QUARTILE|CEILING|FLOOR|BINOM|CHISQ|F|T|Z|GAMMA|BETA|WEIBULL|POISSON|EXPON|LOGNORM|HYPGEOM|NEGBINOM|COVARIANCE|CONFIDENCE|ERROR|ERF|ERFC|NETWORKDAYS|WORKDAY|FORECAST|SKEW|AGGREGATE)\.[A-Z0-9.]+\(/gi;

/** Checks a rule's formula and moves it from the fetching range to the rule's own first cell. */
export function readRuleFormula(subject: RuleSubject, value: unknown, location: string): string {
  if (typeof value !== "string" || value === "") throw invalidArgument(location);
  if (customFunctionCall.test(value.replace(dottedFamilies, "(")))
    throw new HostError(
      "InvalidArgument",
      "Custom functions cannot be used in conditional formatting rules.",
      location,
    );
  const [home] = ruleOf(subject).ranges;
  const { row, column } = subject.anchor;
  try {
    const formula = subject.sheet.workbook.formulas.fromA1(value, row, column);
    return textOfFormula(formula, home?.row ?? row, home?.column ?? column);
  } catch {
    throw new HostError("InvalidArgument", "The formula has a syntax error.", location);
  }
}

const setFormula = (subject: RuleSubject, value: unknown, location: string): void => {
  const formula = readRuleFormula(subject, value, location);
  updateRule(subject.sheet, subject.id, (rule) => ({ ...rule, formulas: [formula, ...rule.formulas.slice(1)] }));
};

const ruleType = new RemoteType<RuleSubject>({
  name: "ConditionalFormatRule",
  properties: {
    Formula: {
      get: (subject) => ruleOf(subject).formulas[0] ?? "",
      set: (subject, value, _host, location) => setFormula(subject, value, location),
    },
  },
});

function styleProperty(
  name: keyof ConditionalStyle,
  read: (value: unknown, location: string) => string | boolean,
): Property<RuleSubject> {
  return {
    get: (subject) => ruleOf(subject).style[name] ?? null,
    set: (subject, value, _host, location) => {
      const part = { [name]: read(value, location) };
      updateRule(subject.sheet, subject.id, (rule) => ({ ...rule, style: { ...rule.style, ...part } }));
    },
  };
}

function without(subject: RuleSubject, names: readonly (keyof ConditionalStyle)[]): void {
  updateRule(subject.sheet, subject.id, (rule) => ({
    ...rule,
    style: Object.fromEntries(Object.entries(rule.style).filter(([name]) => !names.some((gone) => gone === name))),
  }));
}

const fillType = new RemoteType<RuleSubject>({
  name: "ConditionalRangeFill",
  properties: { Color: styleProperty("fill", readColor) },
  methods: { Clear: (subject) => without(subject, ["fill"]) },
});

const fontType = new RemoteType<RuleSubject>({
  name: "ConditionalRangeFont",
  properties: {
    Color: styleProperty("fontColor", readColor),
    Bold: styleProperty("bold", readFlag),
    Italic: styleProperty("italic", readFlag),
    Strikethrough: styleProperty("strikethrough", readFlag),
    Underline: {
      get: (subject) => (ruleOf(subject).style.underline === true ? "Single" : "None"),
      set: (subject, value, _host, location) => {
        if (value !== "None" && value !== "Single" && value !== "Double") throw invalidArgument(location);
        const underline = value !== "None";
        updateRule(subject.sheet, subject.id, (rule) => ({ ...rule, style: { ...rule.style, underline } }));
      },
    },
  },
  methods: { Clear: (subject) => without(subject, ["fontColor", "bold", "italic", "strikethrough", "underline"]) },
});

const formatType = new RemoteType<RuleSubject>({
  name: "ConditionalRangeFormat",
  properties: {
    NumberFormat: styleProperty("numberFormat", (value, location) => {
      if (typeof value !== "string") throw invalidArgument(location);
      return value;
    }),
  },
  navigation: { Fill: (subject) => fillType.of(subject), Font: (subject) => fontType.of(subject) },
});

const customType = new RemoteType<RuleSubject>({
  name: "CustomConditionalFormat",
  navigation: { Rule: (subject) => ruleType.of(subject), Format: (subject) => formatType.of(subject) },
});

const operators: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

function setCellValueRule(subject: RuleSubject, value: unknown, location: string): void {
  if (typeof value !== "object" || value === null) throw invalidArgument(location);
  const {
    formula1,
    formula2,
    operator: word,
  } = value as { formula1?: unknown; formula2?: unknown; operator?: unknown };
  const operator = typeof word === "string" ? operators[word] : undefined;
  if (operator === undefined) throw invalidArgument(location);
  const two = operator.endsWith("etween");
  const formulas = [formula1, ...(two ? [formula2] : [])].map((operand) =>
    readRuleFormula(subject, String(operand), location),
  );
  updateRule(subject.sheet, subject.id, (rule) => ({ ...rule, operator, formulas }));
}

const cellValueType = new RemoteType<RuleSubject>({
  name: "CellValueConditionalFormat",
  properties: {
    Rule: {
      get: (subject) => {
        const { formulas, operator } = ruleOf(subject);
        const word = Object.entries(operators).find(([, own]) => own === operator)?.[0] ?? "Invalid";
        return {
          formula1: formulas[0] ?? "",
          ...(formulas[1] === undefined ? {} : { formula2: formulas[1] }),
          operator: word,
        };
      },
      set: (subject, value, _host, location) => setCellValueRule(subject, value, location),
    },
  },
  navigation: { Format: (subject) => formatType.of(subject) },
});

/** The part of a rule that only one kind has: an error for other kinds, or the null object. */
const part = (type: ConditionalFormat["type"], kind: RemoteType<RuleSubject>) => ({
  strict: (subject: RuleSubject): Remote => {
    if (ruleOf(subject).type !== type)
      throw new HostError(
        "InvalidOperation",
        `The rule is of the type ${ruleTypeName(ruleOf(subject).type)}.`,
        "ConditionalFormat",
      );
    return kind.of(subject);
  },
  lenient: (subject: RuleSubject): Remote | null => (ruleOf(subject).type === type ? kind.of(subject) : null),
});

const parts = {
  custom: part("custom", customType),
  cellValue: part("cellValue", cellValueType),
  dataBar: part("dataBar", dataBarType),
};

function move(subject: RuleSubject, value: unknown, location: string): void {
  const ordered = rulesInOrder(subject.sheet);
  if (typeof value !== "number" || value < 0 || value >= ordered.length) throw invalidArgument(location);
  const rule = ruleOf(subject);
  const others = ordered.filter((other) => other.id !== rule.id);
  setRules(subject.sheet, [...others.slice(0, value), rule, ...others.slice(value)]);
}

const onlyRange = (subject: RuleSubject): Remote | null => {
  const [range, ...more] = ruleOf(subject).ranges;
  return range === undefined || more.length > 0 ? null : rangeType.of({ sheet: subject.sheet, range });
};

export const conditionalFormatType = new RemoteType<RuleSubject>({
  name: "ConditionalFormat",
  identity: { key: "Id", of: ({ id }) => id },
  properties: {
    Id: { get: ({ id }) => id },
    Type: { get: (subject) => ruleTypeName(ruleOf(subject).type) },
    Priority: {
      get: (subject) => rulesInOrder(subject.sheet).findIndex((rule) => rule.id === subject.id),
      set: (subject, value, _host, location) => move(subject, value, location),
    },
    StopIfTrue: {
      get: (subject) => ruleOf(subject).stopIfTrue,
      set: (subject, value, _host, location) => {
        const stopIfTrue = readFlag(value, location);
        updateRule(subject.sheet, subject.id, (rule) => ({ ...rule, stopIfTrue }));
      },
    },
  },
  navigation: {
    Custom: parts.custom.strict,
    CustomOrNullObject: parts.custom.lenient,
    CellValue: parts.cellValue.strict,
    CellValueOrNullObject: parts.cellValue.lenient,
    DataBar: parts.dataBar.strict,
    DataBarOrNullObject: parts.dataBar.lenient,
  },
  methods: {
    Delete: (subject) =>
      setRules(
        subject.sheet,
        rulesInOrder(subject.sheet).filter((rule) => rule.id !== subject.id),
      ),
    GetRange: (subject, args) => {
      const range = onlyRange(subject);
      if (range === null) throw new HostError("InvalidOperation", "The rule applies to several ranges.", args.location);
      return range;
    },
    GetRangeOrNullObject: onlyRange,
    GetRanges: (subject) => rangeAreasOf(subject.sheet, ruleOf(subject).ranges),
  },
});
