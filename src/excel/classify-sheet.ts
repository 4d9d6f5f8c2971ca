import type { ColumnMapping } from "../domain/customer/column-mapping";
import { columnOf } from "../domain/customer/recognition";
import type { Recognition } from "../domain/customer/recognition";
import { recognizeSheet } from "../domain/customer/recognize-sheet";
import { customerTable } from "../domain/customer/customer-table";
import type { FieldId } from "../domain/customer/fields";
import type { RowSpan } from "../domain/customer/snapshot";
import type { PolicyWords } from "../domain/policy/policy-words";
import { compilePolicy } from "../domain/policy/compile-policy";
import type { Problem } from "../domain/problem";
import { placeColumns } from "../domain/plan/placement";
import { bodyBlock, CHECK_ROLE, planClassification } from "../domain/plan/plan-classification";
import { planCleaning } from "../domain/plan/plan-cleaning";
import { coverageOf } from "../domain/scoring/coverage";
import { evaluateTable } from "../domain/scoring/evaluate-table";
import type { ApplyOptions } from "./apply-plan";
import { applyPlan } from "./apply-plan";
import { buildReport } from "./build-report";
import type { ClassifyReport } from "./classify-report";
import { readColumnLooks } from "./column-looks";
import { ClassifyFailure, failureOf, stopIfCancelled } from "./failure";
import type { PolicyInForce } from "./policy-in-force";
import { policyInForce } from "./policy-in-force";
import { readPolicyCells } from "./policy-sheet";
import type { Progress } from "./progress";
import type { SheetReading } from "./read-sheet";
import { readSheet } from "./read-sheet";
import { clearTheWay } from "./recover";
import { customOutput, portableOutput } from "./results";
import type { Session } from "./session";
import { withSession } from "./session";

export interface ClassifyOptions {
  /** Name of the sheet; the active one when left out. */
  readonly sheet?: string;
  readonly formulas?: "portable" | "custom";
  /** Converts text numbers first: a person confirmed that. */
  readonly clean?: boolean;
  /** YYYY-MM-DD. Left out: the policy's date, and today for a policy that is written now. */
  readonly asOf?: string;
  readonly today: string;
  /** Words of a new policy and of headers. */
  readonly words: PolicyWords;
  readonly wordProblem: (problem: Problem) => string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Milliseconds without a sign of life after which a run that somebody began counts as dead. */
  readonly patience?: number;
}

/**
 * Classifies a sheet of customers: reads it, recognises rows and columns, scores by the policy in the workbook (a default
 * one is written where there is none), writes formulas and highlights beside the customers. Pane, ribbon and command line
 * all call this one.
 *
 * @throws ClassifyFailure when there is nothing to classify or something is in the way; it says what the workbook is then
 */
export async function classifySheet(options: ClassifyOptions): Promise<ClassifyReport> {
  try {
    return await withSession((session) => classify(session, options));
  } catch (error) {
    throw failureOf(error, error instanceof ClassifyFailure ? error.workbook : "unchanged");
  }
}

async function classify(session: Session, options: ClassifyOptions): Promise<ClassifyReport> {
  const say = (stage: Progress["stage"], done = 0, total = 0): void => options.onProgress?.({ stage, done, total });
  say("reading");
  await clearTheWay(session, options);
  let reading = await readForWriting(session, options);
  let policy = await understand(session, reading, options);
  if (options.clean === true) {
    const cleaning = planCleaning(reading.snapshot, policy.recognition);
    if (cleaning.steps.length > 0) {
      await applyPlan(session, cleaning, runOf(options, reading));
      reading = await readForWriting(session, options);
      policy = await understand(session, reading, options);
    }
  }
  const { snapshot } = reading;
  const { recognition } = policy;
  stopIfCancelled(options.signal);
  say("scoring");
  const compiled = compilePolicy(policy.policy, policy.layout);
  const customers = customerTable(snapshot, recognition);
  const coverage = coverageOf(compiled, new Set(customers.columns.keys()), snapshot.sheet.name);
  if (!coverage.enough) throw new ClassifyFailure("coverage", "unchanged", coverage.problems);
  const classification = evaluateTable(compiled, customers, withoutTax(recognition));

  const formulas = options.formulas ?? "portable";
  const rows = classification.groups === null ? null : bodyBlock(recognition.body);
  const context = rows === null ? policy.context : { ...policy.context, rows };
  const outputInput = { compiled, recognition, context, words: options.words };
  const output = formulas === "custom" ? customOutput(outputInput) : portableOutput(outputInput);
  const check = recognition.table === null;
  const wanted = [
    ...output.roles.map((role) => ({ role, joined: true })),
    ...(check ? [{ role: CHECK_ROLE, joined: false }] : []),
  ];
  const placement = placeColumns(snapshot, recognition, reading.found, wanted);
  if ("code" in placement) throw new ClassifyFailure("neighbour", "unchanged", [placement]);
  const isNew = (column: number): boolean => !placement.reused.some((found) => found.column === column);
  const newColumns = [...placement.columns.values()].filter(isNew);
  const before = await readColumnLooks(session, snapshot.sheet.id, newColumns, markedRows(recognition));
  const plan = planClassification({
    snapshot,
    recognition,
    placement,
    columns: output.columns(placement.columns),
    formulas,
    highlights: output.highlights,
    ownLook: ["score", "tier"],
    check: check ? { ok: options.words.checkOk, again: options.words.checkAgain } : null,
    policySteps: policy.steps,
    policy: policy.marks,
    marks: reading.marks,
    before,
  });
  stopIfCancelled(options.signal);
  say("writing", 0, plan.steps.length);
  await applyPlan(session, plan, runOf(options, reading));
  return buildReport({
    sheet: snapshot.sheet.name,
    recognition,
    customers,
    classification,
    places: placement.columns,
    plan,
    formulas,
    roundTrips: session.roundTrips,
    problems: [...recognition.problems, ...coverage.problems],
    wordProblem: options.wordProblem,
  });
}

async function readForWriting(session: Session, options: ClassifyOptions): Promise<SheetReading> {
  const reading = await readSheet(session, {
    lookForMerges: true,
    onProgress: (done, total) => options.onProgress?.({ stage: "reading", done, total }),
    ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  if (reading === null) throw new ClassifyFailure("nothing", "unchanged", [], `no sheet ${options.sheet ?? ""}`);
  const { sheet, workbook } = reading.protection;
  if (sheet)
    throw new ClassifyFailure("protected", "unchanged", [
      { code: "sheet-protected", sheet: reading.snapshot.sheet.name },
    ]);
  if (workbook) throw new ClassifyFailure("protected", "unchanged", [{ code: "workbook-protected", sheet: "" }]);
  return reading;
}

/** The rows that our columns take: the last header row and the customers'. */
function markedRows({ headerRows, body }: Recognition): RowSpan {
  const row = headerRows.row + headerRows.rowCount - 1;
  const last = body.at(-1);
  return { row, rowCount: last === undefined ? 1 : last.row + last.rowCount - row };
}

/** Sales whose header says that they are without tax. */
function withoutTax({ columns }: Recognition): Set<FieldId> {
  return new Set(columns.flatMap(({ field, taxBasis }) => (field !== null && taxBasis === "without" ? [field] : [])));
}

async function understand(session: Session, reading: SheetReading, options: ClassifyOptions): Promise<PolicyInForce> {
  options.onProgress?.({ stage: "recognizing", done: 0, total: 0 });
  const { snapshot } = reading;
  const cells = await readPolicyCells(session, snapshot.sheet.id);
  const recognize = (columns: readonly ColumnMapping[]): Recognition => {
    const recognition = recognizeSheet(snapshot, { columns });
    const isList = recognition.kind === "customers" && recognition.body.length > 0;
    const isNamed = columnOf(recognition.columns, "customer_name") ?? columnOf(recognition.columns, "customer_id");
    if (!isList || isNamed === undefined) throw new ClassifyFailure("nothing", "unchanged", recognition.problems);
    return recognition;
  };
  return policyInForce({
    cells,
    words: options.words,
    asOf: options.asOf ?? null,
    today: options.today,
    sheetNames: reading.sheetNames,
    date1904: snapshot.date1904,
    marks: reading.marks,
    recognize,
  });
}

function runOf(options: ClassifyOptions, { snapshot, found, marks }: SheetReading): ApplyOptions {
  return {
    sheets: [{ ...snapshot.sheet, found, tables: snapshot.tables }],
    marks,
    onProgress: (done, total) => options.onProgress?.({ stage: "writing", done, total }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  };
}
