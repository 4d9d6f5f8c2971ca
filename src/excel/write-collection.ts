import type { Plan } from "../domain/plan/plan";
import { countSteps } from "../domain/plan/plan";
import {
  COLLECTION_NAME,
  collectionLooks,
  letterLooks,
  LETTERS_NAME,
  rowsSheetSteps,
} from "../domain/plan/plan-collection";
import type { Problem } from "../domain/problem";
import { caseKey } from "../domain/receivables/collection-case";
import type { CollectionCase } from "../domain/receivables/collection-case";
import type { CollectionLetter } from "../domain/receivables/collection-letter";
import { COLLECTION_COLUMN, COLLECTION_ROW, collectionSheet } from "../domain/receivables/collection-sheet";
import type { CollectionWords } from "../domain/receivables/collection-sheet";
import { isoDate } from "../domain/spreadsheet/serial-date";
import type { CellValue } from "../domain/spreadsheet/cell-value";
import { applyPlan } from "./apply-plan";
import { ClassifyFailure, failureOf, stopIfCancelled } from "./failure";
import type { SituationOptions } from "./read-situation";
import { readSituation } from "./read-situation";
import { clearTheWay } from "./recover";
import type { Session } from "./session";
import type { LetterOptions } from "./to-collect";
import { lettersOf, readPeoplesCells, toCollect } from "./to-collect";
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
 * Writes the collection worklist, and the letters where they are asked for. What people wrote on the worklist stays with its
 * customer, whatever the order of the rows; a letter written now is noted as the last one.
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

async function write(session: Session, options: CollectionOptions): Promise<CollectionReport> {
  await clearTheWay(session, options);
  const situation = await readSituation(session, options);
  const { read, policy, sheets, collection, letters: standingLetters } = situation;
  if (read.invoices.length === 0)
    throw new ClassifyFailure("nothing", "unchanged", [{ code: "no-invoices", sheet: "" }]);
  const { collectionWords: words } = options;
  const { asOf } = policy.policy;
  const people = await readPeoplesCells(session, situation);
  const { cases } = toCollect(situation, people);
  const letters = options.letters === undefined ? [] : lettersOf(cases, policy.policy, options.letters);
  const written = new Set(letters.map(({ case: { code, name, currency } }) => caseKey(code, name, currency)));
  const names = new Map(
    read.book.accounts.map(({ customer, currency }) => {
      const { code = "", name = "" } = read.book.customers[customer] ?? {};
      return [caseKey(code, name, currency), { code, name, currency }] as const;
    }),
  );
  const rows = collectionSheet(cases, people, names, asOf, written, words);
  const taken = sheets.map(({ name }) => name);
  const sheetName = collection?.name ?? freeSheetName(words.sheetName, taken);
  const lettersSheet = standingLetters?.name ?? freeSheetName(words.lettersSheet, taken);
  const steps: Plan["steps"] = [
    ...policy.steps,
    ...rowsSheetSteps({
      name: COLLECTION_NAME,
      sheetName,
      standing: collection,
      rows,
      headerRow: COLLECTION_ROW.header,
      formulas: COLLECTION_COLUMN.owner,
      looks: collectionLooks(words.headers.length + 1),
    }),
    ...(options.letters === undefined
      ? []
      : rowsSheetSteps({
          name: LETTERS_NAME,
          sheetName: lettersSheet,
          standing: standingLetters,
          rows: letterRows(letters, words, asOf),
          headerRow: 1,
          formulas: null,
          looks: letterLooks(),
        })),
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
    lettersSheet: options.letters === undefined ? null : lettersSheet,
    asOf: isoDate(asOf),
    problems: read.problems,
    roundTrips: session.roundTrips,
  };
}

function letterRows(letters: readonly CollectionLetter[], words: CollectionWords, asOf: number): CellValue[][] {
  return [
    [`${words.lettersTitle} ${isoDate(asOf)}`, null, null, null, null],
    [...words.lettersHeaders],
    ...letters.map(({ case: one, language, subject, text }) => [
      one.name || one.code,
      one.stage.name,
      language,
      subject,
      text,
    ]),
  ];
}
