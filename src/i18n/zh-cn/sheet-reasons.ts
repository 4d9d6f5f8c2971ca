import type { SheetReason } from "../../domain/customer/recognition";

/** 判断工作表种类的依据。 */
export const sheetReasonsZhCn: Readonly<Record<SheetReason, string>> = {
  "has-customer-names": "有客户名称",
  "has-customer-codes": "有客户编码",
  "has-credit-columns": "有欠款、额度或销售额",
  "one-row-per-customer": "每家客户一行",
  "customers-repeat": "同一客户占多行",
  "has-invoice-numbers": "有发票号",
  "has-due-dates": "有到期日",
  "has-payment-columns": "有收款日期和金额",
  "no-known-columns": "没有认得的标题",
  "no-customer-column": "没有客户这一列",
  "no-credit-columns": "名称不一定是客户，也没有与信用有关的列",
  "no-rows": "标题下没有内容",
  "no-values": "所有单元格都是空的",
};
