/** Cells as spreadsheets exchange them over the clipboard: rows in lines, cells between tabs, quotes where needed. */
export function toTabSeparated(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join("\t")).join("\r\n");
}

/** Reads such a text; the line end after the last row, which Excel adds, makes no row. */
export function fromTabSeparated(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const letter = text[i] ?? "";
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (letter === '"' && cell === "") quoted = true;
    else if (letter === "\t") {
      rows.at(-1)?.push(cell);
      cell = "";
    } else if (letter === "\n" || letter === "\r") {
      if (letter === "\r" && text[i + 1] === "\n") i += 1;
      rows.at(-1)?.push(cell);
      cell = "";
      rows.push([]);
    } else cell += letter;
  }
  const last = rows.at(-1);
  if (cell !== "" || (last !== undefined && last.length > 0)) last?.push(cell);
  else rows.pop();
  return rows;
}
