import { withPrefix } from "../xml/patch-tag";
import { spliceText, type TextEdit } from "../xml/splice-text";
import type { XmlNode } from "../xml/xml-tree";

/**
 * Edits to the direct children of a document's root: an element is replaced where it stands, or put where the schema's order
 * wants it; everything else keeps its bytes. Call in schema order: insertions at one place keep the order of the calls.
 */
export class OutlineEditor {
  private readonly edits: TextEdit[] = [];

  constructor(
    private readonly source: string,
    private readonly root: XmlNode,
    private readonly prefix: string,
    private readonly order: readonly string[],
  ) {}

  /** Replace, insert or (null) remove the child with this name. The XML is given without prefix. */
  put(local: string, xml: string | null): void {
    const node = this.root.children.find((candidate) => candidate.local === local);
    if (node !== undefined) this.replace(node, xml ?? "");
    else if (xml !== null) this.insert(local, xml);
  }

  /** Replace an element at any depth; prefixes of generated XML are added here. */
  replace(node: XmlNode, xml: string): void {
    this.edits.push({ start: node.start, end: node.end, text: withPrefix(xml, this.prefix) });
  }

  /** Replace a start tag by one written in full. */
  retag(node: XmlNode, tag: string): void {
    this.edits.push({ start: node.start, end: node.contentStart, text: tag });
  }

  /** Put an element at the schema's place for its name, after any of the same name. */
  insert(local: string, xml: string): void {
    const rank = this.order.indexOf(local);
    const next = this.root.children.find((candidate) => this.order.indexOf(candidate.local) > rank);
    this.insertAt(next?.start ?? this.root.contentEnd, withPrefix(xml, this.prefix));
  }

  /** Put generated elements last into an element. */
  insertIn(node: XmlNode, xml: string): void {
    this.insertAt(node.contentEnd, withPrefix(xml, this.prefix));
  }

  /** Raw text at a place. */
  insertAt(place: number, text: string): void {
    this.edits.push({ start: place, end: place, text });
  }

  get changed(): boolean {
    return this.edits.length > 0;
  }

  /** The edited source. */
  apply(): string {
    return spliceText(this.source, this.edits);
  }
}
