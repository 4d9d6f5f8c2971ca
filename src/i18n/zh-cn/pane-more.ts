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
  about: {
    title: "关于与语言",
    language: "语言",
    languages: { auto: "跟随 Excel", "en-US": "English", "zh-CN": "中文" },
    version: "客户等级 {version}",
    privacy: "只在本工作簿中工作，客户数据不会离开您的电脑。",
    help: "帮助",
    shortcuts: "快捷键",
    shortcut: { classify: "分类本表", pane: "打开窗格" },
  },
};
