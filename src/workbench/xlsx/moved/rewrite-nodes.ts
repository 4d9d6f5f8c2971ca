import { parseRange, rangeText, type RangeAddress } from "../../host/model/address";
import { fromFileFormula, toFileFormula } from "../sheet-data/file-formula";
import { escapeText } from "../xml/escape-xml";
import { patchTag } from "../xml/patch-tag";
import { attribute } from "../xml/scan-xml";
import { spliceText, type TextEdit } from "../xml/splice-text";
import { readXmlTree, type XmlNode } from "../xml/xml-tree";

/** Edits to single nodes of a part; everything else of it keeps its bytes. */
export class NodeEditor {
  readonly tree: XmlNode;
  private readonly edits: TextEdit[] = [];
  private readonly gone = new Set<XmlNode>();

  constructor(
    private readonly source: string,
    part: string,
    skip: ReadonlySet<string> = new Set(),
  ) {
    this.tree = readXmlTree(source, part, skip);
  }

  /** Every element, outermost first. */
  *all(from: XmlNode = this.tree): Generator<XmlNode> {
    yield from;
    for (const inner of from.children) yield* this.all(inner);
  }

  setText(node: XmlNode, text: string): void {
    if (node.text !== text && !node.selfClosing)
      this.edits.push({ start: node.contentStart, end: node.contentEnd, text: escapeText(text) });
  }

  setAttributes(node: XmlNode, values: Readonly<Record<string, string>>): void {
    const tag = this.source.slice(node.start, node.contentStart);
    const patched = patchTag(tag, values);
    if (patched !== tag) this.edits.push({ start: node.start, end: node.contentStart, text: patched });
  }

  remove(node: XmlNode): void {
    this.gone.add(node);
  }

  isGone(node: XmlNode): boolean {
    return this.gone.has(node);
  }

  /** A formula that stands as the text of an element, without "=". */
  rewriteFormula(node: XmlNode, rewrite: (formula: string) => string): void {
    const before = `=${fromFileFormula(node.text)}`;
    const after = rewrite(before);
    if (after !== before) this.setText(node, toFileFormula(after.slice(1)));
  }

  /** A range in an attribute: follows `move`, or the element goes. False when it went. */
  moveReference(node: XmlNode, name: string, move: (range: RangeAddress) => RangeAddress | null): boolean {
    const range = parseRange(attribute(node, name) ?? "");
    if (range === null) return true;
    const now = move(range);
    if (now === null) this.remove(node);
    else if (now !== range) this.setAttributes(node, { [name]: rangeText(now) });
    return now !== null;
  }

  /** The part with its edits. */
  apply(): string {
    const removed = [...this.gone].map(({ start, end }): TextEdit => ({ start, end, text: "" }));
    const inside = ({ start, end }: TextEdit): boolean =>
      removed.some((hole) => start >= hole.start && end <= hole.end && (start > hole.start || end < hole.end));
    return spliceText(this.source, [
      ...removed.filter((edit) => !inside(edit)),
      ...this.edits.filter((edit) => !removed.some((hole) => edit.start >= hole.start && edit.end <= hole.end)),
    ]);
  }
}
