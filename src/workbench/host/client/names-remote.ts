import type { DefinedName } from "../model/workbook";
import type { Worksheet } from "../model/worksheet";
import { areaOfFormula, areaText, type Area } from "./area";
import type { CallArguments } from "./call-arguments";
import { shownValue } from "./cell-input";
import type { Host } from "./host";
import { HostError, invalidArgument, itemNotFound } from "./host-error";
import { rangeType } from "./range-remote";
import { readFlag } from "./read-flag";
import { RemoteType, type Remote } from "./remote";
import { worksheetType } from "./worksheet-remote";
import { quoteSheetName, rangeText } from "../model/address";

/** Names of the workbook (sheet null), or of one sheet alone. */
interface NameScope {
  readonly sheet: Worksheet | null;
}

interface NameSubject {
  readonly name: string;
  readonly scope: string | null;
}

function definition({ name, scope }: NameSubject, host: Host): DefinedName {
  const key = name.toLowerCase();
  const found = host.workbook.names.find((other) => other.scope === scope && other.name.toLowerCase() === key);
  if (found === undefined) throw itemNotFound("NamedItem");
  return found;
}

/** The range a name refers to, null when it is a constant, a formula or a broken reference. */
function target(subject: NameSubject, host: Host): Area | null {
  const sheet = (subject.scope === null ? null : host.workbook.sheetById(subject.scope)) ?? host.workbook.sheets[0];
  return sheet === undefined ? null : areaOfFormula(host.workbook, sheet, definition(subject, host).formula);
}

const constant = /^=?(?:"((?:[^"]|"")*)"|(-?\d+(?:\.\d+)?(?:E[+-]?\d+)?)|(TRUE|FALSE))$/i;

/** Type and value of a name: its range's address, its constant, or an error. */
function evaluate(subject: NameSubject, host: Host): { type: string; value: unknown } {
  const area = target(subject, host);
  if (area !== null) return { type: "Range", value: areaText(area) };
  const { formula } = definition(subject, host);
  const match = constant.exec(formula);
  if (match?.[1] !== undefined) return { type: "String", value: match[1].replaceAll('""', '"') };
  if (match?.[2] !== undefined) return { type: "Double", value: Number(match[2]) };
  if (match?.[3] !== undefined) return { type: "Boolean", value: match[3].toUpperCase() === "TRUE" };
  if (formula.includes("#REF!")) return { type: "Error", value: shownValue({ error: "#REF!" }) };
  throw new HostError(
    "NotImplemented",
    `HostNotImplemented: the value of the name ${subject.name} (${formula}).`,
    "NamedItem.value",
  );
}

function change(subject: NameSubject, host: Host, part: Partial<DefinedName>): void {
  host.workbook.setName({ ...definition(subject, host), ...part });
}

const checkedFormula = (value: unknown, location: string): string => {
  if (typeof value !== "string" || value === "") throw invalidArgument(location);
  return value.startsWith("=") ? value : `=${value}`;
};

const namedItemType = new RemoteType<NameSubject>({
  name: "NamedItem",
  // A sheet's own names are found again through that sheet's collection, so the name itself is the key.
  identity: { key: "_Id", of: ({ name }) => name },
  properties: {
    Name: { get: ({ name }) => name },
    _Id: { get: ({ name }) => name },
    Formula: {
      get: (subject, host) => definition(subject, host).formula,
      set: (subject, value, host, location) => change(subject, host, { formula: checkedFormula(value, location) }),
    },
    Type: { get: (subject, host) => evaluate(subject, host).type },
    Value: { get: (subject, host) => evaluate(subject, host).value },
    Visible: {
      get: (subject, host) => !definition(subject, host).hidden,
      set: (subject, value, host, location) => change(subject, host, { hidden: !readFlag(value, location) }),
    },
    Comment: {
      get: (subject, host) => definition(subject, host).comment,
      set: (subject, value, host, location) => {
        if (typeof value !== "string") throw invalidArgument(location);
        change(subject, host, { comment: value });
      },
    },
    Scope: { get: ({ scope }) => (scope === null ? "Workbook" : "Worksheet") },
  },
  navigation: {
    Worksheet: (subject, host) => {
      const sheet = subject.scope === null ? null : host.workbook.sheetById(subject.scope);
      if (sheet === null)
        throw new HostError("InvalidOperation", "The name belongs to the workbook.", "NamedItem.worksheet");
      return worksheetType.of(sheet);
    },
    WorksheetOrNullObject: (subject, host) => {
      const sheet = subject.scope === null ? null : host.workbook.sheetById(subject.scope);
      return sheet === null ? null : worksheetType.of(sheet);
    },
  },
  methods: {
    Delete: ({ name, scope }, _args, host) => host.workbook.removeName(name, scope),
    GetRange: (subject, args, host) => {
      const area = target(subject, host);
      if (area === null) throw new HostError("InvalidOperation", "The name does not refer to a range.", args.location);
      return rangeType.of(area);
    },
    GetRangeOrNullObject: (subject, _args, host) => {
      const area = target(subject, host);
      return area === null ? null : rangeType.of(area);
    },
  },
});

const scopeOf = ({ sheet }: NameScope): string | null => sheet?.id ?? null;

function find(scope: NameScope, args: CallArguments, host: Host): Remote | null {
  const key = args.text(0).toLowerCase();
  const found = host.workbook.names.find((name) => name.scope === scopeOf(scope) && name.name.toLowerCase() === key);
  return found === undefined ? null : namedItemType.of({ name: found.name, scope: found.scope });
}

function findOrThrow(scope: NameScope, args: CallArguments, host: Host): Remote {
  const found = find(scope, args, host);
  if (found === null) throw itemNotFound(args.location);
  return found;
}

const wellFormed = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;
const likeReference = /^(\$?[A-Z]{1,3}\$?\d+|R\d*C\d*|R|C)$/i;

function add(scope: NameScope, args: CallArguments, host: Host): Remote {
  const name = args.text(0);
  if (!wellFormed.test(name) || likeReference.test(name))
    throw invalidArgument(args.location, "The name is not a valid name for a named item.");
  if (find(scope, args, host) !== null)
    throw new HostError("ItemAlreadyExists", "A named item of this name exists already.", args.location);
  const given = args.raw(1);
  const area = rangeType.subjectOf(given);
  const formula =
    area === null
      ? typeof given === "number" || typeof given === "boolean"
        ? `=${String(given).toUpperCase()}`
        : checkedFormula(given, args.location)
      : `=${quoteSheetName(area.sheet.name)}!${absolute(rangeText(area.range))}`;
  host.workbook.setName({ name, scope: scopeOf(scope), formula, hidden: false, comment: args.optionalText(2) ?? "" });
  return namedItemType.of({ name, scope: scopeOf(scope) });
}

const absolute = (address: string): string =>
  address.replace(
    /([A-Z]+)?(\d+)?/g,
    (_all, letters?: string, digits?: string) =>
      `${letters === undefined ? "" : `$${letters}`}${digits === undefined ? "" : `$${digits}`}`,
  );

export const namesType: RemoteType<NameScope> = new RemoteType({
  name: "NamedItemCollection",
  items: (scope, host) =>
    host.workbook.names
      .filter((name) => name.scope === scopeOf(scope))
      .map(({ name, scope: own }) => namedItemType.of({ name, scope: own })),
  indexer: findOrThrow,
  methods: {
    Add: add,
    GetItem: findOrThrow,
    GetItemOrNullObject: find,
    GetCount: (scope, _args, host) => host.workbook.names.filter((name) => name.scope === scopeOf(scope)).length,
  },
});
