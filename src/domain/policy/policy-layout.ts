/**
 * Where things stand on the Policy sheet, relative to the upper left cell of `CustomerPolicy`. Rows are found by the ids in
 * the hidden first column, so they may move; columns are fixed.
 */
export interface PolicyLayout {
  /** Row of every id of the first column that stands for one row: settings, table heads and ends, calculation rows. */
  readonly rows: ReadonlyMap<string, number>;
  readonly rowCount: number;
  /**
   * Counts how often the sheet was written anew in another shape: formulas that were made for an earlier one say so, on sheets
   * too that nobody classified again.
   */
  readonly generation: number;
}

/** Generation of a policy that was written for the first time. */
export const FIRST_GENERATION = 1;

/** Columns of the sheet. Tables use FIRST and the ones after it. */
export const ID = 0;
export const LABEL = 1;
export const FIRST = 2;
export const NOTE = 11;

export const CRITERIA = { group: 2, weight: 3, direction: 4, blank: 5, blankField: 6, notApplicable: 7 } as const;
export const INPUT = { kind: 2, field: 3, other: 4, measure: 5 } as const;
export const SCALE = { from: 2, points: 3 } as const;
export const REGION = { key: 2, economy: 3, competition: 4 } as const;
export const TIER = { from: 2, limitCap: 3, months: 4, coefficient: 5, termsDays: 6, deposit: 7 } as const;
export const RISK = { serviceTier: 2 } as const;
export const RULE = { level: 2, capTier: 3, knockOutTier: 4, noNewCredit: 5 } as const;
export const CONDITION = { kind: 2, field: 3, other: 4, op: 5, value: 6 } as const;
export const REQUIRED = { blank: 2, blankField: 3 } as const;
export const NAMED_BAND = { from: 2 } as const;
export const AGING = { from: 2, expectedLoss: 3 } as const;
/** Early warnings: the thresholds stand side by side from `first`. */
export const WARNING = { isOn: 2, first: 3, texts: 6 } as const;
/** Stages of collection and days of grace. */
export const STAGE = { days: 2 } as const;
export const LETTER = { language: 2, subject: 3, body: NOTE } as const;
export const MAPPING = {
  field: 2,
  unit: 3,
  taxBasis: 4,
  currency: 5,
  sheet: 6,
  origin: 7,
  factor: 8,
  taxFactor: 9,
  rate: 10,
} as const;
export const RATE = { text: 2, rate: 3 } as const;
/** The row `calc:ok`: the generation while the sheet has its shape and all numbers, else 0; the generation; what to say otherwise. */
export const OK = { now: 2, generation: 3, otherwise: 4 } as const;

/** Id of rows that only people read. */
export const TEXT_ROW = "text";
/** Id of the row that numbers the columns, by which an inserted or a removed one is noticed. */
export const COLUMNS_ROW = "policy:columns";

/** Bound of the marked last row of a table of numbers: larger than any number of a sheet. */
export const END_BOUND = 9.99e307;
/** Key of the marked last row of a table of texts. */
export const END_KEY = "▲";
/** No number that people type is larger. */
export const LARGEST = 1e12;
/** Last day that a cell can hold as a date, 9999-12-31. */
export const LAST_DATE = 2_958_465;
/** Longest text that a native MATCH or SEARCH surely looks for, less the marks that we add. */
export const LONGEST_KEY = 120;
/** What the points column of a customer sheet holds where there are no points. */
export const UNKNOWN_POINTS = -2;
export const NOT_APPLICABLE_POINTS = -1;
/** Cut-off in the tier table's last row (unrated): below every score. */
export const UNRATED_CUTOFF = -1;

/** Id of the header row of a table. */
export function headId(table: string): string {
  return `head:${table}`;
}

/** Id of the marked last row of a table. */
export function endId(table: string): string {
  return `end:${table}`;
}

/** Table of the scale of a criterion's alternative. */
export function scaleTable(criterionId: string, alternative: number): string {
  return `scale:${criterionId}:${alternative}`;
}

/** Row of an id; -1 where the sheet lacks it. */
export function rowOf(layout: PolicyLayout, id: string): number {
  return layout.rows.get(id) ?? -1;
}
