import type { CellValue } from "../spreadsheet/cell-value";
import type { CollectionCase, CollectionNote } from "./collection-case";
import { caseKey } from "./collection-case";

/** Everything that the collection sheet says, in one language. */
export interface CollectionWords {
  readonly sheetName: string;
  readonly title: string;
  readonly asOf: string;
  readonly note: string;
  /** Headers of our columns, then of people's, in the order of COLLECTION_COLUMN. */
  readonly headers: readonly string[];
  readonly bookCurrency: string;
  readonly disputed: string;
  readonly promised: string;
  readonly quiet: string;
  /** Stage of a customer who has notes but owes nothing that is due. */
  readonly settled: string;
  readonly lettersSheet: string;
  readonly lettersTitle: string;
  readonly lettersHeaders: readonly [string, string, string, string, string];
}

export const COLLECTION_ROW = { title: 0, asOf: 1, note: 2, header: 3, first: 4 } as const;
/** Columns of the sheet; from `owner` on they are people's, further ones of their own included. */
export const COLLECTION_COLUMN = {
  key: 0,
  code: 1,
  name: 2,
  currency: 3,
  stage: 4,
  total: 5,
  overdue: 6,
  oldest: 7,
  expected: 8,
  interest: 9,
  invoices: 10,
  excluded: 11,
  owner: 12,
  nextAction: 13,
  promiseDate: 14,
  promiseAmount: 15,
  result: 16,
  lastLetter: 17,
} as const;
const PEOPLES = COLLECTION_COLUMN.owner;

/** What people wrote, by key: cells (formulas as texts) from the first column of theirs on. */
export type PeoplesCells = ReadonlyMap<string, readonly CellValue[]>;

/** People's cells of a collection sheet that stands, from its rows (A1 on). */
export function peoplesCells(rows: readonly (readonly CellValue[])[]): PeoplesCells {
  const cells = new Map<string, readonly CellValue[]>();
  for (const row of rows.slice(COLLECTION_ROW.first)) {
    const key = row[COLLECTION_COLUMN.key];
    if (typeof key === "string" && key !== "" && !cells.has(key)) cells.set(key, row.slice(PEOPLES));
  }
  return cells;
}

/** What collection goes by of people's cells. */
export function collectionNotes(cells: PeoplesCells): Map<string, CollectionNote> {
  const date = (value: CellValue | undefined): number | null => (typeof value === "number" ? Math.floor(value) : null);
  return new Map(
    [...cells].map(([key, row]) => [
      key,
      {
        promiseDate: date(row[COLLECTION_COLUMN.promiseDate - PEOPLES]),
        lastLetter: date(row[COLLECTION_COLUMN.lastLetter - PEOPLES]),
      },
    ]),
  );
}

/**
 * The sheet as rows of cells from A1 on. Cases come in their order with what people wrote about them; customers without a case
 * whom people wrote about follow, so that no note is lost.
 *
 * @param written keys of the cases whose letter is written now: their last letter is of this day
 */
export function collectionSheet(
  cases: readonly CollectionCase[],
  people: PeoplesCells,
  names: ReadonlyMap<string, { readonly code: string; readonly name: string; readonly currency: string }>,
  asOf: number,
  written: ReadonlySet<string>,
  words: CollectionWords,
): CellValue[][] {
  const width = words.headers.length + 1;
  const head = (cells: readonly CellValue[]): CellValue[] => [null, ...cells];
  const rows: CellValue[][] = [head([words.title]), head([words.asOf, asOf]), head([words.note]), head(words.headers)];
  const cased = new Set<string>();
  for (const one of cases) {
    const key = caseKey(one.code, one.name, one.currency);
    cased.add(key);
    const own = [...(people.get(key) ?? [])];
    if (written.has(key)) {
      while (own.length <= COLLECTION_COLUMN.lastLetter - PEOPLES) own.push(null);
      own[COLLECTION_COLUMN.lastLetter - PEOPLES] = asOf;
    }
    rows.push([
      key,
      one.code || null,
      one.name || null,
      one.currency || words.bookCurrency,
      one.isQuiet ? `${one.stage.name}${words.quiet}` : one.stage.name,
      one.total,
      one.overdue,
      one.oldest,
      one.expectedRecovery,
      one.interest,
      one.items.length,
      excludedText(one, words),
      ...own,
    ]);
  }
  for (const [key, own] of people) {
    if (cased.has(key) || own.every((cell) => cell === null || cell === "")) continue;
    const { code = null, name = null, currency = "" } = names.get(key) ?? {};
    const nothing: CellValue[] = [words.settled, 0, 0, 0, 0, 0, 0, null];
    rows.push([key, code || null, name || key, currency || words.bookCurrency, ...nothing, ...own]);
  }
  return rows.map((row) => (row.length >= width ? row : [...row, ...Array<null>(width - row.length).fill(null)]));
}

function excludedText({ excluded }: CollectionCase, words: CollectionWords): string | null {
  const count = (why: "disputed" | "promised"): number => excluded.filter((item) => item.why === why).length;
  const texts = (["disputed", "promised"] as const).flatMap((why) =>
    count(why) === 0 ? [] : [words[why].replace("{count}", String(count(why)))],
  );
  return texts.length === 0 ? null : texts.join(", ");
}
