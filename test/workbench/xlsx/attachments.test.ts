import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadPackage } from "../../../src/workbench/xlsx/load-package";
import { readAttachments, type SheetAttachments } from "../../../src/workbench/xlsx/sheet/attachments";
import { describeWithShared } from "../../support/shared-data";
import { minimalPackage } from "./minimal-package";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELS = "http://schemas.openxmlformats.org/package/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DRAWING =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const corner = (local: string, row: number, column: number): string =>
  `<xdr:${local}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${local}>`;

function attached(bytes: Uint8Array, sheetName?: string): SheetAttachments {
  const loaded = loadPackage(bytes);
  const sheet = sheetName === undefined ? loaded.model.sheets[0] : loaded.model.sheet(sheetName);
  return readAttachments(loaded.parts, loaded.sheetParts.get(sheet?.id ?? "") ?? "");
}

function packageOf(related: Readonly<Record<string, { kind: string; xml: string }>>, links = ""): Uint8Array {
  const entries = Object.entries(related);
  const relationships = entries.map(
    ([name, { kind }], index) => `<Relationship Id="r${index}" Type="${OFFICE}/${kind}" Target="/xl/${name}"/>`,
  );
  return minimalPackage(`<sheetData/>${links}`, {
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="${RELS}">${relationships.join("")}<Relationship Id="web" Type="${OFFICE}/hyperlink" Target="https://example.com/a" TargetMode="External"/></Relationships>`,
    ...Object.fromEntries(entries.map(([name, { xml }]) => [`xl/${name}`, xml])),
  });
}

describe("what hangs on the cells of a file", () => {
  it("finds pictures, shapes and charts where they lie, also those in a choice for newer programs", () => {
    const xml = `<xdr:wsDr ${DRAWING}>
      <xdr:twoCellAnchor>${corner("from", 1, 2)}${corner("to", 4, 3)}<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="1" name="Logo"/></xdr:nvPicPr></xdr:pic></xdr:twoCellAnchor>
      <xdr:oneCellAnchor>${corner("from", 6, 0)}<xdr:ext cx="1219200" cy="381000"/><xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="Stamp"/></xdr:nvSpPr></xdr:sp></xdr:oneCellAnchor>
      <xdr:twoCellAnchor>${corner("from", 9, 0)}${corner("to", 9, 0)}<mc:AlternateContent><mc:Choice Requires="cx1"><xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="3" name="Funnel"/></xdr:nvGraphicFramePr></xdr:graphicFrame></mc:Choice><mc:Fallback><xdr:sp/></mc:Fallback></mc:AlternateContent></xdr:twoCellAnchor>
    </xdr:wsDr>`;
    expect(attached(packageOf({ "drawings/d.xml": { kind: "drawing", xml } })).objects).toEqual([
      {
        kind: "picture",
        name: "Logo",
        range: { row: 1, column: 2, rowCount: 4, columnCount: 2 },
        follows: "stretching",
      },
      // 1219200 units are 128 pixels, two default columns; 381000 are 40, two default rows.
      { kind: "shape", name: "Stamp", range: { row: 6, column: 0, rowCount: 2, columnCount: 2 }, follows: "moving" },
      {
        kind: "chart",
        name: "Funnel",
        range: { row: 9, column: 0, rowCount: 1, columnCount: 1 },
        follows: "stretching",
      },
    ]);
  });

  it("reads notes of several runs, threads with their replies in place of their note, and pivot tables", () => {
    const comments = `<comments xmlns="${MAIN}"><authors><author>A</author></authors><commentList>
      <comment ref="B2" authorId="0"><text><r><t>see </t></r><r><t>contract</t></r><rPh sb="0" eb="1"><t>no</t></rPh></text></comment>
      <comment ref="C3" authorId="0"><text><t>[Threaded comment] upgrade</t></text></comment></commentList></comments>`;
    const threads = `<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="C3" id="1"><text>已核对？</text></threadedComment><threadedComment ref="C3" id="2" parentId="1"><text>是</text></threadedComment></ThreadedComments>`;
    const pivot = `<pivotTableDefinition xmlns="${MAIN}" name="PivotTable1"><location ref="E3:G9" firstHeaderRow="1"/></pivotTableDefinition>`;
    const found = attached(
      packageOf({
        "comments1.xml": { kind: "comments", xml: comments },
        "threads/t.xml": { kind: "threadedComment", xml: threads },
        "pivotTables/p.xml": { kind: "pivotTable", xml: pivot },
      }),
    );
    expect(found.notes).toEqual([
      { row: 2, column: 2, text: "已核对？\n是" },
      { row: 1, column: 1, text: "see contract" },
    ]);
    expect(found.objects).toEqual([
      {
        kind: "pivotTable",
        name: "PivotTable1",
        range: { row: 2, column: 4, rowCount: 7, columnCount: 3 },
        follows: "stretching",
      },
    ]);
  });

  it("tells links to the web from links to places", () => {
    const links = `<hyperlinks xmlns:r="${OFFICE}"><hyperlink ref="A1" r:id="web"/><hyperlink ref="A2:A3" location="Data!C1"/></hyperlinks>`;
    expect(attached(packageOf({}, links)).links).toEqual([
      { range: { row: 0, column: 0, rowCount: 1, columnCount: 1 }, address: "https://example.com/a", place: null },
      { range: { row: 1, column: 0, rowCount: 2, columnCount: 1 }, address: null, place: "Data!C1" },
    ]);
  });

  describeWithShared("in a file of a real program", ["data", "workbooks"], (folder) => {
    it("finds its chart from A1 to H28", () => {
      const bytes = readFileSync(join(folder, "ironcalc-libreoffice_888_example.xlsx"));
      expect(attached(bytes, "Charts").objects).toEqual([
        {
          kind: "chart",
          name: "Object0",
          range: { row: 0, column: 0, rowCount: 28, columnCount: 8 },
          follows: "moving",
        },
      ]);
    });
  });
});
