import type { Plan } from "../domain/plan/plan";
import { countSteps } from "../domain/plan/plan";
import { newCollectionSteps, updatedCollectionSteps } from "../domain/plan/plan-collection";
import { letterSheetSteps } from "../domain/plan/plan-letters";
import type { ReceivablesPolicy } from "../domain/policy/receivables-policy";
import type { Problem } from "../domain/problem";
import { caseKey } from "../domain/receivables/collection-case";
import type { CollectionCase } from "../domain/receivables/collection-case";
import type { CollectionLetter } from "../domain/receivables/collection-letter";
import { newCollection, updatedCollection } from "../domain/receivables/collection-sheet";
import type { CollectionWords } from "../domain/receivables/collection-sheet";
import { letterPages } from "../domain/receivables/letter-pages";
import { isoDate, toWorkbookSerial } from "../domain/spreadsheet/serial-date";
import type { SerialDate } from "../domain/spreadsheet/serial-date";
import { applyPlan } from "./apply-plan";
import { ClassifyFailure, failureOf, stopIfCancelled } from "./failure";
import type { SituationOptions } from "./read-situation";
import { readSituation } from "./read-situation";
import { clearTheWay } from "./recover";
import type { Session } from "./session";
import type { LetterOptions } from "./to-collect";
import { countsFrom1904, lettersOf, NO_LETTERS, readStandingCollection, toCollect } from "./to-collect";
import { withSession } from "./session";
import { freeSheetName } from "../domain/plan/plan-policy-sheet";

export interface CollectionOptions extends SituationOptions {
  readonly collectionWords: CollectionWords;
  /** Language of the letters, and how their lines are written; left out: the worklist alone. */
  readonly letters?: LetterOptions;
}

/** What was written. */
export interface CollectionReport {
  readonly sheet: string;
  readonly cases: readonly CollectionCase[];
  /** Letters written now; customers in their quiet days get none. */
  readonly letters: readonly CollectionLetter[];
  readonly lettersSheet: string | null;
  readonly asOf: string;
  readonly problems: readonly Problem[];
  readonly roundTrips: number;
}

/**
 * Writes the collection worklist, and the letters where they are asked for, on a sheet of their own. Rows of the worklist keep
 * their places with everything that people wrote; a letter written now is noted as the last one.
 *
 * @throws ClassifyFailure when no sheet holds invoices; it says what the workbook is then
 */
export async function writeCollection(options: CollectionOptions): Promise<CollectionReport> {
  try {
    return await withSession((session) => write(session, options));
  } catch (error) {
    throw failureOf(error, error instanceof ClassifyFailure ? error.workbook : "unchanged");
  }
}

/** Nobody would pay on a letter that does not say to whom. */
const UNSIGNED: Problem = { code: "letters-unsigned", sheet: "" };

function isSigned({ company, contact, bankAccount }: ReceivablesPolicy): boolean {
  return [company, contact, bankAccount].every((text) => text.trim() !== "");
}

async function write(session: Session, options: CollectionOptions): Promise<CollectionReport> {
  await clearTheWay(session, options);
  const situation = await readSituation(session, options);
  const { read, policy, sheets, collection } = situation;
  if (read.invoices.length === 0)
    throw new ClassifyFailure("nothing", "unchanged", [{ code: "no-invoices", sheet: "" }]);
  const { collectionWords: words } = options;
  const { asOf, receivables } = policy.policy;
  const standing = await readStandingCollection(session, situation);
  const { cases, problems } = toCollect(situation, standing);
  const toWrite = options.letters === undefined ? NO_LETTERS : lettersOf(cases, policy, options.letters);
  const { letters } = toWrite;
  const written = new Set(letters.map(({ case: { code, name, currency } }) => caseKey(code, name, currency)));
  const date1904 = countsFrom1904(situation);
  const day = (serial: number): number => toWorkbookSerial(serial as SerialDate, date1904);
  const taken = sheets.map(({ name }) => name);
  const updates = collection !== null && standing !== null;
  const sheetName = updates ? collection.name : freeSheetName(words.sheetName, taken);
  const lettersSheet =
    letters.length === 0 ? null : freeSheetName(`${words.lettersSheet} ${isoDate(asOf)}`, [...taken, sheetName]);
  const steps: Plan["steps"] = [
    ...policy.steps,
    ...(updates
      ? updatedCollectionSteps(collection, updatedCollection(standing, cases, written, day, asOf, words))
      : newCollectionSteps(sheetName, newCollection(cases, written, day, asOf, words))),
    ...(lettersSheet === null ? [] : letterSheetSteps(lettersSheet, letterPages(letters, day))),
  ];
  stopIfCancelled(options.signal);
  const plan: Plan = {
    purpose: "collection",
    fingerprint: null,
    steps,
    counts: countSteps(steps, cases.length),
    problems: [],
  };
  const marks = read.invoices[0]?.reading.marks ?? null;
  await applyPlan(session, plan, {
    sheets: [],
    marks,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  return {
    sheet: sheetName,
    cases,
    letters,
    lettersSheet,
    asOf: isoDate(asOf),
    problems: [
      ...read.problems,
      ...problems,
      ...toWrite.problems,
      ...(letters.length > 0 && !isSigned(receivables) ? [UNSIGNED] : []),
    ],
    roundTrips: session.roundTrips,
  };
}
