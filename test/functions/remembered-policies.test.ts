import * as compiling from "../../src/domain/policy/compile-policy";
import { score, tier } from "../../src/functions/customer-functions";
import { installRuntime } from "./custom-functions-stand-in";

jest.mock("../../src/domain/policy/compile-policy", () => {
  const actual = jest.requireActual<typeof compiling>("../../src/domain/policy/compile-policy");
  return { ...actual, compilePolicy: jest.fn(actual.compilePolicy) };
});
const compile = jest.mocked(compiling.compilePolicy);

const record = [["Lin", 100_000, 0, 0]];
const headers = (title: string) => [[title, "AR Balance", "Overdue Amount", "Overdue Days"]];

beforeEach(() => {
  installRuntime();
  compile.mockClear();
});

describe("policies and headers given again", () => {
  it("are compiled once for thousands of calls with fresh arrays, by whatever function", () => {
    for (let call = 0; call < 2_000; call++) {
      score(record, headers("Customer"), [["default"]]);
      tier(record, headers("Customer"), [["default"]]);
    }
    expect(compile).toHaveBeenCalledTimes(1);
  });

  it("serve any headers: another sheet's cost no new policy", () => {
    for (const title of ["Customer", "Client", "Company", "Buyer", "Debtor"])
      score(record, headers(title), [["default"]]);
    expect(compile.mock.calls.length).toBeLessThanOrEqual(1);
  });

  it("give equal answers from memory and afresh", () => {
    const [first, again] = [1, 2].map(() => score(record, headers("Customer"), [["default"]]));
    expect(again).toEqual(first);
  });
});
