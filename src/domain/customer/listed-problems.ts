import type { Problem } from "../problem";
import type { FieldId } from "./fields";

/** So many cells of a column are listed one by one; the rest are counted. */
const LISTED = 1000;

/** At most so many of a column's problems, and the count of the others. */
export function listed(found: Iterable<Problem>, sheet: string, column: number, field: FieldId): Problem[] {
  const problems: Problem[] = [];
  let more = 0;
  for (const problem of found) {
    if (problems.length < LISTED) problems.push(problem);
    else more++;
  }
  if (more > 0) problems.push({ code: "more-cells", sheet, column, params: { field, count: more } });
  return problems;
}
