import type { Recognition } from "../../../src/domain/customer/recognition";
import type { SheetSnapshot } from "../../../src/domain/customer/snapshot";
import { plainSnapshot } from "../../../src/domain/customer/snapshot";
import type { CellValue } from "../../../src/domain/spreadsheet/cell-value";

/** Title, header, three customers, a subtotal, two customers: columns A to C. */
export const SHEET_VALUES: readonly (readonly CellValue[])[] = [
  ["客户台账", null, null],
  ["客户名称", "应收余额", "逾期天数"],
  ["甲", 10, 0],
  ["乙", 20, 5],
  ["丙", 30, 95],
  ["小计", 60, null],
  ["丁", 40, 0],
  ["戊", 50, 12],
];

export function customerSnapshot(details: Partial<SheetSnapshot> = {}): SheetSnapshot {
  return plainSnapshot(SHEET_VALUES, { sheet: { id: "s1", name: "台账" }, ...details });
}

/** What recognition says of that sheet, written by hand. */
export const RECOGNITION: Recognition = {
  kind: "customers",
  reasons: ["has-customer-names"],
  headerRows: { row: 1, rowCount: 1 },
  body: [
    { row: 2, rowCount: 3 },
    { row: 6, rowCount: 2 },
  ],
  skipped: [{ row: 5, why: "subtotal" }],
  columns: (["customer_name", "ar_balance", "overdue_days"] as const).map((field, column) => ({
    column,
    header: String(SHEET_VALUES[1]?.[column]),
    field,
    unit: null,
    taxBasis: null,
    confidence: 1,
    reason: "alias",
    rivals: [],
    currency: null,
    doubts: [],
    ask: false,
  })),
  table: null,
  asOf: null,
  region: { row: 1, column: 0, rowCount: 7, columnCount: 3 },
  problems: [],
};
