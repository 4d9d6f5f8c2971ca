import { rowEvaluator } from "../../../src/domain/scoring/evaluate-row";
import { resultCellAt } from "../../../src/domain/scoring/result-cell";
import type { EqualityCase } from "./equality-case";

/** Comparisons that were made and what did not agree, worded for whoever has to find out why. */
export interface Comparison {
  cells: number;
  readonly differences: string[];
}

/** Helpers of group limits that look customers up: what they find is compared through exposure and limit. */
const LOOKUPS = new Set(["groupId", "groupName", "groupText", "groupParent", "groupTop", "groupHead"]);
/** What a record alone cannot know. */
const OF_GROUPS = /^(group|exposure$)/;

/** Compares every result cell that a program calculated, as text, with the evaluator's answers by column. */
export function compareCalculated(
  { formulas, rows, columns, result, name }: EqualityCase,
  shown: (row: number, column: number) => string,
  { differences, ...count }: Comparison,
  sample: number = rows.length,
): Comparison {
  formulas.forEach(({ role }, c) => {
    if (LOOKUPS.has(role)) return;
    for (let i = 0; i < sample; i++) {
      count.cells++;
      const calculated = shown(i + 1, columns.length + c);
      const ours = resultCellAt(result, role, i);
      if (!same(calculated, ours))
        differences.push(`${name}: ${role}: ${calculated} for ${ours}: ${record({ columns, rows }, i)}`);
    }
  });
  return { ...count, differences };
}

/** Compares the evaluator row by row with the evaluator by columns, in every result cell. */
export function compareByRow(each: EqualityCase, { differences, ...count }: Comparison): Comparison {
  const { formulas, rows, columns, result, name } = each;
  const evaluate = rowEvaluator(result.compiled, columns);
  const roles = formulas.map(({ role }) => role).filter((role) => !OF_GROUPS.test(role));
  rows.forEach((row, i) => {
    const alone = evaluate(row);
    for (const role of roles) {
      count.cells++;
      const [byRow, byColumn] = [resultCellAt(alone, role, 0), resultCellAt(result, role, i)];
      if (!Object.is(byRow, byColumn))
        differences.push(`${name}: ${role}: ${byRow} for ${byColumn}: ${record(each, i)}`);
    }
  });
  return { ...count, differences };
}

/** The cells of a customer, to look into a difference. */
export function record({ columns, rows }: Pick<EqualityCase, "columns" | "rows">, i: number): string {
  return columns.map(({ field, index }) => `${field}=${JSON.stringify(rows[i]?.[index] ?? null)}`).join(" ");
}

/** Equal texts, or numbers equal in the 15 digits that a spreadsheet keeps. */
function same(calculated: string, ours: number | string): boolean {
  if (typeof ours === "string") return calculated === ours;
  return calculated !== "" && Number(calculated).toPrecision(15) === ours.toPrecision(15);
}
