import type { CellStyle, FontStyle } from "../../host/model/style";
import { DEFAULT_STYLE } from "../../host/model/style";
import type { ConditionalStyle } from "../../host/model/sheet-properties";
import { attribute, flag, numeric } from "../xml/scan-xml";
import { child, childrenNamed, readXmlTree, type XmlNode } from "../xml/xml-tree";
import { builtInFormat } from "./built-in-formats";
import { readColor } from "./colors";

/** Where a style came from: the cell format (index into cellXfs) that carries what the model does not understand. */
export interface StyleOrigin {
  readonly xf: number;
}

/** A border as its XML element; carried whole. */
export interface BorderXml {
  readonly xml: string;
}

/** What the styles part says, in the model's words. */
export interface StyleSheet {
  /** Style of each cell format, by the number that cells carry. */
  readonly cellStyles: readonly CellStyle[];
  readonly conditionalStyles: readonly ConditionalStyle[];
  /** Custom number formats by number. */
  readonly numberFormats: ReadonlyMap<number, string>;
}

/** The styles of a package without a styles part: the default alone. */
export const NO_STYLES: StyleSheet = { cellStyles: [DEFAULT_STYLE], conditionalStyles: [], numberFormats: new Map() };

/** Read a styles part. A format that names a font, fill or border out of range gets the default one. */
export function readStyleSheet(source: string, part: string, theme: readonly string[]): StyleSheet {
  const root = readXmlTree(source, part);
  const list = (parent: string, element: string): XmlNode[] =>
    childrenNamed(child(root, parent) ?? { ...root, children: [] }, element);
  const numberFormats = new Map(
    list("numFmts", "numFmt").map((node) => [
      numeric(node, "numFmtId") ?? 0,
      attribute(node, "formatCode") ?? "General",
    ]),
  );
  const fonts = list("fonts", "font").map((node) => readFont(node, theme));
  const fills = list("fills", "fill").map((node) => readFill(node, theme));
  const borders = list("borders", "border").map((node): BorderXml | null =>
    node.children.some((side) => attribute(side, "style") !== undefined)
      ? { xml: source.slice(node.start, node.end) }
      : null,
  );
  const cellStyles = list("cellXfs", "xf").map((node, xf): CellStyle => {
    const protection = child(node, "protection");
    const format = numeric(node, "numFmtId") ?? 0;
    const origin: StyleOrigin = { xf };
    return {
      numberFormat: numberFormats.get(format) ?? builtInFormat(format) ?? "General",
      font: fonts[numeric(node, "fontId") ?? 0] ?? DEFAULT_STYLE.font,
      fill: fills[numeric(node, "fillId") ?? 0] ?? null,
      alignment: readAlignment(child(node, "alignment")),
      locked: protection === undefined || flag(protection, "locked", true),
      formulaHidden: protection !== undefined && flag(protection, "hidden"),
      border: borders[numeric(node, "borderId") ?? 0] ?? null,
      opaque: origin,
    };
  });
  const conditionalStyles = list("dxfs", "dxf").map((node) => readConditionalStyle(node, source, theme));
  return { cellStyles: cellStyles.length > 0 ? cellStyles : NO_STYLES.cellStyles, conditionalStyles, numberFormats };
}

function readFont(node: XmlNode, theme: readonly string[]): FontStyle {
  const name = child(node, "name") ?? child(node, "rFont");
  const size = child(node, "sz");
  const standard = DEFAULT_STYLE.font;
  return {
    name: (name && attribute(name, "val")) ?? standard.name,
    size: (size && numeric(size, "val")) ?? standard.size,
    ...readSwitches(node),
    color: readColor(child(node, "color"), theme),
  };
}

function readSwitches(font: XmlNode): Pick<FontStyle, "bold" | "italic" | "underline" | "strikethrough"> {
  const on = (local: string): boolean => {
    const node = child(font, local);
    return node !== undefined && flag(node, "val", true);
  };
  const underline = child(font, "u");
  return {
    bold: on("b"),
    italic: on("i"),
    underline: underline !== undefined && attribute(underline, "val") !== "none",
    strikethrough: on("strike"),
  };
}

/** Patterns and gradients are carried by the format they came from; only a solid fill has a colour of its own. */
function readFill(node: XmlNode, theme: readonly string[]): string | null {
  const pattern = child(node, "patternFill");
  if (pattern === undefined || attribute(pattern, "patternType") !== "solid") return null;
  return readColor(child(pattern, "fgColor"), theme);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function readAlignment(node: XmlNode | undefined): CellStyle["alignment"] {
  if (node === undefined) return DEFAULT_STYLE.alignment;
  const horizontal = attribute(node, "horizontal") ?? "general";
  return {
    horizontal: horizontal === "centerContinuous" ? "CenterAcrossSelection" : capital(horizontal),
    vertical: capital(attribute(node, "vertical") ?? "bottom"),
    wrapText: flag(node, "wrapText"),
    indent: numeric(node, "indent") ?? 0,
  };
}

/** A differential format; a solid one may leave the pattern out and then means its background colour. */
function readConditionalStyle(node: XmlNode, source: string, theme: readonly string[]): ConditionalStyle {
  const font = child(node, "font");
  const pattern = child(child(node, "fill") ?? node, "patternFill");
  const format = child(node, "numFmt");
  const fill = pattern && (readColor(child(pattern, "bgColor"), theme) ?? readColor(child(pattern, "fgColor"), theme));
  const color = font && readColor(child(font, "color"), theme);
  const numberFormat = format && attribute(format, "formatCode");
  const switches =
    font === undefined ? {} : Object.fromEntries(Object.entries(readSwitches(font)).filter(([, on]) => on));
  return {
    ...(fill ? { fill } : {}),
    ...(color ? { fontColor: color } : {}),
    ...switches,
    ...(numberFormat ? { numberFormat } : {}),
    opaque: source.slice(node.start, node.end),
  };
}
