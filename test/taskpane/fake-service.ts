import type { Recognition } from "../../src/domain/customer/recognition";
import type { ClassifyReport, ReportCustomer } from "../../src/excel/classify-report";
import type { ClassificationService, SheetReading } from "../../src/taskpane/classification-service";

/** A sheet of four customers with one doubtful column and two problems. */
export function sampleReading(details: Partial<SheetReading> = {}): SheetReading {
  return {
    sheet: "客户台账",
    recognition: sampleRecognition(),
    hiddenCustomers: 1,
    problems: [
      {
        code: "text-number",
        sheet: "客户台账",
        row: 4,
        column: 1,
        text: "10.59万元",
        reads: 105900,
        params: { field: "ar_balance" },
      },
      { code: "duplicate-id", sheet: "客户台账", row: 5, column: 0, params: { id: "C001", row: 4 } },
    ],
    classified: false,
    hasPolicy: false,
    ...details,
  };
}

export function sampleRecognition(details: Partial<Recognition> = {}): Recognition {
  const column = {
    unit: "text",
    taxBasis: null,
    confidence: 1,
    reason: "alias",
    rivals: [],
    ask: false,
    currency: null,
    doubts: [],
  } as const;
  return {
    kind: "customers",
    reasons: ["has-customer-names"],
    headerRows: { row: 2, rowCount: 1 },
    body: [{ row: 3, rowCount: 4 }],
    skipped: [{ row: 7, why: "subtotal" }],
    columns: [
      { ...column, column: 0, header: "客户名称", field: "customer_name" },
      { ...column, column: 1, header: "应收余额", field: "ar_balance", unit: "yuan" },
      { ...column, column: 2, header: "余额", field: "credit_available", unit: "yuan", confidence: 0.5, ask: true },
      { ...column, column: 3, header: "备忘", field: null, unit: null, confidence: 0 },
    ],
    table: null,
    asOf: null,
    region: { row: 2, column: 0, rowCount: 5, columnCount: 4 },
    problems: [],
    ...details,
  };
}

/** A report's customer; only what a test is about needs saying. */
export function sampleCustomer(details: Partial<ReportCustomer>): ReportCustomer {
  return {
    row: 4,
    id: null,
    name: "广州皮具",
    score: 80,
    tier: "B",
    risk: "低",
    riskLevel: "low",
    size: null,
    daysOverdue: 0,
    limit: null,
    termsDays: null,
    completeness: 1,
    reasons: [],
    ...details,
  };
}

export function sampleReport(details: Partial<ClassifyReport> = {}): ClassifyReport {
  return {
    sheet: "客户台账",
    headerRow: 3,
    columns: [],
    customers: [
      sampleCustomer({ row: 4, name: "安宁箱包", tier: "A", score: 91 }),
      sampleCustomer({
        row: 5,
        name: "晚付皮具",
        tier: "C",
        score: 60,
        daysOverdue: 45,
        riskLevel: "medium",
        reasons: ["逾期31天以上"],
      }),
      sampleCustomer({ row: 6, name: "危险鞋业", tier: "D", score: 30, daysOverdue: 120, riskLevel: "high" }),
      sampleCustomer({ row: 7, name: "未知商行", tier: "待评", score: null, riskLevel: "unrated" }),
    ],
    skipped: [],
    problems: [],
    totals: {
      customers: 4,
      ar_balance: 1_234_500,
      overdue_amount: null,
      highRisk: 1,
      unrated: 1,
      tiers: { A: 1, B: 0, C: 1, D: 1, 待评: 1 },
    },
    output: { formulas: "portable", columns: {} },
    run: { roundTrips: 1, cellsWritten: 1 },
    ...details,
  };
}

/** A use case that does nothing but answer; parts are replaced by a test. */
export function fakeService(details: Partial<ClassificationService> = {}): ClassificationService {
  let classified = false;
  return {
    read: async () => sampleReading({ classified }),
    classify: async () => {
      classified = true;
      return sampleReport();
    },
    remove: async () => {
      classified = false;
    },
    goToRow: async () => {},
    ...details,
  };
}
