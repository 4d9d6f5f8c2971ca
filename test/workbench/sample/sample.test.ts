import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chineseSample } from "../../../src/workbench/sample/chinese-sample";
import { englishSample } from "../../../src/workbench/sample/english-sample";
import { loadPackage } from "../../../src/workbench/xlsx/load-package";
import { sheetRows } from "../xlsx/libre-office";
import { describeWithLibreOffice } from "../../support/libreoffice";

const committed = (name: string): Buffer => readFileSync(join(__dirname, "../../../assets/sample", name));

describe("the sample workbooks", () => {
  it("are what their script makes, byte for byte", () => {
    expect(committed("customers.xlsx").equals(chineseSample())).toBe(true);
    expect(committed("customers-en.xlsx").equals(englishSample())).toBe(true);
  });

  it("has 330 customers in 21 columns, two subtotals and a total, one hidden row and one name twice", () => {
    const sheet = loadPackage(committed("customers.xlsx")).model.sheets[0]!;
    // Banner, note and header, then 330 customers with a subtotal after the 110th and the 220th, then the total.
    expect(sheet.usedRange()).toEqual({ row: 0, column: 0, rowCount: 336, columnCount: 21 });
    expect([sheet.value(113, 1), sheet.value(224, 1), sheet.value(335, 1)]).toEqual(["小计", "小计", "合计"]);
    expect(sheet.formulaText(335, 5)).toBe("=SUM(F4:F113,F115:F224,F226:F335)");
    const hidden = sheet
      .customLines("row")
      .filter(([, line]) => line.hidden)
      .map(([row]) => row);
    expect(hidden).toEqual([91]);
    const names = Array.from({ length: 333 }, (_, index) => sheet.value(index + 3, 1)).filter(
      (name) => !["小计", "合计"].includes(String(name)),
    );
    expect([names.length, new Set(names).size]).toEqual([330, 329]);
  });

  it("shows the imperfections of a real ledger", () => {
    const sheet = loadPackage(committed("customers.xlsx")).model.sheets[0]!;
    expect(sheet.value(21, 5)).toBe("12.5万");
    expect(sheet.value(44, 6)).toBe("——");
    expect(sheet.value(122, 13)).toEqual({ error: "#N/A" });
    expect(sheet.value(99, 10)).toBe("2019.5.1");
    expect(sheet.value(10, 3)).toBeNull();
  });

  it("is the same ledger in English, written in English throughout", () => {
    const chinese = loadPackage(committed("customers.xlsx")).model.sheets[0]!;
    const english = loadPackage(committed("customers-en.xlsx")).model.sheets[0]!;
    expect(english.usedRange()).toEqual(chinese.usedRange());
    expect([english.value(113, 1), english.value(224, 1), english.value(335, 1)]).toEqual([
      "Subtotal",
      "Subtotal",
      "Total",
    ]);
    // A large amount of 10,000 yuan is ten of a thousand; days overdue are the same.
    for (const row of [3, 150, 334]) {
      expect(english.value(row, 3)).toBe((chinese.value(row, 3) as number) * 10);
      expect(english.value(row, 7)).toBe(chinese.value(row, 7));
    }
    for (let row = 0; row < 336; row++)
      for (let column = 0; column < 21; column++)
        expect(String(english.value(row, column))).not.toMatch(/\p{Script=Han}/u);
    const names = Array.from({ length: 333 }, (_, index) => english.value(index + 3, 1));
    expect(new Set(names).size).toBe(329 + 2);
  });

  describeWithLibreOffice("in LibreOffice", () => {
    it("opens with 336 rows and the sums it was saved with", () => {
      const sheet = loadPackage(committed("customers.xlsx")).model.sheets[0]!;
      const rows = sheetRows(committed("customers.xlsx"));
      expect(rows).toHaveLength(336);
      for (const row of [113, 224, 335]) {
        for (const column of [5, 6, 18, 19])
          expect(Number(rows[row]![column])).toBeCloseTo(sheet.value(row, column) as number, 2);
      }
    });
  });
});
