import { PolicyReferences } from "../domain/formulas/policy-references";
import type { Marks } from "../domain/plan/marks";
import { placeColumns } from "../domain/plan/placement";
import type { Placement } from "../domain/plan/placement";
import type { Plan } from "../domain/plan/plan";
import { countSteps } from "../domain/plan/plan";
import { agingSheetSteps } from "../domain/plan/plan-aging";
import { planClassification } from "../domain/plan/plan-classification";
import type { OutputColumn } from "../domain/plan/plan-classification";
import { freeSheetName } from "../domain/plan/plan-policy-sheet";
import type { Aging } from "../domain/receivables/aging";
import { AgingLayout } from "../domain/receivables/aging-layout";
import { agingLookups } from "../domain/receivables/aging-lookups";
import { agingLines } from "../domain/receivables/aging-lines";
import type { AgingLine } from "../domain/receivables/aging-lines";
import { agingSheet } from "../domain/receivables/aging-sheet";
import { lineTemplates } from "../domain/receivables/aging-templates";
import { agingValues } from "../domain/receivables/aging-values";
import type { AgingWords } from "../domain/receivables/aging-words";
import { currencyRates } from "../domain/receivables/customer-feeds";
import {
  invoiceRoles,
  invoiceTemplates,
  namesInvoices,
  PAYMENT_ROLES,
  paymentTemplates,
} from "../domain/receivables/invoice-columns";
import type { InvoiceSheet } from "../domain/receivables/invoice-columns";
import { invoiceBody } from "../domain/receivables/invoice-table";
import { BLOCKS_FROM, SortedBlocks, wholeColumn } from "../domain/receivables/sorted-blocks";
import { invoiceSheet } from "./aging-places";
import { readColumnLooks } from "./column-looks";
import { ClassifyFailure } from "./failure";
import { situationAging } from "./judge-customers";
import type { PolicyInForce } from "./policy-in-force";
import type { ReceivablesSheet } from "./read-receivables";
import type { Situation } from "./read-situation";
import type { Session } from "./session";

/** Comparisons beyond which the sheet would take minutes: invoices x lines looked through, and payments x invoices. */
const CARRIES = 150_000_000;

/** What writing the aging sheet takes, and what it will show. */
export interface AgingPlans {
  /** One plan for the aging sheet (sheet null), and one for each sheet that gets columns, to be applied in this order. */
  readonly steps: readonly AgingStep[];
  readonly aging: Aging;
  readonly mode: AgingMode;
  readonly layout: AgingLayout;
  readonly lines: readonly AgingLine[];
  /** Of the currencies other than the book's. */
  readonly rates: readonly number[];
}

export interface AgingStep {
  readonly plan: Plan;
  readonly sheet: ReceivablesSheet | null;
}

/** Native formulas that recalculate, or numbers of one day. */
export type AgingMode = "formulas" | "values";

export interface AgingPlanChoices extends Pick<Situation, "sheets" | "read" | "policy" | "aging"> {
  readonly words: AgingWords;
  /** Numbers in place of formulas, whatever the size. */
  readonly values: boolean;
  /** What we remember in the workbook when the plans are made. */
  readonly marks: Marks | null;
}

/**
 * Plans the aging sheet and the columns beside invoices and payments; numbers in place of formulas where there are too many.
 * @throws ClassifyFailure where cells beside the invoices are in use
 */
export async function planAgingSheets(session: Session, choices: AgingPlanChoices): Promise<AgingPlans> {
  const { sheets, read, policy, words, aging: standing } = choices;
  const { book } = read;
  const { agingBuckets } = policy.policy;
  const aging = situationAging(choices);
  const lookups = agingLookups(
    book,
    [...read.invoices, ...read.payments].map(({ reading, recognition }) => ({
      snapshot: reading.snapshot,
      recognition,
    })),
    policy.policy,
  );
  const lines = agingLines(book, lookups.currencies);
  const sheetName =
    standing?.name ??
    freeSheetName(
      words.sheetName,
      sheets.map(({ name }) => name),
    );
  const layout = new AgingLayout(sheetName, {
    buckets: agingBuckets.length,
    lines: lines.length,
    others: lookups.currencies.length + 1,
    spellings: book.spellings.length,
    currencies: lookups.currencyTexts.length,
    terms: lookups.terms.length,
    hasAgreedTerms: book.customers.some(({ terms }) => terms !== null),
  });
  const tooLarge = book.items.count * lines.length > CARRIES || book.items.count * book.payments.count > CARRIES;
  const mode = choices.values || tooLarge ? "values" : "formulas";
  const areNamed = namesInvoices(read.payments);
  const placed = [
    ...read.invoices.map((sheet) => place(sheet, invoiceRoles(sheet.recognition, areNamed), "invoices", mode)),
    ...read.payments.map((sheet) => place(sheet, PAYMENT_ROLES, "payments", mode)),
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
    words,
    blocks,
  });
  const rates = currencyRates(lookups, policy.policy);
  const date1904 = read.invoices.some(({ reading }) => reading.snapshot.date1904);
  const sheetSteps = agingSheetSteps({
    layout,
    cells: mode === "values" ? agingValues(cells, { book, aging, layout, lines, rates, words, date1904 }) : cells,
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
  let { marks } = choices;
  if (mode === "formulas") {
    for (const { sheet, at, placement, kind } of placed) {
      const templates: ReadonlyMap<string, string> =
        kind === "invoices"
          ? invoiceTemplates(at, layout, payments, invoices.indexOf(at))
          : paymentTemplates(at, layout, invoices);
      const plan = await planBeside(session, words, sheet, placement, templates, policy, marks);
      marks = plan.steps.find((step) => step.kind === "set-setting")?.value ?? marks;
      steps.push({ plan, sheet });
    }
  }
  return { steps, aging, mode, layout, lines, rates };
}

interface Placed {
  readonly sheet: ReceivablesSheet;
  readonly at: InvoiceSheet;
  readonly placement: Placement;
  readonly kind: "invoices" | "payments";
}

function place(sheet: ReceivablesSheet, roles: readonly string[], kind: Placed["kind"], mode: AgingMode): Placed {
  const { reading, recognition } = sheet;
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
  words: AgingWords,
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
  const headers: Readonly<Record<string, string>> = words.columns;
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
