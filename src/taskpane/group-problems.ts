import type { Problem } from "../domain/problem";
import type { ProblemCode } from "../domain/problem-codes";

/** Problems of one kind: the first few, and how many more there are. */
export interface ProblemGroup {
  readonly code: ProblemCode;
  readonly shown: readonly Problem[];
  readonly more: number;
}

/** Groups problems by kind, kinds in order of first appearance, at most `shownOfAKind` of each kind kept. */
export function groupProblems(problems: readonly Problem[], shownOfAKind: number): ProblemGroup[] {
  const groups = new Map<ProblemCode, Problem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.code);
    if (group === undefined) groups.set(problem.code, [problem]);
    else group.push(problem);
  }
  return [...groups].map(([code, all]) => ({
    code,
    shown: all.slice(0, shownOfAKind),
    more: Math.max(0, all.length - shownOfAKind),
  }));
}
