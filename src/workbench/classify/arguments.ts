/** What `npm run classify` was asked to do. */
export interface ClassifyArguments {
  readonly input: string;
  readonly output: string;
  readonly report: string | null;
  /** One sheet alone; left out: the active one. */
  readonly sheet?: string;
  /** Several sheets in one run. */
  readonly sheets?: readonly string[] | "all";
  readonly formulas?: (typeof FORMULAS)[number];
  readonly clean: boolean;
  /** Turns the results into values; turns what needs the add-in into native formulas or values. */
  readonly freeze: boolean;
  readonly shareSafe: boolean;
  readonly asOf?: string;
  readonly language?: (typeof LANGUAGES)[number];
  /** What the customers' sheet lacks is not taken from the workbook's invoices. */
  readonly invoices?: false;
  /** Writes the aging sheet. */
  readonly aging?: true;
  /** Writes the collection worklist; with letters in a language where one is named. */
  readonly collection?: true;
  readonly letters?: (typeof LANGUAGES)[number];
}

/** Words of the command line that make no sense; the message says what would. */
export class UsageError extends Error {}

export const USAGE = `usage: npm run classify -- [in.xlsx [out.xlsx]] [--sheet NAME]... [--all-sheets] [--clean]
                          [--formulas portable|custom|spill] [--no-invoices]
                          [--as-of YYYY-MM-DD] [--lang zh-CN|en-US] [--report report.json]
                          [--freeze] [--share-safe] [--aging] [--collection] [--letters zh-CN|en-US]
--sheet may stand several times, --all-sheets takes every visible sheet of customers: one run, all of them or none.
A sheet of customers without receivables gets them from the workbook's invoices, by formulas; not with --no-invoices.
--aging and --collection read the workbook's sheets of invoices and payments; they do without a sheet of customers.
--letters writes the worklist and one letter per customer and currency; the report lists the warnings.
Without files the sample workbook is classified into build/customers-classified.xlsx. The input is never changed.
Without --lang the language of the sheet's own headers is written, without --as-of the policy's date (for a new policy: today).
Exit codes: 0 done; 1 nothing classifiable (no output is written); 2 bad usage, or a file that cannot be read or written.`;

export const SAMPLE = "assets/sample/customers.xlsx";
export const DEFAULT_OUTPUT = "build/customers-classified.xlsx";

const SWITCHES: readonly string[] = [
  "--clean",
  "--freeze",
  "--share-safe",
  "--all-sheets",
  "--no-invoices",
  "--aging",
  "--collection",
];
const LANGUAGES = ["zh-CN", "en-US"] as const;
const FORMULAS = ["portable", "custom", "spill"] as const;
const VALUE_OPTIONS = ["--sheet", "--formulas", "--as-of", "--lang", "--letters", "--report"] as const;
type ValueOption = (typeof VALUE_OPTIONS)[number];

/**
 * Reads the words after `npm run classify --`.
 * @throws UsageError for unknown options, missing or impossible values, too many files
 */
export function parseArguments(words: readonly string[]): ClassifyArguments {
  const files: string[] = [];
  const values = new Map<ValueOption, string>();
  const sheets: string[] = [];
  const given = new Set<string>();
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? "";
    if (SWITCHES.includes(word)) given.add(word);
    else if (isValueOption(word)) {
      const value = words[(index += 1)];
      if (value === undefined || value.startsWith("--")) throw new UsageError(`${word} needs a value.`);
      if (word === "--sheet") sheets.push(value);
      else values.set(word, value);
    } else if (word.startsWith("-")) throw new UsageError(`Unknown option ${word}.`);
    else files.push(word);
  }
  if (files.length > 2) throw new UsageError(`One input and one output, not ${files.length} files.`);
  const [input = SAMPLE, output = DEFAULT_OUTPUT] = files;
  const formulas = choice(values, "--formulas", FORMULAS);
  const language = choice(values, "--lang", LANGUAGES);
  const letters = choice(values, "--letters", LANGUAGES);
  const asOf = values.get("--as-of");
  if (asOf !== undefined && !isDate(asOf))
    throw new UsageError(`--as-of takes a date such as 2024-06-30, not ${asOf}.`);
  const allSheets = given.has("--all-sheets");
  if (allSheets && sheets.length > 0) throw new UsageError("Either --sheet or --all-sheets.");
  const [sheet] = sheets;
  return {
    input,
    output,
    report: values.get("--report") ?? null,
    clean: given.has("--clean"),
    freeze: given.has("--freeze"),
    shareSafe: given.has("--share-safe"),
    ...(sheet === undefined || sheets.length > 1 ? {} : { sheet }),
    ...(allSheets ? { sheets: "all" as const } : sheets.length > 1 ? { sheets } : {}),
    ...(formulas === undefined ? {} : { formulas }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(language === undefined ? {} : { language }),
    ...(given.has("--no-invoices") ? { invoices: false as const } : {}),
    ...(given.has("--aging") ? { aging: true as const } : {}),
    ...(given.has("--collection") || letters !== undefined ? { collection: true as const } : {}),
    ...(letters === undefined ? {} : { letters }),
  };
}

function isValueOption(word: string): word is ValueOption {
  return (VALUE_OPTIONS as readonly string[]).includes(word);
}

function choice<T extends string>(
  values: ReadonlyMap<ValueOption, string>,
  option: ValueOption,
  choices: readonly T[],
): T | undefined {
  const value = values.get(option);
  if (value === undefined) return undefined;
  const chosen = choices.find((one) => one === value);
  if (chosen === undefined) throw new UsageError(`${option} is ${choices.join(" or ")}, not ${value}.`);
  return chosen;
}

/** A day of the calendar: 2023-02-29 is none. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
