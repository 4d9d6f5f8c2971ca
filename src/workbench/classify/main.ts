import { realpathSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Workbook } from "../host/model/workbook";
import { loadPackage } from "../xlsx/load-package";
import { PackageError } from "../xlsx/package-error";
import { savePackage } from "../xlsx/save-package";
import { addInIdentity } from "./add-in-identity";
import type { ClassifyArguments } from "./arguments";
import { USAGE, UsageError, parseArguments } from "./arguments";
import { driveAddIn, driveSheets } from "./drive-add-in";
import type { Driven, Failure, Report, SheetsReport } from "./drive-add-in";
import { ending, summarizeReceivables, summarizeSheet, summarizeSheets } from "./summarize";

const DONE = 0;
const NOTHING_CLASSIFIABLE = 1;
const BAD_USAGE = 2;
/** The built add-in, as `npm run build` leaves it. */
const BUNDLE = resolve(__dirname, "../../../dist");

/**
 * `npm run classify`: classifies a copy of a workbook with the built add-in. Returns the exit code; what people should
 * read goes to `say` and `complain`.
 */
export async function main(
  words: readonly string[],
  say: (text: string) => void,
  complain: (text: string) => void,
): Promise<number> {
  try {
    const wanted = parseArguments(words);
    refuseSameFile(wanted);
    return await classifyFile(wanted, say, complain);
  } catch (error) {
    if (error instanceof UsageError) complain(`${error.message}\n${USAGE}`);
    else if (error instanceof PackageError) complain(`The file is no workbook that can be read: ${error.message}`);
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
  const driven = await (wanted.sheets === undefined
    ? driveAddIn(loaded.model, BUNDLE, wanted)
    : driveSheets(loaded.model, BUNDLE, wanted));
  const { outcome, receivables, statistics } = driven;
  const failed = failureOf(driven);
  if (failed !== null) {
    const { messages, detail } = failed.failure;
    complain(["Not classified.", ...(messages.length > 0 ? messages : [detail])].join("\n"));
    return NOTHING_CLASSIFIABLE;
  }
  await writeInto(wanted.output, savePackage(loaded, { addIn: await addInIdentity(BUNDLE) }));
  const report = { ...("failure" in outcome ? {} : outcome), ...(receivables === null ? {} : { receivables }) };
  if (wanted.report !== null) await writeInto(wanted.report, `${JSON.stringify(report, null, 2)}\n`);
  say(
    [
      ...("failure" in outcome ? [] : ["sheets" in outcome ? summarizeSheets(outcome) : summarizeSheet(outcome)]),
      ...(receivables === null || "failure" in receivables ? [] : summarizeReceivables(receivables)),
      ending(statistics, wanted.output),
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
  const known = model.sheets.map(({ name }) => name).join(", ");
  throw new UsageError(`There is no sheet "${unknown}" in ${input}; it has ${known}.`);
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
    if (target !== null && real(target) === real(input))
      throw new UsageError(`${target} is the input; choose another file.`);
  }
  if (report !== null && real(report) === real(output)) throw new UsageError("Output and report need different files.");
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
