import { attribute, numeric } from "../xml/scan-xml";
import { child, readXmlTree, type XmlNode } from "../xml/xml-tree";

/** The first 64 indexed colours repeat the eight basic ones twice, then hold Excel 97's palette (ECMA-376 part 1, 18.8.27). */
const BASIC = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];
const PALETTE = (
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");
const INDEXED = [...BASIC, ...BASIC, ...PALETTE];

/** Files number the theme's colours light first; the theme part lists them dark first. */
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** RRGGBB of the theme's colours in the order that cells number them; empty when the theme names none. */
export function readThemeColors(source: string, part: string): string[] {
  const scheme = child(readXmlTree(source, part), "themeElements")?.children.find((node) => node.local === "clrScheme");
  if (scheme === undefined) return [];
  return THEME_ORDER.map((name) => {
    const color = child(scheme, name)?.children[0];
    return (color && (attribute(color, "lastClr") ?? attribute(color, "val"))) ?? "000000";
  });
}

/** "#RRGGBB" of a colour element, or null for the automatic colour and for what cannot be resolved. */
export function readColor(node: XmlNode | undefined, theme: readonly string[]): string | null {
  if (node === undefined) return null;
  const rgb = attribute(node, "rgb");
  const themed = numeric(node, "theme");
  const indexed = numeric(node, "indexed");
  const base =
    rgb?.slice(-6) ??
    (themed === undefined ? undefined : theme[themed]) ??
    (indexed === undefined ? undefined : INDEXED[indexed]);
  if (base === undefined) return null;
  return `#${tinted(base, numeric(node, "tint") ?? 0).toUpperCase()}`;
}

/** ARGB as files write it. */
export function argb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}

/** Tint scales the lightness of the colour: towards black below 0, towards white above (ECMA-376 part 1, 18.8.19). */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const lightness = (high + low) / 2;
  const target = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const spread = high - low;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  const sector =
    spread === 0
      ? 0
      : high === red
        ? ((green - blue) / spread + 6) % 6
        : high === green
          ? (blue - red) / spread + 2
          : (red - green) / spread + 4;
  const chroma = (1 - Math.abs(2 * target - 1)) * saturation;
  const middle = chroma * (1 - Math.abs((sector % 2) - 1));
  const parts = [
    [chroma, middle, 0],
    [middle, chroma, 0],
    [0, chroma, middle],
    [0, middle, chroma],
    [middle, 0, chroma],
    [chroma, 0, middle],
  ][Math.floor(sector)]!;
  return parts
    .map((part) =>
      Math.round((part + target - chroma / 2) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("");
}
