import type { ClerkCase } from "./clerk-case";

/** What kind of sheet it is, and which block of it. */
export const sheetsCases: readonly ClerkCase[] = [
  { title: "a blank sheet", rows: [], kind: "blank", customers: [], problems: ["sheet-blank"] },
  {
    title: "a sheet of formatted but empty cells",
    rows: [
      [null, null],
      [null, "  "],
    ],
    kind: "blank",
    customers: [],
    problems: ["sheet-blank"],
  },
  {
    title: "headers only",
    rows: [["客户编码", "客户名称", "应收余额"]],
    kind: "headers-only",
    header: [1, 1],
    customers: [],
    problems: ["sheet-headers-only 1"],
  },
  {
    title: "something else altogether",
    rows: [
      ["会议纪要", null],
      ["议题", "结论"],
      ["年会", "待定"],
    ],
    kind: "other",
    customers: [],
    problems: ["no-header"],
  },
  {
    title: "invoices of a few customers",
    rows: [
      ["客户名称", "发票号", "开票日期", "到期日", "发票金额"],
      ["甲公司", "F001", 45300, 45330, 1000],
      ["甲公司", "F002", 45310, 45340, 500],
      ["甲公司", "F003", 45320, 45350, 700],
      ["乙公司", "F004", 45300, 45330, 900],
      ["乙公司", "F005", 45301, 45331, 80],
    ],
    sheet: { numberFormats: [null, null, "yyyy-mm-dd", "yyyy-mm-dd", "#,##0.00"] },
    kind: "invoices",
    customers: [2, 3, 4, 5, 6],
    columns: { B: "invoice_no text", C: "invoice_date date", D: "due_date date", E: "invoice_amount yuan" },
    problems: ["sheet-is-invoices"],
  },
  {
    title: "payments received",
    rows: [
      ["客户名称", "收款日期", "收款金额"],
      ["甲公司", 45300, 1000],
      ["甲公司", 45310, 500],
      ["乙公司", 45320, 700],
    ],
    sheet: { numberFormats: [null, "yyyy/m/d", null] },
    kind: "payments",
    customers: [2, 3, 4],
    problems: ["sheet-is-payments"],
  },
  {
    title: "a small table of salesmen above the customers",
    rows: [
      ["地区", "业务员"],
      ["华南", "张三"],
      ["华东", "李四"],
      [null, null],
      ["客户编码", "客户名称", "应收余额", "逾期天数"],
      ["C01", "甲公司", 100, 1],
      ["C02", "乙公司", 200, 2],
      ["C03", "丙公司", 300, 3],
    ],
    kind: "customers",
    header: [5, 5],
    customers: [6, 7, 8],
    problems: ["other-blocks 1 x1"],
  },
  {
    title: "a list of regions beside the customers",
    rows: [
      ["客户编码", "客户名称", "应收余额", "逾期天数", null, "地区", "负责人"],
      ["C01", "甲公司", 100, 1, null, "华南", "张三"],
      ["C02", "乙公司", 200, 2, null, "华东", "李四"],
      ["C03", "丙公司", 300, 3, null, null, null],
      ["C04", "丁公司", 300, 3, null, null, null],
    ],
    kind: "customers",
    header: [1, 1],
    customers: [2, 3, 4, 5],
    columns: { A: "customer_id text", D: "overdue_days days" },
    problems: ["other-blocks 1 x1"],
  },
  {
    title: "our own result columns beside the data are not read",
    rows: [
      ["客户名称", "应收余额", "客户等级", "评分"],
      ["甲公司", 100, "A", 90],
      ["乙公司", 200, "B", 80],
    ],
    sheet: {
      ownColumns: [
        { column: 2, role: "tier" },
        { column: 3, role: "score" },
      ],
    },
    kind: "customers",
    customers: [2, 3],
    columns: { A: "customer_name text", B: "ar_balance yuan" },
  },
];
