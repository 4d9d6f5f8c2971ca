import { recognizeHeaders } from "../domain/customer/recognize-headers";
import type { CompiledPolicy } from "../domain/policy/compile-policy";
import type { Classification } from "../domain/scoring/classification";
import { coverageOf } from "../domain/scoring/coverage";
import { evaluateRows, fieldsWithoutTax, recordTable, rowEvaluator } from "../domain/scoring/evaluate-row";
import type { RecordColumn } from "../domain/scoring/evaluate-row";
import { explainCustomer } from "../domain/scoring/explanation";
import type { Explanation } from "../domain/scoring/explanation";
import type { CellValue } from "../domain/spreadsheet/cell-value";
import type { Language } from "../i18n/language";
import { displayLanguage, notAvailableError } from "./call-error";
import { toCells } from "./cell-arguments";
import { headerCells } from "./header-rows";
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
  /** How the score of one record comes about. */
  readonly explain: (record: readonly CellValue[]) => Explanation;
}

/** Sheets mix a few policies and layouts at most; each is kept until this many others came after it. */
const REMEMBERED = 4;

interface PolicyKey {
  readonly policy: PolicyArgument;
  /** Words of the add-in's own policy and of refusals are in it. */
  readonly language: Language;
}

interface ScoringKey extends PolicyKey {
  readonly headers: Range;
}

const recentPolicies = new MostRecent<PolicyKey, CompiledPolicy>(REMEMBERED, samePolicy, ({ policy }) =>
  readPolicyArgument(policy),
);

const recentScorings = new MostRecent<ScoringKey, RecordScoring>(
  REMEMBERED,
  (a, b) => sameCells(a.headers, b.headers) && samePolicy(a, b),
  ({ headers, policy }) => prepare(headers, compiledPolicy(policy)),
);

/** The compiled policy of an argument; the last few are remembered, refused ones too. */
export function compiledPolicy(policy: PolicyArgument): CompiledPolicy {
  return recentPolicies.get({ policy, language: displayLanguage() });
}

/** How records under these headers are classified by this policy; the last few pairs are remembered. */
export function recordScoring(headers: Range, policy: PolicyArgument): RecordScoring {
  return recentScorings.get({ headers, policy, language: displayLanguage() });
}

function samePolicy(a: PolicyKey, b: PolicyKey): boolean {
  return a.language === b.language && sameCells(a.policy ?? [], b.policy ?? []);
}

function prepare(headers: Range, compiled: CompiledPolicy): RecordScoring {
  const recognized = recognizeHeaders(headerCells(toCells(headers)), compiled.policy.columns);
  const columns = recognized.flatMap(({ column, field, unit, taxBasis, currency }): RecordColumn[] =>
    field === null || unit === null
      ? []
      : [{ index: column, field, unit, taxBasis, ...(currency === null ? {} : { currency }) }],
  );
  const fields = new Set(columns.map(({ field }) => field));
  if (coverageOf(compiled, fields, "").share === 0) throw notAvailableError("headers-unknown");
  return {
    compiled,
    one: rowEvaluator(compiled, columns),
    many: (records) => evaluateRows(compiled, columns, records),
    explain: (record) => explainCustomer(compiled, recordTable(columns, [record]), 0, fieldsWithoutTax(columns)),
  };
}
