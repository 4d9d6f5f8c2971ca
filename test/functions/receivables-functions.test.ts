import {
  aging,
  averageDaysDelinquent,
  bestDso,
  cei,
  dso,
  dunning,
  overdue,
} from "../../src/functions/receivables-functions";
import { installRuntime, StandInError } from "./custom-functions-stand-in";

beforeEach(() => installRuntime());

/** 31 March 2024. */
const asOf = 45382;
const standard = [["default"]];

describe("CUSTOMER.DSO and its family", () => {
  it("give the published numbers", () => {
    expect(dso(50_000, [[150_000]]).toFixed(2)).toBe("121.67");
    expect(dso(50_000, [[150_000]], [[183]]).toFixed(2)).toBe("61.00");
    expect(dso(212_000, [[100_000], [80_000], [70_000]]).toFixed(1)).toBe("73.7");
    expect(dso(212_000, [[100_000, 80_000, 70_000]], [[31, 28, 31]])).toBeCloseTo(31 + 28 + (32 / 70) * 31, 9);
    expect(bestDso(33_000, 365_000)).toBeCloseTo(33, 9);
    expect(averageDaysDelinquent(45_000, 33_000, 365_000)).toBeCloseTo(12, 9);
    expect(cei(100, 200, 120, 90)).toBeCloseTo((180 / 210) * 100, 9);
  });

  it.each([
    ["no sales", () => dso(1, [[0]])],
    ["a balance older than the months", () => dso(500, [[100], [200]])],
    ["nothing to collect", () => cei(0, 0, 0, 0)],
  ])("say why there is no number: %s", (_what, call) => {
    expect(call).toThrow(StandInError);
  });

  it("refuse as many days as there are no months", () => {
    expect(() => dso(1, [[100], [200]], [[31], [28], [31]])).toThrow(StandInError);
  });
});

describe("CUSTOMER.OVERDUE", () => {
  it("adds what is past its due date; the day itself is not", () => {
    const dates = [[asOf - 1], [asOf], [asOf + 1], [null], [asOf - 400]];
    expect(overdue([[100.1], [200], [400], [800], [0.2]], dates, asOf)).toBe(100.3);
  });

  it("refuses texts, different sizes and a missing date", () => {
    expect(() => overdue([["100"]], [[asOf - 1]], asOf)).toThrow(StandInError);
    expect(() => overdue([[100], [1]], [[asOf - 1]], asOf)).toThrow(StandInError);
    expect(() => overdue([[100]], [[asOf - 1]], 0)).toThrow(StandInError);
  });
});

describe("CUSTOMER.DUNNING", () => {
  const on = (days: number, tier?: string): unknown =>
    dunning([[asOf - days]], asOf, standard, tier === undefined ? undefined : [[tier]])[0]?.[0];

  it("begins before the due date and grows with the days", () => {
    expect([-8, -7, 0, 1, 30, 31, 91, 181].map((days) => on(days))).toEqual([
      "",
      "Reminder",
      "Reminder",
      "First notice",
      "First notice",
      "Second notice",
      "Final notice",
      "Legal action",
    ]);
  });

  it("gives tier A five days more after the due date, none before it", () => {
    expect([-7, 1, 5, 6, 35, 36].map((days) => on(days, "A"))).toEqual([
      "Reminder",
      "Reminder",
      "Reminder",
      "First notice",
      "First notice",
      "Second notice",
    ]);
  });

  it("keeps the shape of the dates, and blanks", () => {
    expect(dunning([[null, asOf - 40]], asOf, standard)).toEqual([["", "Second notice"]]);
  });
});

describe("CUSTOMER.AGING", () => {
  it("ages a range of invoices, one row per customer", () => {
    const table = aging(
      [
        ["Customer ID", "Customer Name", "Invoice Date", "Due Date", "Invoice Amount", "Paid Amount"],
        ["C1", "One", asOf - 60, asOf - 30, 100, 40],
        ["C2", "Two", asOf - 60, asOf, 70, null],
        ["C1", "One", asOf - 60, asOf - 31, 5, null],
        ["C2", "Two", asOf - 10, null, 9, null],
        ["C2", "Two", asOf - 10, asOf + 5, -20, null],
      ],
      asOf,
      standard,
    );
    expect(table[0]?.slice(0, 6)).toEqual([
      "Customer code",
      "Customer name",
      "Currency",
      "Receivable balance",
      "Overdue amount",
      "Oldest days overdue",
    ]);
    expect(table.slice(1)).toEqual([
      ["C1", "One", "Book currency", 65, 65, 31, 0, 60, 5, 0, 0, 0, 0, 0, 0],
      ["C2", "Two", "Book currency", 59, 0, 0, 50, 0, 0, 0, 0, 0, 0, 9, 0],
    ]);
  });

  it("says what is missing", () => {
    expect(() =>
      aging(
        [
          ["Customer ID", "Remark"],
          ["C1", "x"],
        ],
        asOf,
        standard,
      ),
    ).toThrow(StandInError);
    expect(() => aging([["Customer ID", "Invoice Amount"]], asOf, standard)).toThrow(StandInError);
  });
});
