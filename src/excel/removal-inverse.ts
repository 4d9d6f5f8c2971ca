import type { MarkedSheet } from "./read-marked";
import { invertSteps } from "../domain/plan/invert-steps";
import { AGING_NAME } from "../domain/plan/plan-aging";
import { COMPATIBILITY_NAME } from "../domain/plan/plan-compatibility";
import { recoverySteps } from "../domain/plan/journal";
import type { Plan, Step } from "../domain/plan/plan";
import { countSteps } from "../domain/plan/plan";
import { planPolicySheet, policyBlock } from "../domain/plan/plan-policy-sheet";
import type { PolicyWords } from "../domain/policy/policy-words";
import { readPolicy } from "../domain/policy/read-policy";
import { policyToSheet } from "../domain/policy/write-policy";
import type { PolicyCells } from "./policy-sheet";
import { readBefore } from "./read-before";
import type { Session } from "./session";

/**
 * What takes a removal back, read before it begins. A deleted Policy sheet is written again from the policy it held.
 *
 * @param words in which the Policy sheet was written, where that may be
 * @returns null where a sheet cannot be written again as it was
 */
export async function removalInverse(
  session: Session,
  plan: Plan,
  marked: MarkedSheet,
  policy: PolicyCells | null,
  words: PolicyWords | undefined,
): Promise<Plan | null> {
  const steps = plan.steps.filter(({ kind }) => kind !== "set-setting");
  const gone: readonly string[] = [COMPATIBILITY_NAME, AGING_NAME];
  if (steps.some((step) => step.kind === "define-name" && gone.includes(step.name))) return null;
  const deletes = steps.some(({ kind }) => kind === "remove-sheet");
  const again = deletes ? policyAgain(policy, words) : [];
  if (again === null) return null;
  const known = { id: marked.sheet.id, found: marked.found, tables: marked.tables };
  // The policy's name is defined with its sheet.
  const kept = steps.filter((step) => !(deletes && step.kind === "define-name" && step.scope === null));
  const journal = {
    version: 2,
    runId: "",
    purpose: "remove",
    mode: "back",
    sheets: [],
    steps: invertSteps(kept, await readBefore(session, kept, [known])),
  } as const;
  const back = recoverySteps(journal, { runId: "", started: Infinity, done: Infinity, at: 0 }).map(({ step }) => step);
  const { marks } = marked;
  const isOurs = marks?.policySheet !== null && deletes;
  const setting: Step = {
    kind: "set-setting",
    value: marks !== null && isOurs ? { ...marks, policySheet: { id: "", digest: "" } } : marks,
  };
  const all = [...again, ...back, setting];
  return { purpose: "undo", fingerprint: null, steps: all, counts: countSteps(all, 0), problems: [] };
}

/** Steps that write the Policy sheet as it stands; null where another language or version of the add-in wrote it. */
function policyAgain(policy: PolicyCells | null, words: PolicyWords | undefined): Step[] | null {
  if (policy === null || words === undefined) return null;
  const { policy: read, layout } = readPolicy(policy.values, policy.sheet.name, policy.origin);
  if (read === null) return null;
  const sheet = policyToSheet(read, words, layout.generation);
  const same = policyBlock(sheet).every((row, r) =>
    row.every((cell, c) => {
      const found = policy.formulas[r]?.[c];
      const isFormula = typeof cell === "object" && cell !== null && "formula" in cell;
      return isFormula ? typeof found === "string" && found.startsWith("=") : (cell ?? "") === (found ?? "");
    }),
  );
  return same && policy.formulas.length === sheet.rowCount ? planPolicySheet(sheet, policy.sheet.name) : null;
}
