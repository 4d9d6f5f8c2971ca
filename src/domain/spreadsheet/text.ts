/** Spreadsheet TRIM: ASCII spaces at both ends gone, runs inside collapsed to one. Other white space stays. */
export function trimSpaces(text: string): string {
  if (!text.startsWith(" ") && !text.endsWith(" ") && !text.includes("  ")) return text;
  return text
    .split(" ")
    .filter((part) => part !== "")
    .join(" ");
}

/** A number as the General format writes it into text: 15 significant digits, "1E+21" beyond what is written out. */
export function generalText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const shown = String(Number(value.toPrecision(15)));
  const [mantissa, exponent] = shown.split("e");
  if (exponent === undefined) return shown;
  const sign = exponent.startsWith("-") ? "-" : "+";
  return `${mantissa}E${sign}${exponent.replace(/^[+-]/, "").padStart(2, "0")}`;
}

/**
 * Folds the case of every letter that has exactly one lower and one upper form: é and É, Ａ and ａ are the same, as for a native
 * MATCH or SEARCH. What programs treat differently (ß, dotless ı, final ς) stays as it is.
 */
export function foldCase(text: string): string {
  if (text.toLowerCase() === text) return text;
  let folded = "";
  for (const letter of text) {
    const lower = letter.toLowerCase();
    folded += lower.toUpperCase() === letter && lower.length === letter.length ? lower : letter;
  }
  return folded;
}

/** Lower case of ASCII letters alone: the folding in which spreadsheets and our evaluator surely agree. */
export function foldAsciiCase(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** Equal but for the case of ASCII letters. */
export function equalIgnoringAsciiCase(a: string, b: string): boolean {
  return a === b || (a.length === b.length && foldAsciiCase(a) === foldAsciiCase(b));
}
