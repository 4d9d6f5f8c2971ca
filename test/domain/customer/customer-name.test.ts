import { foldCustomerName } from "../../../src/domain/customer/customer-name";

it.each([
  ["广州百丽鞋业有限公司", "广州百丽鞋业有限责任公司"],
  ["广州百丽鞋业（有限公司）", "广州 百丽鞋业"],
  ["ＡＢＣ皮具(上海)有限公司", "abc皮具（上海）"],
  ["百丽集团有限公司", "百丽集团"],
  ["Acme Leather Co., Ltd.", "ACME LEATHER"],
  ["Acme\u3000Leather", "Acme Leather\u00a0"],
])("%s and %s are one", (a, b) => expect(foldCustomerName(a)).toBe(foldCustomerName(b)));

it.each([
  ["广州百丽鞋业", "深圳百丽鞋业"],
  ["百丽(上海)", "百丽(北京)"],
  ["有限公司", "公司"],
])("%s and %s are not", (a, b) => expect(foldCustomerName(a)).not.toBe(foldCustomerName(b)));

it("leaves nothing of nothing", () => expect(foldCustomerName("\u3000 ")).toBe(""));
