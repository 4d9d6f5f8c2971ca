import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadPackage } from "../../../src/workbench/xlsx/load-package";
import { newPackage } from "../../../src/workbench/xlsx/new-package";
import { savePackage } from "../../../src/workbench/xlsx/save-package";
import { withExcel } from "../../excel/workbook-session";
import { converted, describeWithLibreOffice } from "../../support/libreoffice";
import { partText } from "./package-parts";

const [ROWS, COLUMNS] = [12, 40];

/** A sheet far wider than a page, printed as the work says. */
async function wideSheet(work: (layout: Excel.PageLayout) => void): Promise<Uint8Array> {
  const made = newPackage();
  const sheet = made.model.addSheet("Wide");
  const rows = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, column) => `${row}/${column}`),
  );
  sheet.setValues({ row: 0, column: 0, rowCount: ROWS, columnCount: COLUMNS }, rows);
  await withExcel(made.model, () =>
    Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem("Wide").pageLayout);
      await context.sync();
    }),
  );
  return savePackage(made);
}

const fitted = (layout: Excel.PageLayout): void => {
  layout.orientation = Excel.PageOrientation.landscape;
  layout.zoom = { horizontalFitToPages: 1 };
  layout.setPrintTitleRows("$1:$2");
};

describe("how a sheet is printed", () => {
  it("is kept in the file as spreadsheet programs keep it, and read again", async () => {
    const saved = await wideSheet(fitted);
    expect(partText(saved, "xl/worksheets/sheet1.xml")).toMatch(/<sheetPr>.*<pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
    expect(partText(saved, "xl/worksheets/sheet1.xml")).toMatch(/<pageSetup [^>]*fitToWidth="1" fitToHeight="0"/);
    const { model } = loadPackage(saved);
    expect(model.sheet("Wide")?.properties.pageSetup).toMatchObject({
      orientation: "landscape",
      fit: { wide: 1, tall: 0 },
    });
    expect(model.names.map(({ name, formula }) => [name, formula])).toEqual([["_xlnm.Print_Titles", "=Wide!$1:$2"]]);
  });

  it.each([
    ["nothing", {}],
    ["a scale and pages at once", { scale: 100, horizontalFitToPages: 1 }],
    ["half a page", { horizontalFitToPages: 0.5 }],
    ["a scale below the smallest", { scale: 5 }],
    ["a word", { pages: 1 }],
  ])("refuses a zoom of %s", async (_, zoom) => {
    await expect(wideSheet((layout) => void (layout.zoom = zoom as Excel.PageLayoutZoomOptions))).rejects.toMatchObject(
      { code: "InvalidArgument" },
    );
  });
});

describeWithLibreOffice("a sheet far wider than a page, as LibreOffice prints it", () => {
  const pages = (saved: Uint8Array): number =>
    converted(saved, "wide.xlsx", "pdf", (folder) => {
      const pdf = readFileSync(join(folder, "wide.pdf"), "latin1");
      return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    });

  it("takes one page where its columns are fitted to one, and several where they are not", async () => {
    expect(pages(await wideSheet(fitted))).toBe(1);
    expect(pages(await wideSheet(() => {}))).toBeGreaterThan(2);
  });
});
