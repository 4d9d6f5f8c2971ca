import { filterColumn, filtersOf, setAutoFilter } from "../../../src/workbench/host/client/filter-rows";
import { insertColumns } from "../../../src/workbench/host/model/structure";
import { loadPackage } from "../../../src/workbench/xlsx/load-package";
import { newPackage } from "../../../src/workbench/xlsx/new-package";
import { savePackage } from "../../../src/workbench/xlsx/save-package";
import { describeWithLibreOffice } from "../../support/libreoffice";
import { convert } from "./libre-office";
import { minimalPackage } from "./minimal-package";
import { differingParts, partText } from "./package-parts";

const SHEET = "xl/worksheets/sheet1.xml";
const area = (row: number, column: number, rowCount = 1, columnCount = 1) => ({ row, column, rowCount, columnCount });
const VALUES = [
  ["name", "tier"],
  ["Birch", "A"],
  ["Alder", "B"],
  ["Fir", null],
];

/** Customers of tier B or of none are shown. */
function filtered(): Uint8Array {
  const loaded = newPackage();
  const sheet = loaded.model.addSheet("Data");
  sheet.setValues(area(0, 0, 4, 2), VALUES);
  setAutoFilter(sheet, area(0, 0, 4, 2));
  filterColumn(sheet, filtersOf(sheet)[0]!, 1, { values: ["B"], blanks: true });
  return savePackage(loaded);
}

describe("filters of a file", () => {
  it("are stored with their values and read again", () => {
    const bytes = filtered();
    expect(partText(bytes, SHEET)).toContain(
      '<autoFilter ref="A1:B4"><filterColumn colId="1"><filters blank="1"><filter val="B"/></filters></filterColumn></autoFilter>',
    );
    const again = loadPackage(bytes);
    expect(filtersOf(again.model.sheets[0]!)[0]?.filters).toEqual([
      { column: 1, values: ["B"], blanks: true, opaque: null },
    ]);
    expect(differingParts(bytes, savePackage(again))).toEqual([]);
  });

  it("conditions of other kinds are carried: they follow their column, and what they hide stays hidden", () => {
    const custom = '<customFilters><customFilter operator="greaterThan" val="5"/></customFilters>';
    const cells = (row: number, a: string, b: number): string =>
      `<row r="${row}"${b > 5 ? "" : ' hidden="1"'}><c r="A${row}" t="inlineStr"><is><t>${a}</t></is></c><c r="B${row}"><v>${b}</v></c></row>`;
    const bytes = minimalPackage(
      `<sheetData><row r="1"/>${cells(2, "x", 9)}${cells(3, "y", 1)}${cells(4, "y", 8)}</sheetData>` +
        `<autoFilter ref="A1:B4"><filterColumn colId="1">${custom}</filterColumn></autoFilter>`,
    );
    const loaded = loadPackage(bytes);
    const sheet = loaded.model.sheets[0]!;
    const hidden = (): boolean[] => [1, 2, 3].map((row) => sheet.line("row", row).hidden);
    filterColumn(sheet, filtersOf(sheet)[0]!, 0, { values: ["y"], blanks: false });
    expect(hidden()).toEqual([true, true, false]);
    filterColumn(sheet, filtersOf(sheet)[0]!, 0, null);
    expect(hidden()).toEqual([false, true, false]);
    insertColumns(sheet, 1, 1);
    expect(partText(savePackage(loaded), SHEET)).toContain(
      `<autoFilter ref="A1:C4"><filterColumn colId="2">${custom}</filterColumn></autoFilter>`,
    );
  });

  it("a table keeps its own", () => {
    const loaded = newPackage();
    const sheet = loaded.model.addSheet("Data");
    sheet.setValues(area(0, 0, 4, 2), VALUES);
    const columns = ["name", "tier"].map((name) => ({
      name,
      calculatedFormula: null,
      totalsFunction: null,
      totalsLabel: null,
    }));
    const range = area(0, 0, 4, 2);
    const look = { hasHeader: true, hasTotals: false, showFilter: true, style: null };
    sheet.set("tables", [{ id: 1, name: "T", range, ...look, columns, opaque: null }]);
    const plain = loadPackage(savePackage(loaded));
    const [again] = plain.model.sheets;
    filterColumn(again!, filtersOf(again!)[0]!, 1, { values: ["A"], blanks: false });
    const bytes = savePackage(plain);
    expect(partText(bytes, "xl/tables/table1.xml")).toContain(
      '<autoFilter ref="A1:B4"><filterColumn colId="1"><filters><filter val="A"/></filters></filterColumn></autoFilter>',
    );
    const last = loadPackage(bytes);
    expect(filtersOf(last.model.sheets[0]!)[0]?.filters).toHaveLength(1);
    expect(differingParts(bytes, savePackage(last))).toEqual([]);
  });

  describeWithLibreOffice("in LibreOffice", () => {
    it("the same rows are filtered, by the same values", () => {
      const shown = convert(filtered(), "filtered.xlsx", "fods", "fods").toString("utf8");
      const rows = [...shown.matchAll(/<table:table-row\b([^>]*)>(?:(?!<\/table:table-row>)[\s\S])*?<text:p>(\w+)</g)];
      expect(rows.map(([, own, name]) => [name, /visibility="filter"/.test(own ?? "")])).toEqual([
        ["name", false],
        ["Birch", true],
        ["Alder", false],
        ["Fir", false],
      ]);
      expect(shown).toMatch(/<table:filter-condition table:value="B" table:operator="="/);
      expect(shown).toMatch(/table:operator="empty" table:field-number="1"/);
    });
  });
});
