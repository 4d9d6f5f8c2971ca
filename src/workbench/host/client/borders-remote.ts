import { requireWritable, type Area } from "./area";
import { readColor } from "./color";
import { invalidArgument } from "./host-error";
import { RemoteType, type Remote } from "./remote";
import {
  borderSides,
  readBorderLines,
  type BorderLine,
  type BorderLines,
  type BorderSide,
} from "../model/border-lines";

interface BorderSubject {
  readonly area: Area;
  readonly side: BorderSide;
}

/** Line styles of the file, by the client's style and weight. */
const styleWords: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  thin: ["Continuous", "Thin"],
  hair: ["Continuous", "Hairline"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dashed: ["Dash", "Thin"],
  dotted: ["Dot", "Thin"],
  double: ["Double", "Thick"],
};

function borderOf(lines: BorderLines): { xml: string } | null {
  if (Object.keys(lines).length === 0) return null;
  const parts = Object.entries(borderSides).map(([side, element]) => {
    const line = lines[side as BorderSide];
    if (line === undefined) return `<${element}/>`;
    return `<${element} style="${line.style}"><color rgb="FF${line.color.slice(1)}"/></${element}>`;
  });
  return { xml: `<border>${parts.join("")}<diagonal/></border>` };
}

/** The cells of the range that lie on a side: only they carry the line. */
function edge({ sheet, range }: Area, side: BorderSide): Area {
  const last = { row: range.row + range.rowCount - 1, column: range.column + range.columnCount - 1 };
  const part = {
    EdgeLeft: { columnCount: 1 },
    EdgeRight: { column: last.column, columnCount: 1 },
    EdgeTop: { rowCount: 1 },
    EdgeBottom: { row: last.row, rowCount: 1 },
  }[side];
  return { sheet, range: { ...range, ...part } };
}

const lineOf = ({ area, side }: BorderSubject): BorderLine | null => {
  const { sheet, range } = edge(area, side);
  return readBorderLines(sheet.style(range.row, range.column).border)[side] ?? null;
};

function setLine(
  subject: BorderSubject,
  location: string,
  change: (line: BorderLine | null) => BorderLine | null,
): void {
  requireWritable(subject.area, location);
  const { sheet, range } = edge(subject.area, subject.side);
  sheet.workbook.edits.group("border", () => {
    for (let row = range.row; row < range.row + range.rowCount; row += 1)
      for (let column = range.column; column < range.column + range.columnCount; column += 1) {
        const { [subject.side]: old, ...others } = readBorderLines(sheet.style(row, column).border);
        const line = change(old ?? null);
        const lines = line === null ? others : { ...others, [subject.side]: line };
        sheet.setStyle({ row, column, rowCount: 1, columnCount: 1 }, { border: borderOf(lines) });
      }
  });
}

const fileStyle = (style: string, weight: string): string | undefined =>
  Object.entries(styleWords).find(([, [s, w]]) => s === style && (w === weight || style !== "Continuous"))?.[0];

const borderType = new RemoteType<BorderSubject>({
  name: "RangeBorder",
  properties: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (subject) => styleWords[lineOf(subject)?.style ?? ""]?.[0] ?? "None",
      set: (subject, value, _host, location) => {
        if (value === "None") return setLine(subject, location, () => null);
        const style = fileStyle(String(value), "Thin");
        if (style === undefined) throw invalidArgument(location);
        setLine(subject, location, (line) => ({ color: line?.color ?? "#000000", style }));
      },
    },
    Weight: {
      get: (subject) => styleWords[lineOf(subject)?.style ?? ""]?.[1] ?? "Thin",
      set: (subject, value, _host, location) => {
        const style = fileStyle("Continuous", String(value));
        if (style === undefined) throw invalidArgument(location);
        setLine(subject, location, (line) => ({ color: line?.color ?? "#000000", style }));
      },
    },
    Color: {
      get: (subject) => lineOf(subject)?.color ?? "#000000",
      set: (subject, value, _host, location) => {
        const color = readColor(value, location);
        setLine(subject, location, (line) => ({ style: line?.style ?? "thin", color }));
      },
    },
  },
});

function side(area: Area, word: string, location: string): Remote {
  const found = Object.keys(borderSides).find((name) => name === word);
  if (found === undefined) throw invalidArgument(location);
  return borderType.of({ area, side: found as BorderSide });
}

export const borderCollectionType = new RemoteType<Area>({
  name: "RangeBorderCollection",
  properties: { Count: { get: () => Object.keys(borderSides).length } },
  items: (area) => (Object.keys(borderSides) as BorderSide[]).map((name) => borderType.of({ area, side: name })),
  indexer: (area, args) => side(area, args.text(0), args.location),
  methods: { GetItem: (area, args) => side(area, args.text(0), args.location) },
});
