import type { UsageFault } from "./usage-fault";

/** What the command line says to a person; problems are worded by the add-in itself. */
export interface CommandText {
  readonly usage: string;
  readonly fault: (fault: UsageFault) => string;
  readonly notClassified: string;
  readonly unreadable: (why: string) => string;
  readonly sheet: (name: string, customers: number, headerRow: number, leftOut: number) => string;
  readonly leftOut: (sheet: string, why: string) => string;
  readonly elsewhere: (inFront: string) => string;
  readonly allSheets: (sheets: number, customers: number, receivables: string, overdue: string, high: number) => string;
  readonly labels: {
    readonly read: string;
    readonly tiers: string;
    readonly receivables: string;
    readonly overdue: string;
    readonly highRisk: string;
    readonly columns: string;
    readonly problems: string;
    readonly roundTrips: string;
  };
  readonly yuan: (amount: string) => string;
  readonly notOnSheet: string;
  readonly columnsRead: (known: number, all: number) => string;
  readonly pleaseCheck: (columns: readonly string[]) => string;
  readonly doubtful: (column: string, header: string, guesses: readonly string[]) => string;
  readonly formulas: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, string>>;
  readonly more: (count: number) => string;
  readonly requests: (count: number, largest: string) => string;
  readonly written: (file: string) => string;
  readonly aging: (sheet: string, invoices: number, customers: number, asOf: string) => string;
  readonly agingSums: (outstanding: string, overdue: string, unreconciled: string) => string;
  readonly unassigned: (amount: string) => string;
  readonly watchList: (customers: number) => string;
  readonly collection: (sheet: string, cases: number, asOf: string) => string;
  readonly letters: (sheet: string, letters: number) => string;
}

const OPTIONS = `npm run classify -- [in.xlsx [out.xlsx]] [--sheet NAME]... [--all-sheets] [--header-row N] [--clean]
                          [--formulas portable|custom|spill] [--no-invoices]
                          [--place beside|insert|COLUMN] [--results score,tier,...]
                          [--as-of YYYY-MM-DD] [--lang zh-CN|en-US] [--report report.json]
                          [--freeze] [--share-safe] [--aging] [--collection] [--letters zh-CN|en-US]`;

const enUs: CommandText = {
  usage: `usage: ${OPTIONS}
Without --sheet the sheet in front is classified; where that holds no customers, every visible sheet that does.
--sheet may stand several times, --all-sheets takes every visible sheet of customers: one run, all of them or none.
Results go directly beside the data; --place insert makes room for them there, --place K writes from column K on.
A sheet of customers without receivables gets them from the workbook's invoices, by formulas; not with --no-invoices.
--aging and --collection read the workbook's sheets of invoices and payments; they do without a sheet of customers.
--letters writes the worklist and one letter per customer and currency; the report lists the warnings.
Without files the sample workbook is classified into build/customers-classified.xlsx. The input is never changed.
Without --lang the language of the sheet's own headers is written, without --as-of the policy's date (for a new policy: today).
Exit codes: 0 done; 1 nothing classifiable (no output is written); 2 bad usage, or a file that cannot be read or written.`,
  fault: (fault) => {
    switch (fault.kind) {
      case "needs-value":
        return `${fault.option} needs a value.`;
      case "unknown-option":
        return `Unknown option ${fault.option}.`;
      case "not-a-choice":
        return `${fault.option} is ${fault.choices.join(" or ")}, not ${fault.value}.`;
      case "not-a-date":
        return `${fault.option} takes a date such as 2024-06-30, not ${fault.value}.`;
      case "not-a-row":
        return `${fault.option} takes a row of the sheet such as 4, not ${fault.value}.`;
      case "not-a-place":
        return `${fault.option} takes beside, insert or a column such as K, not ${fault.value}.`;
      case "header-row-of-one":
        return "--header-row goes with one sheet.";
      case "too-many-files":
        return `One input and one output, not ${fault.count} files.`;
      case "sheet-or-all":
        return "Either --sheet or --all-sheets.";
      case "unknown-sheet":
        return `There is no sheet "${fault.sheet}" in ${fault.file}; it has ${fault.known.join(", ")}.`;
      case "is-the-input":
        return `${fault.file} is the input; choose another file.`;
      case "report-is-output":
        return "Output and report need different files.";
    }
  },
  notClassified: "Not classified.",
  unreadable: (why) => `The file is no workbook that can be read: ${why}`,
  sheet: (name, customers, headerRow, leftOut) =>
    `${name}: ${counted(customers, "customer")} below row ${headerRow}, ${counted(leftOut, "row")} left out`,
  leftOut: (sheet, why) => `${sheet}: left out. ${why}`,
  elsewhere: (inFront) => `The sheet in front, ${inFront}, holds no customers; classified where they are.`,
  allSheets: (sheets, customers, receivables, overdue, high) =>
    `All ${sheets} sheets: ${counted(customers, "customer")}, receivables ${receivables}, overdue ${overdue} yuan, ${high} high risk`,
  labels: {
    read: "read",
    tiers: "tiers",
    receivables: "receivables",
    overdue: "overdue",
    highRisk: "high risk",
    columns: "columns",
    problems: "problems",
    roundTrips: "round trips",
  },
  yuan: (amount) => `${amount} yuan`,
  notOnSheet: "not on the sheet",
  columnsRead: (known, all) => `${known} of ${counted(all, "column")}`,
  pleaseCheck: (columns) => `; please check ${columns.join(", ")}`,
  doubtful: (column, header, guesses) => `${column} "${header}" (${guesses.join(" or ") || "not used"})`,
  formulas: { portable: "portable formulas", custom: "CUSTOMER.* formulas", spill: "one spilled CUSTOMER.CLASSIFY" },
  roles: {
    score: "score",
    tier: "tier",
    risk: "risk",
    size: "size",
    limit: "limit",
    terms: "terms",
    daysOverdue: "days overdue",
    completeness: "completeness",
    reasons: "main reason",
  },
  more: (count) => `… and ${count} more (--report writes them all)`,
  requests: (count, largest) => `${count}, largest request ${largest} bytes`,
  written: (file) => `Written: ${file}`,
  aging: (sheet, invoices, customers, asOf) =>
    `${sheet}: ${counted(invoices, "invoice")} of ${counted(customers, "customer")} as of ${asOf}`,
  agingSums: (outstanding, overdue, unreconciled) =>
    `outstanding ${outstanding}, overdue ${overdue}, not reconciled ${unreconciled}`,
  unassigned: (amount) => `belonging to no customer: ${amount}`,
  watchList: (customers) => `Watch list: ${counted(customers, "customer")}`,
  collection: (sheet, cases, asOf) => `${sheet}: ${counted(cases, "case")} to collect as of ${asOf}`,
  letters: (sheet, letters) => `${sheet}: ${counted(letters, "letter")}`,
};

const zhCn: CommandText = {
  usage: `用法：${OPTIONS}
不写 --sheet 时处理当前工作表；其中没有客户时，处理所有可见的客户表。
--sheet 可重复使用；--all-sheets 处理所有可见的客户表：一次完成，要么全部写入，要么都不写。
结果紧挨着数据写；--place insert 在那里插入新列，--place K 从 K 列写起。
客户表没有应收数据时，用公式取自工作簿里的发票；不需要时加 --no-invoices。
--aging（账龄）与 --collection（催收）读取工作簿里的发票表和回款表，没有客户表也可以。
--letters 另写催收清单，并为每位客户、每种币别各写一封催收函；预警列在报告里。
不指定文件时，对示例工作簿分类并写入 build/customers-classified.xlsx。输入文件从不改动。
不指定 --lang 时按表头的语言书写；不指定 --as-of 时用分类制度的截止日期（新制度用今天）。
退出码：0 完成；1 没有可分类的内容（不写输出文件）；2 用法有误，或文件无法读写。`,
  fault: (fault) => {
    switch (fault.kind) {
      case "needs-value":
        return `${fault.option} 后面需要一个值。`;
      case "unknown-option":
        return `没有 ${fault.option} 这个选项。`;
      case "not-a-choice":
        return `${fault.option} 只能是 ${fault.choices.join(" 或 ")}，不能是 ${fault.value}。`;
      case "not-a-date":
        return `${fault.option} 需要 2024-06-30 这样的日期，不能是 ${fault.value}。`;
      case "not-a-row":
        return `${fault.option} 需要 4 这样的行号，不能是 ${fault.value}。`;
      case "not-a-place":
        return `${fault.option} 只能是 beside、insert 或 K 这样的列号，不能是 ${fault.value}。`;
      case "header-row-of-one":
        return "--header-row 只能用于一张工作表。";
      case "too-many-files":
        return `只需一个输入文件和一个输出文件，现有 ${fault.count} 个。`;
      case "sheet-or-all":
        return "--sheet 与 --all-sheets 只能用一个。";
      case "unknown-sheet":
        return `${fault.file} 里没有工作表“${fault.sheet}”，只有：${fault.known.join("、")}。`;
      case "is-the-input":
        return `${fault.file} 是输入文件，请换一个文件名。`;
      case "report-is-output":
        return "输出文件与报告文件不能相同。";
    }
  },
  notClassified: "未分类。",
  unreadable: (why) => `无法读取文件：${why}`,
  sheet: (name, customers, headerRow, leftOut) =>
    `${name}：第 ${headerRow} 行以下共 ${customers} 家客户，跳过 ${leftOut} 行`,
  leftOut: (sheet, why) => `${sheet}：未处理。${why}`,
  elsewhere: (inFront) => `当前工作表“${inFront}”没有客户，已处理有客户的工作表。`,
  allSheets: (sheets, customers, receivables, overdue, high) =>
    `${sheets} 张表合计：${customers} 家客户，应收余额 ${receivables} 元，逾期金额 ${overdue} 元，高风险 ${high} 家`,
  labels: {
    read: "识别",
    tiers: "客户等级",
    receivables: "应收余额",
    overdue: "逾期金额",
    highRisk: "高风险",
    columns: "写入列",
    problems: "问题",
    roundTrips: "往返次数",
  },
  yuan: (amount) => `${amount} 元`,
  notOnSheet: "表上没有",
  columnsRead: (known, all) => `${all} 列中识别 ${known} 列`,
  pleaseCheck: (columns) => `；请核对 ${columns.join("、")}`,
  doubtful: (column, header, guesses) => `${column}“${header}”（${guesses.join("或") || "未使用"}）`,
  formulas: { portable: "通用公式", custom: "CUSTOMER.* 公式", spill: "一个溢出的 CUSTOMER.CLASSIFY" },
  roles: {
    score: "评分",
    tier: "客户等级",
    risk: "风险",
    size: "客户规模",
    limit: "信用额度",
    terms: "账期",
    daysOverdue: "逾期天数",
    completeness: "资料完整度",
    reasons: "主要扣分原因",
  },
  more: (count) => `……另有 ${count} 个（--report 会全部写出）`,
  requests: (count, largest) => `${count}，最大请求 ${largest} 字节`,
  written: (file) => `已写入：${file}`,
  aging: (sheet, invoices, customers, asOf) => `${sheet}：截至 ${asOf}，${customers} 家客户的 ${invoices} 张发票`,
  agingSums: (outstanding, overdue, unreconciled) => `未收 ${outstanding}，逾期 ${overdue}，未对平 ${unreconciled}`,
  unassigned: (amount) => `未归入任何客户：${amount}`,
  watchList: (customers) => `重点监控名单：${customers} 家客户`,
  collection: (sheet, cases, asOf) => `${sheet}：截至 ${asOf}，待催收 ${cases} 笔`,
  letters: (sheet, letters) => `${sheet}：${letters} 封催收函`,
};

/** The words of a language. */
export function commandText(language: "zh-CN" | "en-US"): CommandText {
  return language === "zh-CN" ? zhCn : enUs;
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}
