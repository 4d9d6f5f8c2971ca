import { FUNCTIONS } from "../../../../../src/workbench/host/formula/library/functions";
import { nativeFunctions } from "../../../../../src/workbench/page/browser/formula/function-catalog";
import { benchOf } from "../../../host/formula/sheet-of";

/** Functions that only files write, never people. */
const OF_FILES = ["ANCHORARRAY", "SINGLE"];

describe("help for native functions", () => {
  it("covers every function of the calculator's tables, once, in both languages", () => {
    const [english, chinese] = ["en-US", "zh-CN"].map(nativeFunctions);
    const names = english!.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(Object.keys(FUNCTIONS).filter((name) => !names.includes(name) && !OF_FILES.includes(name))).toEqual([]);
    expect(chinese!.filter(({ description }) => !/\p{Script=Han}|FALSE|TRUE|#N\/A/u.test(description))).toEqual([]);
    expect(english!.filter(({ description }) => /\p{Script=Han}/u.test(description))).toEqual([]);
  });

  it("offers nothing that the calculator does not calculate", () => {
    const { calculator, put, show } = benchOf({});
    nativeFunctions("en-US").forEach(({ name }, row) => put(`A${row + 1}`, `=${name}()`));
    show("A1");
    expect([...calculator.unusual.unknown.keys()]).toEqual([]);
  });
});
