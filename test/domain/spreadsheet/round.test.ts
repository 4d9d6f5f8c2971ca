import fc from "fast-check";
import { roundDown, roundHalfAway } from "../../../src/domain/spreadsheet/round";

describe("spreadsheet ROUND", () => {
  // Worked by hand on the decimal number of 15 digits; binary rounding would give another value in the marked rows.
  it.each([
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [1.005, 2, 1.01], // binary 1.00499999999999989
    [2.675, 2, 2.68], // binary 2.67499999999999982
    [1.45, 1, 1.5],
    [-1.005, 2, -1.01],
    [0.285, 2, 0.29], // binary 0.284999999999999975
    [0.1 + 0.2, 6, 0.3],
    [999999.9999999999, 6, 1000000],
    [1234.5678, -2, 1200],
    [1250, -2, 1300],
    [50, -2, 100],
    [49, -2, 0],
    [0.4, 0, 0],
    [-0.4, 0, 0],
    [1e20, 2, 1e20],
    [123456789.123455, 5, 123456789.12346], // scaled beyond 2^41: the binary number is just above the half
    [62945096.9432294564, 6, 62945096.943229], // LibreOffice 7.4; 15 digits would make a half of it
  ])("of %d to %i digits is %d", (x, digits, rounded) => {
    expect(roundHalfAway(x, digits)).toBe(rounded);
  });

  it("returns what is no number as it is", () => {
    expect(roundHalfAway(Number.POSITIVE_INFINITY, 2)).toBe(Number.POSITIVE_INFINITY);
    expect(roundHalfAway(Number.NaN, 2)).toBeNaN();
  });

  it("takes every half written with a final 5 away from zero", () => {
    fc.assert(
      fc.property(fc.nat(9_999_999), fc.integer({ min: 0, max: 5 }), (whole, digits) => {
        const half = Number(`${whole}5e-${digits + 1}`);
        const up = Number(`${whole + 1}e-${digits}`);
        expect(roundHalfAway(half, digits)).toBe(up);
        expect(roundHalfAway(-half, digits)).toBe(-up);
      }),
    );
  });

  it("is stable, odd and never further than half a unit", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer({ min: 0, max: 6 }), (x, digits) => {
        const once = roundHalfAway(x, digits);
        expect(roundHalfAway(once, digits)).toBe(once);
        expect(roundHalfAway(-x, digits)).toBe(once === 0 ? 0 : -once);
        expect(Math.abs(once - x)).toBeLessThanOrEqual(0.5 * 10 ** -digits + Math.abs(x) * 1e-14);
      }),
    );
  });
});

describe("spreadsheet ROUNDDOWN", () => {
  it.each([
    [19999, -4, 10000],
    [-19999, -4, -10000],
    [2.9999999999999996, 0, 3], // shows as 3 at 15 digits
    [0.7 * 10, 0, 7],
    [1.239, 2, 1.23],
    [0, 2, 0],
  ])("of %d to %i digits is %d", (x, digits, rounded) => {
    expect(roundDown(x, digits)).toBe(rounded);
  });
});
