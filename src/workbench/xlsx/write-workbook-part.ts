import type { Workbook } from "../host/model/workbook";
import { OutlineEditor } from "./sheet/outline-editor";
import { toFileFormula } from "./sheet-data/file-formula";
import { attributes, escapeText } from "./xml/escape-xml";
import { RELATIONSHIPS, STRICT_RELATIONSHIPS } from "./xml/namespaces";
import { patchTag } from "./xml/patch-tag";
import { attribute, numeric } from "./xml/scan-xml";
import { child } from "./xml/xml-tree";
import type { ListedSheet, WorkbookPart } from "./workbook-part";

const ORDER = (
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize " +
  "customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst"
).split(" ");

/** Relationship id of each sheet that has no place in the file's list yet, and the id's of sheets of the model to parts of the file. */
export interface SheetPlaces {
  /** Part of each sheet of the model. */
  readonly parts: ReadonlyMap<string, string>;
  /** Relationship id of each part of a new sheet. */
  readonly newIds: ReadonlyMap<string, string>;
}

/** The workbook part with sheets, names and calculation mode of the model; the same text when it says so already. */
export function writeWorkbookPart(stored: WorkbookPart, model: Workbook, places: SheetPlaces): string {
  const editor = new OutlineEditor(stored.source, stored.tree, stored.prefix, ORDER);
  const sheets = arrange(stored, model, places);
  const items = sheets.map((sheet) => sheet.xml);
  const list = child(stored.tree, "sheets");
  const old = stored.sheets.map(({ node }) => stored.source.slice(node.start, node.end));
  if (list === undefined || items.join("") !== old.join("")) editor.put("sheets", `<sheets>${items.join("")}</sheets>`);
  writeNames(
    editor,
    stored,
    model,
    sheets.map((sheet) => sheet.id),
  );
  writeDateSystem(editor, stored, model);
  writeCalculation(editor, stored, model);
  return editor.changed ? editor.apply() : stored.source;
}

/** The model's sheets in its order; sheets without cells stay behind the sheet they followed. */
function arrange(stored: WorkbookPart, model: Workbook, places: SheetPlaces): { id: string | null; xml: string }[] {
  let nextId = Math.max(0, ...stored.sheets.map(({ node }) => numeric(node, "sheetId") ?? 0));
  const raw = ({ node }: ListedSheet): string => stored.source.slice(node.start, node.end);
  const arranged: { id: string | null; xml: string }[] = [];
  const followers = new Map<string | null, ListedSheet[]>();
  let leader: string | null = null;
  for (const listed of stored.sheets) {
    if (listed.kind === "worksheet") leader = listed.part;
    else followers.set(leader, [...(followers.get(leader) ?? []), listed]);
  }
  const follow = (part: string | null): void =>
    void arranged.push(...(followers.get(part) ?? []).map((listed) => ({ id: null, xml: raw(listed) })));
  follow(null);
  for (const sheet of model.sheets) {
    const part = places.parts.get(sheet.id) ?? "";
    const listed = stored.sheets.find((candidate) => candidate.part === part);
    const state = sheet.properties.visibility === "visible" ? null : sheet.properties.visibility;
    if (listed !== undefined) {
      const same = listed.name === sheet.name && listed.visibility === sheet.properties.visibility;
      arranged.push({ id: sheet.id, xml: same ? raw(listed) : patchTag(raw(listed), { name: sheet.name, state }) });
    } else {
      const namespace = stored.strict ? STRICT_RELATIONSHIPS : RELATIONSHIPS;
      arranged.push({
        id: sheet.id,
        xml: `<sheet${attributes({ name: sheet.name, sheetId: ++nextId, state, "xmlns:r": namespace, "r:id": places.newIds.get(part) })}/>`,
      });
    }
    follow(part);
  }
  return arranged;
}

function writeNames(
  editor: OutlineEditor,
  stored: WorkbookPart,
  model: Workbook,
  order: readonly (string | null)[],
): void {
  const items = model.names.map(({ name, scope, formula, hidden, comment }) => {
    const position = scope === null ? null : order.indexOf(scope);
    const text = formula.replace(/^=/, "");
    const known = stored.names.find((candidate) => candidate.name === name && candidate.sheet === position);
    const same =
      known !== undefined && known.formula === formula && known.hidden === hidden && known.comment === comment;
    if (same) return stored.source.slice(known.node.start, known.node.end);
    const own = attributes({ name, comment: comment || null, localSheetId: position, hidden: hidden || null });
    return `<definedName${own}>${escapeText(toFileFormula(text))}</definedName>`;
  });
  const old = stored.names.map(({ node }) => stored.source.slice(node.start, node.end));
  if (items.length === old.length && items.every((item) => old.includes(item))) return;
  editor.put("definedNames", items.length === 0 ? null : `<definedNames>${items.join("")}</definedNames>`);
}

function writeDateSystem(editor: OutlineEditor, stored: WorkbookPart, model: Workbook): void {
  if (model.date1904 === stored.date1904) return;
  const date1904 = model.date1904 ? "1" : null;
  const node = child(stored.tree, "workbookPr");
  if (node === undefined) editor.put("workbookPr", `<workbookPr${attributes({ date1904 })}/>`);
  else editor.retag(node, patchTag(stored.source.slice(node.start, node.contentStart), { date1904 }));
}

function writeCalculation(editor: OutlineEditor, stored: WorkbookPart, model: Workbook): void {
  if (model.calculationMode === stored.calculationMode) return;
  const calcMode = { automatic: null, automaticExceptTables: "autoNoTable", manual: "manual" }[model.calculationMode];
  const node = child(stored.tree, "calcPr");
  if (node === undefined) editor.put("calcPr", `<calcPr${attributes({ calcId: 191029, calcMode })}/>`);
  else if (attribute(node, "calcMode") !== calcMode)
    editor.retag(node, patchTag(stored.source.slice(node.start, node.contentStart), { calcMode }));
}
