import type { CellValue } from "../host/model/cell-value";
import type { StylePatch } from "../host/model/style";
import type { Worksheet } from "../host/model/worksheet";
import { newPackage } from "../xlsx/new-package";
import { savePackage } from "../xlsx/save-package";
import { DUPLICATE_NAME, HIDDEN_CUSTOMER, IMPERFECTIONS } from "./imperfections";
import { makeLedger, type LedgerRow } from "./ledger";

interface LedgerColumn {
  readonly header: string;
  readonly width: number;
  readonly numberFormat?: string;
  readonly horizontal?: string;
  readonly totalled?: boolean;
  value(row: LedgerRow): CellValue;
}

const YUAN = "#,##0.00";
const WAN = "#,##0.0";

/** Every input of the default policy under a plain header. */
const COLUMNS: readonly LedgerColumn[] = [
  { header: "客户编码", width: 10, horizontal: "Center", value: (row) => row.code },
  { header: "客户名称", width: 30, value: (row) => row.name },
  { header: "所在地区", width: 10, horizontal: "Center", value: (row) => row.city },
  { header: "客户年营业收入(万元)", width: 20, numberFormat: "#,##0", value: (row) => row.revenue },
  { header: "实缴资本(万元)", width: 14, numberFormat: "#,##0", value: (row) => row.capital },
  { header: "应收余额(元)", width: 16, numberFormat: YUAN, totalled: true, value: (row) => row.receivable },
  { header: "逾期金额(元)", width: 15, numberFormat: YUAN, totalled: true, value: (row) => row.overdue },
  { header: "逾期天数", width: 9, numberFormat: "0", value: (row) => row.overdueDays },
  { header: "按时付款率(%)", width: 11, numberFormat: "0.0", value: (row) => row.onTime },
  { header: "信用等级", width: 9, horizontal: "Center", value: (row) => row.rating },
  { header: "合作年限(年)", width: 10, numberFormat: "0.0", value: (row) => row.years },
  { header: "订单数", width: 8, numberFormat: "0", value: (row) => row.orders },
  { header: "违约次数", width: 9, numberFormat: "0", value: (row) => row.defaults },
  { header: "年采购额(万元)", width: 12, numberFormat: WAN, value: (row) => row.purchases },
  { header: "增长率", width: 9, numberFormat: "0.0%", value: (row) => row.growth },
  { header: "退货率(%)", width: 9, numberFormat: "0.0", value: (row) => row.returns },
  { header: "竞争程度", width: 9, horizontal: "Center", value: (row) => row.competition },
  { header: "产品类别", width: 10, horizontal: "Center", value: (row) => row.category },
  { header: "信用额度(元)", width: 15, numberFormat: "#,##0", totalled: true, value: (row) => row.limit },
  { header: "坏账金额(元)", width: 13, numberFormat: "#,##0", totalled: true, value: (row) => row.badDebt },
  { header: "失信被执行人", width: 12, horizontal: "Center", value: (row) => (row.dishonest ? "是" : "否") },
];

const CUSTOMERS = 330;
const SEED = 20251231;
const HEADER_ROW = 2;
/** 2025-12-31 as a serial number. */
const AS_OF = 46022;
const FONT = "Microsoft YaHei";
const HEADER: StylePatch = {
  font: { name: FONT, size: 10, bold: true, color: "#FFFFFF" },
  fill: "#5B3A29",
  alignment: { horizontal: "Center", vertical: "Center", wrapText: true },
};
const TOTAL: StylePatch = { font: { bold: true }, fill: "#F3E9DC" };

function cellsOf(index: number, rows: readonly LedgerRow[]): CellValue[] {
  const row =
    index === DUPLICATE_NAME.customer ? { ...rows[index]!, name: rows[DUPLICATE_NAME.nameOf]!.name } : rows[index]!;
  return COLUMNS.map((column) => {
    const imperfection = IMPERFECTIONS.find(
      (candidate) => candidate.customer === index && candidate.header === column.header,
    );
    return imperfection === undefined ? column.value(row) : imperfection.value;
  });
}

/** Sums under the totalled columns, as a clerk types them; the results are those of SUM, which passes over text. */
function writeTotals(
  sheet: Worksheet,
  row: number,
  label: string,
  spans: readonly { first: number; last: number }[],
): void {
  sheet.setValue(row, 1, label);
  COLUMNS.forEach((column, index) => {
    if (column.totalled !== true) return;
    const letter = String.fromCharCode(65 + index);
    const formula = `=SUM(${spans.map(({ first, last }) => `${letter}${first + 1}:${letter}${last + 1}`).join(",")})`;
    sheet.setFormulas({ row, column: index, rowCount: 1, columnCount: 1 }, formula, "classic");
    let sum = 0;
    for (const { first, last } of spans) {
      for (let at = first; at <= last; at++) {
        const value = sheet.value(at, index);
        if (typeof value === "number") sum += value;
      }
    }
    sheet.storeResult(row, index, Math.round(sum * 100) / 100);
  });
  sheet.setStyle({ row, column: 0, rowCount: 1, columnCount: COLUMNS.length }, TOTAL);
}

/** The bytes of the Chinese sample: 330 customers of a leather company, with a banner, two subtotals and a total. */
export function chineseSample(): Uint8Array {
  const loaded = newPackage();
  const sheet = loaded.model.addSheet("客户台账");
  const rows = makeLedger(SEED, CUSTOMERS);
  const width = COLUMNS.length;
  const lastRow = HEADER_ROW + CUSTOMERS + 3;
  sheet.setValue(0, 0, "示例皮具有限公司 客户台账");
  sheet.setValues({ row: 1, column: 0, rowCount: 1, columnCount: 4 }, [
    ["截止日期", AS_OF, null, "金额单位见各列标题,均为不含税;空白表示资料未收到"],
  ]);
  sheet.setValues({ row: HEADER_ROW, column: 0, rowCount: 1, columnCount: width }, [
    COLUMNS.map(({ header }) => header),
  ]);

  const whole = { row: 0, column: 0, rowCount: lastRow + 1, columnCount: width };
  sheet.setStyle(whole, { font: { name: FONT, size: 10 }, alignment: { vertical: "Center" } });
  const spans: { first: number; last: number }[] = [];
  let at = HEADER_ROW + 1;
  let first = at;
  rows.forEach((row, index) => {
    sheet.setValues({ row: at, column: 0, rowCount: 1, columnCount: width }, [cellsOf(index, rows)]);
    if (index === HIDDEN_CUSTOMER) sheet.setLines("row", at, 1, { hidden: true });
    at++;
    const next = rows[index + 1];
    if (next?.area === row.area) return;
    spans.push({ first, last: at - 1 });
    if (next === undefined) return;
    writeTotals(sheet, at, "小计", [{ first, last: at - 1 }]);
    first = ++at;
  });
  writeTotals(sheet, at, "合计", spans);
  dress(sheet, at);
  return savePackage(loaded);
}

function dress(sheet: Worksheet, lastRow: number): void {
  const width = COLUMNS.length;
  COLUMNS.forEach((column, index) => {
    sheet.setLines("column", index, 1, { size: column.width });
    const body = { row: HEADER_ROW + 1, column: index, rowCount: lastRow - HEADER_ROW, columnCount: 1 };
    if (column.numberFormat !== undefined) sheet.setStyle(body, { numberFormat: column.numberFormat });
    if (column.horizontal !== undefined) sheet.setStyle(body, { alignment: { horizontal: column.horizontal } });
  });
  sheet.setStyle({ row: HEADER_ROW, column: 0, rowCount: 1, columnCount: width }, HEADER);
  sheet.setStyle(
    { row: 0, column: 0, rowCount: 1, columnCount: width },
    { font: { size: 16, bold: true, color: "#5B3A29" }, alignment: { horizontal: "Left" } },
  );
  sheet.setStyle(
    { row: 1, column: 1, rowCount: 1, columnCount: 1 },
    { numberFormat: "yyyy-mm-dd", alignment: { horizontal: "Left" } },
  );
  sheet.setStyle({ row: 1, column: 3, rowCount: 1, columnCount: 1 }, { font: { italic: true, color: "#7F7F7F" } });
  sheet.setLines("row", 0, 1, { size: 30 });
  sheet.setLines("row", HEADER_ROW, 1, { size: 32 });
  sheet.set("merges", [{ row: 0, column: 0, rowCount: 1, columnCount: width }]);
  sheet.set("freezePanes", { rowCount: HEADER_ROW + 1, columnCount: 2 });
}
