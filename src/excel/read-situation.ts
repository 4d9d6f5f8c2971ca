import { BOOK_CURRENCY } from "../domain/customer/currency-names";
import type { StandingSheet } from "../domain/plan/plan-aging";
import { AGING_NAME } from "../domain/plan/plan-aging";
import { COLLECTION_NAME } from "../domain/plan/plan-collection";
import { LETTERS_NAME } from "../domain/plan/plan-letters";
import type { Policy } from "../domain/policy/policy";
import type { PolicyWords } from "../domain/policy/policy-words";
import { policyInForce, storedPolicy } from "./policy-in-force";
import type { PolicyInForce } from "./policy-in-force";
import { readPolicyCells } from "./policy-sheet";
import { readReceivables } from "./read-receivables";
import type { ReceivablesReading } from "./read-receivables";
import type { Session } from "./session";
import { sheetsNamed, standingSheet } from "./standing-sheet";

export interface SituationOptions {
  /** Names of the sheets to take invoices, payments and customers from; left out: all. */
  readonly sheets?: readonly string[];
  /** YYYY-MM-DD. Left out: the policy's date, and today for a policy that is written now. */
  readonly asOf?: string;
  readonly today: string;
  readonly words: PolicyWords;
  /** Columns of ours are going to stand beside invoices and payments. */
  readonly writesBeside?: boolean;
  readonly signal?: AbortSignal;
}

/** Receivables of the workbook with the policy that they are judged by. */
export interface Situation {
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly read: ReceivablesReading;
  readonly policy: PolicyInForce;
  /** Sheets of ours that stand already. */
  readonly aging: StandingSheet | null;
  readonly collection: StandingSheet | null;
}

/** The workbook as read, before a policy judges it. */
export type Books = Omit<Situation, "policy">;

/** What reading the sheets takes of a policy. */
export interface BooksPolicy extends Pick<Policy, "columns" | "bookCurrency"> {
  /** Name of its sheet, which is not looked at. */
  readonly sheet: string | null;
}

/** The sheets of a workbook. */
export async function workbookSheets({
  context,
  sync,
}: Pick<Session, "context" | "sync">): Promise<Situation["sheets"]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/id");
  await sync();
  return worksheets.items.map(({ id, name }) => ({ id, name }));
}

/** Reads all sheets but our own; nothing is changed. */
export async function readBooks(
  session: Session,
  sheets: Situation["sheets"],
  policy: BooksPolicy,
  options: Pick<SituationOptions, "sheets" | "signal" | "writesBeside">,
): Promise<Books> {
  const aging = await standingSheet(session, AGING_NAME);
  const collection = await standingSheet(session, COLLECTION_NAME);
  const letters = await sheetsNamed(session, LETTERS_NAME, sheets);
  const ours = [policy.sheet, aging?.name, collection?.name, ...letters].filter(
    (name) => name !== undefined && name !== null,
  );
  const read = await readReceivables(
    session,
    sheets.map(({ name }) => name),
    {
      ours,
      columns: policy.columns,
      bookCurrency: policy.bookCurrency,
      lookForMerges: options.writesBeside === true,
      ...(options.sheets === undefined ? {} : { sheets: options.sheets }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    },
  );
  return { sheets, read, aging, collection };
}

/** Reads all sheets but our own, with the policy that they are judged by; nothing is changed. */
export async function readSituation(session: Session, options: SituationOptions): Promise<Situation> {
  const sheets = await workbookSheets(session);
  const cells = await readPolicyCells(session, sheets[0]?.id ?? "");
  // What is needed to read the sheets depends on no date; the date system is known with them.
  const known = storedPolicy(cells, false)?.policy ?? null;
  const books = await readBooks(
    session,
    sheets,
    {
      sheet: cells?.sheet.name ?? null,
      columns: known?.columns ?? [],
      bookCurrency: known?.bookCurrency ?? BOOK_CURRENCY,
    },
    options,
  );
  const [first] = [...books.read.invoices, ...books.read.customers];
  const date1904 = first?.reading.snapshot.date1904 ?? false;
  const policy = policyInForce({
    stored: storedPolicy(cells, date1904),
    words: options.words,
    asOf: options.asOf ?? null,
    today: options.today,
    sheetNames: sheets.map(({ name }) => name),
    date1904,
    marks: first?.reading.marks ?? null,
    // The column table is about customers' sheets: each of them brings its own when it is classified.
    sheets: [],
  });
  return { ...books, policy };
}
