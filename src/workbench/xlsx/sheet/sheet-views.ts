import type { FreezePanes } from "../../host/model/sheet-properties";
import { attribute, flag, numeric } from "../xml/scan-xml";
import { child, type XmlNode } from "../xml/xml-tree";

/** Frozen rows and columns of the first view, or null. Split panes that are not frozen are kept but not understood. */
export function readFreezePanes(worksheet: XmlNode): FreezePanes | null {
  const pane = firstPane(worksheet);
  if (pane === undefined || !/^frozen/.test(attribute(pane, "state") ?? "")) return null;
  return { rowCount: numeric(pane, "ySplit") ?? 0, columnCount: numeric(pane, "xSplit") ?? 0 };
}

/** Whether the first view shows gridlines. */
export function readGridlines(worksheet: XmlNode): boolean {
  const view = firstView(worksheet);
  return view === undefined || flag(view, "showGridLines", true);
}

/** The first view of a worksheet. */
export function firstView(worksheet: XmlNode): XmlNode | undefined {
  const views = child(worksheet, "sheetViews");
  return views && child(views, "sheetView");
}

/** The pane of the first view. */
export function firstPane(worksheet: XmlNode): XmlNode | undefined {
  const view = firstView(worksheet);
  return view && child(view, "pane");
}
