import type { ColumnMapping, TaxBasis } from "../domain/customer/column-mapping";
import type { FieldId } from "../domain/customer/fields";
import type { UnitId } from "../domain/customer/units";
import type { Plan, Step } from "../domain/plan/plan";
import { countSteps } from "../domain/plan/plan";
import { correctedColumns } from "../domain/policy/column-table";
import { applyPlan } from "./apply-plan";
import type { ClassifyOptions } from "./classify-options";
import { ClassifyFailure, failureOf } from "./failure";
import { policyInForce, rewriting } from "./policy-in-force";
import type { UnderstoodSheet } from "./prepare-classification";
import { understandSheet } from "./prepare-classification";
import { clearTheWay } from "./recover";
import type { Session } from "./session";
import { withSession } from "./session";

/** A person's word on what a column holds. */
export interface ColumnCorrection {
  /** Header as recognition shows it. */
  readonly header: string;
  /** null: the column is none of ours. */
  readonly field: FieldId | null;
  readonly unit: UnitId;
  readonly taxBasis?: TaxBasis;
}

export type CorrectColumnOptions = Pick<
  ClassifyOptions,
  "sheet" | "headerRow" | "today" | "words" | "signal" | "patience"
> &
  ColumnCorrection;

/**
 * Writes a correction into the policy's column table, where formulas, pane and functions all find it: it goes by header, so
 * it outlives moved columns, and by sheet, whatever that is called later. Where the workbook has no policy yet, the default
 * one is written with it.
 *
 * @throws ClassifyFailure "nothing" where the sheet has no such header; as for classifying otherwise
 */
export async function correctColumn(options: CorrectColumnOptions): Promise<void> {
  try {
    await withSession((session) => correct(session, options));
  } catch (error) {
    throw failureOf(error, error instanceof ClassifyFailure ? error.workbook : "unchanged");
  }
}

async function correct(session: Session, options: CorrectColumnOptions): Promise<void> {
  await clearTheWay(session, options);
  const sheet = await understandSheet(session, options.sheet, { ...options, looksOnly: true, anySheet: true });
  const { header, field, unit, taxBasis = null } = options;
  const name = sheet.snapshot.sheet.name;
  if (!sheet.recognition.columns.some((column) => column.header === header))
    throw new ClassifyFailure("nothing", "unchanged", [
      { code: "column-mapping-lost", sheet: name, params: { header, field: field ?? "" } },
    ]);
  const correction: ColumnMapping = { sheet: name, header, field, unit, taxBasis, origin: "by-hand" };
  const steps =
    sheet.stored === null ? newPolicy(sheet, correction, options) : changedPolicy(sheet, correction, options);
  const plan: Plan = { purpose: "correct", fingerprint: null, steps, counts: countSteps(steps, 0), problems: [] };
  await applyPlan(session, plan, {
    sheets: [],
    marks: sheet.reading.marks,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
}

function changedPolicy(
  { stored }: UnderstoodSheet,
  correction: ColumnMapping,
  { words }: CorrectColumnOptions,
): readonly Step[] {
  if (stored === null) return [];
  const { policy } = stored;
  return rewriting(stored, { ...policy, columns: correctedColumns(policy.columns, correction) }, words);
}

/** A default policy whose column table holds what was found, and the correction. */
function newPolicy(
  { reading, snapshot, recognition }: UnderstoodSheet,
  correction: ColumnMapping,
  { words, today }: CorrectColumnOptions,
): readonly Step[] {
  const { steps, marks } = policyInForce({
    stored: null,
    words,
    asOf: null,
    today,
    sheetNames: reading.sheetNames,
    date1904: snapshot.date1904,
    marks: reading.marks,
    sheets: [{ name: snapshot.sheet.name, recognition }],
    corrections: [correction],
  });
  const entry = { version: 1 as const, ...marks, sheets: reading.marks?.sheets ?? [] };
  return [...steps, { kind: "set-setting", value: entry }];
}
