/** The number times 10^digits, taken from its decimal text of 15 significant digits, as Excel sees a number. */
function shifted(value: number, digits: number): number {
  const [mantissa = "0", exponent = "0"] = value.toExponential(14).split("e");
  return Number(`${mantissa}e${Number(exponent) + digits}`);
}

function unshifted(value: number, digits: number): number {
  return Number(`${value}e${-digits}`);
}

function rounded(value: number, digits: number, whole: (magnitude: number) => number): number {
  const places = Math.trunc(digits);
  const magnitude = shifted(Math.abs(value), places);
  if (!Number.isFinite(magnitude)) return value;
  // 15 digits are all there are: nothing is left to round.
  if (magnitude >= 1e15) return value;
  const result = unshifted(whole(magnitude), places);
  return value < 0 && result !== 0 ? -result : result;
}

/** ROUND: half away from zero, decided on the decimal of 15 significant digits; negative digits round before the point. */
export function round(value: number, digits: number): number {
  return rounded(value, digits, (magnitude) => Math.floor(magnitude + 0.5));
}

/** ROUNDDOWN: toward zero, on the same decimal. */
export function roundDown(value: number, digits: number): number {
  return rounded(value, digits, Math.floor);
}

/** ROUNDUP: away from zero, on the same decimal. */
export function roundUp(value: number, digits: number): number {
  return rounded(value, digits, Math.ceil);
}

/** The number at Excel's precision of 15 significant digits. */
export function precise(value: number): number {
  return Number(value.toPrecision(15));
}
