import { join } from "node:path";
import type { ClassifyReport } from "../../src/excel/classify-report";
import { classifySheet } from "../../src/excel/classify-sheet";
import { removeClassification } from "../../src/excel/remove-classification";
import { HIGHLIGHT_LOOKS, SCORE_BAR } from "../../src/domain/plan/highlight-rules";
import { columnIndex } from "../../src/workbench/host/model/address";
import type { ConditionalFormat } from "../../src/workbench/host/model/sheet-properties";
import { insertRows } from "../../src/workbench/host/model/structure";
import type { Worksheet } from "../../src/workbench/host/model/worksheet";
import { loadPackage } from "../../src/workbench/xlsx/load-package";
import { newPackage } from "../../src/workbench/xlsx/new-package";
import { savePackage } from "../../src/workbench/xlsx/save-package";
import { converted, describeWithLibreOffice } from "../support/libreoffice";
import type { Picture } from "../support/page-picture";
import { drawPage, drawsPages } from "../support/page-picture";
import { CUSTOMERS, customerWorkbook, RUN, writeCustomers } from "./customer-workbook";
import { described, withExcel } from "./workbook-session";

const rules = (sheet: Worksheet): readonly ConditionalFormat[] => sheet.properties.conditionalFormats;
const looks = (sheet: Worksheet) =>
  rules(sheet).map(({ type, ranges, formulas, style, dataBar }) => ({ type, ranges, formulas, style, dataBar }));

/** A piece of a rule as pasted cells carry it: the same rule over other cells. */
function pasted(rule: ConditionalFormat, id: string, row: number): ConditionalFormat {
  return { ...rule, id, ranges: rule.ranges.map((range) => ({ ...range, row, rowCount: 2 })) };
}

describe("our highlights", () => {
  it("are one set again after copies, and rows inserted among and below the customers", async () => {
    const { workbook, sheet } = customerWorkbook();
    await withExcel(workbook, async () => {
      await classifySheet(RUN);
      const once = looks(sheet);
      sheet.set("conditionalFormats", [
        ...rules(sheet),
        ...rules(sheet).map((rule, index) => pasted(rule, `copy${index}`, 40)),
        ...rules(sheet).map((rule, index) => pasted(rule, `copy-above${index}`, 3)),
      ]);
      await classifySheet(RUN);
      expect(looks(sheet)).toEqual(once);
      insertRows(sheet, 5, 1);
      sheet.setValue(5, 0, "K99");
      sheet.setValue(5, 1, "新客户");
      await classifySheet(RUN);
      const rows = new Set(
        rules(sheet).flatMap(({ ranges }) => ranges.map(({ row, rowCount }) => `${row} ${rowCount}`)),
      );
      expect([...rows]).toEqual([`1 ${CUSTOMERS + 1}`]);
      expect(rules(sheet)).toHaveLength(once.length);
    });
  });

  it("have a bar on the score from 0 to 100; a bar of a person's own there stays, and Remove takes ours alone", async () => {
    const { workbook, sheet } = customerWorkbook();
    const before = described(workbook);
    await withExcel(workbook, async () => {
      const { output } = await classifySheet(RUN);
      const bars = () => rules(sheet).filter(({ dataBar }) => dataBar !== null);
      expect(bars()).toMatchObject([
        {
          ranges: [{ row: 1, column: columnIndex(output.columns.score ?? ""), rowCount: CUSTOMERS, columnCount: 1 }],
          dataBar: { lower: { type: "number", value: "=0" }, upper: { type: "number", value: "=100" }, solid: true },
        },
      ]);
      const [bar] = bars() as [ConditionalFormat];
      const own = { ...bar, id: "own", dataBar: { ...bar.dataBar, color: "#FF00FF" } } as ConditionalFormat;
      sheet.set("conditionalFormats", [...rules(sheet), { ...own, priority: rules(sheet).length }]);
      await classifySheet(RUN);
      expect(
        bars()
          .map(({ dataBar }) => dataBar?.color)
          .sort(),
      ).toEqual([SCORE_BAR.fill, "#FF00FF"]);
      await removeClassification();
      expect(rules(sheet).map(({ id }) => id)).toEqual(["own"]);
    });
    sheet.set("conditionalFormats", []);
    expect(described(workbook)).toEqual(before);
  });

  it("are stored in files with the bar in one colour, and read back the same", async () => {
    const { bytes, sheet } = await classifiedFile();
    const again = loadPackage(bytes).model.sheet("台账");
    if (again === null) throw new Error("no sheet");
    expect(looks(again).map(({ dataBar, ranges }) => [ranges, dataBar?.solid, dataBar?.color])).toEqual(
      looks(sheet).map(({ dataBar, ranges }) => [ranges, dataBar?.solid, dataBar?.color]),
    );
  });
});

const ADD_IN = { id: "12345678-1234-4234-8234-123456789012", version: "1.0.0.0", functions: [] };

async function classifiedFile(): Promise<{ bytes: Uint8Array; report: ClassifyReport; sheet: Worksheet }> {
  const loaded = newPackage();
  const first = loaded.model.sheets[0];
  const sheet = loaded.model.addSheet("台账");
  if (first !== undefined) loaded.model.removeSheet(first);
  writeCustomers(sheet);
  // One customer of whom too little is known.
  for (const column of [2, 3, 4]) sheet.setValue(4, column, null);
  const report = await withExcel(loaded.model, async () => classifySheet(RUN));
  return { bytes: savePackage(loaded, { addIn: ADD_IN }), report, sheet };
}

/** The fills of rows from top to bottom, as a strip of the picture shows them: tints alone, repeats left out. */
function tints(picture: Picture, from: number, to: number): string[] {
  const known = Object.values(HIGHLIGHT_LOOKS).map(({ fill }) => fill);
  const found: string[] = [];
  for (let y = 0; y < picture.height; y += 1) {
    const counts = new Map<string, number>();
    for (let x = from; x < to; x += 1) {
      const color = picture.color(x, y);
      counts.set(color, (counts.get(color) ?? 0) + 1);
    }
    const [most = ""] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    const tint = known.includes(most) ? most : most === "#FFFFFF" ? "none" : null;
    if (tint !== null && found.at(-1) !== tint) found.push(tint);
  }
  return found;
}

describeWithLibreOffice("LibreOffice", () => {
  (drawsPages ? it : it.skip)(
    "tints the rows of the customers as the report tells them, and no others",
    async () => {
      const { bytes, report } = await classifiedFile();
      const [data, results] = converted(bytes, "highlights.xlsx", "pdf", (folder) =>
        [1, 2].map((page) => drawPage(join(folder, "highlights.pdf"), page)),
      ) as [Picture, Picture];
      const expected = report.customers.map(({ riskLevel, daysOverdue, tier }) => {
        if (riskLevel === "high") return HIGHLIGHT_LOOKS.high.fill;
        if ((daysOverdue ?? 0) > 0) return HIGHLIGHT_LOOKS.overdue.fill;
        return tier === "待评" ? HIGHLIGHT_LOOKS.unrated.fill : "none";
      });
      expect(new Set(expected).size).toBe(4);
      const runs = ["none", ...expected, "none"].filter((tint, index, all) => tint !== all[index - 1]);
      // Inside the second column, and beside the score, tier and risk of the page that they stand on.
      expect(tints(data, 120, 160)).toEqual(runs);
      expect(tints(results, 275, 310)).toEqual(runs);
      // The bars are of one colour: of two colours, the page would hold shades of it.
      const shades = new Set<string>();
      for (let y = 0; y < results.height; y += 1) {
        for (let x = 116; x < 180; x += 1) shades.add(results.color(x, y));
      }
      expect(shades).toContain(SCORE_BAR.fill);
      expect([...shades].filter((color) => near(color, SCORE_BAR.fill))).toEqual([SCORE_BAR.fill]);
    },
    120_000,
  );
});

/** Between white and a colour, and that colour itself. */
function near(color: string, to: string): boolean {
  const parts = (hex: string): number[] => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const [shares = 0, ...others] = parts(color).map((part, index) => (255 - part) / (255 - (parts(to)[index] ?? 0)));
  return shares > 0.15 && shares < 1.05 && others.every((share) => Math.abs(share - shares) < 0.06);
}
