import type { PackageError, PackageErrorCode } from "../xlsx/package-error";

const zhCn: Readonly<Record<PackageErrorCode, string>> = {
  "not-a-zip": "文件不是 .xlsx 工作簿。请在 Excel 中另存为 .xlsx。",
  "old-format": "文件是旧的 .xls 格式。请另存为 .xlsx。",
  encrypted: "工作簿有打开密码。请另存一份不带密码的副本。",
  damaged: "文件已损坏或不完整。请重新导出或从备份取回。",
  "duplicate-part": "文件内部有重复的部分，无法确定以哪个为准。请用 Excel 打开并重新保存。",
  "too-large": "文件过大，超出可处理的范围。请拆分后再试。",
  "compression-bomb": "文件解压后异常庞大，已拒绝打开。",
  "missing-part": "文件内部缺少必要的部分。请用 Excel 打开并重新保存。",
  "not-a-workbook": "文件不是可读取的工作簿。请在 Excel 中另存为 .xlsx。",
  "bad-xml": "文件内容有误，无法读取。请用 Excel 打开并重新保存。",
  "forbidden-xml": "文件含有工作簿不应有的声明，已拒绝打开。",
  "beyond-sheet": "有单元格超出工作表范围。请用 Excel 打开并重新保存。",
};

/** Why a file is no workbook that can be read, and what to do; the detail stays for whoever repairs the file. */
export function unreadableFileText(error: PackageError, language: string): string {
  return language.toLowerCase().startsWith("zh") ? `${zhCn[error.code]}（${error.message}）` : error.message;
}
