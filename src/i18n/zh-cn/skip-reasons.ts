import type { SkipReason } from "../../domain/customer/recognition";

/** 某行不算客户的原因。 */
export const skipReasonsZhCn: Readonly<Record<SkipReason, string>> = {
  subtotal: "小计",
  "unlabelled-total": "未标明的合计",
  "repeated-header": "重复的标题",
  blank: "空行",
  note: "备注",
  "unit-note": "单位说明",
  "group-title": "分组标题",
  "no-customer": "没有客户",
  "foreign-currency": "外币",
  "table-total": "表格合计",
};
