import { headerNames, BALANCES, bareName } from "./ledger-words";
import { readHeader } from "./header-text";
import type { ColumnToName } from "./name-columns";
import { columnOf } from "./recognition";
import type { RecognizedColumn } from "./recognition";
import type { UnitId } from "./units";

/** What a customer was billed. */
const DEBITS = headerNames(
  "借方|借方金额|借方发生额|借方本币|借方原币|本币借方|原币借方|借方本位币|本期借方|本期借方发生额|应收借方|本期应收|" +
    "Debit|Debits|Debit Amount|Debit Amt|Dr|Dr.|Dr Amount|Charges|Charge|Amount Dr|Debit (Dr)",
);
/** What a customer paid, gave back or was forgiven. */
const CREDITS = headerNames(
  "贷方|贷方金额|贷方发生额|贷方本币|贷方原币|本币贷方|原币贷方|贷方本位币|本期贷方|本期贷方发生额|应收贷方|本期收回|" +
    "Credit|Credits|Credit Amount|Credit Amt|Cr|Cr.|Cr Amount|Payments|Amount Cr|Credit (Cr)",
);

/**
 * The ledger of an account receivable: every line has its date, and either a debit or a credit. A debit is an invoice; a
 * credit is a payment of no invoice in particular, and pays the oldest first. The running balance beside them is the sum of
 * all lines above and counted as a debt would count them again.
 *
 * Columns corrected by hand stay what they are (one side may be: the other is found by it), and a sheet that names its invoices' amounts is none.
 */
export function withLedger(
  columns: readonly RecognizedColumn[],
  below: readonly ColumnToName[],
  unit: UnitId | null,
): readonly RecognizedColumn[] {
  const side = (names: ReadonlySet<string>, field: "invoice_amount" | "paid_amount"): RecognizedColumn | undefined =>
    columns.find(
      ({ column, header, reason, field: known }) =>
        (reason !== "by-hand" || known === field) &&
        names.has(bareName(header)) &&
        (below.find((one) => one.column === column)?.judge(field) ?? 0) >= 0,
    );
  const [debit, credit] = [side(DEBITS, "invoice_amount"), side(CREDITS, "paid_amount")];
  const named = [columnOf(columns, "invoice_amount"), columnOf(columns, "paid_amount")];
  const isNamed = named.some((column) => column !== undefined && column !== debit && column !== credit);
  if (debit === undefined || credit === undefined || isNamed) return columns;
  if (columnOf(columns, "invoice_date") === undefined) return columns;
  const ledger = (column: RecognizedColumn, field: RecognizedColumn["field"]): RecognizedColumn => {
    const own = column.field !== null || field === null ? column.unit : null;
    return {
      ...column,
      field,
      unit: field === null ? null : (readHeader(column.header)?.unit ?? own ?? unit ?? "yuan"),
      confidence: field === null ? 0 : CONFIDENCE,
      reason: "ledger-sheet",
      rivals: [],
      ask: false,
      doubts: [],
    };
  };
  return columns.map((column) => {
    if (column.reason === "by-hand") return column;
    if (column === debit) return ledger(column, "invoice_amount");
    if (column === credit) return ledger(column, "paid_amount");
    return BALANCES.has(bareName(column.header)) ? ledger(column, null) : column;
  });
}

/** True where the columns are those of a ledger, as `withLedger` found them. */
export function isLedger(columns: readonly RecognizedColumn[]): boolean {
  return columns.some(({ field, reason }) => field !== null && reason === "ledger-sheet");
}

const CONFIDENCE = 0.8;
