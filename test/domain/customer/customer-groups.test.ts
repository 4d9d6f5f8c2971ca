import { customerGroups } from "../../../src/domain/customer/customer-groups";
import { customerTable } from "../../../src/domain/customer/customer-table";
import { recognizeSheet } from "../../../src/domain/customer/recognize-sheet";
import { plainSnapshot } from "../../../src/domain/customer/snapshot";

function groupsOf(customers: readonly (readonly (string | null)[])[]) {
  const snapshot = plainSnapshot([
    ["客户编码", "客户名称", "所属集团", "应收余额"],
    ...customers.map((row) => [...row, 1]),
  ]);
  return customerGroups(customerTable(snapshot, recognizeSheet(snapshot)));
}

describe("groups of customers", () => {
  it("gather under a parent named by code or by name, whatever its legal form", () => {
    const groups = groupsOf([
      ["G1", "百丽集团有限公司", null],
      ["C1", "百丽广州", "G1"],
      ["C2", "百丽深圳", "百丽集团"],
      ["C3", "独立客户", null],
    ]);
    expect(groups).toEqual([{ name: "百丽集团有限公司", head: 0, members: [0, 1, 2] }]);
  });

  it("gather under a name that is no customer itself", () => {
    expect(
      groupsOf([
        ["C1", "甲公司", "奥康控股"],
        ["C2", "乙公司", "奥康控股"],
        ["C3", "丙公司", "别家"],
      ]),
    ).toEqual([{ name: "奥康控股", head: -1, members: [0, 1] }]);
  });

  it("follow a chain to its top", () => {
    expect(
      groupsOf([
        ["C1", "甲公司", "C2"],
        ["C2", "乙公司", "C3"],
        ["C3", "丙公司", null],
      ]),
    ).toEqual([{ name: "丙公司", head: 2, members: [0, 1, 2] }]);
  });

  it("cut a circle where it closes, and a customer may be its own parent", () => {
    expect(
      groupsOf([
        ["C1", "甲公司", "C2"],
        ["C2", "乙公司", "C1"],
        ["C3", "丙公司", "C1"],
        ["C4", "丁公司", "C4"],
      ]),
    ).toEqual([{ name: "甲公司", head: 0, members: [0, 1, 2] }]);
  });

  it("are none without a parent column", () => {
    const snapshot = plainSnapshot([
      ["客户编码", "客户名称"],
      ["C1", "甲公司"],
    ]);
    expect(customerGroups(customerTable(snapshot, recognizeSheet(snapshot)))).toEqual([]);
  });
});
