import { matchAlias } from "./alias-index";
import type { AliasMatch } from "./alias-index";
import type { ColumnContent, ContentVerdict } from "./column-content";
import type { ColumnMapping } from "./column-mapping";
import { sizesInDoubt, unitOf } from "./column-unit";
import { duplicateHeaders } from "./duplicate-headers";
import type { FieldId } from "./fields";
import type { ColumnHeader } from "./header-cells";
import { headerKey } from "./header-text";
import type { ColumnDoubt, ColumnReason, FieldGuess, RecognizedColumn } from "./recognition";
import type { UnitId } from "./units";
import { preferLatestYear } from "./year-columns";

/** One column to be named. */
export interface ColumnToName {
  /** Position that the result carries. */
  readonly column: number;
  readonly header: ColumnHeader;
  /** What stands below; null where only headers are known. */
  readonly content: ColumnContent | null;
  /** Whether that can be the field. Given by whoever reads cells: functions know headers alone, and their script is small. */
  readonly judge: (field: FieldId) => ContentVerdict;
  /** Mapping that decides, if there is one. */
  readonly mapping: ColumnMapping | null;
}

interface Candidate {
  readonly field: FieldId;
  readonly confidence: number;
  readonly reason: ColumnReason;
  readonly ask: boolean;
}

/** Names of the customer as such, which stand over its code where its name has a column too. */
const PARTIES = new Set("customer client debtor party buyer account 客户 单位 往来单位 客商 购货单位".split(" "));

/** The sum of a row is what is owed beside the ages of it, and anything elsewhere. */
const SUMS = new Set(["合计", "总计"]);

/** Below this a column is not taken for a field, only offered. */
const ENOUGH = 0.5;

/**
 * The mapping made for a header, if any: a mapping of this very sheet comes before one for every sheet. Headers are the same
 * whatever their width, case, spaces and punctuation. `sheet` null: any sheet's mapping will do.
 */
export function mappingFor(
  header: string,
  mappings: readonly ColumnMapping[],
  sheet: string | null,
): ColumnMapping | null {
  if (header === "" || mappings.length === 0) return null;
  const key = headerKey(header);
  const fitting = mappings.filter(
    (mapping) =>
      headerKey(mapping.header) === key && (mapping.sheet === null || sheet === null || mapping.sheet === sheet),
  );
  return fitting.find((mapping) => mapping.sheet !== null && mapping.sheet === sheet) ?? fitting[0] ?? null;
}

/**
 * Names the columns of one sheet: for each the field it most likely holds, with confidence, reason and rivals.
 * A field goes to one column only; what a person said beats everything, then the more confident, then the one further left.
 * `moneyUnit` is the unit that a note above the headers gives to all amounts without one of their own.
 */
export function nameColumns(columns: readonly ColumnToName[], moneyUnit: UnitId | null): RecognizedColumn[] {
  const matches = columns.map(({ header }) => (header.parts === null ? null : matchAlias(header.parts)));
  const context = contextOf(matches);
  const candidates = preferLatestYear(
    columns.map(({ header }) => header.text),
    columns.map((column, i) => candidatesOf(column, matches[i] ?? null, context)),
  );
  const winners = assign(columns, candidates);
  const units = columns.map(({ header, content, mapping }, i) => {
    const field = winners.get(i)?.field;
    return field === undefined || mapping !== null ? null : unitOf(field, header.parts, content, moneyUnit);
  });
  const doubted = sizesInDoubt(
    columns.flatMap(({ content, mapping }, i) => {
      const field = winners.get(i)?.field;
      const unit = mapping?.unit ?? units[i]?.unit;
      return field === undefined || unit === undefined
        ? []
        : [{ field, unit, unsaid: units[i]?.unsaid ?? false, content }];
    }),
  );
  const named = columns.map((column, i): RecognizedColumn => {
    const won = winners.get(i);
    const unit = units[i] ?? null;
    if (won === undefined || unit === null) return namedByHandOrNot(column, won, candidates[i] ?? []);
    const doubts: ColumnDoubt[] = [
      ...(won.ask ? ["name" as const] : []),
      ...(unit.unsure || doubted.has(won.field) ? ["unit" as const] : []),
    ];
    return {
      ...plainColumn(column),
      field: won.field,
      unit: unit.unit,
      confidence: won.confidence,
      reason: won.reason,
      rivals: rivalsOf(candidates[i] ?? [], won),
      ask: doubts.length > 0,
      doubts,
    };
  });
  return askAboutDuplicates(columns, named);
}

/** A column that nobody named, or that a person did. */
function namedByHandOrNot(
  column: ColumnToName,
  won: Candidate | undefined,
  candidates: readonly Candidate[],
): RecognizedColumn {
  const rivals = rivalsOf(candidates, won);
  if (column.mapping !== null) {
    const { field, unit } = column.mapping;
    const taken = field !== null && won === undefined;
    const none = field === null || taken;
    const reason = taken ? "rival-won" : "by-hand";
    return {
      ...plainColumn(column),
      field: none ? null : field,
      unit: none ? null : unit,
      confidence: 1,
      reason,
      rivals,
    };
  }
  const best = candidates[0];
  const lost = best !== undefined && best.confidence >= ENOUGH;
  const reason = column.header.text === "" ? "no-header" : lost ? "rival-won" : (best?.reason ?? "unknown");
  const ask = best !== undefined && best.ask && !lost;
  return { ...plainColumn(column), reason, rivals, ask, doubts: ask ? ["name"] : [] };
}

/** A column of no field without doubts, from which the others differ. */
function plainColumn({ column, header, mapping }: ColumnToName): RecognizedColumn {
  return {
    column,
    header: header.text,
    taxBasis: mapping?.taxBasis ?? header.parts?.taxBasis ?? null,
    currency: mapping?.currency ?? null,
    field: null,
    unit: null,
    confidence: 0,
    reason: "unknown",
    rivals: [],
    ask: false,
    doubts: [],
  };
}

function rivalsOf(candidates: readonly Candidate[], won: Candidate | undefined): FieldGuess[] {
  return candidates.filter((one) => one.field !== won?.field).map(({ field, confidence }) => ({ field, confidence }));
}

/** Where two columns of one name both hold something, nothing tells which of them is meant. */
function askAboutDuplicates(columns: readonly ColumnToName[], named: readonly RecognizedColumn[]): RecognizedColumn[] {
  const filled = new Set(
    columns.filter(({ content }) => content === null || content.filled > 0).map((one) => one.column),
  );
  const asked = new Set(
    duplicateHeaders(named)
      .map((group) => group.filter(({ column, reason }) => filled.has(column) && reason !== "by-hand"))
      .filter((group) => group.length > 1)
      .flat(),
  );
  return named.map((column) =>
    asked.has(column) ? { ...column, ask: true, doubts: [...column.doubts, "duplicate"] } : column,
  );
}

/** What the headers together say about the sheet; decides names that mean one thing here and another there. */
interface Context {
  /** True where another column holds the customers' names, and none their codes: "Customer" is the code then. */
  readonly codeless: boolean;
  /** True where a column is sure to hold the customers' codes. */
  readonly coded: boolean;
  /** True where a column is sure to hold the customers' names. */
  readonly named: boolean;
  readonly invoices: boolean;
  readonly buckets: boolean;
  readonly balance: boolean;
  readonly sales: boolean;
}

function contextOf(matches: readonly (AliasMatch | null)[]): Context {
  const certain = new Set(
    matches.filter((match) => match !== null && !match.ambiguous).map((match) => match?.fields[0]),
  );
  const has = (...fields: FieldId[]) => fields.some((field) => certain.has(field));
  const names = matches.filter((match) => match?.ambiguous === false && match.fields[0] === "customer_name");
  return {
    coded: has("customer_id"),
    named: names.length > 0,
    codeless: names.length > 1 && !matches.some((match) => match?.fields[0] === "customer_id"),
    invoices: has("invoice_no", "invoice_date", "due_date"),
    buckets: has("aging_1_30", "aging_31_60", "aging_61_90", "aging_91_180"),
    balance: has("ar_balance"),
    sales: has("annual_sales"),
  };
}

function candidatesOf(column: ColumnToName, match: AliasMatch | null, context: Context): Candidate[] {
  if (column.mapping !== null)
    return column.mapping.field === null
      ? []
      : [{ field: column.mapping.field, confidence: 1, reason: "by-hand", ask: false }];
  if (match === null || (SUMS.has(column.header.parts?.bare ?? "") && !context.buckets)) return [];
  const { content } = column;
  // "客户" over numbers alone are their codes.
  const numbered = content !== null && content.numbers > content.filled * 0.6 && !context.coded;
  const isParty = (context.codeless || numbered) && PARTIES.has(column.header.parts?.bare ?? "");
  const fields = isParty ? (["customer_id", "customer_name"] as const) : inContext(match, context);
  const reason: ColumnReason = column.header.joined && match.via === "alias" ? "alias-in-group" : match.via;
  const candidates = fields.map((field, rank): Candidate => {
    const verdict = column.judge(field);
    const named = match.confidence - 0.15 * rank - (match.ambiguous && match.via !== "near-alias" ? 0.15 : 0);
    if (verdict < 0) return { field, confidence: named * 0.3, reason: "content-contradicts", ask: true };
    const supported = verdict > 0 ? Math.min(0.98, named + 0.03) : named;
    return {
      field,
      confidence: supported,
      reason: match.ambiguous && verdict > 0 && rank > 0 ? "content-supports" : reason,
      ask: match.ambiguous,
    };
  });
  return candidates.sort((a, b) => b.confidence - a.confidence);
}

/** Fields of an ambiguous name, the one that fits this sheet first. */
function inContext(match: AliasMatch, context: Context): readonly FieldId[] {
  const [first] = match.fields;
  // "业务员/客户" in an indented export: without customers the sheet would say nothing.
  if (match.fields.includes("customer_name") && !context.named && !context.coded)
    return ["customer_name", ...match.fields.filter((field) => field !== "customer_name")];
  if (first === "not_due_amount" && match.fields.includes("aging_current") && context.buckets)
    return [...match.fields].reverse();
  if (first === "bad_debt" && match.fields.includes("paid_amount") && context.invoices)
    return [...match.fields].reverse();
  if (first === "invoice_amount" && (!context.invoices || context.buckets) && match.fields.length === 1) {
    // Without invoices on the sheet, or beside the ages of what is owed, one amount a customer is what he owes.
    if (!context.balance && match.ambiguous) return ["ar_balance", "invoice_amount"];
  }
  return match.fields;
}

function assign(
  columns: readonly ColumnToName[],
  candidates: readonly (readonly Candidate[])[],
): Map<number, Candidate> {
  const offers = candidates.flatMap((list, index) =>
    list.filter((one) => one.confidence >= ENOUGH).map((candidate) => ({ index, candidate })),
  );
  offers.sort(
    (a, b) => b.candidate.confidence - a.candidate.confidence || fuller(columns, b.index, a.index) || a.index - b.index,
  );
  const winners = new Map<number, Candidate>();
  const taken = new Set<FieldId>();
  for (const { index, candidate } of offers) {
    if (winners.has(index) || taken.has(candidate.field)) continue;
    winners.set(index, candidate);
    taken.add(candidate.field);
  }
  return winners;
}

/** Of two columns equally well named, the one with something in it. */
function fuller(columns: readonly ColumnToName[], a: number, b: number): number {
  const filled = (index: number) => Math.min(1, columns[index]?.content?.filled ?? 0);
  return filled(a) - filled(b);
}
