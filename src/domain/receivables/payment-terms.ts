import { fromYmd, toYmd } from "../spreadsheet/serial-date";

/** When an invoice falls due, counted from its date. */
export interface PaymentTerms {
  readonly days: number;
  /** Counted from the last day of the invoice's month (月结, EOM) instead of from its date. */
  readonly fromMonthEnd: boolean;
}

/** The day on which an invoice of these terms falls due. */
export function dueAfter(invoiceDate: number, { days, fromMonthEnd }: PaymentTerms): number {
  return (fromMonthEnd ? monthEnd(invoiceDate) : invoiceDate) + days;
}

/** Last day of the month of a serial. */
function monthEnd(serial: number): number {
  const day = toYmd(serial);
  if (day === null) return Number.NaN;
  const next = day.month === 12 ? fromYmd(day.year + 1, 1, 1) : fromYmd(day.year, day.month + 1, 1);
  return next === null ? Number.NaN : next - 1;
}

const AT_ONCE =
  /^(?:现结|现款|现金|货到付款|款到发货|先款后货|预付|预付款|全款|cod|cash|prepaid|prepayment|cia|due on receipt|immediate)/;
const MONTH_END = /月结|月底|月末|eom|end of month/;

/**
 * Payment terms as people write them: "月结30天" is 30 days from the end of the month, "货到60天", "Net 45" and "60" are days
 * from the invoice date, "现结" and "COD" none.
 * @returns null where the text names no days
 */
export function readPaymentTerms(text: string): PaymentTerms | null {
  const folded = text.normalize("NFKC").trim().toLowerCase();
  if (folded === "") return null;
  if (AT_ONCE.test(folded)) return { days: 0, fromMonthEnd: false };
  const fromMonthEnd = MONTH_END.test(folded);
  const number = /(\d{1,4})(?!\s*[%\d])/.exec(folded.replace(/\d+\s*%/g, ""));
  if (number === null) return fromMonthEnd ? { days: 0, fromMonthEnd } : null;
  const months = /个月|months?/.test(folded);
  return { days: Number(number[1]) * (months ? 30 : 1), fromMonthEnd };
}
