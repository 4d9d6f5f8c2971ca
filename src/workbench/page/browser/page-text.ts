import type { KeptKind } from "../../xlsx/package-notes";
import type { FloatingKind } from "../../xlsx/sheet/attachments";

/** What the page around the pane says; errors of cells are worded here too, as Excel does in its own tooltips. */
export interface PageText {
  readonly title: string;
  readonly file: string;
  readonly edit: string;
  readonly view: string;
  readonly openFile: string;
  readonly sample: string;
  readonly saveCopy: string;
  readonly undo: string;
  readonly redo: string;
  readonly sortUp: string;
  readonly sortDown: string;
  readonly language: string;
  readonly theme: string;
  readonly light: string;
  readonly dark: string;
  readonly without: string;
  readonly withoutTip: string;
  readonly withoutNote: string;
  readonly about: string;
  readonly ready: string;
  readonly working: string;
  readonly calculating: string;
  readonly notShown: string;
  readonly notOpened: string;
  readonly failed: string;
  readonly saved: string;
  readonly protectedSheet: string;
  readonly badFormula: string;
  readonly nothingToSort: string;
  readonly filter: string;
  readonly nothingToFilter: string;
  filterOf(column: string): string;
  readonly filterSearch: string;
  readonly filterAll: string;
  readonly filterBlanks: string;
  readonly filterClear: string;
  filterMore(count: number): string;
  filtered(shown: number, all: number): string;
  readonly ok: string;
  readonly cancel: string;
  readonly close: string;
  readonly find: string;
  readonly findHint: string;
  readonly findNext: string;
  readonly findPrevious: string;
  readonly foundNothing: string;
  found(place: number, all: number): string;
  readonly noSuchPlace: string;
  readonly badSheetName: string;
  readonly nameBox: string;
  readonly formulaBar: string;
  readonly cell: string;
  readonly sheets: string;
  readonly addSheet: string;
  readonly renameSheet: string;
  readonly deleteSheet: string;
  readonly moveSheetLeft: string;
  readonly moveSheetRight: string;
  unhideSheet(name: string): string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly zoomReset: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly pasteHint: string;
  /** Cells with notes or links were cut to another sheet. */
  readonly leftBehind: (sheet: string) => string;
  readonly insertRow: string;
  readonly deleteRow: string;
  readonly insertColumn: string;
  readonly deleteColumn: string;
  readonly hide: string;
  readonly show: string;
  readonly clear: string;
  readonly sum: string;
  readonly average: string;
  readonly count: string;
  readonly errors: Readonly<Record<string, string>>;
  readonly circular: string;
  /** What the status bar says while cells go round in a circle. */
  circularAt(cell: string): string;
  /** What the status bar says while cells wait for F9. */
  readonly calculate: string;
  readonly manual: string;
  readonly manualTip: string;
  /** A cell keeps the value its file holds, for want of this function. */
  notCalculated(name: string): string;
  /** A cell has no value at all, for want of this function. */
  unknownFunction(name: string): string;
  readonly leadsTo: string;
  readonly followLink: string;
  readonly notFollowed: string;
  readonly chooseValue: string;
  readonly badEntry: string;
  readonly objects: Readonly<Record<FloatingKind, string>>;
  readonly objectKept: string;
  readonly pivotKept: string;
  readonly kept: Readonly<Record<KeptKind, string>>;
  onSheet(name: string): string;
  readonly listComma: string;
}

const enUs: PageText = {
  title: "Customer Tiers: local try-out",
  file: "File",
  edit: "Edit",
  view: "View",
  openFile: "Open …",
  sample: "Sample",
  saveCopy: "Save a copy",
  undo: "Undo",
  redo: "Redo",
  sortUp: "Sort A to Z",
  sortDown: "Sort Z to A",
  language: "Language",
  theme: "Theme",
  light: "Light",
  dark: "Dark",
  without: "Without the add-in",
  withoutTip: "Shows the workbook as a colleague sees it who does not have the add-in",
  withoutNote:
    "As a colleague without the add-in sees it: CUSTOMER functions keep their last values and become #NAME? when they recalculate; portable formulas go on calculating.",
  about: "Local try-out, not Excel. Nothing leaves this computer.",
  ready: "Ready",
  working: "Working …",
  calculating: "Calculating …",
  notShown: "Kept in the file but not shown here: ",
  notOpened: "The file was not opened: ",
  failed: "That did not work: ",
  saved: "A copy was saved: ",
  protectedSheet: "The sheet is protected, so this cell cannot be changed.",
  badFormula: "There is a problem with this formula. Correct it, or press Esc.",
  nothingToSort: "There is nothing to sort here: select a cell in the column to sort by.",
  filter: "Filter",
  nothingToFilter: "There is nothing to filter here: select a cell of a list with headers.",
  filterOf: (column) => `Filter by ${column}`,
  filterSearch: "Search values",
  filterAll: "(Select all)",
  filterBlanks: "(Blanks)",
  filterClear: "Clear this filter",
  filterMore: (count) => `and ${count} more: search for them`,
  filtered: (shown, all) => `${shown} of ${all} rows shown`,
  ok: "OK",
  cancel: "Cancel",
  close: "Close",
  find: "Find",
  findHint: "Find in this sheet",
  findNext: "Next (Enter)",
  findPrevious: "Previous (Shift+Enter)",
  foundNothing: "Not found",
  found: (place, all) => `${place} of ${all}`,
  noSuchPlace: "There is no such cell or name: ",
  badSheetName: "A sheet cannot have this name: it is taken, too long, or holds one of \\ / ? * [ ] :",
  nameBox: "Name box",
  formulaBar: "Formula bar",
  cell: "Cell",
  sheets: "Sheets",
  addSheet: "New sheet",
  renameSheet: "Rename",
  deleteSheet: "Delete",
  moveSheetLeft: "Move left",
  moveSheetRight: "Move right",
  unhideSheet: (name) => `Unhide “${name}”`,
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  zoomReset: "Zoom to 100%",
  cut: "Cut",
  copy: "Copy",
  paste: "Paste",
  leftBehind: (sheet) => `The notes and links of these cells stayed on the sheet “${sheet}”: add them here again.`,
  pasteHint: "The browser does not hand the clipboard over: press Ctrl+V.",
  insertRow: "Insert rows",
  deleteRow: "Delete rows",
  insertColumn: "Insert columns",
  deleteColumn: "Delete columns",
  hide: "Hide",
  show: "Unhide",
  clear: "Clear contents",
  sum: "Sum",
  average: "Average",
  count: "Count",
  errors: {
    "#VALUE!": "A value used in the formula is of the wrong kind.",
    "#N/A": "A value is not available.",
    "#NAME?": "The formula contains a name that is not known here.",
    "#REF!": "A cell that the formula refers to no longer exists.",
    "#DIV/0!": "A number is divided by zero or by an empty cell.",
    "#NUM!": "A number is not valid for this calculation.",
    "#NULL!": "The ranges have no cell in common.",
    "#SPILL!": "The result does not fit: cells in its way are not empty.",
    "#BUSY!": "The function is being calculated.",
    "#CALC!": "The calculation gives no result.",
  },
  circular: "The formula refers to its own cell, directly or through others, so it shows 0.",
  circularAt: (cell) => `Circular reference: ${cell}`,
  calculate: "Calculate (F9)",
  manual: "Calculate by F9",
  manualTip: "Formulas are calculated when you press F9, not after each change",
  notCalculated: (name) =>
    `${name} is not calculated here: this is the value that the file holds. Excel will calculate it.`,
  unknownFunction: (name) => `${name} is not known here. If Excel knows it, Excel will calculate it.`,
  leadsTo: "Link to ",
  followLink: "Follow link",
  notFollowed: "The try-out opens nothing outside this computer: ",
  chooseValue: "Choose a value (Alt+↓)",
  badEntry: "This cell does not allow that value. Correct it, or press Esc.",
  objects: { chart: "Chart", picture: "Picture", shape: "Shape", pivotTable: "PivotTable" },
  objectKept: "kept in the file, not drawn here",
  pivotKept: "values as saved, not refreshed here",
  kept: {
    charts: "charts",
    drawings: "charts, pictures and shapes (their places are framed)",
    notesAndControls: "notes (shown as tips) and form controls",
    pivotTables: "pivot tables",
    slicers: "slicers",
    queryTables: "queries and connections",
    externalLinks: "links to other workbooks",
    macros: "macros",
    richValues: "rich values",
    customXml: "custom XML",
    whatIfTables: "what-if tables (their values)",
    newConditionalFormats: "newer conditional formats",
    newValidations: "newer data validations",
    iconSets: "icon sets",
    sparklines: "sparklines",
    splitPanes: "split panes",
  },
  onSheet: (name) => `${name}: `,
  listComma: ", ",
};

const zhCn: PageText = {
  title: "客户等级：本机试用",
  file: "文件",
  edit: "编辑",
  view: "视图",
  openFile: "打开……",
  sample: "示例",
  saveCopy: "另存副本",
  undo: "撤消",
  redo: "恢复",
  sortUp: "升序",
  sortDown: "降序",
  language: "语言",
  theme: "主题",
  light: "浅色",
  dark: "深色",
  without: "无加载项视图",
  withoutTip: "查看没有安装加载项的同事看到的工作簿",
  withoutNote: "没有加载项的同事看到的样子：CUSTOMER 函数保留上次的值，重新计算时变为 #NAME?；通用公式照常计算。",
  about: "本机试用，并非 Excel。数据不会离开这台电脑。",
  ready: "就绪",
  working: "正在处理……",
  calculating: "正在计算……",
  notShown: "文件中保留但此处不显示：",
  notOpened: "文件没有打开：",
  failed: "操作没有完成：",
  saved: "副本已保存：",
  protectedSheet: "工作表受保护，不能更改此单元格。",
  badFormula: "此公式有问题。请更正，或按 Esc 放弃。",
  nothingToSort: "此处没有可排序的内容：请选择要排序的列中的单元格。",
  filter: "筛选",
  nothingToFilter: "此处没有可筛选的内容：请选择带标题的列表中的单元格。",
  filterOf: (column) => `按“${column}”筛选`,
  filterSearch: "搜索值",
  filterAll: "（全选）",
  filterBlanks: "（空白）",
  filterClear: "清除此筛选",
  filterMore: (count) => `另有 ${count} 个值，请搜索`,
  filtered: (shown, all) => `显示 ${all} 行中的 ${shown} 行`,
  ok: "确定",
  cancel: "取消",
  close: "关闭",
  find: "查找",
  findHint: "在本表中查找",
  findNext: "下一个（Enter）",
  findPrevious: "上一个（Shift+Enter）",
  foundNothing: "未找到",
  found: (place, all) => `第 ${place} 个，共 ${all} 个`,
  noSuchPlace: "没有这样的单元格或名称：",
  badSheetName: "工作表不能使用这个名称：名称已存在、过长，或含有 \\ / ? * [ ] : 之一",
  nameBox: "名称框",
  formulaBar: "编辑栏",
  cell: "单元格",
  sheets: "工作表",
  addSheet: "新工作表",
  renameSheet: "重命名",
  deleteSheet: "删除",
  moveSheetLeft: "左移",
  moveSheetRight: "右移",
  unhideSheet: (name) => `取消隐藏“${name}”`,
  zoomIn: "放大",
  zoomOut: "缩小",
  zoomReset: "缩放到 100%",
  cut: "剪切",
  copy: "复制",
  paste: "粘贴",
  leftBehind: (sheet) => `这些单元格的批注和链接留在工作表“${sheet}”上，请在此处重新添加。`,
  pasteHint: "浏览器没有交出剪贴板内容：请按 Ctrl+V。",
  insertRow: "插入行",
  deleteRow: "删除行",
  insertColumn: "插入列",
  deleteColumn: "删除列",
  hide: "隐藏",
  show: "取消隐藏",
  clear: "清除内容",
  sum: "求和",
  average: "平均值",
  count: "计数",
  errors: {
    "#VALUE!": "公式中所用的某个值类型不对。",
    "#N/A": "某个值不可用。",
    "#NAME?": "公式包含此处不认识的名称。",
    "#REF!": "公式引用的单元格已不存在。",
    "#DIV/0!": "除数为零或为空单元格。",
    "#NUM!": "数字不适用于此计算。",
    "#NULL!": "区域之间没有公共单元格。",
    "#SPILL!": "结果放不下：所需的单元格不是空的。",
    "#BUSY!": "函数正在计算。",
    "#CALC!": "计算没有结果。",
  },
  circular: "公式直接或间接引用了自己所在的单元格，因此显示 0。",
  circularAt: (cell) => `循环引用：${cell}`,
  calculate: "需要计算（F9）",
  manual: "按 F9 计算",
  manualTip: "公式不在每次更改后计算，而在按 F9 时计算",
  notCalculated: (name) => `此处不计算 ${name}：显示的是文件中保存的值，Excel 会重新计算。`,
  unknownFunction: (name) => `此处不认识 ${name}。如果 Excel 认识，将由 Excel 计算。`,
  leadsTo: "链接到 ",
  followLink: "打开链接",
  notFollowed: "试用页不会打开本机以外的内容：",
  chooseValue: "选择一个值（Alt+↓）",
  badEntry: "此单元格不允许这个值。请更正，或按 Esc 放弃。",
  objects: { chart: "图表", picture: "图片", shape: "形状", pivotTable: "数据透视表" },
  objectKept: "保留在文件中，此处不绘制",
  pivotKept: "显示保存时的值，此处不刷新",
  kept: {
    charts: "图表",
    drawings: "图表、图片和形状（已框出位置）",
    notesAndControls: "批注（以提示显示）和窗体控件",
    pivotTables: "数据透视表",
    slicers: "切片器",
    queryTables: "查询与连接",
    externalLinks: "指向其他工作簿的链接",
    macros: "宏",
    richValues: "富值",
    customXml: "自定义 XML",
    whatIfTables: "模拟运算表（保留其值）",
    newConditionalFormats: "较新的条件格式",
    newValidations: "较新的数据验证",
    iconSets: "图标集",
    sparklines: "迷你图",
    splitPanes: "拆分窗格",
  },
  onSheet: (name) => `${name}：`,
  listComma: "、",
};

/** The page's texts; Chinese for any kind of Chinese, else English. */
export function pageText(language: string): PageText {
  return language.toLowerCase().startsWith("zh") ? zhCn : enUs;
}
