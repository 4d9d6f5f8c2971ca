import type { ConditionalFormat, DataBar } from "../../host/model/sheet-properties";
import { argb } from "../styles/colors";
import { attributes, escapeText } from "../xml/escape-xml";
import { X14 } from "../xml/namespaces";
import { attribute } from "../xml/scan-xml";
import { child, childrenNamed, type XmlNode } from "../xml/xml-tree";
import type { OutlineEditor } from "./outline-editor";
import { writeRanges } from "./ranges";

/**
 * What Excel 2010 added to data bars: solid fills and an empty bar at the lower bound. It stands in the sheet's extension list,
 * tied to its rule by an id.
 */
const BARS_URI = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";
const ID_URI = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";

/** The part of a sheet's extension list for one bar. */
export interface BarExtension {
  /** Element with the bar's ranges. */
  readonly group: XmlNode;
  readonly rule: XmlNode;
}

/** The bars of a sheet's extension list by their ids. */
export function readBarExtensions(sheet: XmlNode): Map<string, BarExtension> {
  const found = new Map<string, BarExtension>();
  for (const group of barGroups(sheet)) {
    for (const rule of childrenNamed(group, "cfRule")) {
      const id = attribute(rule, "id");
      if (id !== undefined) found.set(id, { group, rule });
    }
  }
  return found;
}

/** The id that ties a rule of the sheet to its extension, if it has one. */
export function extensionId(rule: XmlNode): string | undefined {
  const list = child(rule, "extLst");
  const extension = list === undefined ? [] : childrenNamed(list, "ext");
  return extension.map((ext) => child(ext, "id")?.text.trim()).find((id) => id !== undefined && id !== "");
}

/** Whether the bar is drawn in one colour: bars without extension are gradients. */
export function isSolid(extension: BarExtension | undefined): boolean {
  const bar = extension === undefined ? undefined : child(extension.rule, "dataBar");
  return bar !== undefined && ["0", "false"].includes(attribute(bar, "gradient") ?? "1");
}

/** The id that a new bar gets: the rule's own where that looks like one. */
export function newExtensionId({ id, priority }: ConditionalFormat): string {
  if (/^\{[0-9A-F-]{36}\}$/i.test(id)) return id;
  return `{DA7ABA50-0000-4000-8000-${String(priority + 1).padStart(12, "0")}}`;
}

/** What the rule of a new bar says of its extension. */
export function extensionLink(id: string): string {
  return `<extLst><ext xmlns:x14="${X14}" uri="${ID_URI}"><x14:id>${id}</x14:id></ext></extLst>`;
}

/** Adds new bars to the sheet's extension list and takes gone ones out. */
export function writeBarExtensions(
  editor: OutlineEditor,
  sheet: XmlNode,
  added: readonly { readonly id: string; readonly format: ConditionalFormat }[],
  gone: readonly BarExtension[],
): void {
  for (const { group } of gone) editor.replace(group, "");
  const bars = added
    .map(({ id, format }) => (format.dataBar === null ? "" : barXml(id, format, format.dataBar)))
    .join("");
  if (bars === "") return;
  const all = `<x14:conditionalFormattings>${bars}</x14:conditionalFormattings>`;
  const ext = `<ext xmlns:x14="${X14}" uri="${BARS_URI}">${all}</ext>`;
  const list = child(sheet, "extLst");
  const own = list === undefined ? undefined : barLists(list)[0];
  if (list === undefined) editor.insert("extLst", `<extLst>${ext}</extLst>`);
  else if (own === undefined) editor.insertIn(list, ext);
  else
    editor.insertIn(
      own,
      bars.replaceAll("<x14:conditionalFormatting ", `<x14:conditionalFormatting xmlns:x14="${X14}" `),
    );
}

function barXml(id: string, format: ConditionalFormat, bar: DataBar): string {
  const bound = ({ type, value }: DataBar["lower"], open: string): string => {
    if (/lowest|highest|automatic/i.test(type)) return `<x14:cfvo${attributes({ type: open })}/>`;
    const kind = type === "number" ? "num" : type;
    return `<x14:cfvo${attributes({ type: kind })}><xm:f>${escapeText((value ?? "0").replace(/^=/, ""))}</xm:f></x14:cfvo>`;
  };
  const look = attributes({
    minLength: 0,
    maxLength: 100,
    gradient: bar.solid ? 0 : 1,
    showValue: bar.showValue ? undefined : 0,
  });
  const colors = `<x14:negativeFillColor${attributes({ rgb: argb("#FF0000") })}/><x14:axisColor${attributes({ rgb: argb("#000000") })}/>`;
  const drawn = `<x14:dataBar${look}>${bound(bar.lower, "autoMin")}${bound(bar.upper, "autoMax")}${colors}</x14:dataBar>`;
  const rule = `<x14:cfRule${attributes({ type: "dataBar", id })}>${drawn}</x14:cfRule>`;
  return `<x14:conditionalFormatting xmlns:xm="${XM}">${rule}<xm:sqref>${writeRanges(format.ranges)}</xm:sqref></x14:conditionalFormatting>`;
}

function barLists(list: XmlNode): XmlNode[] {
  return childrenNamed(list, "ext").flatMap((ext) => childrenNamed(ext, "conditionalFormattings"));
}

function barGroups(sheet: XmlNode): XmlNode[] {
  const list = child(sheet, "extLst");
  return list === undefined ? [] : barLists(list).flatMap((own) => childrenNamed(own, "conditionalFormatting"));
}
