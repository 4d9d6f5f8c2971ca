import { AGING_COLUMN, AGING_ROW } from "../../src/domain/receivables/aging-layout";
import { BLOCKS_FROM } from "../../src/domain/receivables/sorted-blocks";
import type { CellValue } from "../../src/domain/spreadsheet/cell-value";
import { agingBook } from "../domain/receivables/aging-book";
import { recalculate } from "../domain/support/libreoffice";
import { smallXlsx } from "../domain/support/small-xlsx";
import type { SheetCell } from "../domain/support/small-xlsx";

const AS_OF = 45_473;
const HEADERS = ["客户编码", "客户名称", "发票号", "开票日期", "到期日", "应收金额", "已收金额", "收款日期"];

/**
 * The aging sheet in LibreOffice: opening, calculating and writing a workbook of native formulas, less that of the same one
 * with the numbers in their place. Twice the invoices should take twice the time.
 */
export function benchAgingSheet(): void {
  for (const [customers, invoices] of [
    [1_000, 10_000],
    [2_000, 20_000],
  ] as const) {
    const rows = Array.from({ length: invoices }, (_, item): CellValue[] => {
      const customer = (item * 7919) % customers;
      const due = AS_OF - ((item * 31) % 500);
      const amount = 1 + ((item * 37) % 90_000) / 100;
      const settled: CellValue[] = item % 3 === 0 ? [amount, Math.min(AS_OF, due + (item % 20))] : [null, null];
      return [`K${customer}`, `客户${customer}有限公司`, `F${item}`, due - 30, due, amount, ...settled];
    });
    const source = { name: "发票", kind: "invoices", rows: [HEADERS, ...rows] } as const;
    const inBlocks = customers * invoices > BLOCKS_FROM;
    const { sheets } = agingBook([source], AS_OF, {}, inBlocks);
    const [live, calculated] = timed(() => recalculate(smallXlsx(sheets)));
    const values = sheets.map(({ name, rows: cells }) => ({
      name,
      rows: cells.map((row, r) =>
        row.map((cell, c): SheetCell => {
          if (typeof cell !== "object" || cell === null || !("formula" in cell)) return cell;
          const text = calculated.get(name)?.[r]?.[c] ?? "";
          return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
        }),
      ),
    }));
    const [still] = timed(() => recalculate(smallXlsx(values)));
    const reconciliation = calculated.get("账龄")?.[AGING_ROW.reconciliation]?.[AGING_COLUMN.name] ?? "";
    console.log(
      `aging sheet of ${customers} customers and ${invoices} invoices in LibreOffice: calculated in ` +
        `${(live - still).toFixed(1)} s (with opening and writing ${live.toFixed(1)} s), not reconciled ${reconciliation}`,
    );
  }
}

/** Seconds that some work takes, and what it gives. */
function timed<T>(work: () => T): [number, T] {
  const start = performance.now();
  const result = work();
  return [(performance.now() - start) / 1000, result];
}
