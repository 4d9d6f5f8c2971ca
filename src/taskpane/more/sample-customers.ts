import type { CellValue } from "../../domain/spreadsheet/cell-value";
import type { SampleSheet } from "../../excel/insert-sample";
import type { Language } from "../../i18n/language";

/** Code, receivable, overdue, days overdue, on-time rate, years, purchases a year, orders, revenue, limit, rating. */
type Figures = readonly (number | string | null)[];

/**
 * Twelve made-up customers of every kind: sound ones, late ones, a new one, one of whom little is known, one at the edge
 * of its limit, one with a rating that alarms.
 */
const FIGURES: readonly Figures[] = [
  [420_000, 0, 0, 0.98, 9, 3_600_000, 46, 120_000_000, 800_000, "AA"],
  [260_000, 12_000, 8, 0.93, 6, 2_100_000, 31, 65_000_000, 500_000, "A"],
  [880_000, 240_000, 47, 0.71, 4, 3_900_000, 28, 90_000_000, 900_000, "BBB"],
  [150_000, 150_000, 132, 0.42, 3, 600_000, 9, 18_000_000, 200_000, "B"],
  [95_000, 0, 0, 0.96, 0.5, 380_000, 2, 22_000_000, 100_000, null],
  [310_000, 0, 0, 0.9, 7, 1_700_000, 24, 40_000_000, 350_000, "A"],
  [560_000, 90_000, 35, 0.78, 5, 1_900_000, 18, 52_000_000, 450_000, "BB"],
  [75_000, 0, 0, 0.99, 11, 900_000, 37, 30_000_000, 200_000, "AA"],
  [640_000, 410_000, 96, 0.55, 8, 2_800_000, 33, 75_000_000, 600_000, "C"],
  [120_000, 0, 0, 0.88, 2, 700_000, 12, 15_000_000, 150_000, "BBB"],
  [205_000, null, null, null, null, null, null, null, null, null],
  [1_150_000, 0, 0, 0.95, 12, 8_200_000, 64, 310_000_000, 1_500_000, "AAA"],
];

const WORDS = {
  "en-US": {
    sheet: "Sample customers",
    headers: [
      "Customer code",
      "Customer name",
      "Accounts receivable",
      "Overdue amount",
      "Days overdue",
      "On-time rate",
      "Years of cooperation",
      "Annual purchases",
      "Orders",
      "Customer revenue",
      "Credit limit",
      "Credit rating",
    ],
    names: [
      "Anchor Bags Ltd",
      "Birch Leather Co",
      "Cobalt Shoes",
      "Drift Trading",
      "Early Light Studio",
      "Fern & Field",
      "Grove Luggage",
      "Harbour Crafts",
      "Ironwood Stores",
      "Juniper Goods",
      "Kite Imports",
      "Linden Group",
    ],
  },
  "zh-CN": {
    sheet: "示例客户",
    headers: [
      "客户编码",
      "客户名称",
      "应收账款余额",
      "逾期金额",
      "逾期天数",
      "按时回款率",
      "合作年限",
      "年采购额",
      "订单数",
      "客户年营业收入",
      "信用额度",
      "信用评级",
    ],
    names: [
      "安远箱包有限公司",
      "白桦皮具商行",
      "长青鞋业有限公司",
      "东岸贸易公司",
      "恩雅手袋工作室",
      "凤鸣皮革制品厂",
      "广源旅行用品公司",
      "海港工艺品店",
      "金石百货有限公司",
      "嘉禾日用品商行",
      "凯特进出口公司",
      "林登集团有限公司",
    ],
  },
} as const;

/** The sample sheet in a language. */
export function sampleSheet(language: Language): SampleSheet {
  const { sheet, headers, names } = WORDS[language];
  const rows = FIGURES.map((figures, index): CellValue[] => [
    `C${String(index + 1).padStart(3, "0")}`,
    names[index] ?? "",
    ...figures,
  ]);
  return {
    name: sheet,
    cells: [[...headers], ...rows],
    numberFormats: [
      "General",
      "General",
      "#,##0",
      "#,##0",
      "0",
      "0%",
      "General",
      "#,##0",
      "0",
      "#,##0",
      "#,##0",
      "General",
    ],
    widths: [14, 26, 16, 14, 12, 12, 12, 16, 10, 18, 14, 12],
  };
}
