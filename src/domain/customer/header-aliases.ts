import type { FieldId } from "./fields";

/**
 * Names under which columns of a field appear in Chinese and English books and in ERP exports (U8, K3 Cloud, SAP, ERPNext), split by "|".
 * Units in brackets, width, case, spaces and punctuation are taken off headers before they are compared, so that one form of each is enough.
 * A name under two fields is ambiguous; the field that stands first is the better guess.
 */
export const HEADER_ALIASES: Readonly<Record<FieldId, string>> = {
  customer_id:
    "客户编码|客户编号|客户代码|客户号|客户ID|往来单位编码|购货单位编码|客商编码|MIS编码|买方代码|cCusCode|FNUMBER|CustNo|Customer ID|Customer Code|Customer No|Customer Number|Account No|Account Number|Debtor No|客户编|往来单位编号|单位编码|客户内码|编码|编号|cust id|Client ID|Client Code|Client No|KUNNR|Sold-to|Debtor Code|Account ID|Customer Account|A/C|A/C No|A/C Code|Account Ref|Account Reference|Account Code|Customer Ref|代码|代号|Business Partner|Partner ID|BP Code|CardCode|Bill-to Code|Payer No|Customer Account No",
  customer_name:
    "客户名称|客户|客户全称|单位名称|往来单位|往来单位名称|购货单位|购货单位名称|公司名称|企业名称|买方名称|买方全称|经销商名称|经销商名称(营业执照为准)|挂账单位|开票单位|债务人名称|Customer Name|Customer|Account Name|Company|Company Name|Client|Client Name|Party|Debtor|Buyer|Obligor|客户名|客户单位|客商名称|单位|购货方|购买方|购买方名称|买方|客户公司|企业全称|公司全称|cCusName|FNAME|Account|Debtor Name|Business Name|Party Name|Sold-to Party|客户姓名|名称|Name|Name 1|Name1|Customer Name 1|Customer Full Name|行标签|Row Labels|Bill-to Name|Bill-to Party|Sold-to Name|Sold-to Party Name|Ship-to Name|Legal Name|Trading Name|往来户|往来户名|欠款单位|欠款人|Payer|Payer Name|Bill-to|付款单位|付款单位名称|付款方|付款方名称|付款方户名|付款人|付款人名称|付款人户名|付款户名|汇款单位|汇款人|汇款人名称|汇款方|对方户名|对方名称|对方单位|对方单位名称|对方账户名称|交款单位|缴款单位|来款单位|来款户名|回款客户|回款单位|Remitter|Remitter Name|Paid By|Counterparty|Counterparty Name|Received From|Ordering Customer|Ordering Party",
  customer_short_name: "客户简称|简称|Short Name|Abbreviation|cCusAbbName|客户简名",
  uscc: "统一社会信用代码|社会统一信用代码|信用代码|税号|纳税人识别号|纳税人登记号|纳税识别号|Tax ID|VAT No|Registration No|USCC|Business Registration Number|社会信用代码|信用代码证号|组织机构代码|cCusRegCode|Tax Number|Unified Social Credit Code|Credit Code",
  parent_customer:
    "客户总公司|客户总公司编码|集团客户|上级客户|母公司|所属集团|Parent|Parent Company|Group|Ultimate Parent|Head Office|集团|集团名称|所属集团公司|总公司|上级单位|Group Name|Parent Customer|cCusHeadCode",
  customer_group:
    "客户分类|客户类别|客户类型|客户分组|所属分类|渠道类型|分类|Customer Group|Customer Type|Segment|Category|Class|客户性质|客户类|类别|Account Type|cCCCode",
  customer_level:
    "客户级别|客户等级|客户价值等级|分级|价格等级|ABC分类|Customer Level|Tier|ABC Class|Grade|客户分级|现有等级|原等级|Customer Tier|Customer Grade|Current Tier|当前等级|现等级",
  region:
    "所在地区|地区|区域|销售区域|经营区域|省份|省|所属省|大区|地区编码|客户地区|Region|Territory|Province|State|Area|Country|countryCode|所属地区|所属区域|省市|省区|所在省|所在省份|客户区域|片区|Sales Region|Sales Area|cDCCode|Zone|归属地|所在区域|Sales Territory|注册地|注册地区",
  city: "城市|市|所属市|所在城市|City|Town|地市|客户城市",
  industry: "行业|所属行业|客户行业|行业分类|行业编码|Industry|Sector|NAICS|SIC|客户所属行业",
  salesperson:
    "业务员|销售员|客户经理|专管业务员|负责人|分管人员|销售人员|Salesperson|Sales Rep|Account Manager|Owner|销售|销售代表|业务代表|跟单员|业务经理|Sales Manager|Salesman|Rep|责任人|经办人|责任业务员|跟进人",
  legal_rep: "法人|法人姓名|法定代表人|Legal Representative|法人代表",
  annual_sales:
    "年销售额|年度销售额|年采购额|年交易额|年营业额|销售额|累计销售额|本年累计销售额|过去12个月交易额|近12个月销售额|含税销售额|年业务量|Annual Sales|Annual Revenue|Sales LTM|Turnover|Revenue|Sales|12M Sales|Total Sales|近12个月交易额|近一年销售额|全年销售额|年销售|年销售金额|年采购金额|采购额|采购金额|交易额|年度采购额|本年销售额|本年度销售额|销售总额|Yearly Sales|Annual Turnover|Annual Purchases|Purchases|Net Sales|Sales Amount|累计采购额|年采购|本年采购|成交额|年成交额|年订货额|年订货金额|本年累计销售|年合作金额|年合作额|年开票额|年开票金额|Annual Spend|Sales Volume|Yearly Spend|年成交金额|年出货额|年出货金额|年拿货额|年进货额",
  customer_revenue:
    "客户年营业收入|营业收入|客户营收|销售收入|Customer Revenue|Operating Revenue|客户年营收|客户营业收入|年营业收入|年营收|客户年收入|客户规模(年营收)|客户年营业额|Company Revenue|Customer Annual Revenue|Customer Turnover|营业额|客户营业额|企业营收|营收|主营业务收入|客户销售规模|企业营业收入|客户主营收入|企业年营收|Annual Turnover of Customer|Company Turnover|Customer's own revenue",
  monthly_avg_sales:
    "月均销售额|月平均销售额|月均销量|Monthly Average Sales|Avg Monthly Sales|月均采购额|月销售额|月均交易额|Average Monthly Sales",
  gross_margin: "毛利率|毛利|销售毛利率|Gross Margin|GM%|Margin|GM",
  registered_capital:
    "注册资本|注册资金|实缴资本|Registered Capital|Paid-in Capital|注册资本金|实收资本|实缴资金|实缴注册资本|Share Capital|Paid Up Capital",
  total_assets: "总资产|资产总额|资产总计|资产规模|Total Assets|Assets",
  total_liabilities: "总负债|负债总额|负债合计|Total Liabilities|Liabilities",
  net_worth: "净资产|所有者权益|股东权益|Net Worth|Equity|Book Equity",
  current_ratio: "流动比率|Current Ratio",
  debt_ratio: "资产负债率|负债率|Debt Ratio|Leverage",
  founded_date:
    "成立日期|成立时间|注册日期|开业日期|Founded|Business Start|In Business Since|Established|Incorporation Date|Date of Incorporation|Incorporated|Date Founded|Founding Date|创立日期|创办日期|设立日期|成立年月",
  employees:
    "员工人数|人数|Employees|Headcount|职工人数|员工数|Number of Employees|人员规模|FTE|FTEs|参保人数|从业人数|Staff|Staff Count|Number of Staff|员工规模|公司人数|在职人数",
  customer_since:
    "开始合作时间|合作开始日期|首次合作日期|建档日期|首单日期|客户开发日期|最早交易日期|Customer Since|First Order Date|Onboarding Date|First Purchase|合作起始日期|开始合作日期|合作起始时间|首次交易日期|首次下单日期|建立日期|cCusDevelopDate|dCusDevDate|First Order|Since|开户日期|开户时间|建档时间|合作开始|首次成交日期|首次合作时间|Account Opened|Date Opened|Opened|Onboarded|Onboarded On|First Transaction|First Sale|First Invoice|First Invoice Date|Account Opening Date|Opening Date",
  years:
    "合作年限|合作时长|合作年数|合作时间(年)|往来年限|Years|Relationship Years|Years as Customer|Tenure|合作期限|合作年|Years of Cooperation|Cooperation Years|Relationship (years)|Yrs|Years with us|交易年限|Years Trading|Years of Trade|客龄|合作年份数|Years of Relationship|Length of Relationship",
  order_count:
    "下单次数|订单数|订单数量|交易次数|交易频率|采购次数|年下单次数|Order Count|Orders|Frequency|Transactions|Number of Orders|年订单数|订单次数|年交易次数|年采购次数|下单数|订单笔数|Orders per Year|No of Orders|Order Frequency|下单频率|成交次数|订单量|年均订单数|购买次数|合作次数|合作笔数|拿货次数|进货次数|订货次数|年订货次数|Orders in 12 months",
  last_order_date:
    "最后交易日期|最近下单日期|最近交易日期|末次交易日|最新销售日期|最近一次采购日期|Last Order Date|Last Purchase|Last Transaction Date|Recency Date|最近交易时间|最近订单日期|最后下单日期|Last Order|Last Sale Date|Last Sale|最近交易日|最近一次交易|最近一次交易日期|最近成交日期|最近成交时间|最后下单时间|最近一次下单|最近一次下单日期|最近下单时间|Last Invoice Date|Last Activity Date|最近拿货日期|最近订货日期|末次下单日期|末次交易日期|最后成交日期",
  last_order_amount: "最后交易金额|最新销售金额|Last Order Amount|最近订单金额",
  last_payment_date:
    "最后收款日期|最近回款日期|最后一次收款时间|最近收款日期|末次回款日|Last Payment Date|Last Receipt Date|最近付款日期|最后付款日期|Last payment on",
  last_payment_amount: "最后收款金额|最后一次收款金额|Last Payment Amount|最近付款金额",
  purchase_volume: "采购量|销售数量|数量|采购数量|Volume|Quantity|Qty|Units|年采购量|销量|采购件数|Purchase volume",
  product_category:
    "产品偏好|产品类别|主要产品|品类|产品线|主营产品|Product Category|Product Line|Preference|产品类型|主要品类|采购品类|主要采购产品|产品|Product|Product Preference|Products",
  credit_rating:
    "信用等级|信用级别|信用评级|资信等级|客户信用等级|评级|当前评级|Credit Rating|Credit Grade|Risk Class|Risk Group|Rating|外部评级|外部信用评级|信用评分等级|信用等级评定|资信评级|cCusCreGrade|External Rating|External Grade|Credit Class|Risk Category|Risk Rating|Credit Risk Class|Risk Grade|S&P Rating|主体评级|主体信用评级|信用评价|信用评定|External credit rating",
  external_score: "外部评分|征信评分|企查查评分|第三方评级|Bureau Score|D&B Rating|External Score|PAYDEX",
  credit_limit:
    "信用额度|授信额度|信用限额|额度|赊销额度|当前信用额度|铺底信用|批复额度|当前额度|iCusCreLine|Credit Limit|Credit Line|Credit|Limit|Sanctioned|信用额|授信金额|授信限额|授信总额|赊销限额|信用额度总额|Credit Limit Amount|Approved Limit|KLIMK|核定额度|信用额度上限|授信上限",
  credit_used:
    "已用额度|已占用额度|占用额度|使用额度|Credit Used|Exposure|Utilised|Limit Used|Credit Exposure|Total Exposure|Credit Utilised|Credit Utilized",
  credit_available: "剩余额度|可用额度|信用余额|Available Credit|Headroom|Remaining Limit",
  credit_limit_expiry:
    "额度到期日|额度截止日期|授信到期日|信用有效期至|有效期至|Credit Limit Expiry|Limit Expiration Date|Valid To|Credit limit expires on",
  payment_terms_days:
    "账期|信用期限|信用周期|信用天数|付款天数|收款期限|赊销期限|付款期限|Payment Terms|Credit Days|Terms (Days)|Net Days|Credit Period|账期天数|结算账期|结算周期|信用账期|赊销天数|回款期限|约定账期|iCusCreDate|Payment Days|Terms|Payment Terms Days|Credit Terms|Credit Terms (days)|Terms in Days|信用期|付款账期|赊销期|赊销账期|Terms Net Days|允许账期",
  payment_terms_text:
    "付款条件|收款条件|结算方式|付款方式|付款条款|收付款协议|Payment Term|Terms of Payment|Payment Method|Settlement Method|账期说明",
  ar_balance:
    "应收余额|应收账款余额|应收账款|应收款余额|期末余额|期末应收|欠款|欠款金额|欠款余额|未收金额|未收款|待收金额|未核销余额|未核销金额|客户欠款|应收款合计|累积欠款|原币余额|本币余额|余额|iARMoney|AR Balance|Receivable Balance|Receivables Balance|Accounts Receivable Balance|Balance|Outstanding|Outstanding Amount|Open Amount|Open Balance|Amount Due|Receivable|Accounts Receivable|Balance Due|应收账款期末余额|应收余额合计|应收总额|应收款|应收款项|应收账款合计|应收账款总额|欠款总额|未收余额|未付金额|当前欠款|当前应收|期末应收账款|未结余额|未结清金额|Outstanding Balance|AR|A/R Balance|Total Outstanding|Total Receivable|Receivables|Total AR|Total Due|AR Amount|期末应收余额|应收账款净额|Outstanding AR|AR Outstanding|Account Balance|Customer Balance|Open AR|Outstanding Debt|挂账金额|未回款金额|未收货款|应收货款|赊欠金额|合计|总计|Total Open Items|Open Items|Closing Balance|结欠|结欠金额|Open Item Balance|Total Owed|Amount Owed|Owed",
  overdue_amount:
    "逾期金额|逾期应收|已逾期金额|超期金额|超期欠款|超额欠款|到期未收|过期金额|逾期余额|Overdue Amount|Past Due|Past Due Amount|Overdue|Overdue Balance|逾期应收账款|逾期欠款|逾期款|逾期未收|逾期未收款|已逾期|超账期金额|超账期欠款|逾期|Total Overdue|Amount Overdue|Overdue AR|Past Due Balance|逾期应收账款金额|逾期应收金额|逾期应收款|超期应收|逾期未付金额|逾期未收金额|逾期未付款|Overdue Receivables|Overdue Debt|Past Due Total|逾期欠款金额|逾期应收余额|拖欠金额|逾期货款",
  not_due_amount:
    "未逾期金额|未到期金额|信用期内|未到期|Current|Not Due|Current Amount|Not Yet Due|未逾期|未到期应收|账期内|账期内金额|Not Overdue|Not Past Due",
  overdue_days:
    "逾期天数|超期天数|超账期天数|最长逾期天数|最大逾期天数|拖欠天数|Days Overdue|Days Past Due|DPD|Days Late|Overdue Days|Age|Age (Days)|逾期日数|逾期最长天数|逾期时间|Max Days Overdue|Oldest Days Overdue|Max DPD|Past Due Days|Arrears after net due date|Days in Arrears|天数|Days|最长逾期|Oldest Invoice Days Late|Oldest Days Late|Max Days Late|Worst Days Late",
  overdue_count:
    "逾期次数|历史违约次数|违约次数|延迟付款次数|违约记录|Overdue Count|Late Payments|Number of Defaults|Times Late|Default Count|逾期笔数|违约数|近36个月违约次数|Defaults|Late Count|Number of Late Payments",
  on_time_rate:
    "回款率|按时付款率|付款及时率|准时付款率|履约率|回款及时率|On-time Rate|Payment Timeliness|Collection Rate|按期付款率|按期回款率|准时回款率|按时回款率|及时付款率|On Time Payment Rate|On-time %|On Time Payment|Paid On Time|% Paid On Time|Prompt Payment %|Prompt Payment Rate|Prompt Payment|On Time Payments|Payments On Time",
  avg_days_to_pay:
    "平均付款天数|平均回款天数|回款周期|应收账款周转天数|DSO|Average Payment Days|Avg Days to Pay|DaysToSettle",
  avg_days_late:
    "平均逾期天数|平均延迟天数|平均迟付天数|平均拖欠天数|Average Days Late|Avg Days Late|Average Days Delinquent|ADL",
  broken_promises:
    "失约次数|承诺未兑现次数|爽约次数|未履约次数|Broken Promises|Promises Broken|Broken PTP|Broken PTPs|Promises to Pay Broken",
  bad_debt: "坏账金额|坏账|核销金额|已核销坏账|坏账损失|Bad Debt|Write-off|Written Off",
  provision: "坏账准备|减值准备|计提坏账|信用减值损失|Allowance|Provision|Loss Allowance|ECL",
  provision_rate:
    "计提比例|坏账计提比例|坏账准备比例|预期信用损失率|预期损失率|提取比率|Provision Rate|Loss Rate|ECL Rate",
  disputed:
    "是否争议|是否有争议|争议|有争议|争议金额|质量扣款|纠纷|Disputed|Dispute|In Dispute|Dispute Amount|Dispute Flag|Under Dispute",
  dunning_level:
    "催收级别|催收阶段|催收状态|催款次数|提醒次数|跟进阶段|Dunning Level|Follow-up Level|Reminder Count|Collection Status|Collection stage",
  promise_date:
    "承诺付款日|承诺还款日期|预计回款日期|预计收款日|承诺日期|Promise to Pay Date|Promised Date|Expected Payment Date|Promise to pay on",
  hold_status:
    "客户状态|合作状态|冻结状态|信用状态|发货控制|是否停货|Status|Account Status|Hold|Credit Hold|On Hold|合作情况|Customer Status",
  guarantee:
    "担保方式|担保措施|抵押物|保证金|押金|担保金额|质押|Guarantee|Collateral|Security|Deposit|Bank Guarantee|担保/抵押",
  insured_limit: "信保额度|保险限额|信用保险额度|拟申请信用限额|信用限额|Insured Limit|Credit Insurance Limit|Cover",
  litigation:
    "诉讼|涉诉|失信|失信被执行人|被执行|经营异常|Litigation|Legal Events|Adverse Media|Blacklisted|是否失信|诉讼情况|涉诉情况|Litigations|Dishonest Debtor|黑名单|是否涉诉|Lawsuit|Lawsuits|是否诉讼|有无诉讼|有无涉诉|是否被执行|Legal Action",
  invoice_no:
    "单据编号|单据号|单号|发票号|发票号码|应收单号|出库单号|出货单号|销售单号|账单号|结算单号|invoiceNumber|FBILLNO|Invoice No|Document No|Voucher No|Bill No|Invoice #|Reference|发票编号|Invoice|Invoice ID|Doc No|票号|单据编码|应收单编号|账单编号|开票单号|Document|Document Number|Doc Number|Bill Number",
  contract_no: "合同号|合同编号|合同编码|订单号|销售订单号|合同/订单号|Contract No|Order No|Sales Order|PO No",
  invoice_date:
    "发票日期|开票日期|单据日期|业务日期|销售日期|交易日期|出库日期|出货日期|发货日期|立账日期|记账日期|FDATE|Invoice Date|Document Date|Posting Date|Transaction Date|Bill Date|Date|日期|开单日期|Doc Date|开票日|开票时间|单据日|发票日|账单日期|出单日期|过账日期|送货日期|Issue Date|Issued On|Invoiced On|Inv Date",
  due_date:
    "到期日|到期日期|应收日期|应收款日期|应付款日|收款到期日|付款截止日|最后付款日|约定付款日|应还款时间|FENDDATE|Due Date|Maturity|Maturity Date|Payment Due|Net Due Date|到期|应收日|最迟付款日|最迟付款日期|付款到期日|预计收款日期|应收到期日|回款到期日|账期到期日|Due|Due On|Date Due|Pay By|Payable By|Net Due",
  paid_date:
    "收款日期|到款日期|实际到账日期|回款日期|到账日期|实收日期|核销日期|SettledDate|Paid Date|Payment Date|Receipt Date|Clearing Date|Date Paid|付款日期|收款日|回款时间|入账日期|来款日期|汇款日期|进账日期|交款日期|Value Date|Booking Date|Remittance Date|Date Received|Received Date|Received On|Date of Receipt|Paid on",
  invoice_amount:
    "应收金额|发票金额|价税合计|含税金额|单据金额|开票金额|销售金额|应收|应收原币金额|本币金额|FALLAMOUNT|Invoice Amount|Amount|Invoiced Amount|Grand Total|Gross Amount|Total|Invoice Amt|金额|Amount in local currency|Amount in LC|货款|货款金额|开票额|发票总额|账单金额|结算金额|出货金额|送货金额|总金额|含税总额|原始金额|Invoice Total|Invoice Value|Total Amount|Bill Amount|Billed Amount|Amount Billed|Doc Amount|Document Amount|Original Amount|Total Incl VAT|Amount Incl Tax",
  paid_amount:
    "已收金额|实收金额|已付金额|到账金额|收款金额|回款金额|核销金额|实际收款金额|FRECEIVEAMOUNT|Paid Amount|Amount Paid|Received|Payments|Applied|付款金额|收款额|回款额|本次收款|Payment Amount|Amount Received|Paid|Collected|Receipts|Paid to Date|Amount Collected|已收|已付|已收款|已付款|已回款|已回款金额|累计收款|累计回款|入账金额|收入金额|汇入金额|来款金额|进账金额|Credit Amount Received|Deposit Amount|Receipt Amount|Cash Received|Remittance Amount|已核销|已核销金额|已冲销金额|已结算金额|已结金额|已清金额|已收货款|已收款金额|累计已收|累计已收款|累计收款金额|累计核销|核销额|冲销金额|Cleared|Cleared Amount|Amount Cleared|Applied Amount|Amount Applied|Settled|Settled Amount|Amount Settled|Received Amount|Total Paid|Paid Amt|Amt Paid",
  credit_note: "退货金额|红字金额|折让|贷项|Credit Note|Credit Memo|Returns|红字发票",
  currency:
    "币别|币种|货币|Currency|CCY|Curr|结算币种|Currency Code|币种代码|Crcy|Doc Currency|Document Currency|Currency Key|原币币种|WAERS|记账币种|单据币种|交易币种|Invoice Currency|Trading Currency",
  exchange_rate: "汇率|折人民币结算汇率|Exchange Rate|FX Rate|折算汇率|Rate",
  aging_current: "账龄：未到期|Aging: not due|未到期|信用期内|未逾期金额|即期|Current|Not Due|0|< 0|At Date",
  aging_1_30:
    "1-30天|0-30天|30天以内|1～30天|1个月以内|一个月以内|逾期1-30天|1-30|0-30|1 - 30 days|30 Days|1-30日|30天内",
  aging_31_60: "31-60天|30-60天|1-2个月|31～60天|逾期31-60天|31-60|30-60|60 Days|31-60日",
  aging_61_90: "61-90天|60-90天|2-3个月|61～90天|61-90|60-90|90 Days|61-90日|逾期61-90天",
  aging_91_180: "91-180天|90-180天|3-6个月|91～180天|91-180|91-120|120 Days|逾期91-180天",
  aging_181_365: "181-365天|180-365天|6-12个月|半年至1年|181-365|121-365|180天-1年",
  aging_over_90:
    "90天以上|>90天|>90天合计|91天以上|90以上|>90|90+|Over 90|91 and above|121-Above|90天以外|超过90天|Over 90 Days|90+ Days|>90 days|91 and over|Over 91|91+|91 days and over|Older than 90 days|120-Above|Over 120|120+|>120|120天以上|121天以上|121+|逾期90天以上",
  aging_0_1y: "1年以内|一年以内|1年以内(含1年)|<1 year|Within 1 year|Under 1 year",
  aging_1_2y: "1-2年|1至2年|一至二年|1-2 years",
  aging_2_3y: "2-3年|2至3年|二至三年|2-3 years",
  aging_3_4y: "3-4年|3至4年|3-4 years",
  aging_4_5y: "4-5年|4至5年|4-5 years",
  aging_over_5y: "5年以上|五年以上|>5 years|Over 5 years",
  aging_over_3y: "3年以上|三年以上|>3 years|Over 3 years",
  ebit: "息税前利润|利润总额|营业利润|EBIT|Operating Profit",
  retained_earnings: "未分配利润|留存收益|Retained Earnings",
  current_assets: "流动资产|流动资产合计|Current Assets",
  current_liabilities: "流动负债|流动负债合计|Current Liabilities",
  remark: "备注|说明|摘要|Remark|Remarks|Notes|Memo|Note|Comment|Comments|附注",
  as_of_date:
    "截止日期|基准日|账龄截止日|报表日期|统计日期|分析日期|As Of|As Of Date|Report Date|Cutoff Date|Ageing Date",
  sales_growth:
    "销售增长率|增长率|同比增长|同比|同比增长率|年增长率|Sales Growth|Growth|YoY Growth|Growth Rate|YoY|采购增长率|销售增长|增长|销售额增长率|Sales Growth Rate|Growth %|增速|增幅|采购增幅|较上年增长",
  prior_year_sales:
    "上年销售额|去年销售额|上年度销售额|上年同期|上年采购额|Prior Year Sales|Last Year Sales|Sales LY|PY Sales|Prior Year Turnover|Last Year Turnover|Prior Year Revenue|Last Year Revenue|Sales Last Year|去年采购额|上年销售|上期销售额|Previous Year Sales|Prior Year|上年采购|上年同期采购额|Purchases of the year before",
  return_rate: "退货率|退换货率|返修率|Return Rate|Returns %|Returns Rate|退货比例|Returns Ratio|退换率",
  competition:
    "竞争程度|市场竞争|竞争强度|Competition|Market Competition|Competition Level|市场竞争程度|竞争情况|竞争等级|Market Competition Level|竞争激烈程度|Competitive Intensity|竞争激烈度|同业竞争",
  satisfaction: "客户满意度|满意度|Satisfaction",
  last_visit_date: "最近拜访日期|拜访日期|最后拜访时间|Last Visit",
  last_review_date:
    "财务复核日期|最近财务复核|上次财务复核|上次信用复核|最近信用评审日期|Last Review|Last Financial Review|Credit Review Date|Last Credit Review|最近财务复核日期",
  acceptance_bills:
    "承兑汇票|未到期承兑汇票|应收票据|未到期票据|银行承兑汇票|商业承兑汇票|Acceptance Bills|Notes Receivable|Undue Bills|Bills Receivable|未到期承兑|银行承兑|商业承兑|在手承兑|承兑余额|未到期承兑余额|票据余额|Acceptance bills not due",
};
