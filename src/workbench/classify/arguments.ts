import { UsageError } from "./usage-fault";

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
  /** 0-based row of the last header row, where it is not found by itself. */
  readonly headerRow?: number;
  /** Where new columns go: beside the data, in columns inserted there, or from a 0-based column on. */
  readonly place?: "beside" | "insert" | number;
  /** Result columns to write; left out: all. */
  readonly outputs?: readonly (typeof RESULTS)[number][];
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
/** Roles of result columns, as the add-in calls them. */
export const RESULTS = [
  "score",
  "tier",
  "risk",
  "size",
  "limit",
  "groupLimit",
  "groupExposure",
  "terms",
  "daysOverdue",
  "completeness",
  "reasons",
] as const;
const VALUE_OPTIONS = [
  "--sheet",
  "--header-row",
  "--formulas",
  "--place",
  "--results",
  "--as-of",
  "--lang",
  "--letters",
  "--report",
] as const;
/** Rows and columns of a sheet. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
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
      if (value === undefined || value.startsWith("--")) throw new UsageError({ kind: "needs-value", option: word });
      if (word === "--sheet") sheets.push(value);
      else values.set(word, value);
    } else if (word.startsWith("-")) throw new UsageError({ kind: "unknown-option", option: word });
    else files.push(word);
  }
  if (files.length > 2) throw new UsageError({ kind: "too-many-files", count: files.length });
  const [input = SAMPLE, output = DEFAULT_OUTPUT] = files;
  const formulas = choice(values, "--formulas", FORMULAS);
  const language = choice(values, "--lang", LANGUAGES);
  const letters = choice(values, "--letters", LANGUAGES);
  const headerRow = rowOf(values.get("--header-row"));
  const place = placeOf(values.get("--place"));
  const outputs = resultsOf(values.get("--results"));
  const asOf = values.get("--as-of");
  if (asOf !== undefined && !isDate(asOf)) throw new UsageError({ kind: "not-a-date", option: "--as-of", value: asOf });
  const allSheets = given.has("--all-sheets");
  if (allSheets && sheets.length > 0) throw new UsageError({ kind: "sheet-or-all" });
  if (headerRow !== undefined && (allSheets || sheets.length > 1)) throw new UsageError({ kind: "header-row-of-one" });
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
    ...(headerRow === undefined ? {} : { headerRow }),
    ...(formulas === undefined ? {} : { formulas }),
    ...(place === undefined ? {} : { place }),
    ...(outputs === undefined ? {} : { outputs }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(language === undefined ? {} : { language }),
    ...(given.has("--no-invoices") ? { invoices: false as const } : {}),
    ...(given.has("--aging") ? { aging: true as const } : {}),
    ...(given.has("--collection") || letters !== undefined ? { collection: true as const } : {}),
    ...(letters === undefined ? {} : { letters }),
  };
}

/** The language that the words themselves ask for, also where other words of them make no sense; else the system's. */
export function wordsLanguage(words: readonly string[], system: string): (typeof LANGUAGES)[number] {
  const at = words.lastIndexOf("--lang");
  return (
    LANGUAGES.find((language) => at >= 0 && language === words[at + 1]) ??
    (system.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US")
  );
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
  if (chosen === undefined) throw new UsageError({ kind: "not-a-choice", option, choices, value });
  return chosen;
}

/** A row as people count it, 0-based. */
function rowOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const row = /^\d+$/.test(value) ? Number(value) : 0;
  if (row < 1 || row > LAST_ROW) throw new UsageError({ kind: "not-a-row", option: "--header-row", value });
  return row - 1;
}

function placeOf(value: string | undefined): "beside" | "insert" | number | undefined {
  if (value === undefined || value === "beside" || value === "insert") return value;
  const column = /^[A-Za-z]{1,3}$/.test(value)
    ? [...value.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
    : 0;
  if (column < 1 || column > LAST_COLUMN) throw new UsageError({ kind: "not-a-place", option: "--place", value });
  return column - 1;
}

function resultsOf(value: string | undefined): (typeof RESULTS)[number][] | undefined {
  return value?.split(",").map((word) => {
    const result = RESULTS.find((one) => one === word.trim());
    if (result === undefined)
      throw new UsageError({ kind: "not-a-choice", option: "--results", choices: RESULTS, value: word });
    return result;
  });
}

/** A day of the calendar: 2023-02-29 is none. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
