/** A longer text is prose: nothing in it is read as a number or a date, whatever it holds. */
export const LONGEST_VALUE = 120;

const NOTHING = new Set(
  "-|--|---|----|/|\\|.|无|暂无|没有|空|未填|未知|不详|缺|无数据|na|n/a|n.a.|#n/a|nil|none|null|nan|tbd|unknown|不适用|notapplicable".split(
    "|",
  ),
);

/** Width folded, all white space gone, every dash an ASCII minus, lower case. Call it on short texts only. */
export function compactText(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\u200b-\u200d\ufeff]+/g, "")
    .replace(/[\u2010-\u2015\u2212\u2500\ufe58]/g, "-")
    .toLowerCase();
}

/** True for what people type for "nothing": "-", "——", "无", "N/A". Takes compacted text. */
export function meansNothing(compact: string): boolean {
  return compact === "" || NOTHING.has(compact);
}
