/** What the caret of a formula stands in: a name being typed, and the call around it. */
export interface TypingPlace {
  /** The name before the caret and where it begins; null where none is being typed. */
  readonly name: { readonly text: string; readonly start: number } | null;
  /** The innermost open call and which of its arguments (0-based) the caret is in. */
  readonly call: { readonly name: string; readonly argument: number } | null;
  /** Whether a reference may stand at the caret, so that a click on a cell writes one. */
  readonly takesReference: boolean;
}

const NOWHERE: TypingPlace = { name: null, call: null, takesReference: false };
const NAME_BEFORE = /[\p{L}_][\p{L}\p{N}_.]*$/u;

/** Reads a formula up to the caret; texts in quotes, sheet names and braces are passed over. */
export function typingPlace(text: string, caret: number): TypingPlace {
  if (!text.startsWith("=")) return NOWHERE;
  const before = text.slice(0, caret);
  const open: { name: string; argument: number }[] = [];
  let quote: string | null = null;
  for (let i = 1; i < before.length; i += 1) {
    const letter = before[i] ?? "";
    if (quote !== null) {
      if (letter === quote) quote = null;
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === "(") open.push({ name: NAME_BEFORE.exec(before.slice(0, i))?.[0] ?? "", argument: 0 });
    else if (letter === ")") open.pop();
    else if (letter === "{") open.push({ name: "{", argument: 0 });
    else if (letter === "}") open.pop();
    else if (letter === ",") {
      const innermost = open.at(-1);
      if (innermost !== undefined) innermost.argument += 1;
    }
  }
  if (quote !== null) return NOWHERE;
  const typed = NAME_BEFORE.exec(before)?.[0];
  const call = [...open].reverse().find(({ name }) => name !== "" && name !== "{") ?? null;
  return {
    name: typed === undefined ? null : { text: typed, start: caret - typed.length },
    call,
    takesReference: /[=(,+\-*/^&<>:;{]\s*$/.test(before),
  };
}

/** A formula with the closing parentheses that a person left out; texts in quotes do not count. */
export function closed(formula: string): string {
  let depth = 0;
  let quote: string | null = null;
  for (const letter of formula) {
    if (quote !== null) {
      if (letter === quote) quote = null;
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === "(") depth += 1;
    else if (letter === ")") depth -= 1;
  }
  return quote === null && depth > 0 ? formula + ")".repeat(depth) : formula;
}
