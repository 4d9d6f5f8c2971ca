import { daysOverdue } from "../../src/functions/date-functions";
import { installRuntime, StandInError } from "./custom-functions-stand-in";

beforeEach(() => installRuntime());

/** Serial of 31 March 2024 in the 1900 system (45382 days after 30 December 1899). */
const asOf = 45382;

describe("CUSTOMER.DAYSOVERDUE", () => {
  it.each([
    ["the due date itself", asOf, 0],
    ["the day after it", asOf - 1, 1],
    ["a day to come", asOf + 30, 0],
    ["a leap day in between (29 February)", asOf - 32, 32],
    ["a time of day on the due date", asOf + 0.99, 0],
    ["late on the day before", asOf - 0.01, 1],
    ["a blank", null, ""],
    ["a blank made by a formula", "", ""],
  ])("counts from %s", (_what, dueDate, days) => {
    expect(daysOverdue([[dueDate]], asOf)).toEqual([[days]]);
  });

  it("gives results in the shape of the dates", () => {
    expect(
      daysOverdue(
        [
          [asOf - 1, asOf - 2],
          [asOf - 3, null],
        ],
        asOf,
      ),
    ).toEqual([
      [1, 2],
      [3, ""],
    ]);
  });

  it("marks a text date alone, with a message, and leaves the others", () => {
    const [[text, number]] = daysOverdue([["2024-03-01", asOf - 1]], asOf) as [[StandInError, number]];
    expect(text).toBeInstanceOf(StandInError);
    expect([text.code, text.message]).toEqual(["#VALUE!", expect.stringContaining("not text")]);
    expect(number).toBe(1);
  });

  it("lets an error through as it is", () => {
    const error = new StandInError("#N/A");
    expect(daysOverdue([[error]], asOf)).toEqual([[error]]);
  });

  it("does not count to a missing date", () => {
    installRuntime("zh-CN");
    expect(() => daysOverdue([[asOf]], 0)).toThrow("截止日期");
    expect(() => daysOverdue([[asOf]], null as unknown as number)).toThrow("截止日期");
  });
});
