import { HIGHLIGHT_LOOKS, SCORE_BAR, tierLook } from "../../../src/domain/plan/highlight-rules";

/**
 * How colours look to people without one kind of cones, as matrices on linear RGB: Machado, Oliveira, Fernandes, "A
 * Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009, severity 1.0. Grey is the
 * relative luminance of WCAG 2.2, as a printer would put it.
 */
const GREY = [0.2126, 0.7152, 0.0722];
const EYES = {
  "people who see all colours": [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopes: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopes: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopes: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
  "a grey printer": [...GREY, ...GREY, ...GREY],
} as const;

type Rgb = readonly [number, number, number];

function linear(color: string): Rgb {
  const part = (at: number): number => {
    const value = parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function seen(color: string, eyes: readonly number[]): Rgb {
  const [r, g, b] = linear(color);
  const row = (at: number): number =>
    Math.min(1, Math.max(0, (eyes[at] ?? 0) * r + (eyes[at + 1] ?? 0) * g + (eyes[at + 2] ?? 0) * b));
  return [row(0), row(3), row(6)];
}

const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

function contrast(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** CIE L*a*b* under D65. */
function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function difference(one: Rgb, other: Rgb): number {
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

const ROWS = Object.entries(HIGHLIGHT_LOOKS);
const PAIRS = ROWS.flatMap(([name, look], index) =>
  ROWS.slice(index + 1).map(([other, than]) => ({ name, look, other, than })),
);

describe.each(Object.entries(EYES))("to %s", (_, eyes) => {
  it("every highlight is readable: its text stands out 4.5 to 1 from its fill", () => {
    const looks = [...ROWS.map(([, look]) => look), ...[0, 1, 2, 3, 9].map(tierLook)];
    const ratios = looks.map(({ fill, color }) => contrast(seen(fill, eyes), seen(color, eyes)));
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(seen(SCORE_BAR.fill, eyes), [0, 0, 0])).toBeGreaterThanOrEqual(4.5);
  });

  it("every tinted row shows on white paper, and stays light enough for a grey page", () => {
    for (const [, { fill }] of ROWS) {
      const [lightness] = lab(seen(fill, eyes));
      expect(lightness).toBeGreaterThan(85);
      expect(lightness).toBeLessThan(95);
    }
  });
});

describe("two highlights", () => {
  it.each(PAIRS)("$name and $other differ in fill or type to eyes of every kind", ({ look, than }) => {
    for (const [who, eyes] of Object.entries(EYES)) {
      if (who === "a grey printer") continue;
      const fills = difference(seen(look.fill, eyes), seen(than.fill, eyes));
      const texts = difference(seen(look.color, eyes), seen(than.color, eyes));
      expect(Math.max(fills, texts)).toBeGreaterThan(15);
    }
  });

  it.each(PAIRS)("$name and $other differ in weight or slant where all is grey", ({ look, than }) => {
    expect([look.bold, look.italic]).not.toEqual([than.bold, than.italic]);
  });
});
