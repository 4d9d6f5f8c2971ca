import type { CellStyle, StylePatch } from "../model/style";
import { requireWritable, type Area } from "./area";
import { borderCollectionType } from "./borders-remote";
import { readColor } from "./color";
import { invalidArgument } from "./host-error";
import { autofitColumns, columnPoints, pointsToCharacters } from "./line-size";
import { RemoteType, type Property } from "./remote";

/** Cells looked at to tell whether a range is uniform; larger ranges are sampled by their edges. */
const sampledCells = 20_000;

/** What all cells of a range share, null when they differ. */
function uniform<T>({ sheet, range }: Area, pick: (style: CellStyle) => T): T | null {
  const rows = Math.min(range.rowCount, Math.max(1, Math.floor(sampledCells / Math.min(range.columnCount, 100))));
  const columns = Math.min(range.columnCount, 100);
  const first = pick(sheet.style(range.row, range.column));
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1)
      if (pick(sheet.style(range.row + row, range.column + column)) !== first) return null;
  return first;
}

function styled<T>(
  pick: (style: CellStyle) => T,
  patch: (value: unknown, location: string) => StylePatch,
): Property<Area> {
  return {
    get: (area) => uniform(area, pick),
    set: (area, value, _host, location) => {
      requireWritable(area, location);
      area.sheet.setStyle(area.range, patch(value, location));
    },
  };
}

function expect<T>(value: unknown, kind: "string" | "number" | "boolean", location: string): T {
  if (typeof value !== kind) throw invalidArgument(location);
  return value as T;
}

const flag = (value: unknown, location: string): boolean => expect(value, "boolean", location);
const words = (value: unknown, location: string): string => expect(value, "string", location);
const amount = (value: unknown, location: string): number => expect(value, "number", location);

const fillType = new RemoteType<Area>({
  name: "RangeFill",
  properties: {
    Color: styled(
      (style) => style.fill ?? "#FFFFFF",
      (value, location) => ({ fill: readColor(value, location) }),
    ),
  },
  methods: {
    Clear: (area, args) => {
      requireWritable(area, args.location);
      area.sheet.setStyle(area.range, { fill: null });
    },
  },
});

const fontType = new RemoteType<Area>({
  name: "RangeFont",
  properties: {
    Name: styled(
      ({ font }) => font.name,
      (value, location) => ({ font: { name: words(value, location) } }),
    ),
    Size: styled(
      ({ font }) => font.size,
      (value, location) => ({ font: { size: amount(value, location) } }),
    ),
    Bold: styled(
      ({ font }) => font.bold,
      (value, location) => ({ font: { bold: flag(value, location) } }),
    ),
    Italic: styled(
      ({ font }) => font.italic,
      (value, location) => ({ font: { italic: flag(value, location) } }),
    ),
    Strikethrough: styled(
      ({ font }) => font.strikethrough,
      (value, location) => ({ font: { strikethrough: flag(value, location) } }),
    ),
    Underline: styled(
      ({ font }) => (font.underline ? "Single" : "None"),
      (value, location) => ({ font: { underline: words(value, location) !== "None" } }),
    ),
    Color: styled(
      ({ font }) => font.color ?? "#000000",
      (value, location) => ({ font: { color: readColor(value, location) } }),
    ),
  },
});

const protectionType = new RemoteType<Area>({
  name: "FormatProtection",
  properties: {
    Locked: styled(
      ({ locked }) => locked,
      (value, location) => ({ locked: flag(value, location) }),
    ),
    FormulaHidden: styled(
      ({ formulaHidden }) => formulaHidden,
      (value, location) => ({ formulaHidden: flag(value, location) }),
    ),
  },
});

/** Sizes of rows and columns of the range: one number, or null when they differ. */
function lineSize(
  axis: "row" | "column",
  standard: number,
  toModel: (points: number) => number,
  toPoints: (size: number) => number,
): Property<Area> {
  const count = (area: Area): number => (axis === "row" ? area.range.rowCount : area.range.columnCount);
  return {
    get: (area) => {
      const sizes = new Set<number>();
      for (let i = 0; i < Math.min(count(area), 10_000); i += 1) {
        const line = area.sheet.line(axis, area.range[axis] + i);
        sizes.add(line.hidden ? 0 : line.size === null ? standard : toPoints(line.size));
      }
      return sizes.size === 1 ? ([...sizes][0] ?? standard) : null;
    },
    set: (area, value, _host, location) => {
      requireWritable(area, location);
      const points = amount(value, location);
      if (points < 0) throw invalidArgument(location);
      area.sheet.setLines(axis, area.range[axis], count(area), { size: toModel(points) });
    },
  };
}

export const rangeFormatType = new RemoteType<Area>({
  name: "RangeFormat",
  properties: {
    WrapText: styled(
      ({ alignment }) => alignment.wrapText,
      (value, location) => ({ alignment: { wrapText: flag(value, location) } }),
    ),
    HorizontalAlignment: styled(
      ({ alignment }) => alignment.horizontal,
      (value, location) => ({ alignment: { horizontal: words(value, location) } }),
    ),
    VerticalAlignment: styled(
      ({ alignment }) => alignment.vertical,
      (value, location) => ({ alignment: { vertical: words(value, location) } }),
    ),
    IndentLevel: styled(
      ({ alignment }) => alignment.indent,
      (value, location) => ({ alignment: { indent: amount(value, location) } }),
    ),
    ColumnWidth: lineSize("column", columnPoints(8.43), pointsToCharacters, columnPoints),
    UseStandardWidth: {
      get: ({ sheet, range }) => {
        const sizes = Array.from(
          { length: range.columnCount },
          (_, i) => sheet.line("column", range.column + i).size === null,
        );
        return sizes.every((own) => own === sizes[0]) ? (sizes[0] ?? true) : null;
      },
      // Setting false does nothing in Excel.
      set: (area, value, _host, location) => {
        requireWritable(area, location);
        if (flag(value, location))
          area.sheet.setLines("column", area.range.column, area.range.columnCount, { size: null });
      },
    },
    RowHeight: lineSize(
      "row",
      15,
      (points) => points,
      (size) => size,
    ),
  },
  navigation: {
    Fill: (area) => fillType.of(area),
    Font: (area) => fontType.of(area),
    Borders: (area) => borderCollectionType.of(area),
    Protection: (area) => protectionType.of(area),
  },
  methods: {
    AutofitColumns: (area, args) => {
      requireWritable(area, args.location);
      autofitColumns(area);
    },
    AutofitRows: ({ sheet, range }) => {
      sheet.setLines("row", range.row, Math.min(range.rowCount, sheet.usedRange()?.rowCount ?? 1), { size: null });
    },
  },
});
