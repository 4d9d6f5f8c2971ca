import type { Marks } from "../domain/plan/marks";
import type { Plan, Step } from "../domain/plan/plan";
import { countSteps } from "../domain/plan/plan";
import { planPolicySheet, policySheetName } from "../domain/plan/plan-policy-sheet";
import { planPolicyEdit } from "../domain/plan/plan-policy-edit";
import type { Policy } from "../domain/policy/policy";
import type { PolicyWords } from "../domain/policy/policy-words";
import { readPolicy } from "../domain/policy/read-policy";
import { policyToSheet } from "../domain/policy/write-policy";
import { ClassifyFailure } from "./failure";
import { readPolicyCells } from "./policy-sheet";
import { clearTheWay } from "./recover";
import { asAction, runAction } from "./run-action";
import type { ActionOptions } from "./run-action";
import type { Session } from "./session";
import { loadSettings } from "./settings";

export interface SavePolicyOptions extends ActionOptions {
  readonly policy: Policy;
  /** Name of the sheet whose policy it is. */
  readonly sheet: string;
  /** Words of every language a Policy sheet may be in; a new one takes the first. */
  readonly languages: readonly [PolicyWords, ...PolicyWords[]];
}

/** What saving did. */
export interface SavedPolicy {
  /** Classified sheets whose formulas refer to cells that moved: they must be classified again. */
  readonly outdated: readonly OutdatedSheet[];
}

export interface OutdatedSheet {
  readonly name: string;
  readonly formulas: Marks["sheets"][number]["formulas"];
}

/**
 * Writes a policy onto its sheet, exactly as a person would edit it there: where only values differ, only their cells are
 * written and all formulas follow; where the tables have another shape, the sheet is written anew. A workbook without a
 * policy gets the sheet.
 * @throws ClassifyFailure
 */
export async function savePolicy(options: SavePolicyOptions): Promise<SavedPolicy> {
  return asAction((session) => save(session, options));
}

async function save(session: Session, options: SavePolicyOptions): Promise<SavedPolicy> {
  await clearTheWay(session, options);
  const { worksheets } = session.context.workbook;
  const sheet = worksheets.getItemOrNullObject(options.sheet);
  sheet.load("id");
  worksheets.load("items/id,items/name");
  const settings = loadSettings(session.context);
  await session.sync();
  if (sheet.isNullObject) throw new ClassifyFailure("nothing", "unchanged", []);
  const { marks } = settings.read();
  const names = new Map(worksheets.items.map(({ id, name }) => [id, name]));
  const cells = await readPolicyCells(session, sheet.id);
  if (cells === null) {
    const [words] = options.languages;
    const name = policySheetName([...names.values()]);
    await apply(session, planPolicySheet(policyToSheet(options.policy, words), name), marks, options);
    return { outdated: [] };
  }
  const stored = readPolicy(cells.values, cells.sheet.name, cells.origin);
  const edit = planPolicyEdit({ ...cells, stored, policy: options.policy, languages: options.languages });
  if (edit.steps.length > 0) await apply(session, edit.steps, marks, options);
  const classified = edit.rewritten ? (marks?.sheets ?? []) : [];
  return {
    outdated: classified.flatMap(({ sheetId, formulas }) => {
      const name = names.get(sheetId);
      return name === undefined ? [] : [{ name, formulas }];
    }),
  };
}

async function apply(
  session: Session,
  steps: readonly Step[],
  marks: Marks | null,
  options: SavePolicyOptions,
): Promise<void> {
  const plan: Plan = { purpose: "policy", fingerprint: null, steps, counts: countSteps(steps, 0), problems: [] };
  await runAction(session, plan, { ...options, sheets: [], marks });
}
