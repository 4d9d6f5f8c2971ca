import type { PageSetup } from "../../host/model/sheet-properties";
import { attributes } from "../xml/escape-xml";
import { attribute, flag, numeric } from "../xml/scan-xml";
import { child, childrenNamed, type XmlNode } from "../xml/xml-tree";

const SIDES = ["left", "right", "top", "bottom", "header", "footer"] as const;

/** Paper, direction and margins of a sheet; null where its file says nothing of them. */
export function readPageSetup(worksheet: XmlNode): PageSetup | null {
  const setup = child(worksheet, "pageSetup");
  const margins = child(worksheet, "pageMargins");
  if (setup === undefined && margins === undefined) return null;
  const properties = child(worksheet, "sheetPr");
  const page = properties && child(properties, "pageSetUpPr");
  const fits = page !== undefined && flag(page, "fitToPage");
  const inches = margins && SIDES.map((side) => [side, numeric(margins, side) ?? 0]);
  return {
    paperSize: (setup && numeric(setup, "paperSize")) ?? 1,
    orientation: (setup && attribute(setup, "orientation")) === "landscape" ? "landscape" : "portrait",
    fit:
      setup === undefined || !fits
        ? null
        : { wide: numeric(setup, "fitToWidth") ?? 1, tall: numeric(setup, "fitToHeight") ?? 1 },
    margins: inches === undefined ? null : (Object.fromEntries(inches) as unknown as PageSetup["margins"]),
  };
}

/** Rows (0-based) that begin a page by hand. */
export function readRowBreaks(worksheet: XmlNode): number[] {
  const breaks = child(worksheet, "rowBreaks");
  return (breaks === undefined ? [] : childrenNamed(breaks, "brk"))
    .map((node) => numeric(node, "id") ?? 0)
    .filter((row) => row > 0);
}

/** The elements of a page's setup; a person's further settings of the old element are kept. */
export function writePageSetup(setup: PageSetup, old: XmlNode | undefined): { margins: string | null; setup: string } {
  const { paperSize, orientation, fit, margins } = setup;
  const pages = fit === null ? {} : { fitToWidth: fit.wide, fitToHeight: fit.tall };
  const kept = Object.values(old?.attributes ?? {}).map(({ name, value }) => [name, value] as const);
  return {
    margins: margins === null ? null : `<pageMargins${attributes(margins)}/>`,
    setup: `<pageSetup${attributes({ ...Object.fromEntries(kept), paperSize, orientation, ...pages })}/>`,
  };
}

export function writeRowBreaks(rows: readonly number[]): string | null {
  if (rows.length === 0) return null;
  const breaks = rows.map((row) => `<brk${attributes({ id: row, max: 16_383, man: 1 })}/>`).join("");
  return `<rowBreaks${attributes({ count: rows.length, manualBreakCount: rows.length })}>${breaks}</rowBreaks>`;
}
