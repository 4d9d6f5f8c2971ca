import type { ClassifyArguments } from "./arguments";
import type { AddInEntry, Failure } from "./add-in-entry";
import type { ReceivablesReport } from "./receivables-report";

export type ReceivablesWanted = Pick<ClassifyArguments, "aging" | "collection" | "letters" | "asOf" | "clean">;

/** Whether anything of receivables is asked for. */
export function wantsReceivables({ aging, collection }: ReceivablesWanted): boolean {
  return aging === true || collection === true;
}

/** Writes what is asked for of receivables, through the entry of an open add-in; stops at the first failure. */
export async function driveReceivables(
  entry: AddInEntry,
  { aging, collection, letters, asOf, clean }: ReceivablesWanted,
  language: "zh-CN" | "en-US",
): Promise<ReceivablesReport | Failure> {
  const options = { asOf, language };
  const report: { -readonly [Part in keyof ReceivablesReport]: ReceivablesReport[Part] } = {};
  if (aging === true) {
    const written = await entry.writeAging({ ...options, clean });
    if ("failure" in written) return written;
    report.aging = written;
  }
  if (collection === true) {
    const watch = await entry.watchReceivables(options);
    if ("failure" in watch) return watch;
    report.watch = watch;
    const written = await entry.writeCollection({ ...options, letters });
    if ("failure" in written) return written;
    report.collection = written;
  }
  return report;
}
