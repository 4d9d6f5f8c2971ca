import type { UnitId } from "../../domain/customer/units";

/** 各单位的中文名称。 */
export const unitNamesZhCn: Readonly<Record<UnitId, string>> = {
  yuan: "元",
  "thousand-yuan": "千元",
  "ten-thousand-yuan": "万元",
  "million-yuan": "百万元",
  "hundred-million-yuan": "亿元",
  days: "天",
  months: "月",
  years: "年",
  fraction: "小数",
  percent: "%",
  count: "个",
  number: "数",
  text: "文字",
  date: "日期",
};
