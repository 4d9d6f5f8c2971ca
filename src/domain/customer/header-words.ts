/** Spellings that hold a slash or a point of their own, brought into one word before a header is cut at them. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\ba\/r\b|\b(?:accounts?|accts?|trade) rec(?:eivables?|v|v?bls?)?\b/g, "ar"],
  [/\ba\/c\b/g, "account"],
  [/\bo\/s\b/g, "outstanding"],
  [/\bpast[- ]?due\b|\bp\/due\b|\bin arrears\b|\barrears\b|\bdelinquent\b/g, "overdue"],
  [/(?:\b(?:number|no\.?|nos\.?|num\.?)|#) of\b|^# ?(?=[a-z]+s\b)/g, "count"],
  [/\b(?:last|prior|previous|prev\.?) (?:year|yr)(?:'s)?\b|\b[pl]y\b/g, "prior"],
  [/\btrailing (?:12|twelve) months?\b|\blast (?:12|twelve) months?\b|\b(?:ttm|ltm|12m)\b/g, "year"],
];

/** Words and abbreviations with one meaning in headers; plurals are taken off before. */
const MEANINGS = new Map(
  Object.entries({
    amount: "amt amnt",
    balance: "bal balanc",
    customer: "cust custmr client debtor buyer obligor 客商 往来单位 购货单位 购货方 购买方 买方 债务人 经销商",
    credit: "cr cred crd 授信 赊销",
    limit: "lim lmt line 限额",
    id: "no num number nbr nr code ref # 编号 代码 代号 编码",
    account: "acct acc ac",
    invoice: "inv",
    payment: "pmt pymt pmnt payt",
    average: "avg mean",
    rate: "pct percent percentage ratio % 比例 比率 百分比 率",
    date: "dt dte",
    month: "mth mo",
    year: "yr annual yearly 年 年度 全年 每年 一年",
    manager: "mgr",
    salesperson: "salesman seller slsperson",
    country: "ctry cntry",
    region: "rgn",
    province: "prov",
    territory: "terr",
    category: "cat",
    group: "grp",
    currency: "ccy cur",
    quantity: "qty",
    receivable: "recv rcvbl rcvable",
    order: "ord",
    transaction: "txn trans",
    purchase: "purch",
    revenue: "rev",
    available: "avail",
    utilised: "util utilized",
    capital: "cap",
    registered: "reg",
    day: "dy 天 天数 日数 多少天",
    逾期: "超期 过期 超账期 超信用期",
    未收: "未付 未还 未回 未结 未清",
    名称: "全称",
    次数: "笔数 频次",
    按时: "及时 准时 按期",
    年限: "年数 时长 时间",
    额: "金额 款额 数额 总额",
    上年: "去年 上年度 上一年",
    业务员: "业务负责人 销售负责人 业务经理",
  }).flatMap(([meaning, words]) => words.split(" ").map((word) => [word, meaning] as const)),
);

/** Words that change nothing about what a column holds. */
const HARMLESS = new Set(
  (
    "total tot max maximum highest longest oldest worst current latest present our ytd fytd rolling net gross overall " +
    "local lc base reporting customer account company 客户 公司 总 最长 最大 最高 最多 累计 历史 当前 目前 现有 最新 期末 年末 截止 截至 本币 情况 我司 我方 合计 总计"
  ).split(" "),
);
const SILENT = new Set("the of in for by from a an at as on per to is and & 的 之 其中".split(" "));

/** Chinese words are cut out longest first; what lies between them stays whole. */
const CHINESE = [
  ...[...MEANINGS].flatMap(([word, meaning]) => [word, meaning]),
  ...HARMLESS,
  ...SILENT,
  ..."信用 额度 余额 应收 欠款 客户 编码 账期 回款 付款 收款 销售 采购 交易 订单 合作 注册 资本 资金 等级 评级 地区 城市 行业 日期 月".split(
    " ",
  ),
]
  .filter((word) => /^[\u4e00-\u9fff]+$/.test(word))
  .sort((a, b) => b.length - a.length);
const CHINESE_WORD = new RegExp([...new Set(CHINESE)].join("|"), "g");

/**
 * What the words of a header mean, in no order: abbreviations written out, synonyms made one, filler words gone. "Past Due Amt."
 * and "amount overdue" give the same words, and so do "超期天数" and "逾期（天）".
 * @param folded a header as `foldHeader` gives it, words that camel case joins already apart
 */
export function headerWords(folded: string): string[] {
  let text = folded;
  for (const [spelling, word] of SPELLINGS) text = text.replace(spelling, ` ${word} `);
  return text
    .replace(CHINESE_WORD, (word) => ` ${word} `)
    .replace(/%/g, " % ")
    .replace(/([a-z])#/g, "$1 #")
    .split(/[^\p{L}\p{N}%#&]+/u)
    .filter((word) => word !== "" && !SILENT.has(word) && !/^(?:19|20)\d\d$|^fy\d*$/.test(word))
    .map((word) => MEANINGS.get(word) ?? MEANINGS.get(singular(word)) ?? singular(word));
}

/** The words that say what a column holds, without those that change nothing about it; all of them where none would be left. */
export function tellingWords(words: readonly string[]): string[] {
  const telling = words.filter((word) => !HARMLESS.has(word));
  return telling.length > 0 ? telling : [...words];
}

/** One key for words in any order. */
export function wordsKey(words: readonly string[]): string {
  return [...new Set(words)].sort().join(" ");
}

function singular(word: string): string {
  return /^[a-z]{3,}s$/.test(word) && !/(?:ss|us)$/.test(word) ? word.slice(0, -1) : word;
}
