import { failureDetails } from "../../../src/taskpane/shell/failure-details";

test("details name what failed and hold nothing of the customers", () => {
  const details = failureDetails(
    {
      during: "classify",
      code: "office",
      workbook: "put-back",
      problems: [
        {
          code: "text-number",
          sheet: "客户台账",
          row: 4,
          column: 1,
          text: "10.59万元",
          params: { field: "ar_balance" },
        },
        { code: "text-number", sheet: "客户台账", row: 5, column: 1, text: "秘密公司" },
        { code: "duplicate-id", sheet: "客户台账", params: { id: "C001", row: 4 } },
      ],
      detail: "office: ItemNotFound: the sheet 客户台账 of 秘密公司 (13800138000) is gone",
    },
    { version: "1.2.3", platform: "PC" },
  );
  expect(details.split("\n")).toEqual([
    "Customer Tiers 1.2.3 (PC)",
    "during: classify",
    "code: office",
    "workbook: put-back",
    "office: ItemNotFound",
    "problems: text-number x 2, duplicate-id x 1",
  ]);
});

test("a message without a code of Office tells nothing", () => {
  const details = failureDetails(
    { during: "read", code: "office", workbook: "unchanged", problems: [], detail: "boom at 广州皮具 B5" },
    { version: "", platform: "" },
  );
  expect(details).toContain("office: -");
  expect(details).not.toMatch(/广州|B5/);
});
