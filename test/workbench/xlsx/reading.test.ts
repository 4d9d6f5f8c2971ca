import { loadPackage } from "../../../src/workbench/xlsx/load-package";
import { savePackage } from "../../../src/workbench/xlsx/save-package";
import type { Worksheet } from "../../../src/workbench/host/model/worksheet";
import { minimalPackage } from "./minimal-package";
import { differingParts } from "./package-parts";

function sheetOf(content: string, overrides: Record<string, string | null> = {}): Worksheet {
  const bytes = minimalPackage(content, overrides);
  const loaded = loadPackage(bytes);
  // Whatever a file looks like, saving it unchanged must not touch it.
  expect(differingParts(bytes, savePackage(loaded))).toEqual([]);
  return loaded.model.sheets[0]!;
}
const rows = (content: string): string => `<sheetData>${content}</sheetData>`;

describe("reading cells", () => {
  it("values of every type", () => {
    const sheet = sheetOf(
      rows(
        '<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1" t="str"><v>a&amp;b &#x4E2D;</v></c>' +
          '<c r="E1" t="inlineStr"><is><r><t>rich </t></r><r><t>text</t></r><rPh sb="0" eb="1"><t>aid</t></rPh></is></c><c r="F1" t="d"><v>2025-12-31</v></c><c r="G1"/></row>',
      ),
    );
    expect([0, 1, 2, 3, 4, 5, 6].map((column) => sheet.value(0, column))).toEqual([
      1.5,
      true,
      { error: "#N/A" },
      "a&b 中",
      "rich text",
      46022,
      null,
    ]);
  });

  it("rows and cells without addresses follow one another", () => {
    const sheet = sheetOf(
      rows(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
      ),
    );
    expect([sheet.value(0, 0), sheet.value(0, 1), sheet.value(4, 2), sheet.value(4, 3), sheet.value(5, 0)]).toEqual([
      1, 2, 3, 4, 5,
    ]);
  });

  it("escaped characters of strings, and spaces", () => {
    const sheet = sheetOf(
      rows(
        '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> a_x000D_b_x005F_x0041_ </t></is></c></row>',
      ),
    );
    expect(sheet.value(0, 0)).toBe(" a\rb_x0041_ ");
  });

  it("shared strings with runs, and a shared formula whose references move", () => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const sheet = sheetOf(
      rows(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">$A$9+C1</f><v>3</v></c></row>' +
          '<row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>',
      ),
      {
        "xl/sharedStrings.xml": `<sst xmlns="${main}"><si><r><rPr><b/></rPr><t>客户</t></r><r><t>名称</t></r></si></sst>`,
        "xl/_rels/workbook.xml.rels":
          `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="${office}/worksheet" Target="/xl/worksheets/sheet1.xml"/>` +
          `<Relationship Id="s2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
      },
    );
    expect(sheet.value(0, 0)).toBe("客户名称");
    expect([sheet.formulaText(0, 1), sheet.formulaText(1, 1)]).toEqual(["=$A$9+C1", "=$A$9+C2"]);
    expect(sheet.formula(0, 1)).toBe(sheet.formula(1, 1));
  });

  it("array formulas: fixed, and dynamic with what they spill", () => {
    const sheet = sheetOf(
      rows(
        '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c><c r="D1" cm="1"><f t="array" ref="D1:E1">_xlfn.SEQUENCE(1,2)</f><v>1</v></c><c r="E1"><v>2</v></c></row>' +
          '<row r="2"><c r="A2"><v>4</v></c></row>',
      ),
    );
    expect([sheet.formula(0, 0)?.evaluation, sheet.formula(0, 3)?.evaluation]).toEqual(["array", "dynamic"]);
    expect(sheet.formulaText(0, 3)).toBe("=SEQUENCE(1,2)");
    expect(sheet.properties.arrayRanges).toEqual([{ row: 0, column: 0, rowCount: 2, columnCount: 1 }]);
    expect([sheet.value(1, 0), sheet.value(0, 4)]).toEqual([4, 2]);
  });

  it("rows and columns: sizes, hidden, outline", () => {
    const sheet = sheetOf(
      '<cols><col min="2" max="3" width="20.5" customWidth="1" outlineLevel="1" hidden="1"/><col min="4" max="4" width="9.140625" collapsed="1"/></cols>' +
        rows('<row r="2" ht="30" customHeight="1" hidden="1" outlineLevel="2"/><row r="3" ht="15.75"/>'),
    );
    expect(sheet.line("column", 2)).toMatchObject({ size: 20.5, hidden: true, outlineLevel: 1 });
    expect(sheet.line("column", 3)).toMatchObject({ collapsed: true, hidden: false });
    expect(sheet.line("row", 1)).toMatchObject({ size: 30, hidden: true, outlineLevel: 2 });
    // A height that Excel worked out itself is not a height somebody set.
    expect(sheet.line("row", 2).size).toBeNull();
  });

  it("merges, frozen panes, protection, rules, validations", () => {
    const sheet = sheetOf(
      '<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" ySplit="3" topLeftCell="B4" state="frozen"/></sheetView></sheetViews>' +
        rows("") +
        '<sheetProtection sheet="1" sort="0"/><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>' +
        '<conditionalFormatting sqref="A4:C9"><cfRule type="expression" priority="7" stopIfTrue="1"><formula>$C4&gt;30</formula></cfRule><cfRule type="cellIs" operator="equal" priority="2"><formula>1</formula></cfRule></conditionalFormatting>' +
        '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="D4:D9"><formula1>"高,中,低"</formula1></dataValidation></dataValidations>',
    );
    const { merges, freezePanes, showGridlines, protection, conditionalFormats, validations } = sheet.properties;
    expect(merges).toEqual([{ row: 0, column: 0, rowCount: 1, columnCount: 3 }]);
    expect(freezePanes).toEqual({ rowCount: 3, columnCount: 1 });
    expect(showGridlines).toBe(false);
    expect(protection?.options).toMatchObject({ allowSort: true, allowFormatCells: false });
    expect(
      conditionalFormats.map(({ type, priority, stopIfTrue, formulas }) => [type, priority, stopIfTrue, formulas]),
    ).toEqual([
      ["custom", 1, true, ["=$C4>30"]],
      ["cellValue", 0, false, ["=1"]],
    ]);
    expect(validations[0]).toMatchObject({
      type: "list",
      formula1: "高,中,低",
      inCellDropDown: true,
      ignoreBlank: true,
    });
  });

  it("an attribute is looked for in its own tag, not in text or in another attribute's value", () => {
    const sheet = sheetOf(
      rows(
        '<row r="1"><c r="A1" note=\' t="b" \'><v>1</v></c><c r="B1" t="str"><v> t="e" r="Z9" </v></c><c r="C1" s = "0" t = \'b\'><v>1</v></c></row>',
      ),
    );
    expect([sheet.value(0, 0), sheet.value(0, 1), sheet.value(0, 2)]).toEqual([1, ' t="e" r="Z9" ', true]);
  });

  it("a prefix on every element", () => {
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const sheet = sheetOf("", {
      "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    });
    expect([sheet.value(0, 0), sheet.formulaText(0, 0)]).toEqual([2, "=1+1"]);
  });

  it("the strict namespaces of ISO 29500", () => {
    const main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    const office = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    const sheet = sheetOf("", {
      "_rels/.rels": `<Relationships xmlns="${relations}"><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="1"/><sheets><sheet name="S" sheetId="1" r:id="s1"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${relations}"><Relationship Id="s1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><v>9</v></c></row></sheetData></worksheet>`,
    });
    expect(sheet.value(0, 0)).toBe(9);
    expect(sheet.workbook.date1904).toBe(true);
  });
});

it("the protection of the workbook's structure", () => {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const protectedBy = (element: string): boolean =>
    loadPackage(
      minimalPackage("<sheetData/>", {
        "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}">${element}<sheets><sheet name="Data" sheetId="1" r:id="s1"/></sheets></workbook>`,
      }),
    ).model.structureProtected;
  expect(protectedBy('<workbookProtection lockStructure="1"/>')).toBe(true);
  expect(protectedBy('<workbookProtection lockWindows="true"/>')).toBe(false);
  expect(protectedBy("")).toBe(false);
});
