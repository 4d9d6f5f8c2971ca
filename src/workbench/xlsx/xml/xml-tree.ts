import { scanXml, type ScannedElement } from "./scan-xml";

/** A small part of a document as a tree; for settings, not for sheet data. */
export interface XmlNode extends ScannedElement {
  readonly children: XmlNode[];
  /** Own text and that of CDATA, without the text of children. */
  text: string;
  contentEnd: number;
  end: number;
}

/** The whole document as a tree; `skip` names elements (by local name) whose content is left out. */
export function readXmlTree(source: string, part: string, skip: ReadonlySet<string> = new Set()): XmlNode {
  const stack: XmlNode[] = [];
  let root: XmlNode | null = null;
  let skipping = 0;
  scanXml(source, part, {
    open(element) {
      if (skipping > 0) {
        skipping++;
        return;
      }
      const node: XmlNode = {
        ...element,
        children: [],
        text: "",
        contentEnd: element.contentStart,
        end: element.contentStart,
      };
      stack.at(-1)?.children.push(node);
      root ??= node;
      stack.push(node);
      if (skip.has(element.local)) skipping = 1;
    },
    close(_element, _depth, contentEnd, end) {
      if (skipping > 1) {
        skipping--;
        return;
      }
      skipping = 0;
      const node = stack.pop()!;
      node.contentEnd = contentEnd;
      node.end = end;
    },
    text(text) {
      const node = stack.at(-1);
      if (node !== undefined && skipping === 0) node.text += text;
    },
  });
  return root!;
}

/** The first child element with this local name. */
export function child(node: XmlNode, local: string): XmlNode | undefined {
  return node.children.find((candidate) => candidate.local === local);
}

/** All child elements with this local name. */
export function childrenNamed(node: XmlNode, local: string): XmlNode[] {
  return node.children.filter((candidate) => candidate.local === local);
}
