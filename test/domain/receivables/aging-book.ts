import { recognizeSheet } from "../../../src/domain/customer/recognize-sheet";
import { plainSnapshot } from "../../../src/domain/customer/snapshot";
import type { SheetSnapshot } from "../../../src/domain/customer/snapshot";
import { PolicyReferences } from "../../../src/domain/formulas/policy-references";
import { r1c1ToA1 } from "../../../src/domain/formulas/r1c1";
import { bodyBlock } from "../../../src/domain/plan/plan-classification";
import { defaultPolicy } from "../../../src/domain/policy/default-policy";
import type { ListedCustomer } from "../../../src/domain/receivables/account-register";
import type { Policy } from "../../../src/domain/policy/policy";
import { policyToSheet } from "../../../src/domain/policy/write-policy";
import { AgingLayout, AGING_ROW } from "../../../src/domain/receivables/aging-layout";
import { agingLookups } from "../../../src/domain/receivables/aging-lookups";
import { agingLines } from "../../../src/domain/receivables/aging-lines";
import { agingSheet } from "../../../src/domain/receivables/aging-sheet";
import { lineTemplates } from "../../../src/domain/receivables/aging-templates";
import type { InvoiceSheet } from "../../../src/domain/receivables/invoice-columns";
import {
  invoiceRoles,
  invoiceTemplates,
  namesInvoices,
  PAYMENT_ROLES,
  paymentTemplates,
} from "../../../src/domain/receivables/invoice-columns";
import { invoiceBody, invoiceTable } from "../../../src/domain/receivables/invoice-table";
import { paymentTable } from "../../../src/domain/receivables/payment-table";
import type { ReceivablesBook } from "../../../src/domain/receivables/receivables-book";
import { receivablesBook } from "../../../src/domain/receivables/receivables-book";
import { SortedBlocks, wholeColumn } from "../../../src/domain/receivables/sorted-blocks";
import type { CellValue } from "../../../src/domain/spreadsheet/cell-value";
import type { SerialDate } from "../../../src/domain/spreadsheet/serial-date";
import { agingWords } from "../../../src/i18n/aging-words";
import { policyWords } from "../../../src/i18n/policy-words";
import type { SheetCell, SmallSheet } from "../support/small-xlsx";

export interface SourceSheet {
  readonly name: string;
  readonly kind: "invoices" | "payments";
  readonly rows: readonly (readonly CellValue[])[];
}

/** A workbook with aging formulas, and the same receivables as the domain sees them. */
export interface AgingBook {
  readonly sheets: readonly SmallSheet[];
  readonly book: ReceivablesBook;
  readonly layout: AgingLayout;
  readonly policy: Policy;
  /** Account of each line, in order. */
  readonly accounts: readonly number[];
  /** Per source sheet: 0-based columns of our roles. */
  readonly places: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Puts together what the add-in would write, as plain cells: headers in the first row of every source sheet. */
export function agingBook(
  sources: readonly SourceSheet[],
  asOf: number,
  change: Partial<Policy["receivables"]> = {},
  inBlocks = false,
  customers: readonly ListedCustomer[] = [],
): AgingBook {
  const standard = defaultPolicy(policyWords("zh-CN"), asOf as SerialDate);
  const policy = { ...standard, receivables: { ...standard.receivables, ...change } };
  const policySheet = policyToSheet(policy, policyWords("zh-CN"));
  const read = sources.map(({ name, kind, rows }) => {
    const snapshot = plainSnapshot(rows, { sheet: { id: name, name } });
    const recognition = recognizeSheet(snapshot);
    if (recognition.kind !== kind) throw new Error(`${name} is taken for ${recognition.kind}`);
    return { kind, snapshot, recognition };
  });
  const invoices = read.filter(({ kind }) => kind === "invoices");
  const payments = read.filter(({ kind }) => kind === "payments");
  const book = receivablesBook({
    customers,
    invoices: invoices.map(({ snapshot, recognition }) => invoiceTable(snapshot, recognition)),
    payments: payments.map(({ snapshot, recognition }) => paymentTable(snapshot, recognition)),
    bookCurrency: "CNY",
  });
  const lookups = agingLookups(
    book,
    read.map(({ snapshot, recognition }) => ({ snapshot, recognition })),
    { ...policy, bookCurrency: "CNY" },
  );
  const layout = new AgingLayout("账龄", {
    buckets: policy.agingBuckets.length,
    lines: book.accounts.length,
    others: lookups.currencies.length + 1,
    spellings: book.spellings.length,
    currencies: lookups.currencyTexts.length,
    terms: lookups.terms.length,
    hasAgreedTerms: book.customers.some(({ terms }) => terms !== null),
  });
  const toSheet = ({ snapshot, recognition }: (typeof read)[number], roles: readonly string[]): InvoiceSheet => {
    const width = snapshot.values[0]?.length ?? 0;
    return {
      name: snapshot.sheet.name,
      recognition,
      places: new Map(roles.map((role, index) => [role, width + index])),
      block: bodyBlock(invoiceBody(recognition)) ?? { row: 1, rowCount: 0 },
      amountsBelow: 0,
    };
  };
  const areNamed = namesInvoices(payments);
  const invoiceSheets = invoices.map((one) => toSheet(one, invoiceRoles(one.recognition, areNamed)));
  const paymentSheets = payments.map((one) => toSheet(one, PAYMENT_ROLES));
  const references = new PolicyReferences(policySheet.layout, "Policy", { row: 0, column: 0 });
  const lines = agingLines(book, lookups.currencies);
  const blocks = inBlocks ? new SortedBlocks(layout, book, invoiceSheets, lines) : null;
  const cells = agingSheet({
    book,
    lookups,
    layout,
    invoices: invoiceSheets,
    payments: paymentSheets,
    policy: references,
    words: agingWords("zh-CN"),
    blocks,
  });
  for (const { column, template, rowCount } of blocks?.columns() ?? []) {
    for (let row = AGING_ROW.first; row < AGING_ROW.first + rowCount; row++) {
      const line = cells[row] ?? [];
      while (line.length <= column) line.push(null);
      line[column] = { formula: r1c1ToA1(template, row) };
    }
  }
  const templates = lineTemplates(layout, invoiceSheets, paymentSheets, blocks?.range ?? wholeColumn);
  for (let index = 0; index < layout.lines.rowCount; index++) {
    const row = AGING_ROW.first + index;
    for (const { column, template } of templates) {
      const line = cells[row];
      if (line !== undefined) line[column] = { formula: r1c1ToA1(template, row) };
    }
  }
  const filled = [
    ...invoiceSheets.map((sheet, number) => ({
      sheet,
      templates: invoiceTemplates(sheet, layout, paymentSheets, number),
    })),
    ...paymentSheets.map((sheet) => ({ sheet, templates: paymentTemplates(sheet, layout, invoiceSheets) })),
  ];
  const policyRows: SheetCell[][] = Array.from({ length: policySheet.rowCount }, () => []);
  for (const cell of policySheet.cells) {
    const row = policyRows[cell.row] ?? [];
    while (row.length <= cell.column) row.push(null);
    row[cell.column] = cell.formula === null ? cell.value : { formula: cell.formula };
  }
  return {
    sheets: [
      ...filled.map(({ sheet, templates: columns }) => withColumns(snapshotOf(read, sheet.name), sheet, columns)),
      { name: "账龄", rows: cells },
      { name: "Policy", rows: policyRows },
    ],
    book,
    layout,
    policy,
    accounts: lines.map(({ account }) => account),
    places: new Map(filled.map(({ sheet }) => [sheet.name, sheet.places])),
  };
}

function snapshotOf(read: readonly { snapshot: SheetSnapshot }[], name: string): SheetSnapshot {
  const found = read.find(({ snapshot }) => snapshot.sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found.snapshot;
}

function withColumns(snapshot: SheetSnapshot, sheet: InvoiceSheet, columns: ReadonlyMap<string, string>): SmallSheet {
  const { block } = sheet;
  const rows = snapshot.values.map((values, row): SheetCell[] => {
    const cells: SheetCell[] = [...values];
    const inBody = invoiceBody(sheet.recognition).some((span) => row >= span.row && row < span.row + span.rowCount);
    if (!inBody || row < block.row) return cells;
    for (const [role, template] of columns) {
      const column = sheet.places.get(role) ?? 0;
      while (cells.length <= column) cells.push(null);
      cells[column] = { formula: r1c1ToA1(template, row) };
    }
    return cells;
  });
  return { name: snapshot.sheet.name, rows };
}

/** Whether a column stands on a sheet that was put together here. */
export function hasColumn(book: AgingBook, sheet: string, role: string): boolean {
  return book.places.get(sheet)?.has(role) === true;
}
