import type { CustomerTable } from "../domain/customer/customer-table";
import { customerTable } from "../domain/customer/customer-table";
import { FEED_LINE, feedRole } from "../domain/customer/fed-columns";
import type { FedField } from "../domain/customer/fed-columns";
import type { FieldId } from "../domain/customer/fields";
import { KEY_FIELDS } from "../domain/customer/fields";
import type { Recognition } from "../domain/customer/recognition";
import { columnOf, countRows } from "../domain/customer/recognition";
import type { RowSpan, SheetSnapshot } from "../domain/customer/snapshot";
import { frozenProblem } from "../domain/plan/frozen";
import type { VisibleRole } from "../domain/formulas/result-columns";
import { earlierOutput } from "../domain/plan/earlier-output";
import type { FormulaStyle, Marks, SheetMarks } from "../domain/plan/marks";
import { sheetMarks } from "../domain/plan/marks";
import type { Placement } from "../domain/plan/placement";
import { placeColumns } from "../domain/plan/placement";
import type { Plan } from "../domain/plan/plan";
import { bodyBlock, CHECK_ROLE, planClassification } from "../domain/plan/plan-classification";
import { compilePolicy } from "../domain/policy/compile-policy";
import { FIRST, rowOf } from "../domain/policy/policy-layout";
import type { RequiredField } from "../domain/policy/policy";
import type { Problem } from "../domain/problem";
import type { Classification } from "../domain/scoring/classification";
import { perhapsMissed } from "../domain/customer/column-problems";
import { coverageOf } from "../domain/scoring/coverage";
import { evaluateTable } from "../domain/scoring/evaluate-table";
import type { ClassifyOptions, SharedClassifyOptions } from "./classify-options";
import { readColumnLooks } from "./column-looks";
import { ClassifyFailure, stopIfCancelled } from "./failure";
import { fedRecognition, lacksCredit, readFeeding } from "./feed-customers";
import type { Feeding } from "./feed-customers";
import type { AgingStep } from "./plan-aging-sheets";
import type { PolicyInForce, StoredPolicy } from "./policy-in-force";
import { policyInForce, recognitionChoices, storedPolicy } from "./policy-in-force";
import { readPolicyCells } from "./policy-sheet";
import type { SheetReading } from "./read-sheet";
import { readSheet } from "./read-sheet";
import { recognizeReading } from "./recognize-reading";
import type { Output } from "./results";
import { CUSTOM_CELLS_WITHOUT_WARNING, outputOf } from "./results";
import type { Session } from "./session";

/** A sheet of customers as read and understood; nothing is decided yet. */
export interface UnderstoodSheet {
  readonly reading: SheetReading;
  readonly snapshot: SheetSnapshot;
  readonly recognition: Recognition;
  readonly stored: StoredPolicy | null;
}

/** A sheet with its results and all that will be written on it. */
export interface PreparedSheet extends UnderstoodSheet {
  readonly policy: PolicyInForce;
  readonly customers: CustomerTable;
  readonly classification: Classification;
  readonly formulas: FormulaStyle;
  readonly output: Output;
  readonly placement: Placement;
  readonly plan: Plan;
  /** To be applied before the plan: the aging sheet that customers are fed from. */
  readonly before: readonly AgingStep[];
  readonly problems: readonly Problem[];
}

export interface UnderstandOptions extends Pick<ClassifyOptions, "headerRow" | "asOf" | "signal" | "onProgress"> {
  /** Nothing is going to be written beside the customers. */
  readonly looksOnly?: boolean;
  /** Also a sheet that does not look like one of customers (yet). */
  readonly anySheet?: boolean;
}

/**
 * Reads a sheet and understands it with the policy that holds for it.
 * @throws ClassifyFailure where it is protected, not there, or holds no customers
 */
export async function understandSheet(
  session: Session,
  sheetName: string | undefined,
  options: UnderstandOptions,
): Promise<UnderstoodSheet> {
  const reading = await readForWriting(session, sheetName, options);
  options.onProgress?.({ stage: "recognizing", done: 0, total: 0 });
  const stored = storedPolicy(await readPolicyCells(session, reading.snapshot.sheet.id), reading.snapshot.date1904);
  const choices = recognitionChoices(stored, options.asOf ?? null, reading.sheetNames);
  const { headerRow } = options;
  const { snapshot, recognition } = await recognizeReading(session, reading.snapshot, {
    ...choices,
    ...(headerRow === undefined ? {} : { headerRow }),
  });
  const isList = recognition.kind === "customers" && recognition.body.length > 0;
  const isNamed = KEY_FIELDS.some((field) => columnOf(recognition.columns, field) !== undefined);
  if (options.anySheet !== true && (!isList || !isNamed))
    throw new ClassifyFailure("nothing", "unchanged", recognition.problems);
  return { reading, snapshot, recognition, stored };
}

async function readForWriting(
  session: Session,
  sheetName: string | undefined,
  { signal, onProgress, looksOnly = false }: UnderstandOptions,
): Promise<SheetReading> {
  const reading = await readSheet(session, {
    // The look for merged cells empties desktop Excel's undo stack.
    lookForMerges: !looksOnly,
    onProgress: (done, total) => onProgress?.({ stage: "reading", done, total }),
    ...(sheetName === undefined ? {} : { sheet: sheetName }),
    ...(signal === undefined ? {} : { signal }),
  });
  if (reading === null)
    throw new ClassifyFailure("nothing", "unchanged", [{ code: "sheet-missing", sheet: sheetName ?? "" }]);
  const { sheet, workbook } = reading.protection;
  if (sheet)
    throw new ClassifyFailure("protected", "unchanged", [
      { code: "sheet-protected", sheet: reading.snapshot.sheet.name },
    ]);
  if (workbook) throw new ClassifyFailure("protected", "unchanged", [{ code: "workbook-protected", sheet: "" }]);
  const [taken] = reading.foreignNames;
  if (taken !== undefined && !looksOnly)
    throw new ClassifyFailure("neighbour", "unchanged", [
      { code: "name-taken", sheet: reading.snapshot.sheet.name, params: { name: taken } },
    ]);
  return reading;
}

/**
 * Scores sheets and plans what is written on each: sheets under one `CustomerPolicy` share it, a sheet with a name of its
 * own goes by that. The plans are to be applied in their order.
 *
 * @throws ClassifyFailure when one of them cannot be classified
 */
export async function prepareSheets(
  session: Session,
  sheets: readonly UnderstoodSheet[],
  options: SharedClassifyOptions,
): Promise<PreparedSheet[]> {
  const policies = new Map<string, PolicyInForce>();
  const policyOf = (key: string): PolicyInForce => {
    const policy = policies.get(key) ?? policyFor(sheets, key, options);
    policies.set(key, policy);
    return policy;
  };
  const keyOf = ({ stored }: UnderstoodSheet): string => stored?.cells.scope ?? "";
  const prepared: PreparedSheet[] = [];
  let marks: Marks | null = sheets[0]?.reading.marks ?? null;
  const hungry = options.invoices === false ? undefined : sheets.find(lacksCredit);
  const fedKey = hungry === undefined ? null : keyOf(hungry);
  const feeding = fedKey === null ? null : await readFeeding(session, policyOf(fedKey), marks, options);
  if (feeding !== null) ({ marks } = feeding);
  // The aging sheet's plan, which comes first, writes the policy that it reads.
  const written = new Set<string>(feeding === null || fedKey === null ? [] : [fedKey]);
  for (const sheet of sheets) {
    stopIfCancelled(options.signal);
    options.onProgress?.({ stage: "scoring", done: prepared.length, total: sheets.length });
    const key = keyOf(sheet);
    const policy = policyOf(key);
    const steps = written.has(key) ? [] : policy.steps;
    written.add(key);
    const fed = key === fedKey && lacksCredit(sheet) ? feeding : null;
    const done = await prepareSheet(session, sheet, { ...policy, steps }, marks, options, fed);
    prepared.push(prepared.length === 0 ? { ...done, before: feeding?.steps ?? [] } : done);
    const setting = done.plan.steps.find((step) => step.kind === "set-setting");
    if (setting !== undefined) marks = setting.value;
  }
  return prepared;
}

/**
 * Where what customers owe stands in a currency without a rate, nobody can be rated by the rest.
 * @throws ClassifyFailure that names these columns
 */
function refuseForeignDebts(
  { columns, problems }: Recognition,
  required: readonly RequiredField[],
  { columns: known }: CustomerTable,
): void {
  const unknown = new Set(required.map(({ field }) => field).filter((field) => !known.has(field)));
  const refused = new Set(
    columns
      .filter(({ field, doubts, rivals: [was] }) => {
        return field === null && doubts.includes("currency") && was !== undefined && unknown.has(was.field);
      })
      .map(({ column }) => column),
  );
  const told = problems.filter(
    ({ code, column }) => code === "foreign-currency-column" && column !== undefined && refused.has(column),
  );
  if (told.length > 0) throw new ClassifyFailure("coverage", "unchanged", told);
}

function policyFor(sheets: readonly UnderstoodSheet[], key: string, options: SharedClassifyOptions): PolicyInForce {
  const served = sheets.filter(({ stored }) => (stored?.cells.scope ?? "") === key);
  const [first] = served;
  if (first === undefined) throw new RangeError("no sheet for this policy");
  return policyInForce({
    stored: first.stored,
    words: options.words,
    asOf: options.asOf ?? null,
    today: options.today,
    sheetNames: first.reading.sheetNames,
    date1904: first.snapshot.date1904,
    marks: first.reading.marks,
    sheets: served.map(({ snapshot, recognition }) => ({ name: snapshot.sheet.name, recognition })),
  });
}

async function prepareSheet(
  session: Session,
  sheet: UnderstoodSheet,
  policy: PolicyInForce,
  marks: Marks | null,
  options: SharedClassifyOptions,
  feeding: Feeding | null,
): Promise<PreparedSheet> {
  const { snapshot, reading } = sheet;
  const fields = feeding?.fields(sheet.recognition) ?? [];
  const placesOf = (columns: ReadonlyMap<string, number>): Map<FedField, number> =>
    new Map(fields.map((field) => [field, columns.get(feedRole(field)) ?? 0]));
  const frozen = frozenProblem(reading.marks, snapshot.sheet);
  if (frozen !== null && options.overFrozen !== true) throw new ClassifyFailure("frozen", "unchanged", [frozen]);
  const compiled = compilePolicy(policy.policy, policy.layout);
  const own = fedRecognition(sheet.recognition, new Map());
  const table = customerTable(snapshot, own);
  const customers = feeding?.feed(table, placesOf(new Map())) ?? table;
  const coverage = coverageOf(compiled, new Set(customers.columns.keys()), snapshot.sheet.name);
  if (!coverage.enough)
    throw new ClassifyFailure("coverage", "unchanged", [
      ...coverage.problems,
      ...perhapsMissed(own, snapshot.sheet.name),
    ]);
  refuseForeignDebts(sheet.recognition, policy.policy.required, customers);
  const classification = evaluateTable(compiled, customers, withoutTax(own));

  const before = sheetMarks(reading.marks, snapshot.sheet.id);
  const { formulas, outputs } = outputChoice(options, before);
  refuseSpill(formulas, sheet);
  if (formulas !== "portable" && options.asOf === undefined) refuseDateOfToday(sheet);
  const rows = classification.groups === null ? null : bodyBlock(own.body);
  const { words } = options;
  const outputWith = (understood: Recognition): Output =>
    outputOf(formulas, {
      compiled,
      recognition: understood,
      context: { ...policy.contextOf(understood), ...(rows === null ? {} : { rows }) },
      words,
      ...(outputs === undefined ? {} : { outputs }),
    });
  const hasCheck = own.table === null;
  const roles = outputWith(fedRecognition(own, placesOf(new Map()))).roles;
  const wanted = [
    // What invoices bring stands beside the data, as a part of it.
    ...[...fields.map(feedRole), ...roles, ...(fields.length > 0 ? [FEED_LINE] : [])].map((role) => ({
      role,
      joined: true,
    })),
    ...(hasCheck ? [{ role: CHECK_ROLE, joined: false }] : []),
  ];
  const placement = placeColumns(snapshot, own, reading.found, wanted, {
    // Cells that spill must be empty, so what stands there in another style makes way.
    reuse: before === null || before.formulas === formulas || (before.formulas !== "spill" && formulas !== "spill"),
    ...(options.place === undefined ? {} : { place: options.place }),
  });
  if ("code" in placement) throw new ClassifyFailure("neighbour", "unchanged", [placement]);
  const recognition = fedRecognition(own, placesOf(placement.columns));
  const output = outputWith(recognition);
  const fed = fields.length === 0 ? [] : (feeding?.columns(own, fields, placement.columns) ?? []);
  const isNew = (column: number): boolean => !placement.reused.some((found) => found.column === column);
  const newColumns = [...placement.columns.values()].filter(isNew);
  const also = fields.length === 0 ? null : (feeding?.check ?? null);
  const plan = planClassification({
    snapshot,
    recognition,
    placement,
    columns: [...output.columns(placement.columns), ...fed],
    formulas,
    highlights: output.highlights,
    ownLook: ["score", "tier"],
    check: hasCheck ? { ok: words.checkOk, again: words.checkAgain, ...(also === null ? {} : { also }) } : null,
    policySteps: policy.steps,
    policy: policy.marks,
    marks,
    before:
      placement.inserted === null
        ? await readColumnLooks(session, snapshot.sheet.id, newColumns, markedRows(recognition))
        : new Map(),
  });
  const problems = [
    ...recognition.problems,
    ...coverage.problems,
    ...(fields.length === 0 ? [] : (feeding?.problems(snapshot.sheet.name, table, fields) ?? [])),
    ...slow(output, sheet),
  ];
  return {
    ...sheet,
    recognition,
    policy,
    customers,
    classification,
    formulas,
    output,
    placement,
    plan,
    before: [],
    problems,
  };
}

/** What was asked for; where nothing was, what an earlier run wrote on the sheet; else native formulas, all columns. */
function outputChoice(
  { formulas, outputs }: SharedClassifyOptions,
  before: SheetMarks | null,
): { readonly formulas: FormulaStyle; readonly outputs?: readonly VisibleRole[] } {
  if (before === null) return { formulas: formulas ?? "portable", outputs };
  const earlier = earlierOutput(before);
  const isSame = formulas === undefined || formulas === before.formulas;
  return { formulas: formulas ?? before.formulas, outputs: outputs ?? (isSame ? earlier.outputs : undefined) };
}

/**
 * One spilled call cannot stand in a table, nor leave subtotal rows among the customers empty.
 * @throws ClassifyFailure
 */
function refuseSpill(formulas: FormulaStyle, { recognition, snapshot }: UnderstoodSheet): void {
  if (formulas !== "spill") return;
  const sheet = snapshot.sheet.name;
  if (recognition.table !== null)
    throw new ClassifyFailure("neighbour", "unchanged", [{ code: "spill-in-table", sheet }]);
  if (recognition.body.length > 1)
    throw new ClassifyFailure("neighbour", "unchanged", [
      { code: "spill-over-gaps", sheet, params: { count: recognition.body.length - 1 } },
    ]);
}

/**
 * A volatile as-of date would have every edit call all functions again; portable formulas bear it.
 * @throws ClassifyFailure
 */
function refuseDateOfToday({ stored }: UnderstoodSheet): void {
  if (stored === null) return;
  const { cells, reading } = stored;
  const row = rowOf(reading.layout, "setting:asOf");
  if (!/\b(TODAY|NOW)\s*\(/i.test(String(cells.formulas[row]?.[FIRST] ?? ""))) return;
  const at = { row: cells.origin.row + row, column: cells.origin.column + FIRST };
  throw new ClassifyFailure("policy", "unchanged", [{ code: "as-of-today", sheet: cells.sheet.name, ...at }]);
}

function slow({ customCells }: Output, { recognition, snapshot }: UnderstoodSheet): Problem[] {
  const count = customCells * countRows(recognition.body);
  if (count <= CUSTOM_CELLS_WITHOUT_WARNING) return [];
  return [{ code: "many-custom-functions", sheet: snapshot.sheet.name, params: { count } }];
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
