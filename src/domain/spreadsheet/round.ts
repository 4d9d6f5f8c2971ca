/** Digits that a spreadsheet keeps of a number: it rounds the decimal number people see, not the binary one behind it. */
const SIGNIFICANT_DIGITS = 15;
/** From here on a number has no digit left to round. */
const EXACT_LIMIT = 1e15;
/**
 * Up to here the last digits of a scaled number are doubted and its decimal is rounded; beyond, spreadsheets (LibreOffice for
 * certain) take the binary number as it is: 15 digits would leave too few behind the point to tell a half.
 */
const DECIMAL_LIMIT = 2 ** 41;
/** Powers of ten by their exponent: raising to a power is slow where millions are rounded. */
const POWERS = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/**
 * Spreadsheet ROUND: half away from zero, on the decimal number of 15 significant digits.
 * `digits` may be negative (tens, hundreds). Infinities and NaN are returned as they are.
 */
export function roundHalfAway(x: number, digits: number): number {
  const magnitude = Math.abs(x);
  const power = POWERS[Math.abs(digits)] ?? 10 ** Math.abs(digits);
  const scaled = digits >= 0 ? magnitude * power : magnitude / power;
  if (!(scaled < EXACT_LIMIT)) return x;
  const whole = Math.floor(scaled);
  // Only next to the middle can the binary and the decimal number fall on different sides.
  if (scaled < DECIMAL_LIMIT && Math.abs(scaled - whole - 0.5) <= Math.max(scaled, 1) * 4e-15)
    return decimalRound(x, digits, "half-away");
  const rounded = Math.round(scaled);
  if (rounded === 0) return 0;
  const value = digits >= 0 ? rounded / power : rounded * power;
  return x < 0 ? -value : value;
}

/** Spreadsheet ROUNDDOWN: towards zero, on the decimal number of 15 significant digits. */
export function roundDown(x: number, digits: number): number {
  return Number.isFinite(x) ? decimalRound(x, digits, "down") : x;
}

function decimalRound(x: number, digits: number, mode: "half-away" | "down"): number {
  if (x === 0) return 0;
  const [mantissa = "", exponent = ""] = Math.abs(x)
    .toExponential(SIGNIFICANT_DIGITS - 1)
    .split("e");
  const decimals = mantissa.replace(".", "");
  const kept = Number(exponent) + 1 + digits;
  if (kept > SIGNIFICANT_DIGITS) return x;
  if (kept < 0) return 0;
  const head = kept === 0 ? 0 : Number(decimals.slice(0, kept));
  const up = mode === "half-away" && Number(decimals.charAt(kept)) >= 5;
  const value = Number(`${up ? head + 1 : head}e${-digits}`);
  return x < 0 && value !== 0 ? -value : value;
}
