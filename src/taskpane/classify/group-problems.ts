import type { Problem } from "../../domain/problem";
import type { ProblemCode } from "../../domain/problem-codes";

/** Problems of one kind, in their order. */
export interface ProblemGroup {
  readonly code: ProblemCode;
  readonly all: readonly Problem[];
}

/** Groups problems by kind, kinds in order of first appearance. */
export function groupProblems(problems: readonly Problem[]): ProblemGroup[] {
  const groups = new Map<ProblemCode, Problem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.code);
    if (group === undefined) groups.set(problem.code, [problem]);
    else group.push(problem);
  }
  return [...groups].map(([code, all]) => ({ code, all }));
}
