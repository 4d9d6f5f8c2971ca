import type { CleanableCell } from "../domain/customer/clean-cells";
import { fieldKind } from "../domain/customer/fields";
import type { Problem } from "../domain/problem";
import { rememberSince, watchList } from "../domain/receivables/early-warning";
import type { WatchEntry } from "../domain/receivables/early-warning";
import type { CollectionCase } from "../domain/receivables/collection-case";
import type { CollectionLetter } from "../domain/receivables/collection-letter";
import { cleanableReceivables } from "../domain/receivables/receivable-cells";
import { isoDate } from "../domain/spreadsheet/serial-date";
import { failureOf } from "./failure";
import type { ReceivablesSheet } from "./read-receivables";
import type { SituationOptions } from "./read-situation";
import { readSituation } from "./read-situation";
import { withSession } from "./session";
import type { LetterOptions } from "./to-collect";
import { lettersOf, NO_LETTERS, readStandingCollection, toCollect } from "./to-collect";

/** Everybody to look at on a day. */
export interface WatchReport {
  readonly entries: readonly WatchEntry[];
  /** Since when warnings stand: to be given back with the next call. */
  readonly seen: ReadonlyMap<string, number>;
  readonly asOf: string;
  readonly customers: number;
  readonly invoices: number;
  /** Whom to collect from, those first from whom most can be recovered. */
  readonly cases: readonly CollectionCase[];
  /** The letters that would be written; none where no language is named. */
  readonly letters: readonly CollectionLetter[];
  readonly problems: readonly Problem[];
  /** Sheets of invoices and payments with cells that no formula can read and a person can. */
  readonly unclean: readonly UncleanSheet[];
}

/** What `cleanSheet` would turn into numbers and dates on a sheet. */
export interface UncleanSheet {
  readonly sheet: string;
  readonly date1904: boolean;
  readonly cells: readonly CleanableCell[];
  /** 0-based columns of dates among them. */
  readonly dates: readonly number[];
}

export interface WatchOptions extends SituationOptions {
  /** What an earlier answer had seen. */
  readonly seen?: ReadonlyMap<string, number>;
  readonly letters?: LetterOptions;
}

function uncleanSheet({ reading: { snapshot }, recognition }: ReceivablesSheet): UncleanSheet[] {
  const cells = cleanableReceivables(snapshot, recognition);
  const dates = recognition.columns.flatMap(({ field, column }) =>
    field !== null && fieldKind(field) === "date" ? [column] : [],
  );
  return cells.length === 0 ? [] : [{ sheet: snapshot.sheet.name, date1904: snapshot.date1904, cells, dates }];
}

/**
 * The watch list of the workbook as it stands, and what there is to collect; nothing is written. Cheap enough to be asked again after changes: a read of the
 * sheets and one pass over their rows.
 *
 * @throws ClassifyFailure when the policy in the workbook cannot be used
 */
export async function watchReceivables(options: WatchOptions): Promise<WatchReport> {
  try {
    return await withSession(async (session) => {
      const situation = await readSituation(session, options);
      const { policy } = situation.policy;
      const { cases, facts, problems } = toCollect(situation, await readStandingCollection(session, situation));
      const found = watchList(facts, policy.receivables, policy.asOf);
      const { entries, seen } = rememberSince(found, options.seen ?? new Map(), policy.asOf);
      const toWrite = options.letters === undefined ? NO_LETTERS : lettersOf(cases, situation.policy, options.letters);
      return {
        entries,
        seen,
        asOf: isoDate(policy.asOf),
        customers: facts.length,
        invoices: situation.read.book.items.count,
        cases,
        letters: toWrite.letters,
        problems: [...situation.read.problems, ...problems, ...toWrite.problems],
        unclean: [...situation.read.invoices, ...situation.read.payments].flatMap(uncleanSheet),
      };
    });
  } catch (error) {
    throw failureOf(error, "unchanged");
  }
}
