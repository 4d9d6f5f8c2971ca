import type { FieldId } from "../customer/fields";
import type { CompiledPolicy } from "../policy/compile-policy";
import { boundAlternative } from "../policy/compile-policy";
import type { Problem } from "../problem";

/** How much of the policy the columns of a sheet can answer. */
export interface Coverage {
  /** Weight of the criteria whose columns are there, as a share of all weight. */
  readonly share: number;
  readonly enough: boolean;
  /** Ids of the criteria that leave everybody's score, heaviest first. */
  readonly absent: readonly string[];
  readonly problems: readonly Problem[];
}

/** Coverage of a policy by the fields of a sheet; announces what is missing. */
export function coverageOf(compiled: CompiledPolicy, fields: ReadonlySet<FieldId>, sheet: string): Coverage {
  const total = compiled.criteria.reduce((sum, { weight }) => sum + weight, 0);
  const absent = compiled.criteria
    .filter((criterion) => criterion.weight > 0 && boundAlternative(criterion, (field) => fields.has(field)) < 0)
    .sort((a, b) => b.weight - a.weight);
  const missing = absent.reduce((sum, { weight }) => sum + weight, 0);
  const share = total > 0 ? (total - missing) / total : 0;
  const { minimumCoverage, required } = compiled.policy;
  const enough = share >= minimumCoverage;
  const percent = (fraction: number) => Math.round(fraction * 1000) / 10;
  const problems: Problem[] = absent.map(({ criterion, weight }) => ({
    code: "criterion-without-column",
    sheet,
    params: { criterion: criterion.name, weight },
  }));
  for (const { field } of required) {
    if (!fields.has(field)) problems.push({ code: "required-column-missing", sheet, params: { field } });
  }
  if (!enough) {
    const params = { coverage: percent(share), minimum: percent(minimumCoverage) };
    problems.push({ code: "coverage-too-low", sheet, params });
  }
  return { share, enough, absent: absent.map(({ criterion }) => criterion.id), problems };
}
