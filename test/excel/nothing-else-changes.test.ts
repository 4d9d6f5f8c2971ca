import fc from "fast-check";
import { cleanableCells } from "../../src/domain/customer/clean-cells";
import { isMarkName } from "../../src/domain/plan/marks";
import { parseA1 } from "../../src/domain/spreadsheet/address";
import { classifySheet } from "../../src/excel/classify-sheet";
import { readSheet } from "../../src/excel/read-sheet";
import { recognizeReading } from "../../src/excel/recognize-reading";
import { withSession } from "../../src/excel/session";
import type { CellValue } from "../../src/workbench/host/model/cell-value";
import type { Workbook } from "../../src/workbench/host/model/workbook";
import type { Worksheet } from "../../src/workbench/host/model/worksheet";
import { CUSTOMERS, customerWorkbook, HEADERS, RUN } from "./customer-workbook";
import { withExcel } from "./workbook-session";

/** What people do to a list of customers: type, paste, calculate, colour, hide. */
const change = fc.record({
  row: fc.integer({ min: 1, max: CUSTOMERS + 4 }),
  column: fc.nat(HEADERS.length - 1),
  content: fc.oneof(
    fc.constantFrom<CellValue>(
      "1,200",
      "￥3,000.50",
      "10.59万元",
      "——",
      "\u3000",
      "不适用",
      "95%",
      "3年6个月",
      "45天",
      "合计",
      "备注：老客户",
      "$5,000",
      { error: "#N/A" },
      true,
      null,
    ),
    fc.constantFrom("=1+1", '="1,200"', "=SUM(C2:C5)", "=C2/0"),
    fc.string({ maxLength: 12 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  ),
  look: fc.constantFrom(null, "@", "0%", "#,##0.00", "yyyy-mm-dd"),
  hidden: fc.boolean(),
});

function apply(
  sheet: Worksheet,
  { row, column, content, look, hidden }: typeof change extends fc.Arbitrary<infer T> ? T : never,
): void {
  if (typeof content === "string" && content.startsWith("=")) sheet.setFormula(row, column, content);
  else sheet.setValue(row, column, content);
  if (look !== null) sheet.setStyle({ row, column, rowCount: 1, columnCount: 1 }, { numberFormat: look });
  if (hidden) sheet.setLines("row", row, 1, { hidden: true });
}

/** Every cell that is no column of ours, with formula and look; results of formulas are not anybody's writing. */
function usersCells(workbook: Workbook, sheet: Worksheet): Map<string, string> {
  const ours = new Set(
    workbook.names
      .filter(({ name }) => isMarkName(name))
      .map(({ formula }) => parseA1(formula.slice(formula.lastIndexOf("!") + 1))?.column),
  );
  const used = sheet.usedRange() ?? { row: 0, column: 0, rowCount: 0, columnCount: 0 };
  const cells = new Map<string, string>();
  for (let row = 0; row < used.row + used.rowCount; row += 1) {
    for (let column = 0; column < used.column + used.columnCount; column += 1) {
      if (ours.has(column)) continue;
      const { numberFormat, fill } = sheet.style(row, column);
      const formula = sheet.formulaText(row, column);
      const held = [formula ?? sheet.value(row, column), numberFormat, fill];
      cells.set(`${row},${column}`, JSON.stringify(held));
    }
  }
  return cells;
}

function changed(before: Map<string, string>, after: Map<string, string>): string[] {
  const blank = JSON.stringify([null, "General", null]);
  const places = new Set([...before.keys(), ...after.keys()]);
  return [...places].filter((place) => (before.get(place) ?? blank) !== (after.get(place) ?? blank)).sort();
}

it("classifying changes no cell of the user's, and a confirmed clean only those it named, no formula among them", async () => {
  const changes = fc.array(change, { minLength: 3, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(changes, async (edits) => {
      const { workbook, sheet } = customerWorkbook();
      for (const edit of edits) apply(sheet, edit);
      const before = usersCells(workbook, sheet);
      const named = await withExcel(workbook, async () => {
        await classifySheet({ ...RUN, clean: false });
        expect(changed(before, usersCells(workbook, sheet))).toEqual([]);
        const cells = await withSession(async (session) => {
          const reading = await readSheet(session, { lookForMerges: true });
          if (reading === null) throw new Error("no sheet");
          const { snapshot, recognition } = await recognizeReading(session, reading.snapshot);
          return cleanableCells(snapshot, recognition);
        });
        for (const { row, column } of cells) expect(sheet.formulaText(row, column)).toBeNull();
        await classifySheet({ ...RUN, clean: true });
        return new Set(cells.map(({ row, column }) => `${row},${column}`));
      });
      expect(changed(before, usersCells(workbook, sheet)).filter((place) => !named.has(place))).toEqual([]);
    }),
    { numRuns: 5 },
  );
});
