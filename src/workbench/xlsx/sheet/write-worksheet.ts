import { rangeText } from "../../host/model/address";
import type { SheetProperties, Table } from "../../host/model/sheet-properties";
import type { Worksheet } from "../../host/model/worksheet";
import { CellWriter, type CellWriterServices } from "../sheet-data/write-cells";
import type { StyleWriter } from "../styles/style-writer";
import { argb } from "../styles/colors";
import { attributes } from "../xml/escape-xml";
import { RELATIONSHIPS, STRICT_RELATIONSHIPS } from "../xml/namespaces";
import { patchTag } from "../xml/patch-tag";
import { numeric } from "../xml/scan-xml";
import { child, type XmlNode } from "../xml/xml-tree";
import { readColumns, STANDARD_WIDTH, writeColumns } from "./columns";
import { readConditionalFormats, writeConditionalFormats, writeDataBars } from "./conditional-formats";
import { readValidations, writeValidations } from "./data-validations";
import { writeAutoFilter } from "./filters";
import { OutlineEditor } from "./outline-editor";
import { writePageSetup, writeRowBreaks } from "./page-setup";
import { dataOf, readProperties, type SharedTables } from "./read-worksheet";
import { writeProtection } from "./sheet-protection";
import type { SheetSource } from "./sheet-source";
import { firstPane, firstView } from "./sheet-views";

/** Children of a worksheet in the schema's order (ECMA-376 part 1, 18.3.1.99). */
const ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState " +
  "dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup " +
  "headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects " +
  "controls webPublishItems tableParts extLst"
).split(" ");

export interface WorksheetChange {
  readonly source: string;
  readonly formulas: boolean;
}

/** What a worksheet writer needs to know of the package. */
export interface WorksheetContext {
  readonly shared: SharedTables;
  readonly styles: StyleWriter;
  readonly services: CellWriterServices;
  /** Tables the file has on this sheet, and relationship ids of those the model has. */
  readonly fileTables: readonly Table[];
  readonly tableIds: readonly string[];
}

/** New source of a worksheet part; the same source when the file says what the model says. */
export function writeWorksheet(sheet: Worksheet, source: SheetSource, context: WorksheetContext): WorksheetChange {
  const editor = new OutlineEditor(source.outline, source.tree, source.prefix, ORDER);
  const before = readProperties(source, context.fileTables, sheet.properties.arrayRanges, context.shared);
  const after = sheet.properties;
  const differs = (property: keyof typeof before): boolean =>
    JSON.stringify(before[property]) !== JSON.stringify(after[property]);
  const cells = new CellWriter(sheet, dataOf(source, context.shared), context.services).write();

  const fits = (after.pageSetup?.fit ?? null) !== null;
  const fitsOtherwise = ((before.pageSetup?.fit ?? null) !== null) !== fits;
  if (fitsOtherwise || differs("tabColor") || differs("summaryBelow") || differs("summaryRight"))
    writeSheetProperties(editor, source, after, fitsOtherwise ? fits : null);
  if (cells !== null) writeDimension(editor, source, sheet);
  if (differs("freezePanes") || differs("showGridlines")) writeView(editor, source, after);
  writeColumnList(editor, source, sheet, context, cells !== null);
  if (cells !== null) writeData(editor, source, cells.xml);
  if (differs("protection"))
    editor.put("sheetProtection", after.protection === null ? null : writeProtection(after.protection));
  if (differs("autoFilter"))
    editor.put(
      "autoFilter",
      after.autoFilter === null ? null : writeAutoFilter(after.autoFilter.range, after.autoFilter.filters),
    );
  if (differs("merges")) {
    const merges = after.merges.map((range) => `<mergeCell ref="${rangeText(range)}"/>`).join("");
    editor.put(
      "mergeCells",
      after.merges.length === 0 ? null : `<mergeCells count="${after.merges.length}">${merges}</mergeCells>`,
    );
  }
  const rules = differs("conditionalFormats")
    ? readConditionalFormats(source, context.shared.styleSheet.conditionalStyles, context.shared.theme)
    : null;
  if (rules !== null)
    writeConditionalFormats(editor, source, rules, after.conditionalFormats, (style) =>
      context.styles.conditionalFormat(style),
    );
  if (differs("validations"))
    editor.put("dataValidations", writeValidations(readValidations(source), after.validations));
  if (differs("pageSetup") && after.pageSetup !== null) {
    const written = writePageSetup(after.pageSetup, child(source.tree, "pageSetup"));
    if (written.margins !== null) editor.put("pageMargins", written.margins);
    editor.put("pageSetup", written.setup);
  }
  if (differs("rowBreaks")) editor.put("rowBreaks", writeRowBreaks(after.rowBreaks));
  const known = context.fileTables.length === context.tableIds.length;
  if (!known) editor.put("tableParts", tableParts(context.tableIds, source.strict));
  if (rules !== null) writeDataBars(editor, source, rules, after.conditionalFormats);
  if (!editor.changed) return { source: source.source, formulas: false };
  // The outline has lost its cells: where none was rewritten they go back as they were.
  if (cells === null) editor.insertAt(source.dataStart, source.source.slice(source.dataStart, source.dataEnd));
  return { source: editor.apply(), formulas: cells?.formulas ?? false };
}

function writeSheetProperties(
  editor: OutlineEditor,
  source: SheetSource,
  { tabColor, summaryBelow, summaryRight }: SheetProperties,
  fits: boolean | null,
): void {
  const node = child(source.tree, "sheetPr");
  const kept = node?.children
    .filter(({ local }) => local !== "tabColor" && local !== "outlinePr" && (local !== "pageSetUpPr" || fits === null))
    .map((element) => source.outline.slice(element.start, element.end));
  const color = tabColor === null ? "" : `<tabColor rgb="${argb(tabColor)}"/>`;
  const outline = summaryBelow && summaryRight ? "" : `<outlinePr${attributes({ summaryBelow, summaryRight })}/>`;
  const own = attributes(
    Object.fromEntries(Object.values(node?.attributes ?? {}).map(({ name, value }) => [name, value])),
  );
  const pages = fits === true ? `<pageSetUpPr${attributes({ fitToPage: 1 })}/>` : "";
  editor.put("sheetPr", `<sheetPr${own}>${color}${outline}${kept?.join("") ?? ""}${pages}</sheetPr>`);
}

function writeDimension(editor: OutlineEditor, source: SheetSource, sheet: Worksheet): void {
  const used = sheet.usedRange(true);
  const node = child(source.tree, "dimension");
  const ref = used === null ? "A1" : rangeText(used);
  if (node !== undefined) editor.retag(node, patchTag(source.outline.slice(node.start, node.contentStart), { ref }));
}

function writeView(editor: OutlineEditor, source: SheetSource, { freezePanes, showGridlines }: SheetProperties): void {
  const pane = freezePanes === null ? "" : paneXml(freezePanes.rowCount, freezePanes.columnCount);
  const view = firstView(source.tree);
  if (view === undefined) {
    editor.put(
      "sheetViews",
      `<sheetViews><sheetView${attributes({ showGridLines: showGridlines ? null : false, workbookViewId: 0 })}>${pane}</sheetView></sheetViews>`,
    );
    return;
  }
  const tag = patchTag(source.outline.slice(view.start, view.contentStart), {
    showGridLines: showGridlines ? null : "0",
  });
  const old = firstPane(source.tree);
  if (view.selfClosing) editor.retag(view, `${tag.replace(/\s*\/>$/, ">")}${pane}</${source.prefix}sheetView>`);
  else {
    editor.retag(view, tag);
    if (old !== undefined) editor.replace(old, pane);
    else editor.insertAt(view.contentStart, pane);
  }
}

function paneXml(rows: number, columns: number): string {
  const activePane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const topLeftCell = rangeText({ row: rows, column: columns, rowCount: 1, columnCount: 1 });
  return `<pane${attributes({ xSplit: columns || null, ySplit: rows || null, topLeftCell, activePane, state: "frozen" })}/>`;
}

function writeColumnList(
  editor: OutlineEditor,
  source: SheetSource,
  sheet: Worksheet,
  { shared, styles }: WorksheetContext,
  rowsChanged: boolean,
): void {
  const before = readColumns(source.tree, (xf) => shared.styleIds[xf] ?? 0);
  const after = sheet.customLines("column");
  const same = JSON.stringify([...before].sort(([left], [right]) => left - right)) === JSON.stringify(after);
  if (same && !rowsChanged) return;
  const depth = (axis: "row" | "column"): number =>
    Math.max(0, ...sheet.customLines(axis).map(([, line]) => line.outlineLevel));
  writeOutlineDepth(editor, source, { outlineLevelRow: depth("row"), outlineLevelCol: depth("column") });
  if (same) return;
  const width = sheet.properties.standardWidth ?? STANDARD_WIDTH;
  editor.put(
    "cols",
    writeColumns(source.tree, before, after, (styleId) => styles.cellFormat(styleId), width),
  );
}

/** The outline buttons appear only where the sheet says how deep its outline is. */
function writeOutlineDepth(editor: OutlineEditor, source: SheetSource, depths: Readonly<Record<string, number>>): void {
  const node: XmlNode | undefined = child(source.tree, "sheetFormatPr");
  const deeper = Object.entries(depths).filter(([name, depth]) => depth > ((node && numeric(node, name)) ?? 0));
  if (deeper.length === 0) return;
  const changes = Object.fromEntries(deeper.map(([name, depth]) => [name, String(depth)]));
  if (node === undefined)
    editor.put("sheetFormatPr", `<sheetFormatPr${attributes({ defaultRowHeight: 15, ...changes })}/>`);
  else editor.retag(node, patchTag(source.outline.slice(node.start, node.contentStart), changes));
}

function writeData(editor: OutlineEditor, source: SheetSource, xml: string): void {
  const node = child(source.tree, "sheetData");
  const name = `${source.prefix}sheetData`;
  if (node === undefined) throw new Error(`${source.part} has no place for cells`);
  if (node.selfClosing) editor.retag(node, `<${name}>${xml}</${name}>`);
  else editor.insertAt(node.contentStart, xml);
}

function tableParts(ids: readonly string[], strict: boolean): string | null {
  if (ids.length === 0) return null;
  const namespace = strict ? STRICT_RELATIONSHIPS : RELATIONSHIPS;
  return `<tableParts count="${ids.length}">${ids.map((id) => `<tablePart xmlns:r="${namespace}" r:id="${id}"/>`).join("")}</tableParts>`;
}
