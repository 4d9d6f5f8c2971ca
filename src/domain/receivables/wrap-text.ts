/** Marks that begin no line: they hang on the one before. */
const CLOSING = /^[，。；：、！？）》」』”’％…,.;:!?)\]}%]/u;
/** Marks that end no line. */
const OPENING = /[（《「『“‘([{]$/u;
/** What is not broken: a word with its blanks, or a single wide character. */
const PIECES = /[^\s\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]+\s*|\s+|./gsu;

/** Columns that a text takes: two for wide characters (Chinese, full-width), one for others. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60\uFFE0-\uFFE6]/u.test(character) ? 2 : 1;
  return width;
}

/**
 * Breaks a line of Chinese or English text into lines of at most `width` columns, a closing mark hanging beyond: between words or
 * wide characters, a longer word by itself. An empty line stays one.
 */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const [piece] of text.matchAll(PIECES)) {
    const fits = textWidth((line + piece).trimEnd()) <= width || CLOSING.test(piece);
    if (line === "" || fits) {
      line += piece;
      continue;
    }
    const opening = OPENING.exec(line.trimEnd())?.[0] ?? "";
    lines.push(line.trimEnd().slice(0, opening === "" ? undefined : -opening.length));
    line = opening + piece.trimStart();
  }
  lines.push(line.trimEnd());
  return lines;
}
