/** What the page around the pane says. */
export interface PageText {
  readonly classify: string;
  readonly openPane: string;
  readonly openFile: string;
  readonly saveCopy: string;
  readonly undo: string;
  readonly language: string;
  readonly theme: string;
  readonly light: string;
  readonly dark: string;
  readonly about: string;
  readonly ready: string;
  readonly working: string;
  readonly notShown: string;
  readonly notOpened: string;
  readonly failed: string;
}

const enUs: PageText = {
  classify: "Classify",
  openPane: "Open pane",
  openFile: "Open …",
  saveCopy: "Save a copy",
  undo: "Undo",
  language: "Language",
  theme: "Theme",
  light: "Light",
  dark: "Dark",
  about: "Local try-out, not Excel. Nothing leaves this computer.",
  ready: "Ready",
  working: "Working …",
  notShown: "Kept in the file but not shown here: ",
  notOpened: "The file was not opened: ",
  failed: "That did not work: ",
};

const zhCn: PageText = {
  classify: "分类",
  openPane: "打开窗格",
  openFile: "打开……",
  saveCopy: "另存副本",
  undo: "撤消",
  language: "语言",
  theme: "主题",
  light: "浅色",
  dark: "深色",
  about: "本机试用，并非 Excel。数据不会离开这台电脑。",
  ready: "就绪",
  working: "正在处理……",
  notShown: "文件中保留但此处不显示：",
  notOpened: "文件没有打开：",
  failed: "操作没有完成：",
};

/** The page's texts; Chinese for any kind of Chinese, else English. */
export function pageText(language: string): PageText {
  return language.toLowerCase().startsWith("zh") ? zhCn : enUs;
}
