import type { Problem } from "../domain/problem";
import type { Progress } from "../excel/progress";
import { frontSheetId } from "../excel/active-sheet";
import type { ClassifyOptions } from "../excel/classify-options";
import { chooseLanguage } from "../i18n/language";
import { wordProblem } from "../i18n/word-problem";
import type { CommandKind } from "./command-events";
import { tellPane } from "./command-events";
import { startingLanguage } from "./language-choice";
import { choicesFor } from "./pane-choices";
import { today } from "./today";
import type { UseCases } from "./use-cases";
import { loadPolicyWords, useCases } from "./use-cases";

/** Ids of the ribbon and menu buttons and of the shortcuts, as manifest and shortcuts.json name them. */
export const CLASSIFY_ACTION = "classifySheet";
export const REMOVE_ACTION = "removeClassification";
export const SHARE_ACTION = "makeShareSafe";
export const FREEZE_ACTION = "freezeSheet";
export const CUSTOMER_ACTION = "explainCustomer";
export const RECEIVABLES_ACTION = "showReceivables";
export const PANE_ACTION = "openPane";

/** After so many milliseconds a command opens the pane, which shows how far it is. */
const QUIET = 1_000;

type CommandOptions = Awaited<ReturnType<typeof commandOptions>>;
type Done = { readonly count: number; readonly problems: readonly Problem[] };

/** Registers what ribbon, menus and keys call. Must run before Office hands over the first click. */
export function associateCommands(): void {
  associate(CLASSIFY_ACTION, "classify", async (cases, options) => {
    const { totals } = await cases.classifySheet({ ...options, ...(await chosenInPane()) });
    return { count: totals.customers, problems: [] };
  });
  associate(REMOVE_ACTION, "remove", async (cases, options) => {
    const { problems } = await cases.removeClassification(options);
    return { count: 0, problems };
  });
  associate(SHARE_ACTION, "share-safe", async (cases, options) => {
    const { formulas, values, problems } = await cases.makeShareSafe(options);
    return { count: formulas + values, problems };
  });
  associate(FREEZE_ACTION, "freeze", async (cases, options) => {
    const { cells, problems } = await cases.freezeSheet(options);
    return { count: cells, problems };
  });
  associatePart(CUSTOMER_ACTION, "customer");
  associatePart(RECEIVABLES_ACTION, "receivables");
  // Called by a key, which hands over no event to complete.
  Office.actions.associate(PANE_ACTION, async (event?: Office.AddinCommands.Event) => {
    await Office.addin.showAsTaskpane();
    event?.completed();
  });
}

/** Opens the pane at one of its parts. */
function associatePart(id: string, part: "customer" | "receivables"): void {
  Office.actions.associate(id, async (event?: Office.AddinCommands.Event) => {
    tellPane({ type: "part-asked", part });
    await Office.addin.showAsTaskpane();
    event?.completed();
  });
}

function associate(
  id: string,
  kind: CommandKind,
  work: (cases: UseCases, options: CommandOptions) => Promise<Done>,
): void {
  Office.actions.associate(id, (event?: Office.AddinCommands.Event) => runCommand(kind, work, event));
}

/** What the pane's button would be asked for, where the pane shows the sheet in front. */
async function chosenInPane(): Promise<Pick<ClassifyOptions, "headerRow" | "formulas" | "outputs">> {
  const choices = choicesFor(await frontSheetId());
  if (choices === null) return {};
  const { headerRow, formulas, outputs } = choices;
  return { formulas, outputs, ...(headerRow === null ? {} : { headerRow }) };
}

/**
 * Runs a use case on the active sheet as the pane's button does. The pane shows what is in the way, and the progress of
 * what takes longer than a second: a ribbon button can show neither.
 */
async function runCommand(
  kind: CommandKind,
  work: (cases: UseCases, options: CommandOptions) => Promise<Done>,
  event: Office.AddinCommands.Event | undefined,
): Promise<void> {
  const abort = new AbortController();
  const slow = setTimeout(() => void Office.addin.showAsTaskpane(), QUIET);
  tellPane({ type: "started", kind, cancel: () => abort.abort() });
  try {
    const done = await work(await useCases(), await commandOptions(abort.signal));
    tellPane({ type: "done", kind, ...done });
  } catch (error) {
    tellPane({ type: "failed", kind, error });
    await Office.addin.showAsTaskpane();
  } finally {
    clearTimeout(slow);
    event?.completed();
  }
}

async function commandOptions(signal: AbortSignal) {
  const language = startingLanguage(chooseLanguage(Office.context.displayLanguage));
  return {
    today: today(),
    words: (await loadPolicyWords())(language),
    wordProblem: (problem: Problem) => wordProblem(problem, language),
    signal,
    onProgress: (progress: Progress) => tellPane({ type: "progressed", progress }),
  };
}
