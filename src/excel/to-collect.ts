import type { StandingSheet } from "../domain/plan/plan-aging";
import type { Policy } from "../domain/policy/policy";
import type { LetterLanguage } from "../domain/policy/receivables-policy";
import { collectionCases } from "../domain/receivables/collection-case";
import type { CollectionCase } from "../domain/receivables/collection-case";
import { collectionLetter } from "../domain/receivables/collection-letter";
import type { CollectionLetter, LetterWords } from "../domain/receivables/collection-letter";
import { collectionNotes, peoplesCells } from "../domain/receivables/collection-sheet";
import type { PeoplesCells } from "../domain/receivables/collection-sheet";
import type { CustomerFacts } from "../domain/receivables/customer-facts";
import type { CellValue } from "../domain/spreadsheet/cell-value";
import { judgedCustomers, situationAging, tierLookup } from "./judge-customers";
import type { Situation } from "./read-situation";
import type { Session } from "./session";

/** The language of letters, and how their lines are written in it. */
export interface LetterOptions {
  readonly language: LetterLanguage;
  readonly words: LetterWords;
}

/** What people wrote on the collection sheet; nothing where it does not stand yet. */
export async function readPeoplesCells(session: Session, { collection }: Situation): Promise<PeoplesCells> {
  return peoplesCells(collection === null ? [] : await readCells(session, collection));
}

/** Whom to collect from on the policy's day, and the facts of all customers. */
export function toCollect(
  situation: Situation,
  people: PeoplesCells,
): { readonly cases: readonly CollectionCase[]; readonly facts: readonly CustomerFacts[] } {
  const { read, policy } = situation;
  const aging = situationAging(situation);
  const facts = judgedCustomers(situation, aging);
  const notes = collectionNotes(people);
  return { facts, cases: collectionCases(read.book, aging, policy.policy.receivables, tierLookup(facts), notes) };
}

/** The letters of a day; customers in their quiet days get none. */
export function lettersOf(
  cases: readonly CollectionCase[],
  { asOf, receivables }: Policy,
  { language, words }: LetterOptions,
): CollectionLetter[] {
  return cases.flatMap((one) => {
    const letter = one.isQuiet ? null : collectionLetter(one, receivables, asOf, language, words);
    return letter === null ? [] : [letter];
  });
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
