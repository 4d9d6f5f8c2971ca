import { insertCompatibilityCheck, removeCompatibilityCheck } from "../../src/excel/compatibility-check";
import { classifySheet, classifySheets } from "../../src/excel/classify-sheet";
import { cleanSheet } from "../../src/excel/clean-sheet";
import { correctColumn } from "../../src/excel/correct-column";
import { freezeSheet } from "../../src/excel/freeze-sheet";
import { makeShareSafe } from "../../src/excel/make-share-safe";
import { removeAging } from "../../src/excel/remove-aging";
import { removeClassification } from "../../src/excel/remove-classification";
import { repairFormulas } from "../../src/excel/repair-formulas";
import { writeAging } from "../../src/excel/write-aging";
import { writeCollection } from "../../src/excel/write-collection";
import { fromYmd } from "../../src/domain/spreadsheet/serial-date";
import { collectionWords } from "../../src/i18n/collection-words";
import { compatibilityWords } from "../../src/i18n/compatibility-words";
import { letterWords } from "../../src/i18n/letter-words";
import type { Workbook } from "../../src/workbench/host/model/workbook";
import { asTable, customerWorkbook, HEADERS, RUN, writeCustomers } from "./customer-workbook";
import type { Scenario } from "./failing-runs";
import { withExcel } from "./workbook-session";

const COLLECTION = {
  ...RUN,
  collectionWords: collectionWords["zh-CN"],
  letters: { language: "zh-CN" as const, words: letterWords["zh-CN"] },
};
const CHECK = { words: RUN.words, checkWords: compatibilityWords("zh-CN") };

async function after(workbook: Workbook, ...actions: (() => Promise<unknown>)[]): Promise<Workbook> {
  await withExcel(workbook, async () => {
    for (const action of actions) await action();
  });
  workbook.edits.forget();
  return workbook;
}

const list = (): Workbook => customerWorkbook(1, 0).workbook;

function inTable(): Workbook {
  const { workbook, sheet } = customerWorkbook();
  asTable(sheet);
  return workbook;
}

/** Texts that a person reads as numbers, one of them in a cell with a format of its own. */
function unclean(): Workbook {
  const { workbook, sheet } = customerWorkbook();
  sheet.setValue(2, 2, "41.5万");
  sheet.setValue(3, 2, "430,000");
  sheet.setValue(5, 7, "￥18,000,000");
  sheet.setStyle({ row: 3, column: 2, rowCount: 1, columnCount: 1 }, { numberFormat: "@" });
  return workbook;
}

function twoSheets(): Workbook {
  const { workbook } = customerWorkbook();
  writeCustomers(workbook.addSheet("O'Neil"), 3, 1);
  return workbook;
}

/** Customers, and invoices and payments of theirs. */
function invoices(): Workbook {
  const { workbook } = customerWorkbook();
  const sheet = workbook.addSheet("发票");
  const day = (month: number, date: number): number => fromYmd(2024, month, date) ?? 0;
  const rows = [
    ["客户编码", "客户名称", "单据编号", "单据日期", "到期日", "应收金额"],
    ["K1", "广州皮具1有限公司", "F2", day(4, 1), day(6, 20), 500],
    ["K2", "广州皮具2有限公司", "F3", day(1, 5), day(2, 4), 3000],
    ["K4", "广州皮具4有限公司", "F4", day(6, 5), day(8, 4), 70],
    ["K4", "广州皮具4有限公司", "F5", day(6, 6), day(8, 5), 71],
  ];
  rows.forEach((cells, row) => cells.forEach((value, column) => sheet.setValue(row, column, value)));
  return workbook;
}

/** Calls of the add-in's functions on a second sheet, some spelled as files store them. */
function withCalls(): Workbook {
  const { workbook, sheet } = customerWorkbook();
  const last = String.fromCharCode(64 + HEADERS.length);
  const other = workbook.addSheet("汇总");
  for (let row = 2; row <= 5; row += 1) {
    const record = `台账!$A${row}:$${last}${row},台账!$A$1:$${last}$1,CustomerPolicy`;
    other.setFormula(row, 0, `=${row % 2 === 0 ? "CUSTOMER.TIER" : "_xldudf_CUSTOMER_TIER"}(${record})`);
  }
  other.setFormula(8, 2, "=CUSTOMER.DAYSOVERDUE(45000,45473)");
  sheet.setFormula(20, 0, "=_xldudf_CUSTOMER_DAYSOVERDUE(45000,45473)");
  return workbook;
}

/** Classifying in other ways, cleaning and correcting: each from the workbook before it, and done once. */
export const CLASSIFYING: readonly Scenario[] = [
  {
    name: "classify and clean",
    open: async () => unclean(),
    act: () => classifySheet({ ...RUN, clean: true, patience: 0 }),
  },
  {
    name: "classify several sheets",
    open: async () => twoSheets(),
    act: () => classifySheets({ ...RUN, sheets: "all", patience: 0 }),
  },
  {
    name: "classify in inserted columns",
    open: async () => {
      const { workbook, sheet } = customerWorkbook();
      sheet.setValue(3, HEADERS.length, "备注");
      sheet.setFormula(30, HEADERS.length + 2, "=SUM(C2:C13)");
      return workbook;
    },
    act: () => classifySheet({ ...RUN, place: "insert", patience: 0 }),
  },
  {
    name: "classify in another style",
    open: () => after(list(), () => classifySheet({ ...RUN, formulas: "spill" })),
    act: () => classifySheet({ ...RUN, patience: 0 }),
  },
  { name: "clean", open: async () => unclean(), act: () => cleanSheet({ sheet: "台账", headerRow: null }) },
  {
    name: "correct a column, no policy yet",
    open: async () => list(),
    act: () => correctColumn({ ...RUN, sheet: "台账", header: "年采购额", field: null, unit: "yuan", patience: 0 }),
  },
  {
    name: "correct a column of a classified sheet",
    open: () => after(list(), () => classifySheet(RUN)),
    act: () => correctColumn({ ...RUN, sheet: "台账", header: "年采购额", field: null, unit: "yuan", patience: 0 }),
  },
];

/** What is done with results that stand. */
export const WITH_RESULTS: readonly Scenario[] = [
  { name: "freeze", open: () => after(list(), () => classifySheet(RUN)), act: () => freezeSheet(RUN) },
  { name: "freeze a table", open: () => after(inTable(), () => classifySheet(RUN)), act: () => freezeSheet(RUN) },
  {
    name: "remove",
    open: () => after(list(), () => classifySheet(RUN)),
    act: () => removeClassification({ patience: 0, words: RUN.words }),
  },
  {
    name: "remove from a table",
    open: () => after(inTable(), () => classifySheet(RUN)),
    act: () => removeClassification({ patience: 0, words: RUN.words }),
  },
  { name: "repair", open: async () => withCalls(), act: () => repairFormulas() },
  {
    name: "share-safe",
    open: () =>
      after(
        withCalls(),
        () => classifySheet({ ...RUN, sheet: "台账" }),
        () => repairFormulas(),
      ),
    act: () => makeShareSafe(RUN),
  },
];

/** Sheets of their own. */
export const ON_OWN_SHEETS: readonly Scenario[] = [
  { name: "aging", open: async () => invoices(), act: () => writeAging(RUN) },
  {
    name: "aging again",
    open: () => after(invoices(), () => writeAging(RUN)),
    act: () => writeAging({ ...RUN, asOf: "2024-07-31" }),
  },
  { name: "remove aging", open: () => after(invoices(), () => writeAging(RUN)), act: () => removeAging() },
  { name: "collection", open: async () => invoices(), act: () => writeCollection(COLLECTION) },
  {
    name: "collection again",
    open: () => after(invoices(), () => writeCollection(COLLECTION)),
    act: () => writeCollection({ ...COLLECTION, asOf: "2024-07-31" }),
  },
  {
    name: "compatibility check",
    open: () => after(list(), () => classifySheet(RUN)),
    act: () => insertCompatibilityCheck(CHECK),
  },
  {
    name: "compatibility check again",
    open: () =>
      after(
        list(),
        () => classifySheet(RUN),
        () => insertCompatibilityCheck(CHECK),
      ),
    act: () => insertCompatibilityCheck(CHECK),
  },
  {
    name: "remove the compatibility check",
    open: () =>
      after(
        list(),
        () => classifySheet(RUN),
        () => insertCompatibilityCheck(CHECK),
      ),
    act: () => removeCompatibilityCheck(),
  },
];

/** Everything that writes, but plain classifications. */
export const ACTIONS: readonly Scenario[] = [...CLASSIFYING, ...WITH_RESULTS, ...ON_OWN_SHEETS];
