import type { PageSetup } from "../model/sheet-properties";
import type { Worksheet } from "../model/worksheet";
import { quoteSheetName } from "../model/address";
import { parseArea } from "./area";
import { HostNotImplemented, invalidArgument } from "./host-error";
import { rangeType } from "./range-remote";
import { RemoteType, type Property } from "./remote";

/** Codes of paper sizes in files, by the client's names; those that the model knows. */
const PAPERS: Readonly<Record<string, number>> = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11 };

const DEFAULT_SETUP: PageSetup = { paperSize: 1, orientation: "portrait", fit: null, margins: null };

function setup(sheet: Worksheet, change: Partial<PageSetup>): void {
  sheet.set("pageSetup", { ...(sheet.properties.pageSetup ?? DEFAULT_SETUP), ...change });
}

const INCH = 72;
/** Excel's normal margins, in inches. */
const NORMAL = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 } as const;

/** A margin, in points for the client and in inches in files. */
function margin(side: keyof typeof NORMAL): Property<Worksheet> {
  return {
    get: (sheet) => (sheet.properties.pageSetup?.margins ?? NORMAL)[side] * INCH,
    set: (sheet, value, _host, location) => {
      if (typeof value !== "number" || !(value >= 0)) throw invalidArgument(location);
      setup(sheet, { margins: { ...(sheet.properties.pageSetup?.margins ?? NORMAL), [side]: value / INCH } });
    },
  };
}

const SCALES = { least: 10, most: 400 };

/** `zoom` is a scale, or a number of pages across, down or both; a direction that is left out takes as many as it needs. */
const zoom: Property<Worksheet> = {
  get: ({ properties: { pageSetup } }) => {
    const fit = pageSetup?.fit ?? null;
    if (fit === null) return { scale: 100 };
    const pages = (count: number): number | null => (count === 0 ? null : count);
    return { horizontalFitToPages: pages(fit.wide), verticalFitToPages: pages(fit.tall) };
  },
  set: (sheet, value, _host, location) => {
    if (typeof value !== "object" || value === null) throw invalidArgument(location);
    const given = new Map(Object.entries(value).filter(([, part]) => part !== null && part !== undefined));
    const number = (name: string, least: number, most: number): number | null => {
      const part: unknown = given.get(name);
      given.delete(name);
      if (part === undefined) return null;
      if (typeof part !== "number" || !Number.isInteger(part) || part < least || part > most)
        throw invalidArgument(location);
      return part;
    };
    const scale = number("scale", SCALES.least, SCALES.most);
    const wide = number("horizontalFitToPages", 1, 32_767);
    const tall = number("verticalFitToPages", 1, 32_767);
    if (given.size > 0 || (scale === null) === (wide === null && tall === null)) throw invalidArgument(location);
    if (scale !== null && scale !== 100) throw new HostNotImplemented("PageLayout.zoom.scale");
    setup(sheet, { fit: scale === null ? { wide: wide ?? 0, tall: tall ?? 0 } : null });
  },
};

/** The name under which files keep the rows that every page begins with. */
const PRINT_TITLES = "_xlnm.Print_Titles";

/** How a sheet is printed: paper, direction and margins. */
export const pageLayoutType = new RemoteType<Worksheet>({
  name: "PageLayout",
  properties: {
    Orientation: {
      get: (sheet) => (sheet.properties.pageSetup?.orientation === "landscape" ? "Landscape" : "Portrait"),
      set: (sheet, value, _host, location) => {
        if (value !== "Portrait" && value !== "Landscape") throw invalidArgument(location);
        setup(sheet, { orientation: value === "Portrait" ? "portrait" : "landscape" });
      },
    },
    PaperSize: {
      get: (sheet) =>
        Object.entries(PAPERS).find(([, code]) => code === (sheet.properties.pageSetup?.paperSize ?? 1))?.[0] ?? null,
      set: (sheet, value, _host, location) => {
        const code = typeof value === "string" ? PAPERS[value] : undefined;
        if (code === undefined) throw invalidArgument(location);
        setup(sheet, { paperSize: code });
      },
    },
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
    Zoom: zoom,
  },
  methods: {
    SetPrintTitleRows: (sheet, args, host) => {
      const given = args.raw(0);
      const area =
        typeof given === "string" ? parseArea(host.workbook, sheet, given, args.location) : rangeType.subjectOf(given);
      if (area === null || area.sheet !== sheet) throw invalidArgument(args.location);
      const { row, rowCount } = area.range;
      const formula = `=${quoteSheetName(sheet.name)}!$${row + 1}:$${row + rowCount}`;
      host.workbook.setName({ name: PRINT_TITLES, scope: sheet.id, formula, hidden: false, comment: "" });
    },
  },
});

const pageBreakType = new RemoteType<{ readonly sheet: Worksheet; readonly row: number }>({
  name: "PageBreak",
  methods: {
    Delete: ({ sheet, row }) =>
      sheet.set(
        "rowBreaks",
        sheet.properties.rowBreaks.filter((one) => one !== row),
      ),
  },
});

/** Rows that begin a new page by hand. */
export const horizontalPageBreaksType = new RemoteType<Worksheet>({
  name: "PageBreakCollection",
  items: (sheet) => sheet.properties.rowBreaks.map((row) => pageBreakType.of({ sheet, row })),
  methods: {
    Add: (sheet, args, host) => {
      const given = args.raw(0);
      const area =
        typeof given === "string" ? parseArea(host.workbook, sheet, given, args.location) : rangeType.subjectOf(given);
      // A page cannot begin before the first row.
      if (area === null || area.range.row === 0) throw invalidArgument(args.location);
      const { row } = area.range;
      const rows = new Set([...sheet.properties.rowBreaks, row]);
      sheet.set(
        "rowBreaks",
        [...rows].sort((a, b) => a - b),
      );
      return pageBreakType.of({ sheet, row });
    },
    GetCount: (sheet) => sheet.properties.rowBreaks.length,
    RemovePageBreaks: (sheet) => sheet.set("rowBreaks", []),
  },
});
