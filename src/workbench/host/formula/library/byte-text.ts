import { toNumber, toText } from "../coerce";
import { scalarFunction, type FunctionSpec, type FunctionTable } from "../frame";
import { ERRORS, type Scalar } from "../values";

/**
 * Bytes of a character where Excel's default language is Chinese, Japanese or Korean (as in our market and in
 * LibreOffice): 2 for wide and full-width characters. Elsewhere Excel counts 1 for all.
 */
function bytesOf(letter: string): number {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/.test(letter)
    ? 2
    : 1;
}

function byteLength(text: string): number {
  return [...text].reduce((total, letter) => total + bytesOf(letter), 0);
}

/** Bytes from `start` (counted from 0) on; half a character at either end becomes a blank. */
function cut(text: string, start: number, count: number): string {
  let at = 0;
  let found = "";
  for (const letter of text) {
    const end = at + bytesOf(letter);
    if (at >= start && end <= start + count) found += letter;
    else if (end > start && at < start + count) found += " ";
    at = end;
  }
  return found;
}

function ofBytes(required: number, apply: (text: string, ...numbers: number[]) => Scalar): FunctionSpec {
  return scalarFunction([1, required], ([value = null, ...rest]) => {
    const text = toText(value);
    if (typeof text !== "string") return text;
    const numbers: number[] = [];
    for (const arg of rest) {
      const number = toNumber(arg);
      if (typeof number !== "number") return number;
      if (number < 0) return ERRORS.value;
      numbers.push(Math.trunc(number));
    }
    return apply(text, ...numbers);
  });
}

const FULL_WIDTH_SHIFT = 0xfee0;

/** Full-width letters, digits and signs as half-width ones. */
function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - FULL_WIDTH_SHIFT))
    .replaceAll("\u3000", " ");
}

/** And back. */
function fullWidth(text: string): string {
  return text
    .replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + FULL_WIDTH_SHIFT))
    .replaceAll(" ", "\u3000");
}

/** Functions that count wide characters double, and those between full and half width. */
export const BYTE_TEXT: FunctionTable = {
  LENB: ofBytes(1, byteLength),
  LEFTB: ofBytes(2, (text, count = 1) => cut(text, 0, count)),
  RIGHTB: ofBytes(2, (text, count = 1) => cut(text, Math.max(0, byteLength(text) - count), count)),
  MIDB: ofBytes(3, (text, start = 0, count = 0) => (start < 1 ? ERRORS.value : cut(text, start - 1, count))),
  ASC: ofBytes(1, halfWidth),
  DBCS: ofBytes(1, fullWidth),
};
