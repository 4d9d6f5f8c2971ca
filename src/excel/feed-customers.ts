import { textAt } from "../domain/customer/customer-table";
import type { CustomerTable } from "../domain/customer/customer-table";
import { FEED_LINE, feedRole, withFedColumns, withoutFedColumns } from "../domain/customer/fed-columns";
import type { FedField } from "../domain/customer/fed-columns";
import type { Recognition } from "../domain/customer/recognition";
import { columnOf } from "../domain/customer/recognition";
import type { Marks } from "../domain/plan/marks";
import { isAgingRole } from "../domain/plan/plan-aging-removal";
import type { OutputColumn } from "../domain/plan/plan-classification";
import type { Problem } from "../domain/problem";
import { AGING_COLUMN, AGING_ROW } from "../domain/receivables/aging-layout";
import type { AgingWords } from "../domain/receivables/aging-words";
import type { LineSums } from "../domain/receivables/customer-feeds";
import { lineSums, linesWithout, toldFields, withFeeds } from "../domain/receivables/customer-feeds";
import { fedTotal } from "../domain/receivables/fed-total";
import { FED_FORMATS, feedTemplates } from "../domain/receivables/feed-columns";
import { a1, quoteSheetName } from "../domain/spreadsheet/address";
import { roundHalfAway } from "../domain/spreadsheet/round";
import type { SharedClassifyOptions } from "./classify-options";
import { ClassifyFailure } from "./failure";
import type { AgingPlans, AgingStep } from "./plan-aging-sheets";
import { planAgingSheets } from "./plan-aging-sheets";
import type { PolicyInForce } from "./policy-in-force";
import type { ReceivablesReading } from "./read-receivables";
import type { Books } from "./read-situation";
import { readBooks, workbookSheets } from "./read-situation";
import type { SheetReading } from "./read-sheet";
import type { Session } from "./session";

/** Without these, credit is a guess: a sheet that lacks one of them is worth a look at the workbook's invoices. */
const CORE: readonly FedField[] = ["ar_balance", "overdue_amount", "overdue_days"];

interface FedSheet {
  readonly reading: SheetReading;
  readonly recognition: Recognition;
}

/**
 * Whether the invoices of the workbook should be asked: the sheet lacks what it owes or is late with, or an aging sheet stands
 * already and can tell more.
 */
export function lacksCredit({ reading, recognition: { columns } }: FedSheet): boolean {
  if (reading.sheetNames.length < 2) return false;
  const own = withoutFedColumns(columns);
  const isAged = reading.marks?.sheets.some((sheet) => sheet.columns.some(({ role }) => isAgingRole(role))) === true;
  return isAged || CORE.some((field) => columnOf(own, field) === undefined);
}

/**
 * Reads the invoices and plans the aging sheet that customers are fed from; null where the workbook holds no invoices. Where
 * columns cannot stand beside them, the aging sheet holds values.
 */
export async function readFeeding(
  session: Session,
  policy: PolicyInForce,
  marks: Marks | null,
  { words, signal }: Pick<SharedClassifyOptions, "words" | "signal">,
): Promise<Feeding | null> {
  const { columns, bookCurrency } = policy.policy;
  const sheets = await workbookSheets(session);
  const known = { sheet: policy.place.policySheetName, columns, bookCurrency };
  const books = await readBooks(session, sheets, known, signal === undefined ? {} : { signal });
  if (books.read.invoices.length === 0) return null;
  const isNew = books.aging === null || marks?.agingForScores === true;
  const none: Marks = { version: 1, policyVersion: "", asOf: null, sheets: [], policySheet: null };
  const before = isNew ? { ...(marks ?? none), agingForScores: true as const } : marks;
  const plans = await planned(session, { ...books, policy, marks: before, words: words.aging });
  const after = plans.steps.flatMap(({ plan }) => plan.steps).findLast((step) => step.kind === "set-setting")?.value;
  return new Feeding(books.read, plans, words.aging, after ?? before);
}

async function planned(
  session: Session,
  choices: Books & { readonly policy: PolicyInForce; readonly marks: Marks | null; readonly words: AgingWords },
): Promise<AgingPlans> {
  const { invoices, payments } = choices.read;
  const isProtected = [...invoices, ...payments].some(({ reading }) => reading.protection.sheet);
  try {
    return await planAgingSheets(session, { ...choices, values: isProtected });
  } catch (error) {
    if (!(error instanceof ClassifyFailure) || error.code !== "neighbour") throw error;
    return planAgingSheets(session, { ...choices, values: true });
  }
}

/** What the invoices tell of customers, and the plans of the aging sheet that it stands on. */
export class Feeding {
  private readonly told: readonly FedField[];
  private readonly sums: LineSums;

  constructor(
    private readonly read: ReceivablesReading,
    private readonly plans: AgingPlans,
    private readonly words: AgingWords,
    /** What we remember in the workbook once the plans are applied. */
    readonly marks: Marks | null,
  ) {
    this.told = toldFields(read.invoices.map(({ recognition }) => recognition));
    this.sums = lineSums(read.book, plans.aging, plans.lines, plans.rates);
  }

  /** To be applied before the customers' sheets are written. */
  get steps(): readonly AgingStep[] {
    return this.plans.steps;
  }

  /** What a sheet gets, in the order of its columns: it keeps what it has. */
  fields({ columns }: Pick<Recognition, "columns">): FedField[] {
    const own = withoutFedColumns(columns);
    return this.told.filter((field) => columnOf(own, field) === undefined);
  }

  /** The customers with what the invoices tell, in the given columns. */
  feed(table: CustomerTable, places: ReadonlyMap<FedField, number>): CustomerTable {
    return withFeeds(table, places, this.read.book, this.plans.lines, this.sums);
  }

  columns(recognition: Recognition, fields: readonly FedField[], places: ReadonlyMap<string, number>): OutputColumn[] {
    const templates = feedTemplates(recognition, fields, places.get(FEED_LINE) ?? 0, this.plans.layout);
    const column = (role: string, name: FedField | "line"): OutputColumn => ({
      role,
      header: this.words.feeds[name],
      template: templates.get(role) ?? null,
      numberFormat: name === "line" ? "0" : FED_FORMATS[name],
      width: name === "line" ? null : 12,
      helper: name === "line",
    });
    return [...fields.map((field) => column(feedRole(field), field)), column(FEED_LINE, "line")];
  }

  /** A native condition: the aging sheet covers all invoices and reconciles. Values are no more than of their day. */
  get check(): string | null {
    const { layout, mode } = this.plans;
    const cell = a1({ row: AGING_ROW.check, column: AGING_COLUMN.name }, { absolute: true });
    return mode === "values" ? null : `${quoteSheetName(layout.sheetName)}!${cell}="${this.words.ok}"`;
  }

  /** Where what stands beside the customers does not add up to the invoices, and why. */
  private reconciled(sheet: string, table: CustomerTable, fields: readonly FedField[]): Problem[] {
    if (!fields.includes("ar_balance")) return [];
    const { lines, rates } = this.plans;
    const { total, repeats, elsewhere, invoiced, unpriced } = fedTotal(table, this.read.book, lines, this.sums, rates);
    const nameOf = (index: number): string =>
      textAt(table.columns.get("customer_name"), index) || textAt(table.columns.get("customer_id"), index);
    const column = (table.columns.get("customer_id") ?? table.columns.get("customer_name"))?.column ?? 0;
    const rowOf = (index: number): number => table.rowNumbers[index] ?? 0;
    const repeated = roundHalfAway(
      repeats.reduce((sum, { amount }) => sum + amount, 0),
      2,
    );
    return [
      ...repeats.map(({ index, first, amount }): Problem => {
        const params = { name: nameOf(index), row: rowOf(first) + 1, amount };
        return { code: "fed-repeated", sheet, row: rowOf(index), column, params };
      }),
      ...(repeated !== 0 || elsewhere !== 0
        ? [{ code: "fed-total" as const, sheet, params: { total, invoiced, repeated, elsewhere } }]
        : []),
      ...unpriced.map(({ currency, customers }): Problem => {
        return { code: "fed-without-rate", sheet, params: { currency, count: customers } };
      }),
    ];
  }

  /** What a person should know of the invoices and of how a sheet's customers are found among them. */
  problems(sheet: string, table: CustomerTable, fields: readonly FedField[]): Problem[] {
    const other = this.plans.layout.sheetName;
    const without = linesWithout(table, this.read.book, this.plans.lines);
    return [
      { code: "fed-from-invoices", sheet, params: { count: fields.length, other } },
      ...(this.plans.mode === "values" ? [{ code: "fed-with-values" as const, sheet, params: { other } }] : []),
      ...this.reconciled(sheet, table, fields),
      ...(without > 0 ? [{ code: "customers-without-invoices" as const, sheet, params: { count: without } }] : []),
      ...this.read.problems,
    ];
  }
}

/** A sheet as recognised, with the columns that invoices bring in their places. */
export function fedRecognition(recognition: Recognition, places: ReadonlyMap<FedField, number>): Recognition {
  return { ...recognition, columns: withFedColumns(withoutFedColumns(recognition.columns), places) };
}
