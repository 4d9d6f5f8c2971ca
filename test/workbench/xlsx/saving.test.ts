import fc from "fast-check";
import type { CellValue } from "../../../src/workbench/host/model/cell-value";
import type { ConditionalFormat, DataValidation, Table } from "../../../src/workbench/host/model/sheet-properties";
import { loadPackage, type LoadedPackage } from "../../../src/workbench/xlsx/load-package";
import { newPackage } from "../../../src/workbench/xlsx/new-package";
import { savePackage } from "../../../src/workbench/xlsx/save-package";
import { minimalPackage } from "./minimal-package";
import { differingParts, partNames, partText } from "./package-parts";

const SHEET = "xl/worksheets/sheet1.xml";
const ADD_IN = {
  id: "11111111-2222-3333-4444-555555555555",
  version: "1.0.0.0",
  functions: ["_xldudf_CUSTOMER_SCORE", "_xldudf_CUSTOMER_TIER"],
};
const cell = (row: number, column: number) => ({ row, column, rowCount: 1, columnCount: 1 });

/** A small workbook made of nothing, saved: what the tests below change. */
function base(): Uint8Array {
  const loaded = newPackage();
  const sheet = loaded.model.addSheet("Data");
  sheet.setValues({ row: 0, column: 0, rowCount: 3, columnCount: 2 }, [
    ["name", "balance"],
    ["甲", 10],
    ["乙", 20],
  ]);
  sheet.setFormulas(cell(3, 1), "=SUM(B2:B3)");
  sheet.storeResult(3, 1, 30);
  loaded.model.setName({ name: "Total", scope: null, formula: "=Data!$B$4", hidden: false, comment: "" });
  return savePackage(loaded);
}

function change(
  action: (loaded: LoadedPackage) => void,
  from = base(),
): { parts: string[]; saved: Uint8Array; again: LoadedPackage } {
  const loaded = loadPackage(from);
  action(loaded);
  const saved = savePackage(loaded, { addIn: ADD_IN });
  return { parts: differingParts(from, saved), saved, again: loadPackage(saved) };
}

const rule = (patch: Partial<ConditionalFormat>): ConditionalFormat => ({
  id: "new",
  type: "custom",
  ranges: [{ row: 1, column: 0, rowCount: 3, columnCount: 2 }],
  priority: 0,
  stopIfTrue: true,
  formulas: ['=$B2>"x"'],
  operator: null,
  text: null,
  style: { fill: "#FDE7E9", fontColor: "#A4262C", bold: true },
  dataBar: null,
  opaque: null,
  ...patch,
});

describe("a change rewrites only the parts it must", () => {
  it("a constant, a text that looks like a formula, an error, a boolean", () => {
    const { parts, again } = change(({ model }) => {
      model.sheets[0]!.setValues({ row: 0, column: 5, rowCount: 1, columnCount: 4 }, [
        [1.25, "=not a formula", { error: "#N/A" }, false],
      ]);
    });
    expect(parts).toEqual([SHEET]);
    const sheet = again.model.sheets[0]!;
    expect([5, 6, 7, 8].map((column) => sheet.value(0, column))).toEqual([
      1.25,
      "=not a formula",
      { error: "#N/A" },
      false,
    ]);
    expect(sheet.formula(0, 6)).toBeNull();
  });

  it("formulas with a cached number, a cached text, and none", () => {
    const { parts, saved, again } = change(({ model }) => {
      const sheet = model.sheets[0]!;
      sheet.setFormulas({ row: 1, column: 2, rowCount: 3, columnCount: 1 }, "=B2*2");
      sheet.storeResult(1, 2, 20);
      sheet.storeResult(2, 2, "forty");
    });
    expect(parts).toEqual([SHEET]);
    const xml = partText(saved, SHEET);
    expect(xml).toContain('<c r="C2"><f>B2*2</f><v>20</v></c>');
    expect(xml).toContain('<c r="C3" t="str"><f>B3*2</f><v>forty</v></c>');
    expect(xml).toContain('<c r="C4"><f>B4*2</f></c>');
    expect(again.model.sheets[0]!.formulaText(3, 2)).toBe("=B4*2");
  });

  it("a number format adds to the styles and leaves the formats there are", () => {
    const { parts, saved, again } = change(({ model }) =>
      model.sheets[0]!.setStyle(cell(1, 1), { numberFormat: '0.0"万"' }),
    );
    expect(parts).toEqual(["xl/styles.xml", SHEET]);
    expect(again.model.sheets[0]!.style(1, 1).numberFormat).toBe('0.0"万"');
    expect(partText(saved, "xl/styles.xml")).toContain(
      '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    );
  });

  it("a highlight rule with its colours; priority and stop-if-true are kept", () => {
    const { parts, saved, again } = change(({ model }) => model.sheets[0]!.set("conditionalFormats", [rule({})]));
    expect(parts).toEqual(["xl/styles.xml", SHEET]);
    expect(partText(saved, SHEET)).toContain(
      '<cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>$B2&gt;"x"</formula></cfRule>',
    );
    expect(again.model.sheets[0]!.properties.conditionalFormats[0]).toMatchObject({
      type: "custom",
      priority: 0,
      stopIfTrue: true,
      formulas: ['=$B2>"x"'],
      style: { fill: "#FDE7E9", fontColor: "#A4262C", bold: true },
    });
  });

  it("a rule put before one that the file had: that one keeps its bytes but for its priority", () => {
    const file = minimalPackage(
      '<sheetData/><conditionalFormatting sqref="A1:A9" pivot="0"><cfRule type="timePeriod" priority="1" timePeriod="lastWeek"><formula>TRUE</formula></cfRule></conditionalFormatting>',
    );
    const { saved } = change(({ model }) => {
      const sheet = model.sheets[0]!;
      const old = sheet.properties.conditionalFormats.map((format) => ({ ...format, priority: format.priority + 1 }));
      sheet.set("conditionalFormats", [rule({ style: {} }), ...old]);
    }, file);
    expect(partText(saved, SHEET)).toContain(
      '<conditionalFormatting sqref="A1:A9" pivot="0"><cfRule type="timePeriod" priority="2" timePeriod="lastWeek"><formula>TRUE</formula></cfRule></conditionalFormatting>',
    );
  });

  it("taking a rule out again gives the sheet's bytes back", () => {
    const { saved, again } = change(({ model }) => model.sheets[0]!.set("conditionalFormats", [rule({})]));
    again.model.sheets[0]!.set("conditionalFormats", []);
    expect(partText(savePackage(again), SHEET)).toBe(partText(base(), SHEET));
    expect(partText(saved, SHEET)).not.toBe(partText(base(), SHEET));
  });

  it("a data bar", () => {
    const bar = {
      lower: { type: "lowest", value: null },
      upper: { type: "number", value: "100" },
      color: "#4F6BED",
      solid: false,
      showValue: true,
    };
    const { again } = change(({ model }) =>
      model.sheets[0]!.set("conditionalFormats", [rule({ type: "dataBar", formulas: [], style: {}, dataBar: bar })]),
    );
    expect(again.model.sheets[0]!.properties.conditionalFormats[0]!.dataBar).toEqual(bar);
  });

  it("a list validation", () => {
    const validation: DataValidation = {
      ranges: [cell(1, 0)],
      type: "list",
      operator: null,
      formula1: 'A,"B",高',
      formula2: null,
      ignoreBlank: true,
      inCellDropDown: true,
      errorAlert: { show: true, style: "stop", title: "T", message: "M\nN" },
      prompt: { show: false, title: "", message: "" },
      opaque: null,
    };
    const { parts, again } = change(({ model }) => model.sheets[0]!.set("validations", [validation]));
    expect(parts).toEqual([SHEET]);
    expect(again.model.sheets[0]!.properties.validations[0]).toMatchObject({
      ...validation,
      opaque: expect.anything(),
    });
  });

  it("widths, outline, hidden columns and rows, frozen panes, merges, protection", () => {
    const { parts, again } = change(({ model }) => {
      const sheet = model.sheets[0]!;
      sheet.setLines("column", 3, 2, { size: 12, outlineLevel: 1, hidden: true });
      sheet.setLines("column", 5, 1, { collapsed: true });
      sheet.setLines("row", 2, 1, { hidden: true, size: 22.5 });
      sheet.set("freezePanes", { rowCount: 1, columnCount: 0 });
      sheet.set("merges", [{ row: 6, column: 0, rowCount: 1, columnCount: 2 }]);
      sheet.set("protection", { options: { allowSort: true, allowEditObjects: true }, password: null });
    });
    expect(parts).toEqual([SHEET]);
    const sheet = again.model.sheets[0]!;
    expect(sheet.line("column", 4)).toMatchObject({ size: 12, outlineLevel: 1, hidden: true });
    expect(sheet.line("column", 5)).toMatchObject({ collapsed: true, size: null });
    expect(sheet.line("row", 2)).toMatchObject({ hidden: true, size: 22.5 });
    expect(sheet.properties).toMatchObject({
      freezePanes: { rowCount: 1, columnCount: 0 },
      merges: [{ row: 6, rowCount: 1 }],
    });
    expect(sheet.properties.protection?.options).toMatchObject({
      allowSort: true,
      allowEditObjects: true,
      allowFormatCells: false,
    });
  });

  it("hidden names of a sheet and of the workbook touch the workbook part alone", () => {
    const { parts, again } = change(({ model }) => {
      model.setName({
        name: "CustomerTiers_score",
        scope: model.sheets[0]!.id,
        formula: "=Data!$C$1:$C$4",
        hidden: true,
        comment: "",
      });
    });
    expect(parts).toEqual(["xl/workbook.xml"]);
    expect(again.model.findName("CustomerTiers_score", again.model.sheets[0]!.id)).toMatchObject({
      formula: "=Data!$C$1:$C$4",
      hidden: true,
    });
    expect(again.model.findName("Total", null)?.formula).toBe("=Data!$B$4");
  });

  it("a new sheet in front, hidden; removing it gives the workbook part back", () => {
    const { parts, again } = change(({ model }) => {
      const sheet = model.addSheet("政策 & <规则>", 0);
      sheet.setValue(0, 0, "x");
      sheet.set("visibility", "hidden");
    });
    expect(parts).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/workbook.xml",
      "xl/worksheets/sheet2.xml",
    ]);
    expect(again.model.sheets.map(({ name, properties }) => [name, properties.visibility])).toEqual([
      ["政策 & <规则>", "hidden"],
      ["Data", "visible"],
    ]);
    again.model.removeSheet(again.model.sheets[0]!);
    expect(differingParts(base(), savePackage(again))).toEqual([]);
  });

  it("a table, then a column added to it", () => {
    const columns = ["name", "balance"].map((name) => ({
      name,
      calculatedFormula: null,
      totalsFunction: null,
      totalsLabel: null,
    }));
    const table: Table = {
      id: 1,
      name: "Customers",
      range: { row: 0, column: 0, rowCount: 3, columnCount: 2 },
      hasHeader: true,
      hasTotals: false,
      showFilter: true,
      style: "TableStyleLight1",
      columns,
      opaque: null,
    };
    const first = change(({ model }) => model.sheets[0]!.set("tables", [table]));
    expect(first.parts).toEqual([
      "[Content_Types].xml",
      "xl/tables/table1.xml",
      "xl/worksheets/_rels/sheet1.xml.rels",
      SHEET,
    ]);
    const second = change(({ model }) => {
      const old = model.sheets[0]!.properties.tables[0]!;
      const added = { name: "tier", calculatedFormula: "=[@balance]*2", totalsFunction: null, totalsLabel: null };
      model.sheets[0]!.set("tables", [
        { ...old, range: { ...old.range, columnCount: 3 }, columns: [...old.columns, added] },
      ]);
    }, first.saved);
    expect(second.parts).toEqual(["xl/tables/table1.xml"]);
    expect(second.again.model.sheets[0]!.properties.tables[0]).toMatchObject({
      range: { columnCount: 3 },
      columns: [{}, {}, { name: "tier", calculatedFormula: "=[@balance]*2" }],
    });
  });

  it("settings go into a web extension part and come back", () => {
    const { parts, again } = change(({ model }) => model.setSetting("CustomerTiers", { run: 1, note: '"quoted" <b>' }));
    expect(parts).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "xl/webextensions/_rels/taskpanes.xml.rels",
      "xl/webextensions/taskpanes.xml",
      "xl/webextensions/webextension1.xml",
    ]);
    expect(again.model.settings.get("CustomerTiers")).toEqual({ run: 1, note: '"quoted" <b>' });
  });

  it("add-in functions are stored as Excel stores them", () => {
    const { saved, again } = change(({ model }) => {
      model.sheets[0]!.setFormulas(
        { row: 1, column: 2, rowCount: 2, columnCount: 1 },
        '=CUSTOMER.TIER($A2:$B2,$A$1:$B$1,"CUSTOMER.TIER(")',
      );
      model.sheets[0]!.storeResult(1, 2, "A");
    });
    expect(partText(saved, SHEET)).toContain(
      '<c r="C2" t="str" cm="1"><f t="array" ref="C2">_xldudf_CUSTOMER_TIER($A2:$B2,$A$1:$B$1,"CUSTOMER.TIER(")</f><v>A</v></c>',
    );
    expect(partText(saved, "xl/metadata.xml")).toContain('<metadataType name="XLDAPR"');
    const extension = partText(saved, "xl/webextensions/webextension1.xml");
    expect(extension).toContain("<we:containsCustomFunctions/>");
    expect(extension).toContain(
      "<we:customFunctionIds>_xldudf_CUSTOMER_SCORE</we:customFunctionIds><we:customFunctionIds>_xldudf_CUSTOMER_TIER</we:customFunctionIds>",
    );
    expect(again.model.sheets[0]!.formulaText(2, 2)).toBe('=CUSTOMER.TIER($A3:$B3,$A$1:$B$1,"CUSTOMER.TIER(")');
    expect(() => savePackage(loadPackage(saved))).not.toThrow();
  });

  it("newer functions get the marks that files ask for", () => {
    const { saved, again } = change(({ model }) =>
      model.sheets[0]!.setFormulas(cell(0, 4), '=TEXTJOIN("IFS(",TRUE,IFS(B2>1,"a"))'),
    );
    expect(partText(saved, SHEET)).toContain('<f>_xlfn.TEXTJOIN("IFS(",TRUE,_xlfn.IFS(B2&gt;1,"a"))</f>');
    expect(again.model.sheets[0]!.formulaText(0, 4)).toBe('=TEXTJOIN("IFS(",TRUE,IFS(B2>1,"a"))');
  });
});

describe("what is not understood survives a change beside it", () => {
  const content =
    '<sheetPr codeName="X"/><dimension ref="A1"/><cols><col min="1" max="4" width="11" bestFit="1" customWidth="1" phonetic="1"/></cols>' +
    '<sheetData><row r="1" x14ac:dyDescent="0.2" xmlns:x14ac="urn:ac" spans="1:2"><c r="A1" ph="1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="4">A1+1</f><v>2</v></c></row>' +
    '<row r="2"><c r="B2"><f t="shared" si="4"/><v>3</v><extLst><ext uri="u"/></extLst></c></row></sheetData><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><extLst><ext uri="kept"/></extLst>';

  it("rows, cells and elements keep their bytes", () => {
    const { saved } = change(({ model }) => {
      model.sheets[0]!.setValue(0, 3, 5);
      model.sheets[0]!.setLines("column", 2, 1, { size: 30 });
    }, minimalPackage(content));
    const xml = partText(saved, SHEET);
    for (const piece of [
      '<sheetPr codeName="X"/>',
      'x14ac:dyDescent="0.2"',
      '<c r="A1" ph="1"><v>1</v></c>',
      '<f t="shared" ref="B1:B2" si="4">A1+1</f>',
      '<row r="2"><c r="B2"><f t="shared" si="4"/><v>3</v><extLst><ext uri="u"/></extLst></c></row>',
      '<ext uri="kept"/>',
      '<pageMargins left="1"',
      '<col min="1" max="2" width="11" bestFit="1" customWidth="1" phonetic="1"/><col min="3" max="3" width="30" customWidth="1"/><col min="4" max="4" width="11" bestFit="1"',
    ])
      expect(xml).toContain(piece);
    expect(xml).toContain('<dimension ref="A1:D2"/>');
  });

  it("the followers of a shared formula that loses its master get formulas of their own", () => {
    const { again } = change(({ model }) => model.sheets[0]!.setValue(0, 1, 9), minimalPackage(content));
    expect([again.model.sheets[0]!.value(0, 1), again.model.sheets[0]!.formulaText(1, 1)]).toEqual([9, "=A2+1"]);
  });

  it("a sheet with a prefix on every element gets cells with that prefix", () => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const file = minimalPackage("", { [SHEET]: `<x:worksheet xmlns:x="${main}"><x:sheetData/></x:worksheet>` });
    const { again } = change(({ model }) => {
      model.sheets[0]!.setValue(4, 1, "prefixed");
      model.sheets[0]!.set("merges", [{ row: 0, column: 0, rowCount: 2, columnCount: 2 }]);
    }, file);
    expect(again.model.sheets[0]!.value(4, 1)).toBe("prefixed");
    expect(again.model.sheets[0]!.properties.merges).toHaveLength(1);
  });
});

describe("the calculation chain", () => {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const file = minimalPackage('<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row></sheetData>', {
    "xl/calcChain.xml":
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="1"/></calcChain>',
    "xl/_rels/workbook.xml.rels":
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="s2" Type="${office}/calcChain" Target="calcChain.xml"/></Relationships>`,
  });

  it("stays when constants change and goes when formulas do", () => {
    const constant = change(({ model }) => model.sheets[0]!.setValue(5, 5, 1), file).saved;
    expect(partNames(constant)).toContain("xl/calcChain.xml");
    const formula = change(({ model }) => model.sheets[0]!.setFormulas(cell(5, 5), "=A1"), file).saved;
    expect(partNames(formula)).not.toContain("xl/calcChain.xml");
    expect(partText(formula, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });
});

it("any cell contents survive save and load", () => {
  const value: fc.Arbitrary<CellValue> = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
    fc.string({ unit: "binary", minLength: 1 }),
    fc.string({
      unit: fc.constantFrom(" ", "\n", "\r", "\t", "_x000D_", "=", "&", "<", "中", "\u0001", "]]>"),
      minLength: 1,
    }),
    fc.boolean(),
    fc.constantFrom(null, { error: "#DIV/0!" }, { error: "#N/A" }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(40), fc.nat(12), value), { maxLength: 30 }), (cells) => {
      const loaded = newPackage();
      const sheet = loaded.model.addSheet("S");
      for (const [row, column, content] of cells) sheet.setValue(row, column, content);
      const again = loadPackage(savePackage(loaded)).model.sheets[0]!;
      for (const [row, column] of cells) expect(again.value(row, column)).toEqual(sheet.value(row, column));
    }),
    { numRuns: 150 },
  );
});
