import type { StandingSheet } from "../domain/plan/plan-aging";
import type { LetterLanguage } from "../domain/policy/receivables-policy";
import type { Problem } from "../domain/problem";
import { collectionCases } from "../domain/receivables/collection-case";
import type { CollectionCase } from "../domain/receivables/collection-case";
import { collectionLetter } from "../domain/receivables/collection-letter";
import type { CollectionLetter, LetterWords } from "../domain/receivables/collection-letter";
import { collectionNotes } from "../domain/receivables/collection-notes";
import { readCollection } from "../domain/receivables/collection-sheet";
import type { StandingCollection } from "../domain/receivables/collection-sheet";
import type { CustomerFacts } from "../domain/receivables/customer-facts";
import { fromWorkbookSerial } from "../domain/spreadsheet/serial-date";
import type { CellValue } from "../domain/spreadsheet/cell-value";
import { currencyRate, judgedCustomers, situationAging, tierLookup } from "./judge-customers";
import { missingTemplates, templateProblems } from "./letter-problems";
import type { PolicyInForce } from "./policy-in-force";
import type { Situation } from "./read-situation";
import type { Session } from "./session";

/** The language of letters, and how their lines are written in it. */
export interface LetterOptions {
  readonly language: LetterLanguage;
  readonly words: LetterWords;
}

/** The collection sheet that stands, as far as it can be read; null where there is none. */
export async function readStandingCollection(
  session: Session,
  { collection }: Situation,
): Promise<StandingCollection | null> {
  return collection === null ? null : readCollection(await readCells(session, collection), collection.table.row);
}

/** What there is to collect on the policy's day. */
export interface ToCollect {
  readonly cases: readonly CollectionCase[];
  /** The facts of all customers. */
  readonly facts: readonly CustomerFacts[];
  /** Notes that nobody can read, and what is wrong with the letters. */
  readonly problems: readonly Problem[];
}

/** Whom to collect from, with what people noted on the sheet that stands. */
export function toCollect(situation: Situation, standing: StandingCollection | null): ToCollect {
  const { read, policy, collection } = situation;
  const aging = situationAging(situation);
  const facts = judgedCustomers(situation, aging);
  const date1904 = countsFrom1904(situation);
  const notes = collectionNotes(standing, collection?.name ?? "", (serial) => fromWorkbookSerial(serial, date1904));
  const cases = collectionCases(read.book, aging, policy.policy, {
    tierOf: tierLookup(facts),
    notes: notes.byKey,
    rateOf: currencyRate(policy.policy),
  });
  return { facts, cases, problems: [...notes.problems, ...templateProblems(policy)] };
}

/** Whether the workbook counts its dates from 1904. */
export function countsFrom1904({ read }: Situation): boolean {
  return [...read.invoices, ...read.customers][0]?.reading.snapshot.date1904 ?? false;
}

/** The letters of a day, and stages for which there is none to write. */
export interface LettersToWrite {
  readonly letters: readonly CollectionLetter[];
  readonly problems: readonly Problem[];
}

/** What there is where nobody asks for letters. */
export const NO_LETTERS: LettersToWrite = { letters: [], problems: [] };

/** Customers in their quiet days, or of whom nothing is to be collected for now, get no letter. */
export function lettersOf(
  cases: readonly CollectionCase[],
  policy: PolicyInForce,
  { language, words }: LetterOptions,
): LettersToWrite {
  const { asOf, receivables } = policy.policy;
  const letters = cases.flatMap((one) => {
    const letter = one.isQuiet || one.isHeld ? null : collectionLetter(one, receivables, asOf, language, words);
    return letter === null ? [] : [letter];
  });
  return { letters, problems: missingTemplates(cases, policy, language) };
}

/** Cells of a sheet of ours from A1 on: formulas that people typed as texts, dates as serials. */
async function readCells(session: Session, { id, used }: StandingSheet): Promise<CellValue[][]> {
  const sheet = session.context.workbook.worksheets.getItem(id);
  const range = sheet.getRangeByIndexes(0, 0, used.row + used.rowCount, used.column + used.columnCount);
  range.load("formulas");
  await session.sync();
  return (range.formulas as (string | number | boolean)[][]).map((row) =>
    row.map((cell) => (cell === "" ? null : cell)),
  );
}
