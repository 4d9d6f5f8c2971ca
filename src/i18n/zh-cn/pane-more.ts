import type { paneMoreEnUs } from "../en-us/pane-more";
import type { Widen } from "../widen";

/** “更多”页签的中文文字。 */
export const paneMoreZhCn: Widen<typeof paneMoreEnUs> = {
  formula: {
    title: "公式助手",
    explain: "为您选中的单元格生成公式并写入。",
    cell: "单元格 {cell}",
    noCell: "请在表中选中一个单元格。",
    result: "结果",
    form: "类型",
    forms: {
      cell: { name: "函数，本行", explain: "可以向下填充；装有加载项时会重算。" },
      table: { name: "函数，整张表", explain: "一个公式，每家客户自动占一行。" },
      native: { name: "原生公式", explain: "读取已分类的结果列，人人可用。" },
    },
    advised: {
      shared: "建议用原生公式：本表已分类，人人都能重算。",
      blanks: "建议用整张表的函数：本行有空白单元格，Excel 可能把空白当作 0 传给单行函数，而制度区分空白与 0。",
      plain: "建议用本行函数：本行没有会被当作 0 的空白单元格。",
    },
    why: {
      "no-customer-row": "请选中客户所在行中数据旁边的单元格。",
      "inside-record": "这个单元格属于客户数据，公式会读到自己。请选旁边的单元格。",
      "inside-table": "这个单元格在客户名单之内。请选名单以外的单元格。",
      "not-classified": "请先分类本表：原生公式要读取结果列。",
      "no-key": "请在左边的单元格中填入客户编码或名称。",
    },
    insert: "写入 {cell}",
    occupied: "{cell} 不是空的。",
    replace: "替换",
  },
  share: {
    title: "共享",
    noCells: "本工作簿没有单元格调用加载项函数，可以直接共享。",
    cells: { one: "{count} 个单元格调用加载项函数。", other: "{count} 个单元格调用加载项函数。" },
    stuck: { one: "其中 {count} 个停留在错误值。", other: "其中 {count} 个停留在错误值。" },
  },
  actions: {
    "share-safe": {
      title: "便于共享",
      explain: "把调用加载项函数的单元格都换成结果相同的原生公式或数值，没有加载项的同事也能重算。",
      button: "转为便于共享",
    },
    repair: {
      title: "修复",
      explain: "有人在没有加载项时改动过、因而显示 #NAME? 的公式，重新录入一遍。",
      button: "修复公式",
    },
    freeze: {
      title: "固化为数值",
      explain: "把本表的结果变成数值，并注明截止日期和制度版本。以后怎么变，它们都不变。",
      button: "固化本表",
    },
    compatibility: {
      title: "兼容性检查",
      explain:
        "添加一张工作表，用上百个案例计算分类制度并比对。在同事的 Excel、WPS 或 LibreOffice 中打开，就知道结果是否一致。",
      button: "插入检查表",
    },
    "remove-compatibility": { button: "清除检查表" },
    remove: {
      title: "清除",
      explain: "只去掉分类在本表写入的内容，您自己的单元格保持不变。",
      button: "清除分类结果",
    },
    undo: {
      title: "撤销",
      explain: "撤回本加载项上一次的操作，只要相关单元格此后没有改动过。",
      button: "撤销上一次操作",
    },
    aging: {
      title: "账龄",
      explain: "读取发票和收款工作表，用原生公式写出应收账款账龄表。",
      button: "生成账龄表",
    },
    "remove-aging": { button: "清除账龄表" },
  },
  about: {
    title: "关于与语言",
    language: "语言",
    languages: { auto: "跟随 Excel", "en-US": "English", "zh-CN": "中文" },
    version: "客户等级 {version}",
    privacy: "只在本工作簿中工作，客户数据不会离开您的电脑。",
    help: "帮助",
    shortcuts: "快捷键",
  },
};
