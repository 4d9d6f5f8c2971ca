import { moveRange } from "../../../src/workbench/host/model/move-range";
import { sortRows } from "../../../src/workbench/host/model/rearrange";
import { deleteRows, insertColumns, insertRows } from "../../../src/workbench/host/model/structure";
import type { Workbook } from "../../../src/workbench/host/model/workbook";
import { loadPackage } from "../../../src/workbench/xlsx/load-package";
import { savePackage } from "../../../src/workbench/xlsx/save-package";
import { describeWithLibreOffice } from "../../support/libreoffice";
import { convert } from "./libre-office";
import { minimalPackage } from "./minimal-package";
import { differingParts, partText } from "./package-parts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELS = "http://schemas.openxmlformats.org/package/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SHEET = "xl/worksheets/sheet1.xml";
const area = (row: number, column: number, rowCount = 1, columnCount = 1) => ({ row, column, rowCount, columnCount });

const relationships = (entries: readonly (readonly [id: string, kind: string, target: string])[]): string =>
  `<Relationships xmlns="${RELS}">${entries
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join("")}</Relationships>`;

const corner = (local: string, row: number, column: number): string =>
  `<xdr:${local}><xdr:col>${column}</xdr:col><xdr:colOff>10</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>10</xdr:rowOff></xdr:${local}>`;

/** Customers in A2:B5 under a header, with everything that can hang on them. */
function attachedPackage(): Uint8Array {
  const rows = [
    ["name", "balance"],
    ["d", 4],
    ["b", 2],
    ["c", 3],
    ["a", 1],
  ].map(
    ([name, balance], index) =>
      `<row r="${index + 1}"><c r="A${index + 1}" t="inlineStr"><is><t>${name}</t></is></c>` +
      (typeof balance === "number"
        ? `<c r="B${index + 1}"><v>${balance}</v></c></row>`
        : `<c r="B1" t="inlineStr"><is><t>${balance}</t></is></c></row>`),
  );
  const sheet =
    `<sheetData>${rows.join("")}</sheetData><protectedRanges><protectedRange sqref="A3:A4" name="own"/></protectedRanges>` +
    `<hyperlinks xmlns:r="${OFFICE}"><hyperlink ref="A3" location="Data!A1"/><hyperlink ref="A5" location="Data!B1"/></hyperlinks>` +
    '<rowBreaks count="1" manualBreakCount="1"><brk id="3" max="16383" man="1"/></rowBreaks>' +
    '<colBreaks count="1" manualBreakCount="1"><brk id="1" max="1048575" man="1"/></colBreaks>' +
    '<ignoredErrors><ignoredError sqref="A2:A5" numberStoredAsText="1"/></ignoredErrors>' +
    `<drawing xmlns:r="${OFFICE}" r:id="d"/><legacyDrawing xmlns:r="${OFFICE}" r:id="v"/>` +
    '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}">' +
    '<x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines>' +
    "<x14:sparkline><xm:f>Data!A3:B3</xm:f><xm:sqref>C3</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>" +
    '<ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}">' +
    '<x14:conditionalFormattings xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:conditionalFormatting>' +
    '<x14:cfRule type="expression" id="{00000000-0000-4000-8000-000000000001}"><xm:f>$B2&gt;$B$5</xm:f></x14:cfRule><xm:sqref>A2:B5</xm:sqref>' +
    "</x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>";
  const note = (ref: string, text: string): string =>
    `<comment ref="${ref}" authorId="0"><text><t>${text}</t></text></comment>`;
  const shape = (row: number, column: number): string =>
    `<v:shape id="_x0000_s${row}" type="#_x0000_t202"><v:textbox><div>a<br></div></v:textbox><x:ClientData ObjectType="Note"><x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 3}, 31, ${row + 4}, 1</x:Anchor><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
  const drawing = 'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"';
  const frame = `<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart"/></xdr:nvGraphicFramePr></xdr:graphicFrame><xdr:clientData/>`;
  return minimalPackage(sheet, {
    "xl/worksheets/_rels/sheet1.xml.rels": relationships([
      ["c", "comments", "/xl/comments1.xml"],
      ["t", "threadedComment", "/xl/threadedComments/t1.xml"],
      ["v", "vmlDrawing", "/xl/drawings/v1.vml"],
      ["d", "drawing", "/xl/drawings/drawing1.xml"],
      ["p", "pivotTable", "/xl/pivotTables/p1.xml"],
    ]),
    "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors><author>x</author></authors><commentList>${note("A3", "about b")}${note("A5", "about a")}</commentList></comments>`,
    "xl/threadedComments/t1.xml": `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B4" id="1"><text>about c</text></threadedComment></ThreadedComments>`,
    "xl/drawings/v1.vml": `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">${shape(2, 0)}${shape(4, 0)}</xml>`,
    "xl/drawings/drawing1.xml": `<xdr:wsDr ${drawing}><xdr:twoCellAnchor>${corner("from", 2, 4)}${corner("to", 8, 6)}${frame}</xdr:twoCellAnchor><xdr:twoCellAnchor editAs="oneCell">${corner("from", 3, 8)}${corner("to", 9, 9)}${frame}</xdr:twoCellAnchor><xdr:twoCellAnchor editAs="absolute">${corner("from", 3, 10)}${corner("to", 9, 11)}${frame}</xdr:twoCellAnchor></xdr:wsDr>`,
    "xl/drawings/_rels/drawing1.xml.rels": relationships([["k", "chart", "/xl/charts/chart1.xml"]]),
    "xl/charts/chart1.xml": `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:f>Data!$B$2:$B$5</c:f><c:f>(Data!$A$2,Data!$A$5)</c:f></c:chartSpace>`,
    "xl/pivotTables/p1.xml": `<pivotTableDefinition xmlns="${MAIN}" name="P"><location ref="H4:I9" firstHeaderRow="1"/></pivotTableDefinition>`,
    "xl/pivotCache/c1.xml": `<pivotCacheDefinition xmlns="${MAIN}"><cacheSource type="worksheet"><worksheetSource ref="A1:B5" sheet="Data"/></cacheSource></pivotCacheDefinition>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ["s1", "worksheet", "worksheets/sheet1.xml"],
      ["p1", "pivotCacheDefinition", "pivotCache/c1.xml"],
    ]),
  });
}

const ALL_PARTS = [
  SHEET,
  "xl/comments1.xml",
  "xl/threadedComments/t1.xml",
  "xl/drawings/v1.vml",
  "xl/drawings/drawing1.xml",
  "xl/charts/chart1.xml",
  "xl/pivotTables/p1.xml",
  "xl/pivotCache/c1.xml",
];

/** The parts after an action, as one text. */
function after(action: (model: Workbook) => void): string {
  const loaded = loadPackage(attachedPackage());
  action(loaded.model);
  const saved = savePackage(loaded);
  return ALL_PARTS.map((part) => partText(saved, part)).join("\n");
}

const data = (model: Workbook) => model.sheets[0]!;

describe("what hangs on the cells of a file follows them", () => {
  it("when rows are inserted above", () => {
    const text = after((model) => insertRows(data(model), 1, 2));
    for (const expected of [
      '<hyperlink ref="A5" location',
      '<hyperlink ref="A7" location',
      '<comment ref="A5" authorId="0"><text><t>about b',
      '<comment ref="A7" authorId="0"><text><t>about a',
      'threadedComment ref="B6"',
      "<x:Row>4</x:Row><x:Column>0</x:Column>",
      "<x:Anchor>1, 15, 4, 2, 3, 31, 8, 1</x:Anchor>",
      '<protectedRange sqref="A5:A6"',
      '<brk id="5"',
      '<ignoredError sqref="A4:A7"',
      "<xm:f>Data!A5:B5</xm:f><xm:sqref>C5</xm:sqref>",
      "<xm:f>$B4&gt;$B$7</xm:f></x14:cfRule><xm:sqref>A4:B7</xm:sqref>",
      "<c:f>Data!$B$4:$B$7</c:f><c:f>(Data!$A$4,Data!$A$7)</c:f>",
      '<location ref="H6:I11"',
      '<worksheetSource ref="A1:B7" sheet="Data"',
    ])
      expect(text).toContain(expected);
    expect([...text.matchAll(/<xdr:row>(\d+)/g)].map(([, row]) => Number(row))).toEqual([4, 10, 5, 11, 3, 9]);
  });

  it("when columns are inserted, and when rows between the corners of a drawing are", () => {
    const columns = after((model) => insertColumns(data(model), 0, 1));
    expect(columns).toContain('<comment ref="B3"');
    expect(columns).toContain("<x:Column>1</x:Column>");
    expect(columns).toContain('<brk id="2" max="1048575"');
    expect([...columns.matchAll(/<xdr:col>(\d+)/g)].map(([, column]) => Number(column))).toEqual([5, 7, 9, 10, 10, 11]);
    const rows = after((model) => insertRows(data(model), 5, 3));
    // The first grows, the second keeps its size, the third keeps its place.
    expect([...rows.matchAll(/<xdr:row>(\d+)/g)].map(([, row]) => Number(row))).toEqual([2, 11, 3, 9, 3, 9]);
  });

  it("goes with deleted cells; a chart's reference to them breaks, a drawing stays", () => {
    const text = after((model) => deleteRows(data(model), 2, 1));
    expect(text).not.toContain("about b");
    expect(text).not.toContain("sparkline>");
    expect(text).not.toContain(
      '<ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{05C60535',
    );
    expect(text.match(/<v:shape /g)).toHaveLength(1);
    expect(text).toContain('<comment ref="A4" authorId="0"><text><t>about a');
    expect(text.match(/<hyperlink /g)).toHaveLength(1);
    const last = after((model) => deleteRows(data(model), 4, 1));
    expect(last).toContain("(Data!$A$2,#REF!)");
    expect(last.match(/<xdr:twoCellAnchor/g)).toHaveLength(3);
  });

  it("notes and links go with sorted rows and cut cells, and the last note stays where two would meet", () => {
    const sorted = after((model) => sortRows(data(model), area(1, 0, 4, 2), [{ column: 0, descending: false }]));
    // d b c a becomes a b c d: a goes from row 5 to row 2.
    expect(sorted).toContain('<comment ref="A2" authorId="0"><text><t>about a');
    expect(sorted).toContain('<comment ref="A3" authorId="0"><text><t>about b');
    expect(sorted).toContain('<hyperlink ref="A2" location="Data!B1"');
    expect(sorted).toContain("<xm:sqref>A2:B5</xm:sqref>");
    const cut = after((model) => {
      const sheet = data(model);
      moveRange({ sheet, range: area(4, 0) }, { sheet, row: 2, column: 0 });
    });
    expect(cut).toContain('<comment ref="A3" authorId="0"><text><t>about a');
    expect(cut).not.toContain("about b");
    expect(cut).toContain("(Data!$A$2,Data!$A$3)");
  });

  it("charts and pivot tables follow a renamed sheet; what is undone moves nothing", () => {
    const renamed = after((model) => {
      insertRows(data(model), 0, 1);
      model.renameSheet(data(model), "客户 1");
      insertRows(data(model), 0, 1);
    });
    expect(renamed).toContain("<c:f>'客户 1'!$B$4:$B$7</c:f>");
    expect(renamed).toContain('<worksheetSource ref="A3:B7" sheet="客户 1"');
    const bytes = attachedPackage();
    const loaded = loadPackage(bytes);
    insertRows(data(loaded.model), 1, 2);
    loaded.model.edits.undo();
    expect(differingParts(bytes, savePackage(loaded))).toEqual([]);
  });

  it("rules, validations, names and print areas, which the model holds", () => {
    const bytes = minimalPackage(
      '<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>' +
        '<conditionalFormatting sqref="B2:B5"><cfRule type="expression" priority="1"><formula>$B2&gt;$C$2</formula></cfRule></conditionalFormatting>' +
        '<dataValidations count="1"><dataValidation type="list" sqref="B2:B5"><formula1>$D$2:$D$4</formula1></dataValidation></dataValidations>',
      {
        "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Data" sheetId="1" r:id="s1"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Data!$A$1:$D$9</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Data!$2:$2</definedName><definedName name="Limit">Data!$C$2</definedName></definedNames></workbook>`,
      },
    );
    const loaded = loadPackage(bytes);
    insertRows(data(loaded.model), 1, 3);
    const saved = savePackage(loaded);
    const [sheet, workbook] = [partText(saved, SHEET), partText(saved, "xl/workbook.xml")];
    expect(sheet).toContain('sqref="B5:B8"><cfRule');
    expect(sheet).toContain("$B5&gt;$C$5");
    expect(sheet).toContain("<formula1>$D$5:$D$7</formula1>");
    expect(workbook).toContain("Data!$A$1:$D$12");
    expect(workbook).toContain("Data!$5:$5");
    expect(workbook).toContain("Data!$C$5");
  });
});

describeWithLibreOffice("what LibreOffice finds on the cells of a file that was sorted and grew", () => {
  const NAMESPACES = ["office:1.0", "table:1.0", "text:1.0", "svg-compatible:1.0", "xlink"];
  const flat = (): string => {
    const declared = NAMESPACES.map((entry) =>
      entry === "xlink"
        ? 'xmlns:xlink="http://www.w3.org/1999/xlink"'
        : `xmlns:${entry.split(/[-:]/)[0]}="urn:oasis:names:tc:opendocument:xmlns:${entry}"`,
    ).join(" ");
    const row = (name: string, note: boolean): string =>
      `<table:table-row><table:table-cell office:value-type="string">${note ? `<office:annotation><text:p>about ${name}</text:p></office:annotation>` : ""}<text:p>${name}</text:p></table:table-cell></table:table-row>`;
    const rows = row("name", false) + row("d", true) + row("b", false) + row("a", true);
    return `<?xml version="1.0" encoding="UTF-8"?><office:document ${declared} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="Data">${rows}</table:table></office:spreadsheet></office:body></office:document>`;
  };

  it("is where its customers are", () => {
    const file = convert(Buffer.from(flat()), "notes.fods", "xlsx:Calc MS Excel 2007 XML", "xlsx");
    const loaded = loadPackage(file);
    const sheet = data(loaded.model);
    insertRows(sheet, 0, 2);
    sortRows(sheet, area(3, 0, 3, 1), [{ column: 0, descending: false }]);
    const shown = convert(savePackage(loaded), "moved.xlsx", "fods", "fods").toString("utf8");
    const cells = [
      ...shown.matchAll(/<table:table-cell\b[^>]*>((?:(?!<\/table:table-cell>)[\s\S])*)<\/table:table-cell>/g),
    ];
    const found = cells.map(([, cell = ""]) => {
      const [note] = /<office:annotation[\s\S]*<\/office:annotation>/.exec(cell) ?? [""];
      const words = (xml: string): string =>
        xml
          .replace(/<dc:date>.*?<\/dc:date>/g, "")
          .replace(/<[^>]*>/g, "")
          .trim();
      return [words(cell.replace(note, "")), words(note)];
    });
    expect(found).toEqual([
      ["name", ""],
      ["a", "about a"],
      ["b", ""],
      ["d", "about d"],
    ]);
  });
});
