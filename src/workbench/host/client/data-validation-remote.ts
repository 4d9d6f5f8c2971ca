import { intersection, type RangeAddress } from "../model/address";
import type { DataValidation } from "../model/sheet-properties";
import type { Worksheet } from "../model/worksheet";
import { requireUnprotected } from "./area";
import { HostError, invalidArgument } from "./host-error";
import { readFlag } from "./read-flag";
import { RemoteType, type Property } from "./remote";
import { subtract } from "./subtract-range";

interface ValidationScope {
  readonly sheet: Worksheet;
  readonly ranges: readonly RangeAddress[];
}

/** Kinds by the file's word: the client's word for the type, and the key of the rule object that holds it. */
const kinds: Readonly<Record<string, { readonly type: string; readonly key: string }>> = {
  whole: { type: "WholeNumber", key: "wholeNumber" },
  decimal: { type: "Decimal", key: "decimal" },
  list: { type: "List", key: "list" },
  date: { type: "Date", key: "date" },
  time: { type: "Time", key: "time" },
  textLength: { type: "TextLength", key: "textLength" },
  custom: { type: "Custom", key: "custom" },
};

const operators: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

const noAlert: DataValidation["errorAlert"] = { show: true, style: "stop", title: "", message: "" };
const noPrompt: DataValidation["prompt"] = { show: true, title: "", message: "" };

const current = ({ sheet, ranges }: ValidationScope): DataValidation | null => {
  const [first] = ranges;
  if (first === undefined) return null;
  return (
    sheet.properties.validations.find((rule) => rule.ranges.some((range) => intersection(range, first) !== null)) ??
    null
  );
};

/** Gives the ranges a rule of their own, taken out of any other. */
function replace({ sheet, ranges }: ValidationScope, rule: DataValidation | null): void {
  const others = sheet.properties.validations.flatMap((other) => {
    const left = ranges.reduce((parts, range) => parts.flatMap((part) => subtract(part, range)), other.ranges.slice());
    return left.length === 0 ? [] : [{ ...other, ranges: left }];
  });
  sheet.set("validations", rule === null ? others : [...others, { ...rule, ranges }]);
}

type Fields = Readonly<Record<string, unknown>>;

const fields = (value: unknown, location: string): Fields => {
  if (typeof value !== "object" || value === null) throw invalidArgument(location);
  return value as Fields;
};

const operand = (value: unknown): string | null => (value === undefined || value === null ? null : String(value));

function readRule(scope: ValidationScope, value: unknown, location: string): DataValidation {
  const rule = fields(value, location);
  const found = Object.entries(kinds).find(([, kind]) => rule[kind.key] !== undefined && rule[kind.key] !== null);
  if (found === undefined) throw invalidArgument(location);
  const [type, { key }] = found;
  const { formula, formula1, formula2, operator: word, source, inCellDropDown } = fields(rule[key], location);
  const operator = typeof word === "string" ? operators[word] : null;
  if (operator === undefined || (type !== "list" && type !== "custom" && operator === null))
    throw invalidArgument(location);
  const text = operand(type === "list" ? source : type === "custom" ? formula : formula1);
  if (text === null || (type === "list" && !text.startsWith("=") && text.length > 255)) throw invalidArgument(location);
  const before = current(scope);
  return {
    ranges: scope.ranges,
    type,
    operator,
    formula1: text,
    formula2: operand(formula2),
    ignoreBlank: before?.ignoreBlank ?? true,
    inCellDropDown: type === "list" && inCellDropDown !== false,
    errorAlert: before?.errorAlert ?? noAlert,
    prompt: before?.prompt ?? noPrompt,
    opaque: null,
  };
}

function shownRule(rule: DataValidation | null): unknown {
  const kind = rule === null ? undefined : kinds[rule.type];
  if (rule === null || kind === undefined) return {};
  if (rule.type === "list") return { list: { inCellDropDown: rule.inCellDropDown, source: rule.formula1 ?? "" } };
  if (rule.type === "custom") return { custom: { formula: rule.formula1 ?? "" } };
  const operator = Object.entries(operators).find(([, own]) => own === rule.operator)?.[0] ?? "Between";
  const second = rule.formula2 === null ? {} : { formula2: rule.formula2 };
  return { [kind.key]: { formula1: rule.formula1 ?? "", ...second, operator } };
}

/** Alert, prompt and blanks belong to a rule: without one there is nothing to set them on. */
function update(scope: ValidationScope, location: string, change: (rule: DataValidation) => DataValidation): void {
  requireUnprotected(scope.sheet, location);
  const rule = current(scope);
  if (rule === null) throw new HostError("InvalidOperation", "The range has no data validation rule.", location);
  replace(scope, change(rule));
}

/** Excel takes an alert or a prompt whole: each of its texts is one. */
function words(value: unknown, location: string): string {
  if (typeof value !== "string") throw invalidArgument(location);
  return value;
}

const errorAlert: Property<ValidationScope> = {
  get: (scope) => {
    const { show, style, title, message } = current(scope)?.errorAlert ?? noAlert;
    return { showAlert: show, style: style.charAt(0).toUpperCase() + style.slice(1), title, message };
  },
  set: (scope, value, _host, location) => {
    const { showAlert, style, title, message } = fields(value, location);
    if (style !== "Stop" && style !== "Warning" && style !== "Information") throw invalidArgument(location);
    const alert = {
      show: readFlag(showAlert, location),
      style: style.toLowerCase(),
      title: words(title, location),
      message: words(message, location),
    };
    update(scope, location, (rule) => ({ ...rule, errorAlert: alert }));
  },
};

const prompt: Property<ValidationScope> = {
  get: (scope) => {
    const { show, title, message } = current(scope)?.prompt ?? noPrompt;
    return { showPrompt: show, title, message };
  },
  set: (scope, value, _host, location) => {
    const { showPrompt, title, message } = fields(value, location);
    const show = readFlag(showPrompt, location);
    const shown = { show, title: words(title, location), message: words(message, location) };
    update(scope, location, (rule) => ({ ...rule, prompt: shown }));
  },
};

export const dataValidationType = new RemoteType<ValidationScope>({
  name: "DataValidation",
  properties: {
    Type: { get: (scope) => kinds[current(scope)?.type ?? ""]?.type ?? "None" },
    Rule: {
      get: (scope) => shownRule(current(scope)),
      set: (scope, value, _host, location) => {
        requireUnprotected(scope.sheet, location);
        replace(scope, readRule(scope, value, location));
      },
    },
    ErrorAlert: errorAlert,
    Prompt: prompt,
    IgnoreBlanks: {
      get: (scope) => current(scope)?.ignoreBlank ?? true,
      set: (scope, value, _host, location) =>
        update(scope, location, (rule) => ({ ...rule, ignoreBlank: readFlag(value, location) })),
    },
  },
  methods: {
    Clear: (scope, args) => {
      requireUnprotected(scope.sheet, args.location);
      replace(scope, null);
    },
  },
});
