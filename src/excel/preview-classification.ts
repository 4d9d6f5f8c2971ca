import { firstFreeColumn } from "../domain/plan/placement";
import type { Place } from "../domain/plan/placement";
import type { FillColumn, PlanCounts } from "../domain/plan/plan";
import { countRows } from "../domain/customer/recognition";
import type { Problem } from "../domain/problem";
import { columnLetters, rangeA1 } from "../domain/spreadsheet/address";
import type { ClassifyOptions, ClassifySheetsOptions } from "./classify-options";
import { understandAll } from "./classify-sheet";
import type { FailureCode } from "./failure";
import { ClassifyFailure, failureOf } from "./failure";
import type { PreparedSheet, UnderstoodSheet } from "./prepare-classification";
import { prepareSheets, understandSheet } from "./prepare-classification";
import type { Session } from "./session";
import { withSession } from "./session";

/** Exactly what a classification with the same options would write; nothing is written. */
export interface ClassificationPreview {
  readonly sheets: readonly SheetPreview[];
  /** Over all sheets, the policy's own cells included. */
  readonly counts: PlanCounts;
  /** Sheets that will be added, the policy's. */
  readonly addedSheets: readonly string[];
  /** Why nothing would be written, and what a person can choose instead; null where all is well. */
  readonly refusal: Refusal | null;
  readonly problems: readonly Problem[];
}

export interface SheetPreview {
  readonly sheet: string;
  readonly customers: number;
  /** Cells from the first to the last of our columns, header row included: "N4:BA23". */
  readonly range: string;
  readonly columns: readonly PreviewColumn[];
  /** Hidden names that mark the columns, new or moved. */
  readonly names: readonly string[];
  readonly rules: number;
  readonly cells: number;
}

export interface PreviewColumn {
  readonly role: string;
  /** "" where the header is a formula or stays as it is. */
  readonly header: string;
  readonly column: string;
  /** False: written again where it stands. */
  readonly isNew: boolean;
  /** Folded away beside the results. */
  readonly helper: boolean;
}

export interface Refusal {
  readonly code: FailureCode;
  readonly problems: readonly Problem[];
  /** Values of `place` with which it would go. */
  readonly choices: readonly Place[];
}

/**
 * What classifying the sheet (or several) would write, with the same options.
 * @throws ClassifyFailure only where the workbook cannot be read; refusals are part of the answer
 */
export async function previewClassification(
  options: ClassifyOptions | ClassifySheetsOptions,
): Promise<ClassificationPreview> {
  try {
    return await withSession((session) => preview(session, options));
  } catch (error) {
    throw failureOf(error, "unchanged");
  }
}

async function preview(
  session: Session,
  options: ClassifyOptions | ClassifySheetsOptions,
): Promise<ClassificationPreview> {
  let sheets: readonly UnderstoodSheet[] = [];
  try {
    sheets =
      "sheets" in options
        ? (await understandAll(session, { ...options, looksOnly: true })).sheets
        : [await understandSheet(session, options.sheet, { ...options, looksOnly: true })];
    return previewOf(await prepareSheets(session, sheets, options));
  } catch (error) {
    if (!(error instanceof ClassifyFailure)) throw error;
    const refusal = { code: error.code, problems: error.problems, choices: choicesFor(error, sheets) };
    return { sheets: [], counts: sumOfCounts([]), addedSheets: [], refusal, problems: error.problems };
  }
}

function previewOf(prepared: readonly PreparedSheet[]): ClassificationPreview {
  const plans = prepared.flatMap(({ before, plan }) => [...before.map((one) => one.plan), plan]);
  return {
    sheets: prepared.map(sheetPreview),
    counts: {
      ...sumOfCounts(plans.map(({ counts }) => counts)),
      customers: prepared.reduce((sum, { plan }) => sum + plan.counts.customers, 0),
    },
    addedSheets: plans.flatMap(({ steps }) => steps.flatMap((step) => (step.kind === "add-sheet" ? [step.name] : []))),
    refusal: null,
    problems: prepared.flatMap(({ problems }) => problems),
  };
}

function sheetPreview({ snapshot, recognition, placement, plan, output }: PreparedSheet): SheetPreview {
  const fills = plan.steps.filter((step): step is FillColumn => step.kind === "fill-column");
  const helpers = new Set(output.columns(placement.columns).flatMap(({ role, helper }) => (helper ? [role] : [])));
  const columns = fills.map(({ column }) => column);
  const first = Math.min(...columns);
  const [fill] = fills;
  const row = fill?.headerRow ?? 0;
  const end = fill === undefined ? row + 1 : fill.block.row + fill.block.rowCount;
  const rules = plan.steps.flatMap((step) => (step.kind === "set-rules" ? step.rules : []));
  return {
    sheet: snapshot.sheet.name,
    customers: countRows(recognition.body),
    range: rangeA1({ row, column: first, rowCount: end - row, columnCount: Math.max(...columns) - first + 1 }),
    columns: fills.map(({ role, header, column }) => ({
      role,
      header: typeof header === "string" ? header : "",
      column: columnLetters(column),
      isNew: !placement.reused.some((found) => found.column === column),
      helper: helpers.has(role),
    })),
    names: plan.steps.flatMap((step) => (step.kind === "define-name" && step.target !== null ? [step.name] : [])),
    rules: rules.length,
    cells: plan.counts.cells,
  };
}

/** Where else the columns could go: nothing of anybody's is overwritten, so a person chooses. */
function choicesFor({ code, problems }: ClassifyFailure, sheets: readonly UnderstoodSheet[]): Place[] {
  const [problem] = problems;
  if (code !== "neighbour" || problem?.code !== "neighbour-in-the-way") return [];
  const sheet = sheets.find(({ snapshot }) => snapshot.sheet.name === problem.sheet);
  // A table's columns stand in the table.
  if (sheet === undefined || sheet.recognition.table !== null) return [];
  return ["insert", firstFreeColumn(sheet.snapshot)];
}

function sumOfCounts(counts: readonly PlanCounts[]): PlanCounts {
  const sum = (key: keyof PlanCounts): number => counts.reduce((all, one) => all + one[key], 0);
  return {
    customers: sum("customers"),
    columns: sum("columns"),
    cells: sum("cells"),
    rules: sum("rules"),
    names: sum("names"),
    sheetsAdded: sum("sheetsAdded"),
  };
}
