import type { CommandEvent } from "../../src/commands/command-events";
import { recognizeSheet } from "../../src/domain/customer/recognize-sheet";
import type { SheetSnapshot } from "../../src/domain/customer/snapshot";
import type { CellValue } from "../../src/domain/spreadsheet/cell-value";
import type { SheetInspection } from "../../src/excel/inspect-sheet";
import type { ClassificationPreview } from "../../src/excel/preview-classification";
import type { WatchReport } from "../../src/excel/watch-receivables";
import type { WorkbookListeners } from "../../src/excel/watch-workbook";
import type { PaneService } from "../../src/taskpane/pane-service";

const HEADERS = ["客户名称", "应收余额", "逾期金额", "逾期天数", "按时回款率", "合作年限", "年采购额", "余额", "备忘"];

/**
 * Four customers below a title: one sound, one 45 days overdue, one 200 days overdue with a text for a number, one of
 * whom nothing is known. Rows are those of the sheet: the header in row 3.
 */
export const CUSTOMERS: readonly (readonly CellValue[])[] = [
  ["安宁箱包", 100_000, 0, 0, 0.98, 9, 5_000_000, 50_000, null],
  ["晚付皮具", 200_000, 60_000, 45, 0.7, 5, 2_000_000, 10_000, null],
  ["危险鞋业", "10.59万元", 90_000, 200, 0.4, 3, 600_000, 0, "电话催过"],
  ["未知商行", null, null, null, null, null, null, null, null],
];

export function sampleSnapshot(customers = CUSTOMERS): SheetSnapshot {
  return {
    sheet: { id: "{1}", name: "客户台账" },
    origin: { row: 0, column: 0 },
    values: [["客户信用台账"], [], HEADERS, ...customers].map((row) =>
      Array.from({ length: HEADERS.length }, (_, column) => row[column] ?? null),
    ),
    numberFormats: HEADERS.map(() => "General"),
    hiddenRows: [],
    merges: [],
    tables: [],
    ownColumns: [],
    date1904: false,
  };
}

/** The sheet as the real recogniser understands it. */
export function sampleInspection(details: Partial<SheetInspection> = {}): SheetInspection {
  const snapshot = details.snapshot ?? sampleSnapshot();
  return {
    sheet: snapshot.sheet,
    sheets: [snapshot.sheet, { id: "{2}", name: "发票" }],
    snapshot,
    recognition: recognizeSheet(snapshot),
    hiddenCustomers: 1,
    marks: null,
    classified: false,
    written: [],
    policy: null,
    ...details,
  };
}

/** What a run would write: two columns, one of them folded. */
export function samplePreview(details: Partial<ClassificationPreview> = {}): ClassificationPreview {
  const column = { isNew: true, helper: false };
  return {
    sheets: [
      {
        sheet: "客户台账",
        customers: 4,
        range: "J3:K7",
        columns: [
          { ...column, role: "tier", header: "Customer tier", column: "J" },
          { ...column, role: "points:years", header: "Years", column: "K", helper: true },
        ],
        names: [],
        rules: 3,
        cells: 10,
      },
    ],
    counts: { customers: 4, columns: 2, cells: 10, rules: 3, names: 0, sheetsAdded: 1 },
    addedSheets: ["Policy"],
    refusal: null,
    problems: [],
    ...details,
  };
}

/** A survey that found nothing. */
export function sampleSurvey(details: Partial<WatchReport> = {}): WatchReport {
  return {
    entries: [],
    seen: new Map(),
    asOf: "2024-06-30",
    customers: 4,
    invoices: 0,
    cases: [],
    letters: [],
    problems: [],
    unclean: [],
    ...details,
  };
}

/** A workbook that can be told what happens in it. */
export interface FakeService extends PaneService {
  /** What the pane listens with; null before it does. */
  readonly listeners: { current: WorkbookListeners | null };
  /** What ribbon, menus and keys tell. */
  readonly commands: { current: (event: CommandEvent) => void };
  /** How often the sheet was read. */
  readonly reads: { count: number };
}

/** Use cases that do nothing but answer; parts are replaced by a test. */
export function fakeService(details: Partial<PaneService> = {}): FakeService {
  let classified = false;
  const listeners: FakeService["listeners"] = { current: null };
  const reads = { count: 0 };
  const commands: FakeService["commands"] = { current: () => {} };
  const service: PaneService = {
    functionNamespace: "CUSTOMER",
    recover: async () => null,
    inspect: async () => sampleInspection({ classified }),
    classify: async () => {
      classified = true;
      return { count: 4, problems: [] };
    },
    preview: async () => samplePreview(),
    correctColumn: async () => {},
    clean: async () => 1,
    savePolicy: async () => {},
    insertFormula: async () => "inserted",
    insertSample: async () => {},
    act: async (kind) => {
      if (kind === "remove") classified = false;
      return { count: 2, problems: [] };
    },
    surveyReceivables: async () => sampleSurvey(),
    collect: async () => ({ count: 1, problems: [] }),
    canUndo: () => false,
    countFunctionCells: async () => ({ cells: 3, stuck: 1 }),
    goTo: async () => {},
    showSheet: async () => {},
    selectedCell: async () => ({ sheetId: "{1}", row: 0, column: 0 }),
    tellChoices: () => {},
    hearCommands: (hear) => {
      commands.current = hear;
      return () => {};
    },
    watch: (given) => {
      listeners.current = given;
      return () => {
        listeners.current = null;
      };
    },
    ...details,
  };
  const { inspect } = service;
  return {
    ...service,
    inspect: async (target) => {
      reads.count += 1;
      return inspect(target);
    },
    listeners,
    reads,
    commands,
  };
}
