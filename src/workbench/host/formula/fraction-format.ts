/** A part of a number format, as far as fractions need it. */
interface FormatPiece {
  readonly kind: string;
  readonly text: string;
}

/** Where a number format writes a fraction: the piece of its numerator, and the pieces from its "/" to its end. */
export interface FractionPlace {
  readonly numerator: number;
  readonly end: number;
  /** Places of the denominator ("??"), or the number itself where the format fixes one ("?/16"). */
  readonly denominator: { readonly places: number } | { readonly fixed: number };
}

/** The fraction of a number format ("# ?/?", "# ??/16"); null for a format without one. */
export function fractionIn(pieces: readonly FormatPiece[]): FractionPlace | null {
  const slash = pieces.findIndex(({ kind, text }) => kind === "literal" && text === "/");
  if (slash < 1 || pieces[slash - 1]?.kind !== "digits") return null;
  let below = "";
  let end = slash;
  while (/^[0-9#?]+$/.test(pieces[end + 1]?.text ?? "")) {
    end += 1;
    below += pieces[end]?.text ?? "";
  }
  if (below === "") return null;
  const isFixed = /[1-9]/.test(below);
  if (isFixed && /[#?]/.test(below)) return null;
  const denominator = isFixed ? { fixed: Number(below) } : { places: Math.min(below.length, 4) };
  return { numerator: slash - 1, end, denominator };
}

/**
 * The texts of a format's pieces for a number shown as a fraction. Numerators stand to the right in their places,
 * denominators to the left; beside a whole number a fraction of nothing leaves its places empty, so that columns align.
 *
 * @param size the number without its sign
 */
export function fractionTexts(size: number, pieces: readonly FormatPiece[], place: FractionPlace): string[] {
  const { numerator: at, end } = place;
  const whole = pieces.findIndex(({ kind }, index) => kind === "digits" && index < at);
  const integer = whole < 0 ? 0 : Math.floor(size);
  const [above, below] = nearest(size - integer, place.denominator);
  const [carried, rest] = whole >= 0 && above === below ? [integer + 1, 0] : [integer, above];
  const isEmpty = rest === 0 && whole >= 0 && (carried > 0 || !/0/.test(pieces[at]?.text ?? ""));
  const over = pieces.slice(at + 2, end + 1).map(({ text }) => text);
  const width = over.join("").length;
  const fraction = isEmpty
    ? " ".repeat((pieces[at]?.text.length ?? 1) + 1 + width)
    : `${padded(rest, pieces[at]?.text ?? "?")}/${String(below).padEnd(over.join("").includes("?") ? width : 0)}`;
  return pieces.flatMap(({ kind, text }, index) => {
    if (index > at && index <= end) return [""];
    if (index === at) return [fraction];
    if (index !== whole) return [kind === "digits" ? "" : text];
    // A whole part of nothing is shown where nothing else would be.
    const isShown = carried > 0 || (isEmpty && rest === 0) || /0/.test(text);
    return [isShown ? String(carried).padStart(text.replace(/[^0]/g, "").length, "0") : ""];
  });
}

function padded(value: number, pattern: string): string {
  const digits = String(value);
  return digits.padStart(pattern.replace(/^#+/, "").length, pattern.includes("0") ? "0" : " ");
}

/**
 * The last convergent of a number's continued fraction whose denominator has so many places, as Excel chooses; or the
 * nearest fraction with a fixed denominator.
 */
function nearest(value: number, denominator: FractionPlace["denominator"]): readonly [above: number, below: number] {
  if ("fixed" in denominator) return [Math.round(value * denominator.fixed), denominator.fixed];
  let [above, below] = [Math.floor(value), 1];
  let [aboveBefore, belowBefore] = [1, 0];
  for (let rest = value - Math.floor(value); rest > 5e-8;) {
    const turned = 1 / rest;
    const term = Math.floor(turned + 5e-8);
    const next = [term * above + aboveBefore, term * below + belowBefore] as const;
    if (next[1] >= 10 ** denominator.places) break;
    [aboveBefore, belowBefore] = [above, below];
    [above, below] = next;
    rest = turned - term;
  }
  return [above, below];
}
