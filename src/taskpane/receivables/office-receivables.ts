import { useCases } from "../../commands/use-cases";
import type { CollectionOptions } from "../../excel/write-collection";
import type { WatchReport } from "../../excel/watch-receivables";
import { watchReceivables } from "../../excel/watch-receivables";
import { collectionWords } from "../../i18n/collection-words";
import type { Language } from "../../i18n/language";
import { letterWords } from "../../i18n/letter-words";
import type { ActionResult } from "../pane-service";

type RunOptions = Pick<CollectionOptions, "today" | "words" | "signal">;

/** Days on which warnings were first seen since the pane was opened, for those of which the sheets do not tell. */
let seen: ReadonlyMap<string, number> = new Map();

/** Warnings, cases and letters of the workbook as it stands. */
export async function survey(options: RunOptions, letters: Language): Promise<WatchReport> {
  const report = await watchReceivables({
    ...options,
    seen,
    letters: { language: letters, words: letterWords[letters] },
  });
  seen = report.seen;
  return report;
}

/** Writes the worklist, with letters where their language is named. */
export async function collect(
  options: RunOptions,
  language: Language,
  letters: Language | null,
): Promise<ActionResult> {
  const { writeCollection } = await useCases();
  const written = await writeCollection({
    ...options,
    collectionWords: collectionWords[language],
    ...(letters === null ? {} : { letters: { language: letters, words: letterWords[letters] } }),
  });
  return { count: letters === null ? written.cases.length : written.letters.length, problems: written.problems };
}
