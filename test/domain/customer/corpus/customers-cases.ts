import type { ClerkCase } from "./clerk-case";

const head = ["客户编码", "客户名称", "应收余额"];

/** Who a row is. */
export const customersCases: readonly ClerkCase[] = [
  {
    title: "one code twice",
    rows: [head, ["C01", "甲公司", 1], ["c01 ", "乙公司", 2]],
    kind: "customers",
    customers: [2, 3],
    problems: ["duplicate-id A3"],
  },
  {
    title: "one name with two codes",
    rows: [head, ["C01", "广州百丽鞋业有限公司", 1], ["C02", "广州百丽鞋业 有限责任公司", 2]],
    kind: "customers",
    customers: [2, 3],
    problems: ["same-name-other-id B3"],
  },
  {
    title: "one name twice without codes, in two widths",
    rows: [
      ["客户名称", "应收余额"],
      ["ＡＢＣ皮具（上海）有限公司", 1],
      ["abc皮具(上海)", 2],
    ],
    kind: "customers",
    customers: [2, 3],
    problems: ["duplicate-name A3"],
  },
  {
    title: "codes keep their leading zeros apart",
    rows: [head, ["001", "甲公司", 1], ["01", "乙公司", 2]],
    kind: "customers",
    customers: [2, 3],
  },
  {
    title: "rows in another currency are refused with their place",
    rows: [
      ["客户名称", "币别", "应收余额"],
      ["甲公司", "人民币", 1],
      ["乙公司", "USD", 2],
      ["丙公司", "RMB", 3],
      ["丁公司", null, 4],
    ],
    kind: "customers",
    customers: [2, 4, 5],
    skipped: { 3: "foreign-currency" },
    problems: ["foreign-currency B3"],
  },
  {
    title: "unified social credit codes: right, a wrong check letter, too short",
    rows: [
      ["客户名称", "统一社会信用代码"],
      ["甲公司", "91350100M000100Y43"],
      ["乙公司", "91350100M000100Y44"],
      ["丙公司", "91350100M0001"],
    ],
    kind: "customers",
    customers: [2, 3, 4],
    problems: ["uscc-check-digit B3", "uscc-malformed B4"],
  },
  {
    title: "names merged over two rows of the body",
    rows: [head, ["C01", "甲公司", 1], ["C02", null, 2]],
    sheet: { merges: [{ row: 1, column: 1, rowCount: 2, columnCount: 1 }] },
    kind: "customers",
    customers: [2, 3],
    problems: ["merged-body B2"],
  },
  {
    title: "two customers with one unified social credit code",
    rows: [
      ["客户名称", "统一社会信用代码"],
      ["甲公司", "91350100M000100Y43"],
      ["乙公司", "91350100m000100y43 "],
    ],
    kind: "customers",
    customers: [2, 3],
    problems: ["duplicate-uscc B3"],
  },
  {
    title: "names and ratings that are errors",
    rows: [
      [...head, "信用等级"],
      ["C01", { error: "#N/A" }, 1, "AAA"],
      ["C02", "乙公司", 2, { error: "#REF!" }],
    ],
    kind: "customers",
    customers: [2, 3],
    problems: ["cell-error B2 = null", "cell-error D3 = null"],
  },
  {
    title: "companies that own each other",
    rows: [
      ["客户编码", "客户名称", "所属集团", "应收余额"],
      ["C01", "甲公司", "C02", 1],
      ["C02", "乙公司", "甲公司", 2],
      ["C03", "丙公司", "C01", 3],
    ],
    kind: "customers",
    customers: [2, 3, 4],
    problems: ["group-circle C2"],
  },
];
