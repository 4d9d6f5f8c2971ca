import type { ColumnMapping } from "../domain/customer/column-mapping";
import type { FieldId } from "../domain/customer/fields";
import type { Recognition, RecognizedColumn } from "../domain/customer/recognition";
import type { SourceColumn, SheetContext } from "../domain/formulas/sheet-context";
import type { Marks } from "../domain/plan/marks";
import { planPolicySheet, policySheetName, replanPolicySheet } from "../domain/plan/plan-policy-sheet";
import type { Step } from "../domain/plan/plan";
import { defaultPolicy } from "../domain/policy/default-policy";
import type { Policy } from "../domain/policy/policy";
import { FIRST, rowOf } from "../domain/policy/policy-layout";
import type { PolicyLayout } from "../domain/policy/policy-layout";
import type { PolicyWords } from "../domain/policy/policy-words";
import { readPolicy } from "../domain/policy/read-policy";
import { policyToSheet } from "../domain/policy/write-policy";
import { fromIsoDate, toWorkbookSerial } from "../domain/spreadsheet/serial-date";
import type { SerialDate } from "../domain/spreadsheet/serial-date";
import { ClassifyFailure } from "./failure";
import type { PolicyCells } from "./policy-sheet";

/** The policy that holds for a sheet, with what must be written so that it stands in the workbook. */
export interface PolicyInForce {
  readonly policy: Policy;
  readonly layout: PolicyLayout;
  readonly context: Omit<SheetContext, "firstResultColumn">;
  readonly recognition: Recognition;
  readonly steps: readonly Step[];
  readonly marks: Pick<Marks, "policyVersion" | "asOf" | "policySheet">;
}

export interface PolicyInForceInput {
  readonly cells: PolicyCells | null;
  readonly words: PolicyWords;
  /** YYYY-MM-DD as asked for; null: the policy's own. */
  readonly asOf: string | null;
  readonly today: string;
  readonly sheetNames: readonly string[];
  readonly date1904: boolean;
  readonly marks: Marks | null;
  /** Recognises the sheet with the corrections that the policy remembers. */
  readonly recognize: (columns: readonly ColumnMapping[]) => Recognition;
}

/** Until the Policy sheet is there, its id and digest are not known; applying the plan fills them in. */
export const POLICY_SHEET_TO_COME = { id: "", digest: "" } as const;

/**
 * The workbook's policy, or a default one that is to be written.
 * @throws ClassifyFailure when the policy in the workbook cannot be used
 */
export function policyInForce(input: PolicyInForceInput): PolicyInForce {
  return input.cells === null ? newPolicy(input) : storedPolicy(input, input.cells);
}

function newPolicy(input: PolicyInForceInput): PolicyInForce {
  const { words } = input;
  const asOf = dateOf(input.asOf ?? input.today);
  const recognition = input.recognize([]);
  const columns = recognition.columns.flatMap(mappingOf);
  const policy: Policy = { ...defaultPolicy(words, asOf), columns };
  const sheet = policyToSheet(policy, words);
  const policySheet = policySheetName(input.sheetNames);
  return {
    policy,
    layout: sheet.layout,
    context: {
      policySheetName: policySheet,
      policyOrigin: { row: 0, column: 0 },
      columns: sources(recognition, columns),
    },
    recognition,
    steps: planPolicySheet(sheet, policySheet),
    marks: { policyVersion: policy.version, asOf, policySheet: POLICY_SHEET_TO_COME },
  };
}

function storedPolicy(input: PolicyInForceInput, cells: PolicyCells): PolicyInForce {
  const read = readPolicy(cells.values, cells.sheet.name, cells.origin);
  if (read.policy === null) throw new ClassifyFailure("policy", "unchanged", read.problems);
  const asOf = input.asOf === null ? read.policy.asOf : dateOf(input.asOf);
  const policy: Policy = { ...read.policy, asOf };
  const recognition = input.recognize(policy.columns);
  const { row, column } = cells.origin;
  if (read.stale) return rewrittenPolicy(input, cells, policy, recognition);
  const at = { row: row + rowOf(read.layout, "setting:asOf"), column: column + FIRST };
  const dated: Step = {
    kind: "write-block",
    sheet: { id: cells.sheet.id },
    at,
    cells: [[toWorkbookSerial(asOf, input.date1904)]],
  };
  return {
    policy,
    layout: read.layout,
    context: {
      policySheetName: cells.sheet.name,
      policyOrigin: cells.origin,
      columns: sources(recognition, policy.columns),
    },
    recognition,
    steps: asOf === read.policy.asOf ? [] : [dated],
    marks: { policyVersion: policy.version, asOf, policySheet: input.marks?.policySheet ?? null },
  };
}

/** The shape of the policy changed: its calculation rows are written anew around the same numbers. */
function rewrittenPolicy(
  input: PolicyInForceInput,
  cells: PolicyCells,
  policy: Policy,
  recognition: Recognition,
): PolicyInForce {
  const sheet = policyToSheet(policy, input.words);
  const { origin, scope } = cells;
  const place = {
    sheet: cells.sheet,
    origin,
    rowCount: cells.values.length,
    scope: scope === null ? null : { id: scope },
  };
  return {
    policy,
    layout: sheet.layout,
    context: { policySheetName: cells.sheet.name, policyOrigin: origin, columns: sources(recognition, policy.columns) },
    recognition,
    steps: replanPolicySheet(sheet, place),
    marks: { policyVersion: policy.version, asOf: policy.asOf, policySheet: input.marks?.policySheet ?? null },
  };
}

function dateOf(text: string): SerialDate {
  const date = fromIsoDate(text);
  if (date === null) throw new RangeError(`${text} is no date`);
  return date;
}

function mappingOf(column: RecognizedColumn): ColumnMapping[] {
  if (column.field === null || column.unit === null) return [];
  const { header, field, unit, taxBasis, currency } = column;
  return [{ sheet: null, header, field, unit, taxBasis, ...(currency === null ? {} : { currency }), origin: "found" }];
}

/** Where formulas find each field, and which row of the policy's column table holds its factor. */
function sources(recognition: Recognition, mappings: readonly ColumnMapping[]): Map<FieldId, SourceColumn> {
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
