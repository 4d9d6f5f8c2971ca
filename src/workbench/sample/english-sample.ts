import type { CellValue } from "../host/model/cell-value";
import { newPackage } from "../xlsx/new-package";
import { savePackage } from "../xlsx/save-package";
import { makeLedger, type LedgerRow } from "./ledger";

const COMPETITION: Readonly<Record<string, string>> = { 高: "High", 中: "Middle", 低: "Low" };
const HEADERS: readonly [
  header: string,
  width: number,
  format: string | null,
  value: (row: LedgerRow, index: number) => CellValue,
][] = [
  ["Customer ID", 13, null, (row) => row.code],
  [
    "Customer Name",
    26,
    null,
    (_, index) => `${NAMES[index % NAMES.length]} ${TRADES[Math.floor(index / NAMES.length)]}`,
  ],
  ["AR Balance", 15, "#,##0.00", (row) => row.receivable],
  ["Overdue Amount", 16, "#,##0.00", (row) => row.overdue],
  ["Days Overdue", 14, "0", (row) => row.overdueDays],
  ["Credit Limit", 14, "#,##0", (row) => row.limit],
  ["Annual Sales", 15, "#,##0", (row) => Math.round(row.purchases * 10_000)],
  ["Sales Growth", 13, "0.0%", (row) => row.growth],
  ["Years as Customer", 17, "0.0", (row) => row.years],
  ["Competition", 13, null, (row) => COMPETITION[row.competition] ?? null],
];
const NAMES = ["Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Gorse", "Hazel"];
const TRADES = ["Leather Goods", "Bags Ltd", "Footwear Inc"];
const CUSTOMERS = 24;
const SEED = 7;

/** The bytes of the English sample: 24 customers in an Excel table, amounts in yuan. */
export function englishSample(): Uint8Array {
  const loaded = newPackage();
  const sheet = loaded.model.addSheet("Customers");
  const rows = makeLedger(SEED, CUSTOMERS);
  const range = { row: 0, column: 0, rowCount: CUSTOMERS + 1, columnCount: HEADERS.length };
  sheet.setValues(range, [
    HEADERS.map(([header]) => header),
    ...rows.map((row, index) => HEADERS.map(([, , , value]) => value(row, index))),
  ]);
  HEADERS.forEach(([, width, format], column) => {
    sheet.setLines("column", column, 1, { size: width });
    if (format !== null)
      sheet.setStyle({ row: 1, column, rowCount: CUSTOMERS, columnCount: 1 }, { numberFormat: format });
  });
  const columns = HEADERS.map(([name]) => ({ name, calculatedFormula: null, totalsFunction: null, totalsLabel: null }));
  const table = {
    id: 1,
    name: "Customers",
    range,
    hasHeader: true,
    hasTotals: false,
    showFilter: true,
    style: "TableStyleMedium2",
    columns,
    opaque: null,
  };
  sheet.set("tables", [table]);
  sheet.set("freezePanes", { rowCount: 1, columnCount: 0 });
  return savePackage(loaded);
}
