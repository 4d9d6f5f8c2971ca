import { callError } from "./call-error";
import { toCells } from "./cell-arguments";
import type { PolicyArgument } from "./policy-argument";
import { recordScoring } from "./record-scoring";
import type { ResultCell } from "./result-cells";

/**
 * One result per record, as a column that spills below the formula where there are many.
 * @throws CustomFunctions.Error when records and headers differ in width, no header is known, or the policy cannot be used
 */
export function scoreRecords(
  records: readonly (readonly unknown[])[],
  headers: readonly (readonly unknown[])[] | null,
  policy: PolicyArgument,
  result: ResultCell,
): unknown[][] {
  requireSameWidth(records, headers ?? []);
  const scoring = recordScoring(headers ?? [], policy);
  const cells = toCells(records);
  const [only] = cells;
  if (cells.length === 1 && only !== undefined) return [[result(scoring.one(only), 0)]];
  const classification = scoring.many(cells);
  return cells.map((_, index) => [result(classification, index)]);
}

/** A record that is wider than its headers mostly holds the formula's own column. */
export function requireSameWidth(
  records: readonly (readonly unknown[])[],
  headers: readonly (readonly unknown[])[],
): void {
  const [record, header] = [records[0]?.length ?? 0, headers[0]?.length ?? 0];
  if (record !== header) throw callError("record-width", { record, headers: header });
}
