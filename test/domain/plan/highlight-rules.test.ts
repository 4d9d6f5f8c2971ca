import { highlightRules, isOurRule } from "../../../src/domain/plan/highlight-rules";

const AREA = { row: 4, column: 0, rowCount: 10, columnCount: 3 };
const RESULTS = { row: 4, column: 6, rowCount: 10, columnCount: 4 };
const ALL = {
  high: { column: 20, operator: "=", value: 3 },
  overdue: { column: 7, operator: ">", value: 0 },
  unrated: { column: 5, operator: "=", value: 'un"rated' },
  tiers: [{ column: 5, operator: "=", value: "A" }],
} as const;

/** Relative luminance of WCAG 2.2. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe("our highlights", () => {
  const rules = highlightRules(
    ALL,
    { data: [AREA], results: [RESULTS] },
    {
      tier: { ...AREA, column: 5, columnCount: 1 },
      score: null,
    },
  );

  it("compare numbers only with numbers, because text is greater than any number in a spreadsheet", () => {
    expect(rules.find(({ mark }) => mark === "overdue")?.formula).toBe(
      '=AND(ISNUMBER($H5),$H5>0,N("customer:overdue")=0)',
    );
  });

  it("double the quotes of a text", () => {
    expect(rules.find(({ mark }) => mark === "unrated")?.formula).toBe('=AND($F5="un""rated",N("customer:unrated")=0)');
  });

  it("come in the order High, overdue, unrated, each stopping the next", () => {
    expect(rules.map(({ mark }) => mark)).toEqual(["tier1", "high", "high-results", "overdue", "unrated"]);
    expect(rules.every(({ stopIfTrue }) => stopIfTrue)).toBe(true);
  });

  it("make High rows bold in the result columns only, with the same colours", () => {
    const [data, results] = rules.filter(({ mark }) => mark.startsWith("high"));
    expect(data).toMatchObject({ areas: [AREA], bold: false });
    expect(results).toMatchObject({ areas: [RESULTS], bold: true, fill: data?.fill, color: data?.color });
    expect(rules.find(({ mark }) => mark === "overdue")?.areas).toEqual([AREA, RESULTS]);
  });

  it("leave out the rule of an area that is not there", () => {
    const without = highlightRules(ALL, { data: [AREA], results: [] }, { tier: null, score: null });
    expect(without.map(({ mark }) => mark)).toEqual(["high", "overdue", "unrated"]);
  });

  it("never call the add-in's functions, which rules cannot", () => {
    expect(rules.some(({ formula }) => formula.includes("CUSTOMER."))).toBe(false);
  });

  it("are readable: at least 4.5 to 1", () => {
    for (const { fill, color } of rules) {
      const [light, dark] = [luminance(fill), luminance(color)].sort((a, b) => b - a) as [number, number];
      expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("are known as ours by their formula, others are not", () => {
    expect(rules.every(({ formula }) => isOurRule(formula))).toBe(true);
    expect(isOurRule('=AND( $H9 = "high", n( "Customer:high" ) = 0 )')).toBe(true);
    expect(isOurRule('=$H5="High"')).toBe(false);
  });
});
