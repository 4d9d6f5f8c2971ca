import { recognizeSheet } from "../../../src/domain/customer/recognize-sheet";
import { cleanableCells } from "../../../src/domain/customer/clean-cells";
import { plainSnapshot } from "../../../src/domain/customer/snapshot";

it("lists a thousand cells of a column and counts the others; cleaning still knows them all", () => {
  const rows = Array.from({ length: 1500 }, (_, i) => [`C${i}`, `客户${i}`, "1,000"]);
  const snapshot = plainSnapshot([["客户编码", "客户名称", "应收余额"], ...rows]);
  const recognition = recognizeSheet(snapshot);
  expect(recognition.problems.filter(({ code }) => code === "text-number")).toHaveLength(1000);
  expect(recognition.problems).toContainEqual({
    code: "more-cells",
    sheet: "Sheet1",
    column: 2,
    params: { field: "ar_balance", count: 500 },
  });
  expect(cleanableCells(snapshot, recognition)).toHaveLength(1500);
});
