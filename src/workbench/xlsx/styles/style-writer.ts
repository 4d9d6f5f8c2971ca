import type { CellStyle, FontStyle, StyleTable } from "../../host/model/style";
import { DEFAULT_STYLE } from "../../host/model/style";
import type { ConditionalStyle } from "../../host/model/sheet-properties";
import { OutlineEditor } from "../sheet/outline-editor";
import { attributes } from "../xml/escape-xml";
import { patchTag } from "../xml/patch-tag";
import { attribute, numeric } from "../xml/scan-xml";
import { child, childrenNamed, readXmlTree, type XmlNode } from "../xml/xml-tree";
import { builtInId } from "./built-in-formats";
import { argb } from "./colors";
import type { BorderXml, StyleOrigin, StyleSheet } from "./style-sheet";

const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];
const FIRST_CUSTOM_FORMAT = 164;

/** Elements to append to one list of the styles part. */
interface Addition {
  readonly list: string;
  readonly existing: number;
  readonly added: string[];
}

/**
 * Gives styles of the model their numbers in the styles part. Formats that came from the file keep their number; a new one is
 * appended as the format it was derived from with what differs replaced, so that what the model does not understand survives.
 */
export class StyleWriter {
  private readonly root: XmlNode;
  private readonly formatNodes: XmlNode[];
  private readonly numbers = new Map<number, number>();
  private readonly lists = new Map<string, Addition>();
  private readonly formats: Map<string, number>;

  constructor(
    private readonly source: string,
    part: string,
    private readonly sheet: StyleSheet,
    private readonly styleIds: readonly number[],
    private readonly styles: StyleTable,
  ) {
    this.root = readXmlTree(source, part);
    this.formatNodes = childrenNamed(child(this.root, "cellXfs") ?? { ...this.root, children: [] }, "xf");
    this.formats = new Map([...sheet.numberFormats].map(([id, code]) => [code, id]));
  }

  /** Number of the cell format for a style id. */
  cellFormat(styleId: number): number {
    let number = this.numbers.get(styleId);
    if (number === undefined) {
      const style = this.styles.get(styleId);
      const origin = isOrigin(style.opaque) ? style.opaque.xf : 0;
      number = this.styleIds[origin] === styleId ? origin : this.derive(style, origin);
      this.numbers.set(styleId, number);
    }
    return number;
  }

  /** Number of the differential format of a conditional style, or null when it changes nothing. */
  conditionalFormat(style: ConditionalStyle): number | null {
    const known = this.sheet.conditionalStyles.findIndex(
      (candidate) => JSON.stringify(candidate) === JSON.stringify(style),
    );
    if (known >= 0) return known;
    const xml = this.differential(style);
    return xml === "<dxf></dxf>" ? null : this.append("dxfs", "dxf", xml);
  }

  /** The styles part with what was appended; the same text when nothing was. */
  apply(): string {
    const editor = new OutlineEditor(
      this.source,
      this.root,
      this.root.prefix === "" ? "" : `${this.root.prefix}:`,
      ORDER,
    );
    for (const name of ORDER) {
      const addition = this.lists.get(name);
      if (addition === undefined || addition.added.length === 0) continue;
      const node = child(this.root, name);
      const count = String(addition.existing + addition.added.length);
      if (node === undefined || node.selfClosing)
        editor.put(name, `<${name} count="${count}">${addition.added.join("")}</${name}>`);
      else {
        editor.retag(node, patchTag(this.source.slice(node.start, node.contentStart), { count }));
        editor.insertIn(node, addition.added.join(""));
      }
    }
    return editor.changed ? editor.apply() : this.source;
  }

  /** What a style without origin differs from is the model's default, whatever the file's own default looks like. */
  private derive(style: CellStyle, origin: number): number {
    const node = this.formatNodes[origin];
    const before = isOrigin(style.opaque) ? (this.sheet.cellStyles[origin] ?? DEFAULT_STYLE) : DEFAULT_STYLE;
    const own = (name: string): number => (node && numeric(node, name)) ?? 0;
    const same = <T>(left: T, right: T): boolean => JSON.stringify(left) === JSON.stringify(right);
    const format = style.numberFormat === before.numberFormat ? own("numFmtId") : this.numberFormat(style.numberFormat);
    const font = same(style.font, before.font)
      ? own("fontId")
      : this.append("fonts", "font", fontXml(style.font, before.font, this.rawFont(own("fontId"))));
    const fill = style.fill === before.fill ? own("fillId") : this.append("fills", "fill", fillXml(style.fill));
    const border = same(style.border, before.border)
      ? own("borderId")
      : this.append("borders", "border", borderXml(style.border));
    const alignment = same(style.alignment, before.alignment)
      ? this.rawChild(node, "alignment")
      : alignmentXml(style.alignment);
    const locked = style.locked === before.locked && style.formulaHidden === before.formulaHidden;
    const protection = locked
      ? this.rawChild(node, "protection")
      : `<protection${attributes({ locked: style.locked, hidden: style.formulaHidden })}/>`;
    const xml = `<xf${attributes({
      numFmtId: format,
      fontId: font,
      fillId: fill,
      borderId: border,
      xfId: (node && attribute(node, "xfId")) ?? 0,
      quotePrefix: node && attribute(node, "quotePrefix"),
      applyNumberFormat: format > 0 ? 1 : undefined,
      applyFont: font > 0 ? 1 : undefined,
      applyFill: fill > 0 ? 1 : undefined,
      applyBorder: border > 0 ? 1 : undefined,
      applyAlignment: alignment === "" ? undefined : 1,
      applyProtection: protection === "" ? undefined : 1,
    })}>${alignment}${protection}</xf>`;
    // A style that differs in nothing the file can say is the format it came from.
    const plain =
      format === own("numFmtId") && font === own("fontId") && fill === own("fillId") && border === own("borderId");
    const unchanged = plain && locked && alignment === this.rawChild(node, "alignment");
    return unchanged && node !== undefined ? origin : this.append("cellXfs", "xf", xml);
  }

  private rawChild(node: XmlNode | undefined, local: string): string {
    const found = node && child(node, local);
    return found === undefined
      ? ""
      : `<${local}${attributes(Object.fromEntries(Object.values(found.attributes).map(({ name, value }) => [name, value])))}/>`;
  }

  private rawFont(index: number): XmlNode | undefined {
    const fonts = child(this.root, "fonts");
    return fonts && childrenNamed(fonts, "font")[index];
  }

  private numberFormat(code: string): number {
    const known = builtInId(code) ?? this.formats.get(code);
    if (known !== undefined) return known;
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...this.formats.values()) + 1;
    this.formats.set(code, id);
    this.append("numFmts", "numFmt", `<numFmt${attributes({ numFmtId: id, formatCode: code })}/>`);
    return id;
  }

  /** Number of an element of a list, appended unless this writer appended the same before. */
  private append(list: string, element: string, xml: string): number {
    let addition = this.lists.get(list);
    if (addition === undefined) {
      const node = child(this.root, list);
      addition = { list, existing: node === undefined ? 0 : childrenNamed(node, element).length, added: [] };
      this.lists.set(list, addition);
    }
    const known = addition.added.indexOf(xml);
    return addition.existing + (known >= 0 ? known : addition.added.push(xml) - 1);
  }

  private differential(style: ConditionalStyle): string {
    const switches = switchesXml({
      bold: style.bold,
      italic: style.italic,
      strikethrough: style.strikethrough,
      underline: style.underline,
    });
    const color = style.fontColor === undefined ? "" : `<color rgb="${argb(style.fontColor)}"/>`;
    const font = switches + color === "" ? "" : `<font>${switches}${color}</font>`;
    const format =
      style.numberFormat === undefined
        ? ""
        : `<numFmt${attributes({ numFmtId: this.numberFormat(style.numberFormat), formatCode: style.numberFormat })}/>`;
    const fill =
      style.fill === undefined ? "" : `<fill><patternFill><bgColor rgb="${argb(style.fill)}"/></patternFill></fill>`;
    return `<dxf>${font}${format}${fill}</dxf>`;
  }
}

function isOrigin(opaque: unknown): opaque is StyleOrigin {
  return typeof opaque === "object" && opaque !== null && "xf" in opaque;
}

function switchesXml(font: Partial<Pick<FontStyle, "bold" | "italic" | "strikethrough" | "underline">>): string {
  return `${font.bold ? "<b/>" : ""}${font.italic ? "<i/>" : ""}${font.strikethrough ? "<strike/>" : ""}${font.underline ? "<u/>" : ""}`;
}

/** Name, size and colour that did not change are taken from the font it was, with its character set and theme colour. */
function fontXml(font: FontStyle, before: FontStyle, raw: XmlNode | undefined): string {
  const kept = (local: string): string => {
    const node = raw && child(raw, local);
    return node === undefined
      ? ""
      : `<${local}${attributes(Object.fromEntries(Object.values(node.attributes).map(({ name, value }) => [name, value])))}/>`;
  };
  const color =
    font.color === before.color ? kept("color") : font.color === null ? "" : `<color rgb="${argb(font.color)}"/>`;
  const size = font.size === before.size ? kept("sz") : `<sz val="${font.size}"/>`;
  const name =
    font.name === before.name
      ? `${kept("name")}${kept("family")}${kept("charset")}${kept("scheme")}`
      : `<name${attributes({ val: font.name })}/>`;
  return `<font>${switchesXml(font)}${size}${color}${name}</font>`;
}

function fillXml(color: string | null): string {
  if (color === null) return `<fill><patternFill patternType="none"/></fill>`;
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(color)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(border: unknown): string {
  const xml = border !== null && typeof border === "object" && "xml" in border ? (border as BorderXml).xml : null;
  return xml ?? "<border><left/><right/><top/><bottom/><diagonal/></border>";
}

function alignmentXml({ horizontal, vertical, wrapText, indent }: CellStyle["alignment"]): string {
  const lower = (word: string): string =>
    word === "CenterAcrossSelection" ? "centerContinuous" : word.charAt(0).toLowerCase() + word.slice(1);
  return `<alignment${attributes({
    horizontal: horizontal === "General" ? undefined : lower(horizontal),
    vertical: vertical === "Bottom" ? undefined : lower(vertical),
    wrapText: wrapText || undefined,
    indent: indent || undefined,
  })}/>`;
}
