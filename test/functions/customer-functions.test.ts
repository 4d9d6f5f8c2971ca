import * as functions from "../../src/functions/customer-functions";
import { installRuntime, StandInError } from "./custom-functions-stand-in";

const headers = [["Customer", "AR Balance", "Overdue Amount", "Overdue Days", "Credit Rating"]];
const standard = [["default"]];
const good = ["Lin Leather", 100_000, 0, 0, "AA"];
const late = ["Ho Shoes", 100_000, 60_000, 45, "BBB"];
const blankAmount = ["Wu Bags", 100_000, null, 0, "AA"];
const unreadable = ["Xu Belts", 100_000, 0, "many", "AA"];
const empty = [null, null, null, null, null];

beforeEach(() => installRuntime());

/** What a function says of records, one column taken off. */
function column(
  call: (record: unknown[][], headers: unknown[][], policy?: unknown[][]) => unknown[][],
  ...records: unknown[][]
): unknown[] {
  return call(records, headers, standard).map((row) => {
    expect(row).toHaveLength(1);
    return row[0];
  });
}

function errorOf(call: () => unknown): StandInError {
  try {
    call();
  } catch (error) {
    if (error instanceof StandInError) return error;
    throw error;
  }
  throw new Error("The call went through.");
}

describe("the functions about customers, by the default policy", () => {
  // Weights of what the headers cover: days overdue 15, overdue share 10, grade 5. By hand:
  // good: (100 x 15 + 100 x 10 + 85 x 5) / 30 = 97.5; late: 45 days 50, share 60 % 0, BBB 50: (750 + 0 + 250) / 30 = 33.33.
  it("SCORE is the weighted mean of the points", () => {
    expect(column(functions.score, good, late)).toEqual([97.5, 33.33]);
  });

  it("takes a blank overdue amount for 0 where receivables are known", () => {
    expect(column(functions.score, blankAmount)).toEqual([97.5]);
  });

  it("gives a value it cannot read the least points, and leaves the customer unrated", () => {
    // days unknown: (0 x 15 + 1000 + 425) / 30 = 47.5
    expect(column(functions.score, unreadable)).toEqual([47.5]);
    expect(column(functions.tier, unreadable)).toEqual(["Unrated"]);
    expect(column(functions.risk, unreadable)).toEqual(["Unrated"]);
    expect(column(functions.completeness, unreadable)).toEqual([0.5]);
  });

  it("TIER keeps a customer of unknown age, so new, from the best tier", () => {
    expect(column(functions.tier, good, late)).toEqual(["B", "D"]);
  });

  it("RISK is the worst rule: half the receivables overdue and 50,000 yuan is high", () => {
    expect(column(functions.risk, good, late)).toEqual(["Low", "High"]);
  });

  it("LIMIT and TERMS are 0 for high risk, and the limit unknown without sales", () => {
    expect(column(functions.limit, late, good)).toEqual([0, "?"]);
    expect(column(functions.terms, late, good)).toEqual([0, 45]);
  });

  it("SIZE is unknown without revenue", () => {
    expect(column(functions.size, good)).toEqual(["?"]);
  });

  it("REASONS names the rules that fired in the policy's order, then the criteria by what they cost", () => {
    // The criteria cost 33.33, 25 and 8.33 points, as EXPLAIN says below.
    expect(String(column(functions.reasons, late)[0]).split("; ")).toEqual([
      "half of the receivable overdue",
      "overdue 31 days or more",
      "a fifth of the receivable overdue",
      "new customer",
      "Overdue share of receivables",
      "Oldest days overdue",
      "External credit grade",
    ]);
  });

  it("gives an empty record the policy's unrated text, no error", () => {
    expect(column(functions.tier, empty, good)).toEqual(["Unrated", "B"]);
    expect(column(functions.tier, empty)).toEqual(["Unrated"]);
  });

  it("reads an error in a cell as unreadable", () => {
    const error = new StandInError("#N/A");
    expect(column(functions.tier, ["Lin", 100_000, 0, error, "AA"])).toEqual(["Unrated"]);
  });

  it("takes the blanks of Excel on the web and of formulas as the same", () => {
    const blanks = (blank: unknown) => ["Lin", 100_000, blank, 0, blank];
    expect(functions.score([blanks("")], headers, standard)).toEqual(
      functions.score([blanks(null)], headers, standard),
    );
  });

  it("EXPLAIN shows value, band, points, weight and loss, and the losses lead from 100 to the score", () => {
    const [head, ...rows] = functions.explain([late], headers, standard) as [
      string[],
      ...[string, unknown, string, unknown, number, number][],
    ];
    expect(head).toEqual(["Criterion", "Value", "Band", "Points", "Weight", "Lost from the score"]);
    const counted = rows.filter(([, , , , weight]) => weight > 0);
    expect(counted.map(([, ...rest]) => rest)).toEqual([
      [45, "31 to under 61", 50, 15, 25],
      [0.6, "0.5 or more", 0, 10, 33.33],
      ["BBB", "BBB", 50, 5, 8.33],
    ]);
    const absent = rows.filter(([, , , points]) => points === "n/a");
    expect(
      absent.every(([, , band, , weight, lost]) => band === "not on this sheet" && weight === 0 && lost === 0),
    ).toBe(true);
  });

  it("EXPLAIN ends with score, tier and why, reasons, and the smallest change that lifts the tier", () => {
    const last = (record: unknown[]) =>
      functions
        .explain([record], headers, standard)
        .slice(-4)
        .map(([name, text]) => `${String(name)} = ${String(text)}`);
    // 31 days: 50 of 100: 750 lost of 3000: 75; the share of 5 % 200 more, grade BBB 250: 1200 / 30: 60. 30 days give 30 x 15
    // = 450 more: 75, which is a B, and the rule for 31 days is silent.
    expect(last(["Ho", 100_000, 5_000, 31, "BBB"])).toEqual([
      "Tier = C",
      "Why = by the score; 10 points short of B",
      "Main reasons = overdue 31 days or more; new customer; Oldest days overdue; External credit grade; Overdue share of receivables",
      "To a better tier = Days overdue: 1 day less lifts it to B (31 days → 30 days)",
    ]);
    // Of 200 days, a share of 60 % and grade D none alone is enough: 80 x 15, 100 x 10 or 100 x 5 of 3000 is under 55.
    expect(last(["Ho", 100_000, 60_000, 200, "D"]).slice(-1)).toEqual([
      "To a better tier = No single change lifts the tier.",
    ]);
  });
});

describe("a wrong call", () => {
  it.each([
    ["no policy", () => functions.score([good], headers), "CustomerPolicy"],
    ["a blank policy", () => functions.score([good], headers, [[null]]), "CustomerPolicy"],
    ["another word", () => functions.score([good], headers, [["standard"]]), '"standard" is neither'],
    ["a range that is no policy", () => functions.score([good], headers, [[1, 2]]), "policy cannot be used"],
    ["a record with a column too many", () => functions.score([[...good, 1]], headers, standard), "6 columns"],
    ["EXPLAIN of many", () => functions.explain([good, late], headers, standard), "single row"],
  ])("says what to do: %s", (_what, call, message) => {
    const error = errorOf(call);
    expect([error.code, error.message]).toEqual(["#VALUE!", expect.stringContaining(message)]);
  });

  it("is #N/A where no header is known", () => {
    expect(errorOf(() => functions.score([[1, 2]], [["x", "y"]], standard)).code).toBe("#N/A");
  });

  it("is explained in the language of Excel's menus", () => {
    installRuntime("zh-CN");
    expect(errorOf(() => functions.score([good], headers)).message).toContain("分类制度");
  });
});
