import * as compiling from "../../src/domain/policy/compile-policy";
import { score, tier } from "../../src/functions/customer-functions";
import * as reading from "../../src/domain/policy/read-policy";
import { installRuntime } from "./custom-functions-stand-in";

jest.mock("../../src/domain/policy/compile-policy", () => {
  const actual = jest.requireActual<typeof compiling>("../../src/domain/policy/compile-policy");
  return { ...actual, compilePolicy: jest.fn(actual.compilePolicy) };
});
jest.mock("../../src/domain/policy/read-policy", () => {
  const actual = jest.requireActual<typeof reading>("../../src/domain/policy/read-policy");
  return { ...actual, readPolicy: jest.fn(actual.readPolicy) };
});
const compile = jest.mocked(compiling.compilePolicy);
const read = jest.mocked(reading.readPolicy);

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

  it("are refused from memory too: a policy with a fault is read once, and the message is there every time", () => {
    read.mockClear();
    const broken = () => [
      ["setting:version", "x"],
      [null, 1],
    ];
    for (let call = 0; call < 500; call++) {
      expect(() => score(record, headers("Customer"), broken())).toThrow("policy cannot be used");
      expect(() => tier(record, headers("Customer"), broken())).toThrow("policy cannot be used");
    }
    expect(read).toHaveBeenCalledTimes(1);
  });

  it("are refused in the language that Excel shows now", () => {
    expect(() => score(record, headers("Customer"), [[null]])).toThrow("Add the policy");
    installRuntime("zh-CN");
    expect(() => score(record, headers("Customer"), [[null]])).toThrow("分类制度");
  });

  it("give equal answers from memory and afresh", () => {
    const [first, again] = [1, 2].map(() => score(record, headers("Customer"), [["default"]]));
    expect(again).toEqual(first);
  });
});
