import { AREAS } from "./companies";
import { ledgerWorkbook, type LedgerColumn } from "./ledger-workbook";

const CNY = "#,##0.00";
/** The ledger holds large amounts in 10,000 yuan; English books write thousands. */
const THOUSANDS = 10;

const COMPETITION: Readonly<Record<string, string>> = { 高: "High", 中: "Middle", 低: "Low" };
const CATEGORIES: Readonly<Record<string, string>> = {
  女包: "Handbags",
  男包: "Briefcases",
  拉杆箱: "Luggage",
  皮带: "Belts",
  钱包: "Wallets",
  皮鞋: "Shoes",
  皮料: "Leather",
};
/** Regions of an exporter in place of the ledger's cities, by area: cities, provinces, and markets abroad. */
const REGIONS: readonly (readonly string[])[] = [
  ["Guangzhou", "Shenzhen", "Guangdong", "Hong Kong"],
  ["Shanghai", "Zhejiang", "Jiangsu", "Zhejiang"],
  ["Beijing", "Export (insured)", "Export (insured)", "High-risk country"],
];

/** Every input of the default policy under a plain header. */
const COLUMNS: readonly LedgerColumn[] = [
  { key: "code", header: "Customer ID", width: 12, horizontal: "Center", value: (row) => row.code },
  { key: "name", header: "Customer Name", width: 32, value: (row) => row.name },
  { key: "region", header: "Region", width: 17, horizontal: "Center", value: ({ area, city }) => regionOf(area, city) },
  {
    key: "revenue",
    header: "Customer Revenue (CNY thousand)",
    width: 18,
    numberFormat: "#,##0",
    value: (row) => row.revenue * THOUSANDS,
  },
  {
    key: "capital",
    header: "Paid-in Capital (CNY thousand)",
    width: 16,
    numberFormat: "#,##0",
    value: (row) => row.capital * THOUSANDS,
  },
  {
    key: "receivable",
    header: "AR Balance",
    width: 16,
    numberFormat: CNY,
    totalled: true,
    value: (row) => row.receivable,
  },
  {
    key: "overdue",
    header: "Overdue Amount",
    width: 15,
    numberFormat: CNY,
    totalled: true,
    value: (row) => row.overdue,
  },
  { key: "overdueDays", header: "Days Overdue", width: 10, numberFormat: "0", value: (row) => row.overdueDays },
  { key: "onTime", header: "On-time Rate (%)", width: 10, numberFormat: "0.0", value: (row) => row.onTime },
  {
    key: "rating",
    header: "Credit Rating",
    width: 10,
    horizontal: "Center",
    value: ({ rating }) => (rating === "无评级" ? "NR" : rating),
  },
  { key: "years", header: "Years as Customer", width: 11, numberFormat: "0.0", value: (row) => row.years },
  { key: "orders", header: "Order Count", width: 9, numberFormat: "0", value: (row) => row.orders },
  { key: "defaults", header: "Default Count", width: 9, numberFormat: "0", value: (row) => row.defaults },
  {
    key: "purchases",
    header: "Annual Sales (CNY thousand)",
    width: 15,
    numberFormat: "#,##0",
    value: (row) => Math.round(row.purchases * THOUSANDS),
  },
  { key: "growth", header: "Sales Growth", width: 9, numberFormat: "0.0%", value: (row) => row.growth },
  { key: "returns", header: "Return Rate (%)", width: 9, numberFormat: "0.0", value: (row) => row.returns },
  {
    key: "competition",
    header: "Competition",
    width: 12,
    horizontal: "Center",
    value: ({ competition }) => COMPETITION[competition] ?? null,
  },
  {
    key: "category",
    header: "Product Category",
    width: 12,
    horizontal: "Center",
    value: ({ category }) => CATEGORIES[category] ?? null,
  },
  { key: "limit", header: "Credit Limit", width: 15, numberFormat: "#,##0", totalled: true, value: (row) => row.limit },
  { key: "badDebt", header: "Bad Debt", width: 13, numberFormat: "#,##0", totalled: true, value: (row) => row.badDebt },
  {
    key: "dishonest",
    header: "Litigation",
    width: 10,
    horizontal: "Center",
    value: (row) => (row.dishonest ? "Yes" : "No"),
  },
];

function regionOf(area: string, city: string): string {
  const index = AREAS.findIndex(({ name }) => name === area);
  const regions = REGIONS[index] ?? [];
  return regions[(AREAS[index]?.cities.indexOf(city) ?? 0) % regions.length] ?? "";
}

/** Made-up trade names: any likeness to a real company is chance. */
const FIRST =
  "Alder Birch Cedar Dogwood Elm Fir Gorse Hazel Ivy Juniper Larch Maple Oak Pine Rowan Spruce Tamarind Yew".split(" ");
const SECOND = "Bay Bridge Field Ford Gate Hill Lane Moor Ridge Vale".split(" ");
const TRADES = ["Leather Goods", "Bags", "Footwear", "Luggage", "Accessories", "Trading", "Stores"];

/** 1,260 different names; neighbours differ in every part. */
function companyName(index: number): string {
  const first = FIRST[index % FIRST.length] ?? "";
  const second = SECOND[(index * 7 + Math.floor(index / 90)) % SECOND.length] ?? "";
  return `${first} ${second} ${TRADES[(index * 3) % TRADES.length] ?? ""} Ltd`;
}

/** The bytes of the English sample: the same customers as in the Chinese one, under English names. */
export function englishSample(): Uint8Array {
  return ledgerWorkbook({
    language: "en",
    sheet: "Customers",
    font: "Calibri",
    title: "Sample Leather Goods Co., Ltd. – Customer Ledger",
    asOf: "As of",
    note: "Amounts in CNY unless the header says otherwise, without tax; blank means not yet received",
    subtotal: "Subtotal",
    total: "Total",
    columns: COLUMNS,
    names: Array.from({ length: 330 }, (_, index) => companyName(index)),
  });
}
