import { realpathSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Workbook } from "../host/model/workbook";
import { loadPackage } from "../xlsx/load-package";
import { unreadableFileText } from "../session/unreadable-file-text";
import { PackageError } from "../xlsx/package-error";
import { savePackage } from "../xlsx/save-package";
import type { Failure, Report, SheetsReport } from "./add-in-entry";
import { addInIdentity } from "./add-in-identity";
import type { ClassifyArguments } from "./arguments";
import { parseArguments, wordsLanguage } from "./arguments";
import { commandText } from "./command-text";
import { driveAddIn, driveSheets, driveWherever } from "./drive-add-in";
import type { Driven } from "./drive-add-in";
import { sheetLanguage } from "./sheet-language";
import { ending, summarizeReceivables, summarizeSheet, summarizeSheets } from "./summarize";
import { UsageError } from "./usage-fault";

const DONE = 0;
const NOTHING_CLASSIFIABLE = 1;
const BAD_USAGE = 2;
/** The built add-in, as `npm run build` leaves it. */
const BUNDLE = resolve(__dirname, "../../../dist");

/**
 * `npm run classify`: classifies a copy of a workbook with the built add-in. Returns the exit code; what people should
 * read goes to `say` and `complain`, before a sheet is read in the language of those words or of the system.
 */
export async function main(
  words: readonly string[],
  say: (text: string) => void,
  complain: (text: string) => void,
  system: string = Intl.DateTimeFormat().resolvedOptions().locale,
): Promise<number> {
  const language = wordsLanguage(words, system);
  const text = commandText(language);
  if (words.some((word) => word === "--help" || word === "-h")) {
    say(text.usage);
    return DONE;
  }
  try {
    const wanted = parseArguments(words);
    refuseSameFile(wanted);
    return await classifyFile(wanted, say, complain);
  } catch (error) {
    if (error instanceof UsageError) complain(`${text.fault(error.fault)}\n${text.usage}`);
    else if (error instanceof PackageError) complain(text.unreadable(unreadableFileText(error, language)));
    else if (isFileError(error)) complain(`${error.message}`);
    else throw error;
    return BAD_USAGE;
  }
}

async function classifyFile(
  wanted: ClassifyArguments,
  say: (text: string) => void,
  complain: (text: string) => void,
): Promise<number> {
  const loaded = loadPackage(await readFile(wanted.input));
  refuseUnknownSheets(wanted, loaded.model);
  const [first] = wanted.sheets === undefined || wanted.sheets === "all" ? [wanted.sheet] : wanted.sheets;
  const language = wanted.language ?? sheetLanguage(loaded.model, first);
  const text = commandText(language);
  const inFront = loaded.model.activeSheet?.name ?? "";
  const drive = wanted.sheets !== undefined ? driveSheets : wanted.sheet === undefined ? driveWherever : driveAddIn;
  const driven: Driven<Report | SheetsReport> = await drive(loaded.model, BUNDLE, { ...wanted, language });
  const { outcome, receivables, statistics } = driven;
  const failed = failureOf(driven);
  if (failed !== null) {
    const { messages, detail } = failed.failure;
    complain([text.notClassified, ...(messages.length > 0 ? messages : [detail])].join("\n"));
    return NOTHING_CLASSIFIABLE;
  }
  await writeInto(wanted.output, savePackage(loaded, { addIn: await addInIdentity(BUNDLE) }));
  const report = { ...("failure" in outcome ? {} : outcome), ...(receivables === null ? {} : { receivables }) };
  if (wanted.report !== null) await writeInto(wanted.report, `${JSON.stringify(report, null, 2)}\n`);
  const isElsewhere =
    drive === driveWherever && !("failure" in outcome) && ("sheets" in outcome || outcome.sheet !== inFront);
  say(
    [
      ...(isElsewhere ? [text.elsewhere(inFront)] : []),
      ...("failure" in outcome
        ? []
        : ["sheets" in outcome ? summarizeSheets(outcome, text) : summarizeSheet(outcome, text)]),
      ...(receivables === null || "failure" in receivables ? [] : summarizeReceivables(receivables, text)),
      ending(statistics, wanted.output, text),
    ].join("\n"),
  );
  return DONE;
}

/** Why there is no output; receivables alone are something to write too. */
function failureOf({ outcome, receivables }: Driven<Report | SheetsReport>): Failure | null {
  if (receivables !== null) return "failure" in receivables ? receivables : null;
  return "failure" in outcome ? outcome : null;
}

function refuseUnknownSheets({ sheet, sheets, input }: ClassifyArguments, model: Workbook): void {
  const named = sheets === undefined || sheets === "all" ? [sheet ?? []].flat() : sheets;
  const unknown = named.find((name) => model.sheet(name) === null);
  if (unknown === undefined) return;
  const known = model.sheets.map(({ name }) => name);
  throw new UsageError({ kind: "unknown-sheet", sheet: unknown, file: input, known });
}

async function writeInto(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(resolve(path)), { recursive: true });
  await writeFile(path, content);
}

/** The input is never changed, neither by the same name nor through a link. */
function refuseSameFile({ input, output, report }: ClassifyArguments): void {
  const real = (path: string): string => {
    try {
      return realpathSync(path);
    } catch {
      return resolve(path);
    }
  };
  for (const target of [output, report]) {
    if (target !== null && real(target) === real(input)) throw new UsageError({ kind: "is-the-input", file: target });
  }
  if (report !== null && real(report) === real(output)) throw new UsageError({ kind: "report-is-output" });
}

/** By its fields: an error of Node is of another realm where the command runs inside a test. */
function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return typeof error === "object" && error !== null && "code" in error && "syscall" in error && "message" in error;
}

if (require.main === module) {
  main(process.argv.slice(2), console.log, console.error).then(
    (code) => process.exit(code),
    (error: unknown) => {
      console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      process.exit(3);
    },
  );
}
