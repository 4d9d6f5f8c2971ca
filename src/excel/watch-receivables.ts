import type { Problem } from "../domain/problem";
import { rememberSince, watchList } from "../domain/receivables/early-warning";
import type { WatchEntry } from "../domain/receivables/early-warning";
import { isoDate } from "../domain/spreadsheet/serial-date";
import { failureOf } from "./failure";
import { judgedCustomers, situationAging } from "./judge-customers";
import type { SituationOptions } from "./read-situation";
import { readSituation } from "./read-situation";
import { withSession } from "./session";

/** Everybody to look at on a day. */
export interface WatchReport {
  readonly entries: readonly WatchEntry[];
  /** Since when warnings stand: to be given back with the next call. */
  readonly seen: ReadonlyMap<string, number>;
  readonly asOf: string;
  readonly customers: number;
  readonly problems: readonly Problem[];
}

/**
 * The watch list of the workbook as it stands; nothing is written. Cheap enough to be asked again after changes: a read of the
 * sheets and one pass over their rows.
 *
 * @throws ClassifyFailure when the policy in the workbook cannot be used
 */
export async function watchReceivables(
  options: SituationOptions & { readonly seen?: ReadonlyMap<string, number> },
): Promise<WatchReport> {
  try {
    return await withSession(async (session) => {
      const situation = await readSituation(session, options);
      const { policy } = situation.policy;
      const facts = judgedCustomers(situation, situationAging(situation));
      const found = watchList(facts, policy.receivables, policy.asOf);
      const { entries, seen } = rememberSince(found, options.seen ?? new Map(), policy.asOf);
      return {
        entries,
        seen,
        asOf: isoDate(policy.asOf),
        customers: facts.length,
        problems: situation.read.problems,
      };
    });
  } catch (error) {
    throw failureOf(error, "unchanged");
  }
}
