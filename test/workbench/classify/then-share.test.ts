import { resolve } from "node:path";
import { driveAddIn } from "../../../src/workbench/classify/drive-add-in";
import type { Worksheet } from "../../../src/workbench/host/model/worksheet";
import { customerWorkbook } from "../../excel/customer-workbook";

const BUNDLE = resolve(__dirname, "../../../dist");

function formulas(sheet: Worksheet): string[] {
  const { row = 0, column = 0, rowCount = 0, columnCount = 0 } = sheet.usedRange(false) ?? {};
  return Array.from({ length: rowCount * columnCount }, (_, index) =>
    sheet.formulaText(row + Math.floor(index / columnCount), column + (index % columnCount)),
  ).filter((formula) => formula !== null);
}

describe("a file classified by the command line", () => {
  it.each([
    ["as calls of functions", {}, /CUSTOMER\./],
    ["as calls, then made share-safe", { shareSafe: true }, /^(?!.*CUSTOMER\.)/],
    ["and frozen", { freeze: true }, null],
  ] as const)("%s", async (_, wanted, kind) => {
    const { workbook, sheet } = customerWorkbook();
    const { outcome } = await driveAddIn(workbook, BUNDLE, {
      clean: false,
      formulas: "custom",
      language: "en-US",
      ...wanted,
    });
    expect(outcome).not.toHaveProperty("failure");
    const found = formulas(sheet);
    if (kind === null) expect(found).toEqual([]);
    else {
      expect(found.length).toBeGreaterThan(0);
      expect(found.some((formula) => formula.includes("CUSTOMER."))).toBe(!("shareSafe" in wanted));
      expect(found.filter((formula) => kind.test(formula)).length).toBeGreaterThan(0);
    }
  });
});
