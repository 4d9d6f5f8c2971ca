/** Letters of a unified social credit code in the order of their values 0..30 (GB 32100-2015: no I, O, S, V, Z). */
const LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
/** Weights of the first 17 places: powers of 3 modulo 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** The check letter of the first 17 places of a unified social credit code; null where they are not such places. */
export function usccCheckLetter(body: string): string | null {
  if (body.length !== WEIGHTS.length) return null;
  let sum = 0;
  for (const [i, letter] of [...body].entries()) {
    const value = LETTERS.indexOf(letter);
    if (value < 0) return null;
    sum += value * (WEIGHTS[i] ?? 0);
  }
  return LETTERS.charAt((31 - (sum % 31)) % 31);
}

/** What is wrong with a unified social credit code (统一社会信用代码): its form, its check letter, or nothing. */
export function checkUscc(code: string): "ok" | "malformed" | "check-digit" {
  const folded = code.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
  const expected = folded.length === 18 ? usccCheckLetter(folded.slice(0, 17)) : null;
  if (expected === null || !/^..\d{6}/.test(folded)) return "malformed";
  return folded.endsWith(expected) ? "ok" : "check-digit";
}
