import { fieldKind } from "../customer/fields";
import type { FieldId } from "../customer/fields";
import { columnOf } from "../customer/recognition";
import type { Recognition } from "../customer/recognition";
import { unitFactor } from "../customer/units";
import { quoteSheetName } from "../spreadsheet/address";
import { escapeWildcards } from "../policy/native-text";
import { CREDIT, UNDATED } from "./aging";
import { AGING_COLUMN, AGING_ROW } from "./aging-layout";
import type { AgingLayout } from "./aging-layout";
import { amountField, columnCurrency, settlementSource, termsField } from "./invoice-table";

/** Columns written beside invoices; the first three are for people, the others are their helpers. */
export const INVOICE_ROLES = [
  "aging.residual",
  "aging.days",
  "aging.bucket",
  "aging.due",
  "aging.account",
  "aging.key",
  "aging.overdueKey",
  "aging.lateKey",
  "aging.broken",
  "aging.paid",
  "aging.passedOn",
] as const;
export type InvoiceRole = (typeof INVOICE_ROLES)[number];

/** Columns written beside payments, all helpers. */
export const PAYMENT_ROLES = ["aging.paysItem", "aging.paysAccount", "aging.pays"] as const;
export type PaymentRole = (typeof PAYMENT_ROLES)[number];

/** Days overdue that fit below an account in one number: account x STRIDE + days. */
export const STRIDE = 1_000_000;
/** Rows of a sheet that fit below its number in one key. */
const ROW_STRIDE = 2_097_152;

/** Where a sheet's columns stand, own ones included. */
export interface InvoiceSheet {
  readonly name: string;
  readonly recognition: Recognition;
  /** 0-based columns of our roles. */
  readonly places: ReadonlyMap<string, number>;
  readonly block: { readonly row: number; readonly rowCount: number };
  /** Numbers that stood in the amount column right below the last row when the columns were written: totals. */
  readonly amountsBelow: number;
}

/**
 * One R1C1 formula per column, native functions of Excel 2007 only, each reading cells of its own row and of the aging sheet:
 * the time they take grows with the rows alone.
 *
 * @param payments sheets whose payments may name invoices of this one
 * @param number of the sheet, from 0: payments name an invoice by sheet and row
 */
export function invoiceTemplates(
  sheet: InvoiceSheet,
  layout: AgingLayout,
  payments: readonly InvoiceSheet[],
  number: number,
): Map<InvoiceRole, string> {
  const cells = new RowCells(sheet);
  const own = (role: InvoiceRole): string => `RC${(sheet.places.get(role) ?? 0) + 1}`;
  const asOf = layout.cell(AGING_ROW.asOf, AGING_COLUMN.name);
  const { buckets } = layout.size;
  const bounds = layout.range(AGING_ROW.bounds, AGING_COLUMN.firstBucket, 1, buckets);
  const classes = layout.range(AGING_ROW.classes, AGING_COLUMN.firstBucket, 1, buckets);
  const firstBound = layout.cell(AGING_ROW.bounds, AGING_COLUMN.firstBucket);
  const byInvoiceDate = layout.cell(AGING_ROW.basis, AGING_COLUMN.name + 1);
  const [residual, due, account] = [own("aging.residual"), own("aging.due"), own("aging.account")];
  const invoiceDay = cells.has("invoice_date")
    ? `IF(${cells.isDate("invoice_date")},INT(${cells.at("invoice_date")}),"")`
    : '""';
  const basis = `IF(${byInvoiceDate}=1,${invoiceDay},${due})`;
  const key = `IF(${residual}<0,${CREDIT},IF(${basis}="",${UNDATED},LOOKUP(MAX(${asOf}-${basis},${firstBound}),${bounds},${classes})))`;
  const names = layout.range(
    AGING_ROW.header,
    AGING_COLUMN.firstBucket,
    1,
    layout.unapplied - AGING_COLUMN.firstBucket + 1,
  );
  const place = `MOD(${own("aging.key")},16)`;
  const position = `IF(${place}=${CREDIT},${buckets + 2},IF(${place}=${UNDATED},${buckets + 1},${place}+1))`;
  const gross = grossFormula(sheet, cells, asOf);
  const paid = namedPayments(payments, number);
  const templates = new Map<InvoiceRole, string>([
    ["aging.residual", `=${residualFormula(sheet, gross, paid)}`],
    ["aging.days", `=IF(OR(${residual}<=0,${due}=""),"",MAX(0,${asOf}-${due}))`],
    ["aging.bucket", `=IF(${residual}=0,"",INDEX(${names},1,${position}))`],
    ["aging.due", `=${dueFormula(cells, layout, account)}`],
    ["aging.account", `=${accountFormula(cells, layout)}`],
    ["aging.key", `=${account}*16+${key}`],
    [
      "aging.overdueKey",
      `=IF(OR(${residual}<=0,${due}=""),"",IF(${asOf}>${due},${account}*${STRIDE}+${asOf}-${due},""))`,
    ],
  ]);
  if (cells.has("paid_date") && settlementSource(sheet.recognition) !== "balance") {
    const paid = cells.at("paid_date");
    const settled = `IF(${due}="",FALSE(),IF(${cells.isDate("paid_date")},INT(${paid})<=${asOf},FALSE()))`;
    const amount = cells.money(amountField(sheet.recognition, settlementSource(sheet.recognition)));
    templates.set(
      "aging.lateKey",
      `=IF(OR(${residual}>0,${amount}<=0),"",IF(${settled},${account}*${STRIDE}+MAX(0,INT(${paid})-${due}),""))`,
    );
  }
  if (sheet.places.has("aging.paid")) {
    const { above, below } = neighbours(sheet, cells);
    const before = own("aging.passedOn").replace("RC", "R[-1]C");
    const [received, passedOn] = [own("aging.paid"), `MAX(0,ROUND(${own("aging.paid")}-MAX(0,${gross}),2))`];
    templates.set("aging.paid", `=ROUND(${paid}+IF(${above},${before},0),2)`);
    templates.set("aging.passedOn", `=IF(${received}<=0,0,IF(${below},${passedOn},0))`);
  }
  if (cells.has("promise_date")) {
    const promise = cells.at("promise_date");
    templates.set(
      "aging.broken",
      `=IF(${residual}<=0,"",IF(${cells.isDate("promise_date")},IF(INT(${promise})<${asOf},${account},""),""))`,
    );
  }
  return templates;
}

/** Whether payments of these sheets can name an invoice. */
export function namesInvoices(payments: readonly { readonly recognition: Recognition }[]): boolean {
  return payments.some(({ recognition }) => columnOf(recognition.columns, "invoice_no") !== undefined);
}

/** The columns that a sheet of these columns gets; some only where payments name its invoices. */
export function invoiceRoles(recognition: Recognition, areNamed: boolean): InvoiceRole[] {
  const has = (field: FieldId): boolean => columnOf(recognition.columns, field) !== undefined;
  return INVOICE_ROLES.filter((role) => {
    if (role === "aging.paid" || role === "aging.passedOn") return areNamed && has("invoice_no");
    if (role === "aging.lateKey") return has("paid_date") && settlementSource(recognition) !== "balance";
    return role === "aging.broken" ? has("promise_date") : true;
  });
}

/** What a payment pays: an invoice (sheet and row), or else its account; and how much of it counts on the as-of date. */
export function paymentTemplates(
  sheet: InvoiceSheet,
  layout: AgingLayout,
  invoices: readonly InvoiceSheet[],
): Map<PaymentRole, string> {
  const cells = new RowCells(sheet);
  const own = (role: PaymentRole): string => `RC${(sheet.places.get(role) ?? 0) + 1}`;
  const asOf = layout.cell(AGING_ROW.asOf, AGING_COLUMN.name);
  const late = cells.has("paid_date")
    ? `IF(${cells.isDate("paid_date")},INT(${cells.at("paid_date")})>${asOf},FALSE())`
    : "FALSE()";
  const item = cells.has("invoice_no") ? itemFormula(cells.at("invoice_no"), invoices) : '""';
  return new Map<PaymentRole, string>([
    ["aging.paysItem", `=${item}`],
    ["aging.paysAccount", `=IF(${own("aging.paysItem")}="",${accountFormula(cells, layout)},"")`],
    ["aging.pays", `=IF(${late},0,${cells.money("paid_amount")})`],
  ]);
}

/** Reads cells of a row as the domain reads them: numbers in base units, dates as days. */
class RowCells {
  constructor(private readonly sheet: InvoiceSheet) {}

  /** Of the amounts, by their header or number format; "" for the book's own. */
  get currency(): string {
    return columnCurrency(this.sheet.recognition);
  }

  has(field: FieldId): boolean {
    return columnOf(this.sheet.recognition.columns, field) !== undefined;
  }

  at(field: FieldId): string {
    return `RC${(columnOf(this.sheet.recognition.columns, field)?.column ?? 0) + 1}`;
  }

  isNumber(field: FieldId): string {
    return `IF(ISLOGICAL(${this.at(field)}),FALSE(),ISNUMBER(${this.at(field)}))`;
  }

  isBlank(field: FieldId): string {
    return `IF(ISERROR(${this.at(field)}),FALSE(),${this.text(field)}="")`;
  }

  isDate(field: FieldId): string {
    const cell = this.at(field);
    return `IF(${this.isNumber(field)},AND(${cell}>=1,${cell}<2958466),FALSE())`;
  }

  /** Base units, rounded as all inputs are. */
  number(field: FieldId): string {
    const unit = columnOf(this.sheet.recognition.columns, field)?.unit ?? "number";
    return `ROUND(${this.at(field)}*${unitFactor(unit, fieldKind(field))},6)`;
  }

  /** Money in cents; 0 where the cell holds no number. */
  money(field: FieldId): string {
    return this.has(field) ? `IF(${this.isNumber(field)},ROUND(${this.number(field)},2),0)` : "0";
  }

  text(field: FieldId): string {
    return `TRIM(${this.at(field)})`;
  }
}

/** What is open after the payments that name the invoice. Instalments of one invoice pass on what they were paid too much. */
function residualFormula({ places }: InvoiceSheet, gross: string, paid: string): string {
  const own = (role: InvoiceRole): string => `RC${(places.get(role) ?? 0) + 1}`;
  if (places.has("aging.paid")) return `ROUND(${gross}-${own("aging.paid")}+${own("aging.passedOn")},2)`;
  return paid === "0" ? gross : `ROUND(${gross}-(${paid}),2)`;
}

/** What payments name the invoice of this row; "0" where none can. */
function namedPayments(payments: readonly InvoiceSheet[], number: number): string {
  const sums = payments
    .filter(({ recognition }) => columnOf(recognition.columns, "invoice_no") !== undefined)
    .map(
      (paying) =>
        `SUMIF(${columnOfRole(paying, "aging.paysItem")},${number * ROW_STRIDE}+ROW(),${columnOfRole(paying, "aging.pays")})`,
    );
  return sums.length === 0 ? "0" : sums.join("+");
}

/** Whether the rows above and below are instalments of the same invoice: rows that are none of ours have no account. */
function neighbours({ places }: InvoiceSheet, cells: RowCells): { above: string; below: string } {
  const number = cells.at("invoice_no");
  const account = `C${(places.get("aging.account") ?? 0) + 1}`;
  const same = (row: string): string => {
    const other = number.replace("RC", `${row}C`);
    return `IF(ISNUMBER(${row}${account}),IFERROR(AND(TRIM(${number})<>"",TRIM(${number})=TRIM(${other})),FALSE()),FALSE())`;
  };
  return { above: same("R[-1]"), below: same("R[1]") };
}

/** What is open before any payment that names the invoice from elsewhere. */
function grossFormula(sheet: InvoiceSheet, cells: RowCells, asOf: string): string {
  const source = settlementSource(sheet.recognition);
  const amount = cells.money(amountField(sheet.recognition, source));
  const credit = `ABS(${cells.money("credit_note")})`;
  let undated = "0";
  let dated = "0";
  if (source !== "balance") {
    const paid = cells.money("paid_amount");
    if (!cells.has("paid_date")) undated = `${paid}+${credit}`;
    else {
      const isDated = cells.isDate("paid_date");
      const full = cells.has("paid_amount")
        ? `IF(${cells.isNumber("paid_amount")},${paid},IF(${cells.isBlank("paid_amount")},${amount},0))`
        : amount;
      undated = `IF(${isDated},0,${paid})+${credit}`;
      dated = `IF(${isDated},IF(INT(${cells.at("paid_date")})<=${asOf},${full},0),0)`;
    }
  }
  const future = cells.has("invoice_date")
    ? `IF(${cells.isDate("invoice_date")},INT(${cells.at("invoice_date")})>${asOf},FALSE())`
    : "FALSE()";
  return `ROUND(IF(${future},0,${amount}-(${undated}))-${dated},2)`;
}

/**
 * The due date: the sheet's, else invoice date and terms in days or in words, else the terms agreed with the customer; "" where
 * none is known.
 */
function dueFormula(cells: RowCells, layout: AgingLayout, account: string): string {
  let due = '""';
  if (cells.has("invoice_date")) {
    const from = cells.at("invoice_date");
    let days = layout.size.hasAgreedTerms ? agreedDue(from, layout, account) : '""';
    const written = termsField((field) => cells.has(field));
    if (cells.has(written)) {
      const { terms } = layout.size;
      const found = `MATCH(${escapeWildcards(cells.text(written))},${layout.range(AGING_ROW.first, layout.termsTable, terms)},0)`;
      const column = (offset: number): string =>
        `INDEX(${layout.range(AGING_ROW.first, layout.termsTable + offset, terms)},${found})`;
      days = `IFERROR(IF(${column(2)}=1,DATE(YEAR(${from}),MONTH(${from})+1,0),INT(${from}))+${column(1)},${days})`;
    }
    if (cells.has("payment_terms_days")) {
      const own = `INT(${from})+ROUND(${cells.number("payment_terms_days")},0)`;
      days = `IF(${cells.isNumber("payment_terms_days")},${own},${days})`;
    }
    due = days === '""' ? days : `IF(${cells.isDate("invoice_date")},${days},"")`;
  }
  if (!cells.has("due_date")) return due;
  return `IF(${cells.isDate("due_date")},INT(${cells.at("due_date")}),${due})`;
}

function agreedDue(from: string, layout: AgingLayout, account: string): string {
  const line = `INT(${account}/100)`;
  const ofLine = (offset: number): string =>
    `INDEX(${layout.range(AGING_ROW.first, layout.agreedTerms + offset, layout.size.lines)},${line})`;
  const day = `IF(${ofLine(1)}=1,DATE(YEAR(${from}),MONTH(${from})+1,0),INT(${from}))+${ofLine(0)}`;
  return `IF(${line}=0,"",IF(ISNUMBER(${ofLine(0)}),${day},""))`;
}

/** Line of the customer on the aging sheet x 100 + number of the currency; line 0 is nobody on the sheet. */
function accountFormula(cells: RowCells, layout: AgingLayout): string {
  const { lines, spellings, currencies } = layout.size;
  const find = (field: FieldId, column: number, rowCount: number): string => {
    const range = layout.range(AGING_ROW.first, column, rowCount);
    const text = cells.text(field);
    return `MATCH(IF(${text}="",NA(),${escapeWildcards(text)}),${range},0)`;
  };
  const spelt = (field: FieldId): string =>
    `INDEX(${layout.range(AGING_ROW.first, layout.spelling + 1, spellings)},${find(field, layout.spelling, spellings)})`;
  const tries = [
    ...(cells.has("customer_id") ? [find("customer_id", AGING_COLUMN.code, lines)] : []),
    ...(cells.has("customer_id") && spellings > 0 ? [spelt("customer_id")] : []),
    ...(cells.has("customer_name") && spellings > 0 ? [spelt("customer_name")] : []),
    ...(cells.has("customer_name") ? [find("customer_name", AGING_COLUMN.name, lines)] : []),
  ];
  const line = tries.reduceRight((otherwise, one) => `IFERROR(${one},${otherwise})`, "0");
  const standard = currencyNumber(layout, cells.currency);
  if (!cells.has("currency")) return `${line}*100+${standard}`;
  const text = cells.text("currency");
  const found = `MATCH(${escapeWildcards(text)},${layout.range(AGING_ROW.first, layout.currencyTable, currencies)},0)`;
  const index = `INDEX(${layout.range(AGING_ROW.first, layout.currencyTable + 1, currencies)},${found})`;
  return `${line}*100+IF(${text}="",${standard},IFERROR(${index},99))`;
}

/** Number of a currency on the aging sheet, 0 for the book's own; as a look-up, since the table may be edited. */
function currencyNumber(layout: AgingLayout, currency: string): string {
  if (currency === "") return "0";
  const { currencies } = layout.size;
  const [texts, numbers] = [layout.currencyTable, layout.currencyTable + 1].map((column) =>
    layout.range(AGING_ROW.first, column, currencies),
  );
  return `IFERROR(INDEX(${numbers ?? ""},MATCH("${currency}",${texts ?? ""},0)),99)`;
}

/** Sheet and row of the invoice that a payment names; "" where it names none that is there. */
function itemFormula(cell: string, invoices: readonly InvoiceSheet[]): string {
  const tries = invoices.flatMap((sheet, number) => {
    const column = columnOf(sheet.recognition.columns, "invoice_no");
    if (column === undefined) return [];
    const { row, rowCount } = sheet.block;
    const numbers = `${quoteSheetName(sheet.name)}!R${row + 1}C${column.column + 1}:R${row + rowCount}C${column.column + 1}`;
    const base = number * ROW_STRIDE + row;
    const asText = `MATCH(IF(TRIM(${cell})="",NA(),${escapeWildcards(`TRIM(${cell})`)}),${numbers},0)+${base}`;
    // A number and the text of the same digits are one invoice number.
    const asNumber = `MATCH(IF(VALUE(TRIM(${cell}))&""=TRIM(${cell}),VALUE(TRIM(${cell})),NA()),${numbers},0)+${base}`;
    return [asText, asNumber];
  });
  return tries.reduceRight((otherwise, one) => `IFERROR(${one},${otherwise})`, '""');
}

/** One of our columns on another sheet, over its rows. */
export function columnOfRole(sheet: InvoiceSheet, role: string): string {
  const column = (sheet.places.get(role) ?? 0) + 1;
  const { row, rowCount } = sheet.block;
  return `${quoteSheetName(sheet.name)}!R${row + 1}C${column}:R${row + rowCount}C${column}`;
}
