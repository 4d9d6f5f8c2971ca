import type { Problem } from "../problem";
import { foldAsciiCase } from "../spreadsheet/text";
import type { InvoiceTable } from "./invoice-table";

/** Share of a sheet's invoice numbers from which on it is another list of the same invoices. */
const SAME_LIST = 0.5;

/**
 * Invoice sheets without those that list the same invoices again (the sales ledger beside the finance ledger): counted twice
 * nothing would reconcile. Of two such sheets the one that tells what is settled is kept.
 */
export function withoutRepeatedSheets<T extends { readonly table: InvoiceTable }>(
  sheets: readonly T[],
): { readonly kept: readonly T[]; readonly problems: readonly Problem[] } {
  const tells = ({ table }: T): number => (table.source === "none" ? 0 : table.source === "balance" ? 1 : 2);
  const ranked = [...sheets].sort((a, b) => tells(b) - tells(a));
  const seen = new Map<string, string>();
  const problems: Problem[] = [];
  const left = new Set<T>();
  for (const sheet of ranked) {
    const { table } = sheet;
    const numbers = new Set(table.numbers.map(foldAsciiCase).filter((number) => number !== ""));
    const repeated = [...numbers].filter((number) => seen.has(number));
    if (numbers.size > 0 && repeated.length >= numbers.size * SAME_LIST) {
      const other = seen.get(repeated[0] ?? "") ?? "";
      left.add(sheet);
      problems.push({
        code: "invoices-on-two-sheets",
        sheet: table.sheet.name,
        params: { count: repeated.length, other },
      });
      continue;
    }
    for (const number of numbers) if (!seen.has(number)) seen.set(number, table.sheet.name);
  }
  return { kept: sheets.filter((sheet) => !left.has(sheet)), problems };
}
