import { recognizeHeaders } from "../domain/customer/recognize-headers";
import type { CompiledPolicy } from "../domain/policy/compile-policy";
import type { Classification } from "../domain/scoring/classification";
import { coverageOf } from "../domain/scoring/coverage";
import { evaluateRows, rowEvaluator } from "../domain/scoring/evaluate-row";
import type { RecordColumn } from "../domain/scoring/evaluate-row";
import type { CellValue } from "../domain/spreadsheet/cell-value";
import { notAvailableError } from "./call-error";
import { toCells } from "./cell-arguments";
import { MostRecent } from "./most-recent";
import { readPolicyArgument } from "./policy-argument";
import type { PolicyArgument } from "./policy-argument";
import { sameCells } from "./same-cells";

type Range = readonly (readonly unknown[])[];

/** Headers and policy made ready for any number of records. */
export interface RecordScoring {
  readonly compiled: CompiledPolicy;
  /** Classifies one record; what it gives is written over by the next call. */
  readonly one: (record: readonly CellValue[]) => Classification;
  readonly many: (records: readonly (readonly CellValue[])[]) => Classification;
}

/** Sheets mix a few policies and layouts at most; each is kept until this many others came after it. */
const REMEMBERED = 4;

const recentPolicies = new MostRecent<PolicyArgument, CompiledPolicy>(REMEMBERED, samePolicy, readPolicyArgument);

const recentScorings = new MostRecent<{ readonly headers: Range; readonly policy: PolicyArgument }, RecordScoring>(
  REMEMBERED,
  (a, b) => sameCells(a.headers, b.headers) && samePolicy(a.policy, b.policy),
  ({ headers, policy }) => prepare(headers, compiledPolicy(policy)),
);

/** The compiled policy of an argument; the last few are remembered. */
export function compiledPolicy(policy: PolicyArgument): CompiledPolicy {
  return recentPolicies.get(policy);
}

/** How records under these headers are classified by this policy; the last few pairs are remembered. */
export function recordScoring(headers: Range, policy: PolicyArgument): RecordScoring {
  return recentScorings.get({ headers, policy });
}

function samePolicy(a: PolicyArgument, b: PolicyArgument): boolean {
  return sameCells(a ?? [], b ?? []);
}

function prepare(headers: Range, compiled: CompiledPolicy): RecordScoring {
  const recognized = recognizeHeaders(toCells(headers), compiled.policy.columns);
  const columns = recognized.flatMap(({ column, field, unit, taxBasis }): RecordColumn[] =>
    field === null || unit === null ? [] : [{ index: column, field, unit, taxBasis }],
  );
  const fields = new Set(columns.map(({ field }) => field));
  if (coverageOf(compiled, fields, "").share === 0) throw notAvailableError("headers-unknown");
  return {
    compiled,
    one: rowEvaluator(compiled, columns),
    many: (records) => evaluateRows(compiled, columns, records),
  };
}
