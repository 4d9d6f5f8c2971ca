import { classifySheet } from "../../src/excel/classify-sheet";
import type { ClassifyReport } from "../../src/excel/classify-report";
import type { Worksheet } from "../../src/workbench/host/model/worksheet";
import { newPackage } from "../../src/workbench/xlsx/new-package";
import { savePackage } from "../../src/workbench/xlsx/save-package";
import { AS_OF, randomReceivables } from "../domain/receivables/random-receivables";
import { recalculate } from "../domain/support/libreoffice";
import { Random } from "../domain/support/random";
import { isoDate } from "../../src/domain/spreadsheet/serial-date";
import { describeWithLibreOffice } from "../support/libreoffice";
import { RUN } from "./customer-workbook";
import { withExcel } from "./workbook-session";

const CUSTOMERS = 40;
/** Whose settings the file keeps. */
const ADD_IN = { id: "11111111-1111-4111-8111-111111111111", version: "1.0.0.0", functions: [] };

function fill(sheet: Worksheet, rows: readonly (readonly unknown[])[]): void {
  rows.forEach((cells, row) =>
    cells.forEach((value, column) => sheet.setValue(row, column, value as string | number | null)),
  );
}

/** Three sheets of receivables in several currencies, and customers without a word on what they owe. */
function generatedPackage(seed: number) {
  const loaded = newPackage();
  const random = new Random(seed);
  fill(loaded.model.addSheet("客户"), [
    ["客户编码", "客户名称", "上级客户", "合作年限", "年采购额", "客户年营业收入", "注册资本"],
    ...Array.from({ length: CUSTOMERS }, (_, number) => [
      number % 7 === 0 ? 1000 + number : `K${String(number).padStart(4, "0")}`,
      `客户${number}皮具有限公司`,
      number % 9 === 4 ? `客户${number - 1}皮具有限公司` : null,
      random.integer(0, 9),
      random.integer(1, 900) * 10_000,
      random.integer(1, 9_000) * 10_000,
      random.integer(1, 900) * 10_000,
    ]),
  ]);
  for (const { name, rows } of randomReceivables(random, CUSTOMERS, 200)) fill(loaded.model.addSheet(name), rows);
  return loaded;
}

const letters = (text: string | undefined): number =>
  [...(text ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

describeWithLibreOffice("scores fed from generated invoices, recalculated by LibreOffice", () => {
  it.each([1, 2])(
    "are those of the domain, with a currency that has a rate and others that have none (seed %d)",
    async (seed) => {
      const loaded = generatedPackage(seed);
      const options = { ...RUN, sheet: "客户", asOf: isoDate(AS_OF) };
      const report = await withExcel(loaded.model, async (): Promise<ClassifyReport> => {
        await classifySheet(options);
        const policy = loaded.model.sheet("Policy");
        const row = Array.from({ length: 400 }, (_, at) => at).find((at) => policy?.value(at, 2) === "CNH") ?? -1;
        policy?.setValue(row, 2, "USD");
        policy?.setValue(row, 3, 7.1);
        return classifySheet(options);
      });
      const cells = recalculate(savePackage(loaded, { addIn: ADD_IN })).get("客户") ?? [];
      const { columns } = report.output;
      const at = (row: number, role: string): string => cells[row - 1]?.[letters(columns[role])] ?? "";
      const found = report.customers.map(({ row }) => ({
        score: Number(at(row, "score")),
        tier: at(row, "tier"),
        risk: at(row, "risk"),
        daysOverdue: Number(at(row, "daysOverdue")),
      }));
      expect(found).toEqual(
        report.customers.map(({ score, tier, risk, daysOverdue }) => ({ score, tier, risk, daysOverdue })),
      );
      // Who owes in a currency without a rate owes nobody knows what; the others' amounts add up.
      const header = cells[0]?.indexOf("应收余额") ?? -1;
      const unknown = cells.slice(1, CUSTOMERS + 1).filter((row) => row[header] === "").length;
      expect(unknown).toBeGreaterThan(0);
      expect(unknown).toBeLessThan(CUSTOMERS);
      const sum = cells.slice(1, CUSTOMERS + 1).reduce((all, row) => all + Number(row[header] ?? 0), 0);
      expect(sum).toBeCloseTo(report.totals.ar_balance ?? Number.NaN, 4);
    },
  );
});
