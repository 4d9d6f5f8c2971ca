/** Longer texts are no labels of totals. */
const LONGEST_LABEL = 40;
const LONGEST_NOTE = 2000;
/** No customer's name is longer. */
const LONGEST_NAME = 200;
/** Full stops that end a company's name. */
const LEGAL_FORM_END = /\b(?:inc|ltd|co|corp|llc|plc|gmbh)\.\s*$/i;

const TOTAL_WORDS =
  /^(?:(?:本[页月年日期季]|全年|以上|应收|客户|项目)?(?:小计|合计|总计|共计|累计|总合计)|合计数|总数|汇总|(?:承|过|转|接)[前上次下]页|(?:平均|最[大小高低])值?|均值|中位数|占比|比重|比例|(?:客户)?[户家]数|averages?|mean|median|maximum|minimum|(?:carried|brought)(?:forward|over)|[bc]\/[fd]|sub-?totals?|grand-?totals?|totals?|%oftotal|sum|overall)$/;
const TOTAL_START =
  /^(?:小计|合计|总计|共计|本页小计|本页合计|本月合计|本年累计)[:(\d元共为金人]|^totals?(?:[:(]|for|of|amount|balance|outstanding|due|ar$|receivables?$|customers?$|aged)|^(?:grand|sub)-?totals?[:(]/;
const TOTAL_END = /(?:小计|合计|总计|汇总)[:)]?$/;
const TOTAL_END_SPACED = /\s(?:sub-?|grand )?totals?:?$/i;

/** The quick look at the texts of every row. */
const LOOKS_LIKE_TOTAL =
  /[计数总]|平均|均值|最[大小高低]|占比|比[重例]|[承过转接][前上次下]|total|sum|overall|average|me(?:an|dian)|maximum|minimum|carried|brought|[bc]\/[fd]/i;

/** True for the label of a subtotal or total: "合 计", "华东区小计", "Grand Total", "East total". */
export function isTotalLabel(text: string): boolean {
  if (text.length > LONGEST_LABEL || !LOOKS_LIKE_TOTAL.test(text)) return false;
  const folded = text.normalize("NFKC").trim();
  const key = folded.toLowerCase().replace(/[\s*_]+/g, "");
  const bare = key.replace(/[:。.]+$/, "");
  return TOTAL_WORDS.test(bare) || TOTAL_START.test(key) || TOTAL_END.test(key) || TOTAL_END_SPACED.test(folded);
}

const NOTE_START =
  /^(?:[*※]|注\d?[:、]|备注[:]|说明[:]|附注[:]|附[:]|注意|制表|编制|审核|复核|填表|打印|制单|财务主管|财务负责人|会计|经办|主管|单位负责人|负责人[:]|.{0,4}日期[:]|报表日期|导出时间|统计口径|数据来源|资料来源|第\d+页|共\d+页|以上数据|本表|\(?(?:本页)?以下(?:空白|无正文)|notes?[:]|remarks?[:]|prepared ?by|reviewed ?by|approved ?by|printed|exported|generated|source[:]|page ?\d|end of report|disclaimer)/;

/** True for a text so long that it can only be a note, where nothing beside it names a customer. */
export function isProse(text: string): boolean {
  return text.length > LONGEST_NOTE;
}

/** True for the beginning of a note or signature line under a table: "制表人：张三", "备注：…", "Prepared by". */
export function isNoteLabel(text: string): boolean {
  return NOTE_START.test(text.slice(0, 24).normalize("NFKC").trim().toLowerCase());
}

/** True for the count under an export: "2 records", "共2家客户". */
export function isCount(text: string): boolean {
  return (
    text.length <= 24 &&
    /^\s*(?:\d+\s*(?:records?|rows?|customers?|items?)|共\s*\d+\s*[家户条笔个行].{0,4})\s*(?:found|listed)?[.。]?\s*$/i.test(
      text,
    )
  );
}

/** True for a whole sentence, as no customer is called: Chinese punctuation between its words, or many English words to a full stop. */
export function isSentence(text: string): boolean {
  const start = text.slice(0, LONGEST_NAME);
  if (/[。；！？]|，.*\p{Script=Han}/u.test(start)) return true;
  const ends = text.length > LONGEST_NAME || /[.!?]\s*$/.test(start);
  return ends && !LEGAL_FORM_END.test(start) && start.split(/\s+/).length >= 8;
}

/** True for a heading inside the data, such as "华东区" or "一、经销商：", as far as the text alone can say. */
export function isGroupTitle(text: string): boolean {
  if (text.length > 20) return false;
  const folded = text.normalize("NFKC").trim();
  return /(?:地区|大区|片区|区域|[东南西北中]区|省|渠道|类|组|事业部|部门)[:]?$|[:]$|^[一二三四五六七八九十]{1,2}[、.]/.test(
    folded,
  );
}
