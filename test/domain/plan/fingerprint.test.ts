import type { Fingerprint } from "../../../src/domain/plan/fingerprint";
import { isStale } from "../../../src/domain/plan/fingerprint";

const FINGERPRINT: Fingerprint = {
  sheetId: "s1",
  headerRow: 1,
  firstColumn: 0,
  headers: ["客户名称", "应收余额", ""],
  firstRow: 2,
  lastRow: 4,
  keyColumn: 0,
  filled: 3,
};

describe("a plan is stale", () => {
  it("not while headers and the number of filled rows are the same, whatever the values", () => {
    expect(isStale(FINGERPRINT, ["客户名称", " 应收余额 ", "ours"], ["x", "y", 3])).toBe(false);
  });

  it("when a header changed", () => {
    expect(isStale(FINGERPRINT, ["客户名称", "回款", ""], ["x", "y", "z"])).toBe(true);
  });

  it("when rows were added or taken away", () => {
    expect(isStale(FINGERPRINT, ["客户名称", "应收余额", ""], ["x", "y", ""])).toBe(true);
    expect(isStale({ ...FINGERPRINT, filled: 2 }, ["客户名称", "应收余额", ""], ["x", "y", "z"])).toBe(true);
  });
});
