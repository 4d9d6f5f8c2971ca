import type { FieldId } from "./fields";
import { foldHeader } from "./header-text";

/** What a column may be, as far as years decide about it. */
interface YearGuess {
  readonly field: FieldId;
  readonly confidence: number;
}

const STEP = 0.05;

/**
 * One name over several years, as "2022年销售额 | 2023年销售额 | 2024年销售额": the latest is meant, whatever the order of the columns,
 * and where it is of sales, the year before it gives those of last year.
 */
export function preferLatestYear<Guess extends YearGuess>(
  headers: readonly string[],
  guesses: readonly (readonly Guess[])[],
): readonly (readonly Guess[])[] {
  const series = new Map<string, { index: number; year: number }[]>();
  headers.forEach((header, index) => {
    const dated = yearOf(header);
    if (dated === null || (guesses[index]?.length ?? 0) === 0) return;
    const columns = series.get(dated.name) ?? [];
    series.set(dated.name, [...columns, { index, year: dated.year }]);
  });
  const preferred = [...guesses];
  for (const columns of series.values()) {
    const latest = Math.max(...columns.map(({ year }) => year));
    for (const { index, year } of columns) {
      const own = guesses[index] ?? [];
      const later = own.map((guess) => ({
        ...guess,
        confidence: guess.confidence - STEP * Math.min(4, latest - year),
      }));
      const sales = later.find(({ field }) => field === "annual_sales");
      const isLastYear = year === latest - 1 && sales !== undefined;
      preferred[index] = isLastYear ? [{ ...sales, field: "prior_year_sales" }, ...later] : later;
    }
  }
  return preferred;
}

/** The year in a header, and the header without it; null where there is none. */
function yearOf(header: string): { year: number; name: string } | null {
  const folded = foldHeader(header.slice(0, 80));
  const match = /(?<!\d)((?:19|20)\d\d)(?!\d)|\bfy ?'?(\d\d)\b/.exec(folded);
  if (match === null) return null;
  const year = match[1] === undefined ? 2000 + Number(match[2]) : Number(match[1]);
  return { year, name: folded.slice(0, match.index) + folded.slice(match.index + match[0].length) };
}
