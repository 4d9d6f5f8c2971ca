import { join } from "node:path";
import { HIGHLIGHT_LOOKS } from "../../src/domain/plan/highlight-rules";
import { FIRST, ID } from "../../src/domain/policy/policy-layout";
import { fromYmd } from "../../src/domain/spreadsheet/serial-date";
import { classifySheet } from "../../src/excel/classify-sheet";
import type { CellValue } from "../../src/workbench/host/model/cell-value";
import type { Workbook } from "../../src/workbench/host/model/workbook";
import { newPackage } from "../../src/workbench/xlsx/new-package";
import { savePackage } from "../../src/workbench/xlsx/save-package";
import { converted, describeWithLibreOffice } from "../support/libreoffice";
import type { Picture } from "../support/page-picture";
import { drawPage, drawsPages } from "../support/page-picture";
import { RUN } from "./customer-workbook";
import { withExcel } from "./workbook-session";

const day = (month: number, date: number): number => fromYmd(2024, month, date) ?? 0;
const ADD_IN = { id: "12345678-1234-4234-8234-123456789012", version: "1.0.0.0", functions: [] };
const { fill: OVERDUE } = HIGHLIGHT_LOOKS.overdue;

function fill(workbook: Workbook, name: string, rows: readonly (readonly CellValue[])[]): void {
  const sheet = workbook.addSheet(name);
  rows.forEach((cells, row) => cells.forEach((value, column) => sheet.setValue(row, column, value)));
}

/** Three customers who owe little that is due on 20 June, 10 and 20 July, and much more that is due at the end of the year. */
function fillBook(workbook: Workbook): void {
  const names = ["甲箱包", "乙箱包", "丙箱包"];
  const dues = [day(7, 10), day(7, 20), day(6, 20)];
  fill(workbook, "客户", [
    ["客户编码", "客户名称", "合作年限", "年采购额", "客户年营业收入", "注册资本"],
    ...names.map((name, index) => [`K${index + 1}`, name, 6, 3_000_000, 60_000_000, 20_000_000]),
  ]);
  fill(workbook, "发票", [
    ["客户编码", "发票号", "开票日期", "到期日", "应收金额"],
    ...names.flatMap((_, index) => [
      [`K${index + 1}`, `S${index}`, day(5, 1), dues[index] ?? 0, 100],
      [`K${index + 1}`, `L${index}`, day(5, 1), day(12, 31), 100_000],
    ]),
  ]);
}

/** Tints of the rows from top to bottom inside the second column, repeats left out. */
function tints(picture: Picture): string[] {
  const found: string[] = [];
  for (let y = 0; y < picture.height; y += 1) {
    const counts = new Map<string, number>();
    for (let x = 120; x < 145; x += 1) {
      const color = picture.color(x, y);
      counts.set(color, (counts.get(color) ?? 0) + 1);
    }
    const [most = ""] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    const tint = most === "#FFFFFF" ? "none" : most === OVERDUE ? "overdue" : null;
    if (tint !== null && found.at(-1) !== tint) found.push(tint);
  }
  return found;
}

describeWithLibreOffice("rows in LibreOffice after the as-of date was typed anew", () => {
  (drawsPages ? it : it.skip)(
    "are tinted for the invoices that are overdue on that day, without the add-in",
    async () => {
      const loaded = newPackage();
      const [first] = loaded.model.sheets;
      fillBook(loaded.model);
      if (first !== undefined) loaded.model.removeSheet(first);
      await withExcel(loaded.model, async () => {
        await classifySheet({ ...RUN, sheet: "客户" });
      });
      const policy = loaded.model.sheet("Policy");
      const row = Array.from({ length: 60 }, (_, at) => at).find((at) => policy?.value(at, ID) === "setting:asOf");
      const onDay = (serial: number): string[] => {
        policy?.setValue(row ?? -1, FIRST, serial);
        const bytes = savePackage(loaded, { addIn: ADD_IN });
        return tints(converted(bytes, "days.xlsx", "pdf", (folder) => drawPage(join(folder, "days.pdf"), 1)));
      };
      expect(onDay(day(6, 20))).toEqual(["none"]);
      expect(onDay(day(6, 30))).toEqual(["none", "overdue", "none"]);
      expect(onDay(day(7, 15))).toEqual(["none", "overdue", "none", "overdue", "none"]);
      expect(onDay(day(7, 31))).toEqual(["none", "overdue", "none"]);
    },
    180_000,
  );
});
