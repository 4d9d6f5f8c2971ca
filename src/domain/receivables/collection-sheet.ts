import { amountText } from "./amount-text";
import type { CellValue } from "../spreadsheet/cell-value";
import type { CollectionCase } from "./collection-case";
import { caseKey } from "./collection-case";

/** Everything that the collection sheet says, in one language. */
export interface CollectionWords {
  readonly sheetName: string;
  readonly title: string;
  readonly asOf: string;
  readonly note: string;
  readonly headers: Readonly<Record<Exclude<CollectionRole, "key">, string>>;
  readonly bookCurrency: string;
  readonly disputed: string;
  readonly promised: string;
  readonly broken: string;
  readonly quiet: string;
  /** Stage of a customer all of whose invoices are disputed or promised. */
  readonly held: string;
  /** Stage of a customer on the list who owes nothing that is due. */
  readonly settled: string;
  readonly lettersSheet: string;
}

/** Columns in the order of a new sheet; people may move them, delete them and put their own between them. */
export const COLLECTION_ROLES = [
  "key",
  "code",
  "name",
  "currency",
  "stage",
  "total",
  "overdue",
  "oldest",
  "expected",
  "interest",
  "invoices",
  "remarks",
  "owner",
  "nextAction",
  "promiseDate",
  "promiseAmount",
  "result",
  "lastLetter",
] as const;
export type CollectionRole = (typeof COLLECTION_ROLES)[number];

/** People's columns; of them a run writes the day of a letter alone, and brings all others up to date. */
type PeoplesRole = "owner" | "nextAction" | "promiseDate" | "promiseAmount" | "result" | "lastLetter";
type OurCells = Readonly<Record<Exclude<CollectionRole, PeoplesRole>, CellValue>>;

/** Rows of a new sheet. The first is hidden and says what each column is, wherever people move it and however they call it. */
export const COLLECTION_ROW = { roles: 0, title: 1, asOf: 2, note: 3, header: 5, first: 6 } as const;
const ROLE = "role:";
const AS_OF = "as-of";

/** A customer on the list, in one currency, as the sheet holds it. */
export interface StandingCase {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<CollectionRole, CellValue>>>;
}

/** The collection sheet that stands, as far as it can still be read. */
export interface StandingCollection {
  readonly headerRow: number;
  readonly columns: ReadonlyMap<CollectionRole, number>;
  readonly asOfCell: { readonly row: number; readonly column: number } | null;
  readonly cases: ReadonlyMap<string, StandingCase>;
  /** First row below everything. */
  readonly end: number;
}

/** Cells of ours that follow one another on a row, from a column on. */
export interface CollectionCells {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly CellValue[];
}

/**
 * The sheet from its cells (A1 on); null where the row that says what columns are is gone: then nothing on it is known.
 *
 * @param headerRow row of the headers, as the defined name has it
 */
export function readCollection(rows: readonly (readonly CellValue[])[], headerRow: number): StandingCollection | null {
  const roles = rows.slice(0, headerRow).find((row) => row.includes(`${ROLE}key`));
  if (roles === undefined) return null;
  const columns = new Map<CollectionRole, number>();
  for (const role of COLLECTION_ROLES) {
    const column = roles.indexOf(ROLE + role);
    if (column >= 0) columns.set(role, column);
  }
  const cases = new Map<string, StandingCase>();
  rows.forEach((row, index) => {
    const key = row[columns.get("key") ?? -1];
    if (index <= headerRow || typeof key !== "string" || key === "" || cases.has(key)) return;
    const cells = Object.fromEntries([...columns].map(([role, column]) => [role, row[column] ?? null]));
    cases.set(key, { row: index, cells });
  });
  const marked = rows.slice(0, headerRow).findIndex((row) => row.includes(AS_OF));
  const name = columns.get("name");
  return {
    headerRow,
    columns,
    asOfCell: marked < 0 || name === undefined ? null : { row: marked, column: name },
    cases,
    end: Math.max(headerRow + 1, rows.length),
  };
}

/** A new sheet as rows of cells from A1 on. */
export function newCollection(
  cases: readonly CollectionCase[],
  written: ReadonlySet<string>,
  day: (serial: number) => number,
  asOf: number,
  words: CollectionWords,
): CellValue[][] {
  const head = COLLECTION_ROLES.map((role) => (role === "key" ? null : words.headers[role]));
  const rows = cases.map((one) => {
    const ours: Readonly<Partial<Record<CollectionRole, CellValue>>> = caseCells(one, words);
    return COLLECTION_ROLES.map((role): CellValue => {
      if (role === "lastLetter") return written.has(keyOf(one)) ? day(asOf) : null;
      return ours[role] ?? null;
    });
  });
  return [
    COLLECTION_ROLES.map((role) => ROLE + role),
    [null, words.title],
    [AS_OF, words.asOf, day(asOf)],
    [null, words.note],
    [],
    head,
    ...rows,
  ].map((row) => COLLECTION_ROLES.map((_, column) => row[column] ?? null));
}

/**
 * What changes on a sheet that stands: rows keep their places, and with them everything that people wrote, sorted, coloured or
 * commented; new cases come below; who owes nothing that is due any more says so. "" empties a cell.
 *
 * @param written keys of the cases whose letter is written now: their last letter is of this day
 * @param day a serial as the workbook counts it
 */
export function updatedCollection(
  standing: StandingCollection,
  cases: readonly CollectionCase[],
  written: ReadonlySet<string>,
  day: (serial: number) => number,
  asOf: number,
  words: CollectionWords,
): { readonly cells: readonly CollectionCells[]; readonly end: number } {
  const updates: CollectionCells[] = [];
  const put = (row: number, values: Readonly<Partial<Record<CollectionRole, CellValue>>>): void => {
    const placed = [...standing.columns]
      .filter(([role]) => values[role] !== undefined)
      .sort(([, a], [, b]) => a - b)
      .map(([role, column]) => ({ column, value: values[role] ?? "" }));
    for (let first = 0; first < placed.length;) {
      let end = first + 1;
      while (end < placed.length && placed[end]?.column === (placed[first]?.column ?? 0) + end - first) end++;
      const cells = placed.slice(first, end).map(({ value }) => value);
      updates.push({ row, column: placed[first]?.column ?? 0, cells });
      first = end;
    }
  };
  if (standing.asOfCell !== null) updates.push({ ...standing.asOfCell, cells: [day(asOf)] });
  let end = standing.end;
  const cased = new Set<string>();
  for (const one of cases) {
    const key = keyOf(one);
    cased.add(key);
    const letter = written.has(key) ? { lastLetter: day(asOf) } : {};
    put(standing.cases.get(key)?.row ?? end++, { ...caseCells(one, words), ...letter });
  }
  for (const [key, { row }] of standing.cases) {
    if (cased.has(key)) continue;
    put(row, {
      stage: words.settled,
      total: 0,
      overdue: 0,
      oldest: 0,
      expected: 0,
      interest: 0,
      invoices: 0,
      remarks: null,
    });
  }
  return { cells: updates, end };
}

function keyOf({ code, name, currency }: CollectionCase): string {
  return caseKey(code, name, currency);
}

/** Our cells of a case. */
function caseCells(one: CollectionCase, words: CollectionWords): OurCells {
  return {
    key: keyOf(one),
    code: one.code || null,
    name: one.name || null,
    currency: one.currency || words.bookCurrency,
    stage: one.isHeld ? words.held : one.isQuiet ? `${one.stage.name}${words.quiet}` : one.stage.name,
    total: one.total,
    overdue: one.overdue,
    oldest: one.oldest,
    expected: one.expectedRecovery,
    interest: one.interest,
    invoices: one.items.length,
    remarks: remarksOf(one, words),
  };
}

/** Invoices left out, and promises that were not kept. */
function remarksOf({ excluded, items }: CollectionCase, words: CollectionWords): string | null {
  const groups = [
    [words.disputed, excluded.filter(({ why }) => why === "disputed")],
    [words.promised, excluded.filter(({ why }) => why === "promised")],
    [words.broken, items.filter(({ isBroken }) => isBroken)],
  ] as const;
  const texts = groups.flatMap(([text, found]) => {
    const amount = amountText(found.reduce((sum, { open }) => sum + open, 0));
    return found.length === 0 ? [] : [text.replace("{count}", String(found.length)).replace("{amount}", amount)];
  });
  return texts.length === 0 ? null : texts.join("; ");
}
