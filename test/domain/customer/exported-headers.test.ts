import { recognizeHeaders } from "../../../src/domain/customer/recognize-headers";

/** Headers of lists as programs and people write them, "header = field" by hand; "-" is none of ours. */
const LISTS: Readonly<Record<string, string>> = {
  "an export with everything abbreviated":
    "CUSTNO = customer_id | Cust. Name = customer_name | Country/Region = region | Total A/R = ar_balance | Past Due Amt = overdue_amount | Max Days Past Due = overdue_days | Cr. Limit = credit_limit | Terms = payment_terms_days | YTD Sales = annual_sales | Customer Since = customer_since | Rating = credit_rating",
  "QuickBooks customer list":
    "Customer = customer_name | Account No. = customer_id | Customer Type = customer_group | Terms = payment_terms_days | Rep = salesperson | Credit Limit = credit_limit | Balance Total = ar_balance | Phone = - | Email = -",
  "QuickBooks ageing summary":
    "Customer = customer_name | Current = aging_current | 1 - 30 = aging_1_30 | 31 - 60 = aging_31_60 | 61 - 90 = aging_61_90 | 91 and over = aging_over_90 | Total A/R = ar_balance",
  "Xero receivables":
    "Account Number = customer_id | Contact = - | Company Name = customer_name | Outstanding Amount = ar_balance | Overdue Amount = overdue_amount | Region = region",
  "SAP customer balances":
    "Customer = customer_id | Name 1 = customer_name | Cty = - | Total receivables = ar_balance | Credit limit = credit_limit | Risk category = credit_rating | Terms of Payment = payment_terms_text | Sales district = - | Arrears (days) = overdue_days",
  "SAP field names": "KUNNR = customer_id | NAME1 = customer_name | KLIMK = credit_limit | LAND1 = - | ORT01 = -",
  "NetSuite customers":
    "ID = - | Name = customer_name | Category = customer_group | Territory = region | Sales Rep = salesperson | Balance = ar_balance | Overdue Balance = overdue_amount | Days Overdue = overdue_days | Credit Limit = credit_limit | Terms = payment_terms_days | Status = hold_status",
  "Dynamics 365 customers":
    "Customer account = customer_id | Name = customer_name | Customer group = customer_group | Credit rating = credit_rating | Credit limit = credit_limit | Amount past due = overdue_amount | Balance due = ar_balance | Terms of payment = payment_terms_text | Method of payment = - | Currency = currency",
  "Sage customer activity":
    "A/C = customer_id | Name = customer_name | Balance = ar_balance | Credit Limit = credit_limit | Turnover YTD = annual_sales | Turnover Last Year = prior_year_sales | Date of last payment = last_payment_date | Avg Payment Days = avg_days_to_pay",
  "ERPNext receivables":
    "Party = customer_name | Outstanding Amount = ar_balance | Invoiced Amount = invoice_amount | Paid Amount = paid_amount | Credit Note = credit_note | 0-30 = aging_1_30 | 31-60 = aging_31_60 | 61-90 = aging_61_90 | 91-120 = aging_91_180 | 121-Above = aging_over_90 | Territory = region | Customer Group = customer_group",
  "Odoo follow-up":
    "Customer = customer_name | Total Receivable = ar_balance | Total Overdue = overdue_amount | Credit Limit = credit_limit | Payment Terms = payment_terms_days | Salesperson = salesperson",
  "Oracle collections":
    "Customer Num = customer_id | Cust Name = customer_name | Open Amt = ar_balance | Amt Overdue = overdue_amount | Oldest Days Past Due = overdue_days | Credit Lim = credit_limit | No. of Orders = order_count",
  "a credit insurer's form":
    "Buyer Name = customer_name | Buyer No = customer_id | Country = region | Outstanding Bal. = ar_balance | Overdue (days) = overdue_days | Amount overdue (USD) = overdue_amount | Established = founded_date",
  "a sales department's sheet":
    "Client code = customer_id | Client = customer_name | Prov. = region | Annual purchases (10k RMB) = annual_sales | Sales growth % = sales_growth | Return Pct = return_rate | On-time payment % = on_time_rate | Yrs of cooperation = years | # of orders = order_count | Defaults = overdue_count",
  "words in another order":
    "Name of Customer = customer_name | Limit of Credit = credit_limit | Balance of AR = ar_balance | Days Late = overdue_days | Overdue Amt. = overdue_amount | Rate of Return = return_rate | Date of last order = last_order_date",
  金蝶往来单位:
    "往来单位代码 = customer_id | 往来单位名称 = customer_name | 业务员 = salesperson | 信用额度(元) = credit_limit | 信用期限(天) = payment_terms_days | 应收余额 = ar_balance | 超期天数(天) = overdue_days | 月均销售额(元) = monthly_avg_sales | 超额欠款(元) = -",
  用友客户档案:
    "客户编码 = customer_id | 客户简称 = customer_short_name | 所属分类 = customer_group | 地区编码 = region | 信用等级 = credit_rating | 信用额度 = credit_limit | 信用期限 = payment_terms_days | 应收余额 = ar_balance | 最后交易日期 = last_order_date | 最后收款日期 = last_payment_date | 分管人员 = salesperson",
  用友账龄分析:
    "客户 = customer_name | 本币余额 = ar_balance | 账期内 = not_due_amount | 1-30天 = aging_1_30 | 31-60天 = aging_31_60 | 61-90天 = aging_61_90 | 90天以上 = aging_over_90",
  管家婆单位应收:
    "单位编号 = customer_id | 单位全称 = customer_name | 应收款余额 = ar_balance | 信用额度 = credit_limit | 地区 = region | 经手人 = -",
  手工台账一:
    "序号 = - | 客户名称（全称） = customer_name | 欠款（万元） = ar_balance | 逾期未付金额 = overdue_amount | 逾期（天） = overdue_days | 授信额度（万） = credit_limit | 账期/天 = payment_terms_days | 合作时间（年） = years | 去年销售额 = prior_year_sales | 付款及时率 = on_time_rate | 联系电话 = -",
  手工台账二:
    "客商名称 = customer_name | 所在省 = region | 注册资金（万） = registered_capital | 客户年营业额（万元） = customer_revenue | 年采购总额 = annual_sales | 按时回款比例 = on_time_rate | 退货比率 = return_rate | 最长逾期天数 = overdue_days | 历史违约次数 = overdue_count | 信用评级 = credit_rating | 负责人 = salesperson",
  手工台账三:
    "单位 = customer_name | 当前欠款金额 = ar_balance | 超期金额合计 = overdue_amount | 超账期天数 = overdue_days | 年度下单次数 = order_count | 合作年数 = years | 竞争情况 = competition | 主营产品 = product_category | 备注 = remark",
  业务部门:
    "购货单位 = customer_name | 省份/地区 = region | 累计欠款 = ar_balance | 其中：逾期金额 = overdue_amount | 近一年销售额 = annual_sales | 同比增长率 = sales_growth | 首次合作日期 = customer_since | 业务经理 = salesperson",
  // What looks alike and is something else.
  "names to stay away from":
    "客户名称 = customer_name | 应付账款 = - | 预收款项 = - | 库存数量 = - | 开户银行 = - | Bank Account = - | Delivery Terms = - | Supplier Name = - | Order Line = - | Vendor No = - | Item Code = -",
};

describe("headers of lists from everywhere", () => {
  it.each(Object.entries(LISTS))("%s", (_, list) => {
    const pairs = list.split(" | ").map((pair) => pair.split(" = "));
    const found = recognizeHeaders([pairs.map(([header = ""]) => header)], []);
    expect(found.map(({ header, field }) => `${header} = ${field ?? "-"}`)).toEqual(
      pairs.map(([header, field]) => `${header} = ${field}`),
    );
  });
});
