import { PolicyReferences } from "../domain/formulas/policy-references";
import type { Marks } from "../domain/plan/marks";
import { placeColumns } from "../domain/plan/placement";
import type { Placement } from "../domain/plan/placement";
import type { Plan } from "../domain/plan/plan";
import { countSteps } from "../domain/plan/plan";
import { agingSheetSteps, agingValues } from "../domain/plan/plan-aging";
import { planClassification } from "../domain/plan/plan-classification";
import type { OutputColumn } from "../domain/plan/plan-classification";
import type { PolicyWords } from "../domain/policy/policy-words";
import type { Problem } from "../domain/problem";
import type { Aging } from "../domain/receivables/aging";
import { AGING_COLUMN, AGING_ROW, AgingLayout } from "../domain/receivables/aging-layout";
import { agingLookups } from "../domain/receivables/aging-lookups";
import { agingLines, agingSheet } from "../domain/receivables/aging-sheet";
import { lineTemplates } from "../domain/receivables/aging-templates";
import type { AgingWords } from "../domain/receivables/aging-words";
import { invoiceRoles, invoiceTemplates, PAYMENT_ROLES, paymentTemplates } from "../domain/receivables/invoice-columns";
import type { InvoiceSheet } from "../domain/receivables/invoice-columns";
import { invoiceBody } from "../domain/receivables/invoice-table";
import { BLOCKS_FROM, SortedBlocks, wholeColumn } from "../domain/receivables/sorted-blocks";
import { isoDate } from "../domain/spreadsheet/serial-date";
import { invoiceSheet } from "./aging-places";
import { readColumnLooks } from "./column-looks";
import { ClassifyFailure, failureOf, stopIfCancelled } from "./failure";
import type { PolicyInForce } from "./policy-in-force";
import type { Progress } from "./progress";
import type { ReceivablesSheet } from "./read-receivables";
import { situationAging } from "./judge-customers";
import { readSituation } from "./read-situation";
import type { Situation } from "./read-situation";
import { clearTheWay } from "./recover";
import { withRun } from "./run";
import type { Session } from "./session";
import { withSession } from "./session";
import { freeSheetName } from "../domain/plan/plan-policy-sheet";

export interface AgingOptions {
  /** Names of the sheets to take invoices, payments and customers from; left out: all. */
  readonly sheets?: readonly string[];
  /** YYYY-MM-DD. Left out: the policy's date, and today for a policy that is written now. */
  readonly asOf?: string;
  readonly today: string;
  readonly words: PolicyWords;
  readonly agingWords: AgingWords;
  /** Numbers in place of formulas, whatever the size. */
  readonly values?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** What was written. */
export interface AgingReport {
  readonly sheet: string;
  readonly customers: number;
  readonly accounts: number;
  readonly invoices: number;
  readonly payments: number;
  /** In the book's currency; other currencies stand on lines of their own. */
  readonly outstanding: number;
  readonly overdue: number;
  readonly reconciliation: number;
  readonly asOf: string;
  /** Every payment has a date, so that a past date shows what was open then. */
  readonly isDated: boolean;
  /** "values": too large for formulas; the numbers are of the as-of date. */
  readonly mode: "formulas" | "values";
  readonly problems: readonly Problem[];
  readonly roundTrips: number;
}

/** Comparisons beyond which the sheet would take minutes: invoices x lines looked through, and payments x invoices. */
const CARRIES = 150_000_000;

/**
 * Writes the aging sheet: customers by buckets in native formulas, with helper columns beside invoices and payments. A second
 * run writes the same over it.
 *
 * @throws ClassifyFailure when no sheet holds invoices or something is in the way; it says what the workbook is then
 */
export async function writeAging(options: AgingOptions): Promise<AgingReport> {
  try {
    return await withSession((session) => write(session, options));
  } catch (error) {
    throw failureOf(error, error instanceof ClassifyFailure ? error.workbook : "unchanged");
  }
}

async function write(session: Session, options: AgingOptions): Promise<AgingReport> {
  const say = (stage: Progress["stage"], done = 0, total = 0): void => options.onProgress?.({ stage, done, total });
  say("reading");
  await clearTheWay(session, options);
  const situation = await readSituation(session, options);
  const { read } = situation;
  const [first] = read.invoices;
  if (first === undefined) throw new ClassifyFailure("nothing", "unchanged", [{ code: "no-invoices", sheet: "" }]);
  refuseProtected([...read.invoices, ...read.payments]);
  stopIfCancelled(options.signal);
  say("scoring");
  const plans = await planAging(session, options, situation);
  stopIfCancelled(options.signal);
  say("writing", 0, plans.steps.length);
  await withRun(
    session,
    {
      purpose: "aging",
      mode: "back",
      sheets: [],
      marks: first.reading.marks,
      onProgress: (done, total) => say("writing", done, total),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    },
    async (run) => {
      for (const { plan, sheet } of plans.steps) {
        const known =
          sheet === null
            ? []
            : [{ ...sheet.reading.snapshot.sheet, found: sheet.reading.found, tables: sheet.reading.snapshot.tables }];
        await run.apply(plan, known);
      }
    },
  );
  const { book, problems } = read;
  const { aging } = plans;
  const ofBook = (amounts: Float64Array): number =>
    Math.round(
      amounts.reduce((sum, amount, account) => sum + (book.accounts[account]?.currency === "" ? amount : 0), 0) * 100,
    ) / 100;
  return {
    sheet: plans.sheetName,
    customers: book.customers.length,
    accounts: book.accounts.length,
    invoices: book.items.count,
    payments: book.payments.count,
    outstanding: ofBook(aging.outstanding),
    overdue: ofBook(aging.overdue),
    reconciliation: aging.reconciliation,
    asOf: isoDate(aging.rules.asOf),
    isDated: book.isDated,
    mode: plans.mode,
    problems,
    roundTrips: session.roundTrips,
  };
}

interface AgingPlans {
  readonly steps: readonly { readonly plan: Plan; readonly sheet: ReceivablesSheet | null }[];
  readonly aging: Aging;
  readonly mode: AgingReport["mode"];
  readonly sheetName: string;
}

async function planAging(session: Session, options: AgingOptions, situation: Situation): Promise<AgingPlans> {
  const { sheets, read, policy, aging: standing } = situation;
  const { book } = read;
  const { agingBuckets } = policy.policy;
  const aging = situationAging(situation);
  const lookups = agingLookups(
    book,
    [...read.invoices, ...read.payments].map(({ reading, recognition }) => ({
      snapshot: reading.snapshot,
      recognition,
    })),
    policy.policy.bookCurrency,
  );
  const lines = agingLines(book, lookups.currencies);
  const sheetName =
    standing?.name ??
    freeSheetName(
      options.agingWords.sheetName,
      sheets.map(({ name }) => name),
    );
  const layout = new AgingLayout(sheetName, {
    buckets: agingBuckets.length,
    lines: lines.length,
    others: lookups.currencies.length + 1,
    spellings: book.spellings.length,
    currencies: lookups.currencyTexts.length,
    terms: lookups.terms.length,
  });
  const tooLarge = book.items.count * lines.length > CARRIES || book.items.count * book.payments.count > CARRIES;
  const mode = options.values === true || tooLarge ? "values" : "formulas";
  const placed = [
    ...read.invoices.map((sheet) => place(sheet, "invoices", mode)),
    ...read.payments.map((sheet) => place(sheet, "payments", mode)),
  ];
  const invoices = placed.filter(({ kind }) => kind === "invoices").map(({ at }) => at);
  const payments = placed.filter(({ kind }) => kind === "payments").map(({ at }) => at);
  const large = mode === "formulas" && book.items.count * lines.length > BLOCKS_FROM;
  const blocks = large ? new SortedBlocks(layout, book, invoices, lines) : null;
  const { policySheetName, policyOrigin } = policy.place;
  const cells = agingSheet({
    book,
    lookups,
    layout,
    invoices: mode === "formulas" ? invoices : [],
    payments: mode === "formulas" ? payments : [],
    policy: new PolicyReferences(policy.layout, policySheetName, policyOrigin),
    words: options.agingWords,
    blocks,
  });
  if (mode === "values") {
    const text = options.agingWords.values
      .replace("{date}", isoDate(aging.rules.asOf))
      .replace("{count}", String(book.items.count));
    const row = cells[AGING_ROW.check];
    if (row !== undefined) row[AGING_COLUMN.name] = text;
    const asOf = cells[AGING_ROW.asOf];
    if (asOf !== undefined) asOf[AGING_COLUMN.name] = aging.rules.asOf;
    const sum = cells[AGING_ROW.reconciliation];
    if (sum !== undefined) sum[AGING_COLUMN.name] = aging.reconciliation;
  }
  const accounts = lines.map(({ account }) => account);
  const sheetSteps = agingSheetSteps({
    layout,
    cells: mode === "values" ? agingValues(cells, aging, layout, accounts) : cells,
    templates: mode === "values" ? [] : lineTemplates(layout, invoices, payments, blocks?.range ?? wholeColumn),
    copies: blocks?.columns() ?? [],
    standing,
  });
  const head = [...policy.steps, ...sheetSteps];
  const steps: AgingPlans["steps"][number][] = [
    {
      plan: { purpose: "aging", fingerprint: null, steps: head, counts: countSteps(head, lines.length), problems: [] },
      sheet: null,
    },
  ];
  let marks: Marks | null = read.invoices[0]?.reading.marks ?? null;
  if (mode === "formulas") {
    for (const { sheet, at, placement, kind } of placed) {
      const templates: ReadonlyMap<string, string> =
        kind === "invoices"
          ? invoiceTemplates(at, layout, payments, invoices.indexOf(at))
          : paymentTemplates(at, layout, invoices);
      const plan = await planBeside(session, options, sheet, placement, templates, policy, marks);
      marks = plan.steps.find((step) => step.kind === "set-setting")?.value ?? marks;
      steps.push({ plan, sheet });
    }
  }
  return { steps, aging, mode, sheetName };
}

interface Placed {
  readonly sheet: ReceivablesSheet;
  readonly at: InvoiceSheet;
  readonly placement: Placement;
  readonly kind: "invoices" | "payments";
}

function place(sheet: ReceivablesSheet, kind: Placed["kind"], mode: AgingReport["mode"]): Placed {
  const { reading, recognition } = sheet;
  const roles: readonly string[] = kind === "payments" ? PAYMENT_ROLES : invoiceRoles(recognition);
  const wanted = roles.map((role) => ({ role, joined: true }));
  const placement = placeColumns(reading.snapshot, recognition, reading.found, wanted);
  if ("code" in placement) {
    if (mode === "formulas") throw new ClassifyFailure("neighbour", "unchanged", [placement]);
    const none = { columns: new Map<string, number>(), reused: [], released: [], inserted: null };
    return { sheet, at: invoiceSheet(reading.snapshot, recognition, none, kind), placement: none, kind };
  }
  return { sheet, at: invoiceSheet(reading.snapshot, recognition, placement, kind), placement, kind };
}

const FORMATS: Readonly<Record<string, { readonly format: string; readonly width: number }>> = {
  "aging.residual": { format: "#,##0.00", width: 13 },
  "aging.days": { format: "0", width: 9 },
  "aging.bucket": { format: "General", width: 11 },
  "aging.due": { format: "yyyy-mm-dd", width: 12 },
};

/** Helper columns and the highlight of overdue rows beside one sheet. */
async function planBeside(
  session: Session,
  options: AgingOptions,
  { reading, recognition }: ReceivablesSheet,
  placement: Placement,
  templates: ReadonlyMap<string, string>,
  policy: PolicyInForce,
  marks: Marks | null,
): Promise<Plan> {
  const { snapshot } = reading;
  const body = { ...recognition, body: invoiceBody(recognition) };
  const isNew = (column: number): boolean => !placement.reused.some((found) => found.column === column);
  const newColumns = [...placement.columns.values()].filter(isNew);
  const row = recognition.headerRows.row + recognition.headerRows.rowCount - 1;
  const last = body.body.at(-1);
  const rows = { row, rowCount: last === undefined ? 1 : last.row + last.rowCount - row };
  const before = await readColumnLooks(session, snapshot.sheet.id, newColumns, rows);
  const headers: Readonly<Record<string, string>> = options.agingWords.columns;
  const columns = [...templates].map(([role, template]): OutputColumn => {
    const look = FORMATS[role];
    return {
      role,
      header: headers[role] ?? role,
      template,
      numberFormat: look?.format ?? "General",
      width: look?.width ?? 12,
      helper: !["aging.residual", "aging.days", "aging.bucket"].includes(role),
    };
  });
  return planClassification({
    snapshot,
    recognition: body,
    placement,
    columns,
    formulas: "portable",
    highlights: {
      high: null,
      overdue: templates.has("aging.days") ? { role: "aging.days", operator: ">", value: 0 } : null,
      unrated: null,
      tiers: [],
      tierRole: "",
      scoreRole: "",
    },
    ownLook: [],
    check: null,
    policySteps: [],
    policy: policy.marks,
    marks,
    before,
  });
}

function refuseProtected(sheets: readonly ReceivablesSheet[]): void {
  for (const { reading } of sheets) {
    const { sheet, workbook } = reading.protection;
    const name = reading.snapshot.sheet.name;
    if (sheet) throw new ClassifyFailure("protected", "unchanged", [{ code: "sheet-protected", sheet: name }]);
    if (workbook) throw new ClassifyFailure("protected", "unchanged", [{ code: "workbook-protected", sheet: "" }]);
  }
}
