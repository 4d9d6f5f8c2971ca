import type { ColumnMapping } from "../domain/customer/column-mapping";
import type { FieldId } from "../domain/customer/fields";
import type { Recognition, RecognitionChoices } from "../domain/customer/recognition";
import type { SourceColumn, SheetContext } from "../domain/formulas/sheet-context";
import type { Marks } from "../domain/plan/marks";
import { digest } from "../domain/plan/marks";
import { planPolicySheet, policySheetName } from "../domain/plan/plan-policy-sheet";
import { replanPolicySheet } from "../domain/plan/replan-policy-sheet";
import type { Step } from "../domain/plan/plan";
import { correctedColumns, foundMappings, keepsColumns, missingMappings } from "../domain/policy/column-table";
import { defaultPolicy } from "../domain/policy/default-policy";
import type { Policy } from "../domain/policy/policy";
import { FIRST, rowOf } from "../domain/policy/policy-layout";
import type { PolicyLayout } from "../domain/policy/policy-layout";
import type { PolicyWords } from "../domain/policy/policy-words";
import type { PolicyReading } from "../domain/policy/read-policy";
import { readPolicy } from "../domain/policy/read-policy";
import { fromWorkbookDates, toWorkbookDates } from "../domain/policy/workbook-dates";
import { policyToSheet } from "../domain/policy/write-policy";
import { fromIsoDate, toWorkbookSerial } from "../domain/spreadsheet/serial-date";
import type { SerialDate } from "../domain/spreadsheet/serial-date";
import { ClassifyFailure } from "./failure";
import { whatPolicyKnows } from "./policy-knowledge";
import type { PolicyCells } from "./policy-sheet";

/** A policy as it stands in the workbook. */
export interface StoredPolicy {
  readonly cells: PolicyCells;
  readonly policy: Policy;
  readonly reading: PolicyReading;
  /** Whether the workbook counts days from 1904; the policy's own dates never do. */
  readonly date1904: boolean;
}

/** The policy that holds for some sheets, with what must be written so that it stands in the workbook. */
export interface PolicyInForce {
  readonly policy: Policy;
  readonly layout: PolicyLayout;
  readonly steps: readonly Step[];
  readonly marks: Pick<Marks, "policyVersion" | "asOf" | "policySheet">;
  /** Name of the sheet that will be added for it; null where it stands already. */
  readonly addedSheet: string | null;
  readonly place: Pick<SheetContext, "policySheetName" | "policyOrigin">;
  /** Where the formulas of a sheet find it and their columns. */
  contextOf(recognition: Recognition): Omit<SheetContext, "firstResultColumn">;
}

export interface PolicyInForceInput {
  readonly stored: StoredPolicy | null;
  readonly words: PolicyWords;
  /** YYYY-MM-DD as asked for; null: the policy's own. */
  readonly asOf: string | null;
  readonly today: string;
  readonly sheetNames: readonly string[];
  readonly date1904: boolean;
  readonly marks: Marks | null;
  /** The sheets that it serves, recognised with the corrections that it remembers. */
  readonly sheets: readonly { readonly name: string; readonly recognition: Recognition }[];
  /** A person's words on columns that a new policy is to remember from the start. */
  readonly corrections?: readonly ColumnMapping[];
}

/** Until the Policy sheet is there, its id and digest are not known; applying the plan fills them in. */
export const POLICY_SHEET_TO_COME = { id: "", digest: "" } as const;

/**
 * Understands the cells under the name `CustomerPolicy`.
 * @throws ClassifyFailure naming the cells that make it unusable
 */
export function storedPolicy(cells: PolicyCells | null, date1904: boolean): StoredPolicy | null {
  if (cells === null) return null;
  const reading = readPolicy(cells.values, cells.sheet.name, cells.origin);
  if (reading.policy === null) throw new ClassifyFailure("policy", "unchanged", reading.problems);
  return { cells, policy: fromWorkbookDates(reading.policy, date1904), reading, date1904 };
}

/** What a sheet is recognised with: the corrections and the date of its policy. */
export function recognitionChoices(
  stored: StoredPolicy | null,
  asOf: string | null,
  sheetNames: readonly string[],
): RecognitionChoices {
  return {
    sheetNames,
    ...(stored === null ? {} : whatPolicyKnows(stored.policy)),
    ...(asOf === null ? {} : { asOf: dateOf(asOf) }),
  };
}

/** The workbook's policy, or a default one that is to be written. */
export function policyInForce(input: PolicyInForceInput): PolicyInForce {
  return input.stored === null ? newPolicy(input) : policyOfWorkbook(input, input.stored);
}

function newPolicy(input: PolicyInForceInput): PolicyInForce {
  const { words, sheets } = input;
  const said = sheets.find(({ recognition }) => recognition.asOf !== null)?.recognition.asOf?.serial ?? null;
  const asOf = input.asOf === null && said !== null ? (said as SerialDate) : dateOf(input.asOf ?? input.today);
  const columns = (input.corrections ?? []).reduce(correctedColumns, foundMappings(sheets));
  const policy: Policy = { ...defaultPolicy(words, asOf), columns };
  const sheet = policyToSheet(toWorkbookDates(policy, input.date1904), words);
  const name = policySheetName(input.sheetNames);
  const place = { policySheetName: name, policyOrigin: { row: 0, column: 0 } };
  return {
    policy,
    layout: sheet.layout,
    steps: planPolicySheet(sheet, name),
    marks: { policyVersion: policy.version, asOf, policySheet: POLICY_SHEET_TO_COME },
    addedSheet: name,
    place,
    contextOf: (recognition) => ({
      ...place,
      columns: sources(recognition, policy),
      date1904: input.date1904,
    }),
  };
}

function policyOfWorkbook(input: PolicyInForceInput, stored: StoredPolicy): PolicyInForce {
  const { cells, reading } = stored;
  const asOf = input.asOf === null ? stored.policy.asOf : dateOf(input.asOf);
  const missing = missingMappings(stored.policy.columns, input.sheets);
  const policy: Policy = { ...stored.policy, asOf, columns: [...stored.policy.columns, ...missing] };
  const grows = missing.length > 0 || reading.stale;
  const place = { policySheetName: cells.sheet.name, policyOrigin: cells.origin };
  const steps = grows
    ? rewriting(stored, policy, input.words)
    : asOf === stored.policy.asOf
      ? []
      : [dated(stored, asOf, input.date1904)];
  return {
    policy,
    layout: grows ? policyToSheet(policy, input.words, generationAfter(stored, policy)).layout : reading.layout,
    steps,
    marks: { policyVersion: policy.version, asOf, policySheet: policyMark(input.marks, cells, steps.length > 0) },
    addedSheet: null,
    place,
    contextOf: (recognition) => ({ ...place, columns: sources(recognition, policy), date1904: input.date1904 }),
  };
}

/** The policy anew over the cells it stands in: its shape changed, or its column table grew by rows at its end. */
export function rewriting(stored: StoredPolicy, policy: Policy, words: PolicyWords): Step[] {
  const { cells, date1904 } = stored;
  const sheet = policyToSheet(toWorkbookDates(policy, date1904), words, generationAfter(stored, policy));
  return replanPolicySheet(sheet, { ...cells, scope: cells.scope === null ? null : { id: cells.scope } });
}

/** Formulas that were made before another shape say so; a column table that only grows leaves them right. */
function generationAfter({ reading, policy: before }: StoredPolicy, { columns }: Policy): number {
  const { generation } = reading.layout;
  return reading.stale || !keepsColumns(before.columns, columns) ? generation + 1 : generation;
}

function dated({ cells, reading }: StoredPolicy, asOf: SerialDate, date1904: boolean): Step {
  const { row, column } = cells.origin;
  return {
    kind: "write-block",
    sheet: { id: cells.sheet.id },
    at: { row: row + rowOf(reading.layout, "setting:asOf"), column: column + FIRST },
    cells: [[toWorkbookSerial(asOf, date1904)]],
  };
}

/** What we write on our own Policy sheet does not make it one that a person edited. */
function policyMark(marks: Marks | null, cells: PolicyCells, isWritten: boolean): Marks["policySheet"] {
  const before = marks?.policySheet ?? null;
  return isWritten && before !== null && before.digest === digest(cells.formulas) ? POLICY_SHEET_TO_COME : before;
}

function dateOf(text: string): SerialDate {
  const date = fromIsoDate(text);
  if (date === null) throw new RangeError(`${text} is no date`);
  return date;
}

/** Where formulas find each field, and which row of the policy's column table holds its factor. */
function sources(recognition: Recognition, { columns: mappings }: Policy): Map<FieldId, SourceColumn> {
  const columns = new Map<FieldId, SourceColumn>();
  for (const { column, header, field, unit, taxBasis, currency } of recognition.columns) {
    if (field === null || unit === null) continue;
    const mapping = mappings.findIndex(
      (one) => one.header === header && one.field === field && one.unit === unit && (one.currency ?? null) === currency,
    );
    columns.set(field, {
      column,
      unit,
      taxBasis,
      ...(currency === null ? {} : { currency }),
      mapping: mapping < 0 ? null : mapping,
    });
  }
  return columns;
}
