import { FIELD_IDS, fieldKind } from "../../src/domain/customer/fields";
import type { FieldId, FieldKind } from "../../src/domain/customer/fields";
import { recognizeSheet } from "../../src/domain/customer/recognize-sheet";
import { plainSnapshot } from "../../src/domain/customer/snapshot";
import type { CellValue } from "../../src/domain/spreadsheet/cell-value";
import { fieldNamesEnUs } from "../../src/i18n/en-us/field-names";
import { fieldNamesZhCn } from "../../src/i18n/zh-cn/field-names";

/** Cells that the kind of a field allows. */
const CELLS: Readonly<Record<FieldKind, readonly CellValue[]>> = {
  money: [1200, 85_000, 640],
  percent: [0.2, 0.95, 0.5],
  days: [30, 0, 45],
  years: [3, 12, 7],
  count: [2, 0, 5],
  number: [1.2, 0.8, 2],
  date: [45_300, 45_310, 45_320],
  text: ["A", "BB", "C"],
  flag: ["是", "否", "否"],
};

describe.each([
  ["zh-CN", fieldNamesZhCn],
  ["en-US", fieldNamesEnUs],
])("a header that says what the pane calls a field (%s)", (_, names) => {
  it.each(FIELD_IDS)("%s", (field: FieldId) => {
    const kind = fieldKind(field);
    const rows = CELLS[kind].map((cell, row): CellValue[] => [`甲${row}皮具公司`, cell]);
    const other = field === "customer_name" ? "客户编码" : "客户名称";
    const { columns } = recognizeSheet(plainSnapshot([[other, names[field]], ...rows]));
    expect(columns[1]?.field).toBe(field);
  });
});
