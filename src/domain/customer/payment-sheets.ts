import { readHeader } from "./header-text";
import { BALANCES, bareName, headerNames } from "./ledger-words";
import type { ColumnToName } from "./name-columns";
import { columnOf } from "./recognition";
import type { RecognizedColumn } from "./recognition";
import type { UnitId } from "./units";

/** Headers of whoever paid; bills have customers, not payers. */
const PAYERS = headerNames(
  "付款单位|付款单位名称|付款方|付款方名称|付款方户名|付款人|付款人名称|付款人户名|付款户名|汇款单位|汇款人|汇款人名称|汇款方|对方户名|" +
    "对方名称|对方单位|对方单位名称|对方账户名称|交款单位|缴款单位|来款单位|来款户名|回款客户|回款单位|Remitter|Remitter Name|Payer|" +
    "Payer Name|Paid By|Counterparty|Counterparty Name|Received From|Ordering Customer|Ordering Party",
);
/** Money without more. What came in stands before what stands beside it. */
const CAME_IN = headerNames(
  "收入|收入金额|存入|存入金额|转入|转入金额|贷方|贷方金额|贷方发生额|Credit|Credit Amount|Deposit|Deposits|Money In",
);
const AMOUNTS = headerNames("金额|交易金额|发生额|人民币金额|Amount|Transaction Amount|Amt|Total");
const DATES = headerNames(
  "日期|时间|交易日期|交易时间|交易日|记账日期|记账时间|业务日期|单据日期|Date|Transaction Date|Posting Date|Booking Date",
);

/** Names of sheets that list what came in; "应收款" and "未回款" are what did not. */
const SHEETS =
  /(?<![应未待])(?:收款|回款|到款|到账|来款|进账)|银行|流水|\b(?:payments?|receipts?|remittances?|bank)\b/i;

/** What only a bill or a ledger says. */
const BILLS = ["due_date", "payment_terms_days", "payment_terms_text", "overdue_days", "overdue_amount"] as const;

/**
 * A plain date and a plain amount are a payment where the sheet's name, the header over the customers or a date of payment says
 * that money came in, and nothing speaks of a bill: taken for an invoice it would raise the debt that it paid.
 */
export function withPayments(
  columns: readonly RecognizedColumn[],
  below: readonly ColumnToName[],
  sheet: { readonly name: string; readonly unit: UnitId | null },
): readonly RecognizedColumn[] {
  const has = (field: Parameters<typeof columnOf>[1]): boolean => columnOf(columns, field) !== undefined;
  const payer = columns.some(({ field, header }) => field === "customer_name" && PAYERS.has(bareName(header)));
  const named = payer || SHEETS.test(sheet.name);
  const [paidOnly, cameInOnly] = [
    has("paid_date") && !has("invoice_date"),
    has("paid_amount") && !has("invoice_amount"),
  ];
  // Beside an amount of its own, what was paid is what was paid of it; the same goes for its day.
  const isSettled =
    (!payer && has("paid_amount") && has("invoice_amount")) || (!named && has("paid_date") && has("invoice_date"));
  const isLedger = columns.some(({ field, header }) => field === "ar_balance" && !AMOUNTS.has(bareName(header)));
  const says = named || ((paidOnly || cameInOnly) && !isLedger);
  if (!says || isSettled || BILLS.some(has) || (has("paid_date") && has("paid_amount"))) return columns;
  const plain = (set: ReadonlySet<string>, field: "paid_date" | "paid_amount"): RecognizedColumn | undefined =>
    columnOf(columns, field) ??
    columns.find(
      ({ column, header, reason }) =>
        reason !== "by-hand" &&
        set.has(bareName(header)) &&
        (below.find((one) => one.column === column)?.judge(field) ?? 0) >= 0,
    );
  const date = plain(DATES, "paid_date");
  const amount = plain(CAME_IN, "paid_amount") ?? plain(AMOUNTS, "paid_amount");
  // An amount or a date of its own name ("开票金额", "开票日期") makes it a bill.
  const isBill = columns.some(
    (column) =>
      (column.field === "invoice_amount" && column !== amount && !AMOUNTS.has(bareName(column.header))) ||
      (column.field === "invoice_date" && column !== date && !DATES.has(bareName(column.header))),
  );
  if (date === undefined || amount === undefined || isBill) return columns;
  return columns.map((column): RecognizedColumn => {
    if (column === date) return column.field === "paid_date" ? column : paid(column, "paid_date", "date");
    if (column === amount) {
      const unit = column.field === null ? (readHeader(column.header)?.unit ?? sheet.unit ?? "yuan") : column.unit;
      return column.field === "paid_amount" ? column : paid(column, "paid_amount", unit);
    }
    const isPlain = [CAME_IN, AMOUNTS, DATES, BALANCES].some((set) => set.has(bareName(column.header)));
    return isPlain && column.reason !== "by-hand" ? paid(column, null, null) : column;
  });
}

function paid(column: RecognizedColumn, field: RecognizedColumn["field"], unit: UnitId | null): RecognizedColumn {
  const sure = field === null ? 0 : CONFIDENCE;
  return { ...column, field, unit, confidence: sure, reason: "payments-sheet", rivals: [], ask: false, doubts: [] };
}

const CONFIDENCE = 0.8;
