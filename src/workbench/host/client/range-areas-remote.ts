import type { RangeAddress } from "../model/address";
import { rangeText, quoteSheetName } from "../model/address";
import type { Worksheet } from "../model/worksheet";
import { requireWritable } from "./area";
import { conditionalFormatsType } from "./conditional-formats-remote";
import { dataValidationType } from "./data-validation-remote";
import { invalidArgument } from "./host-error";
import { rangeFormatType } from "./range-format-remote";
import { rangeType } from "./range-remote";
import { RemoteType, type Remote } from "./remote";
import { worksheetType } from "./worksheet-remote";

/** Several rectangles of one sheet. */
export interface Areas {
  readonly sheet: Worksheet;
  readonly ranges: readonly RangeAddress[];
}

const areasText = ({ sheet, ranges }: Areas): string =>
  ranges.map((range) => `${quoteSheetName(sheet.name)}!${rangeText(range)}`).join(",");

const collectionType = new RemoteType<Areas>({
  name: "RangeCollection",
  items: ({ sheet, ranges }) => ranges.map((range) => rangeType.of({ sheet, range })),
  methods: {
    GetCount: ({ ranges }) => ranges.length,
    GetItemAt: ({ sheet, ranges }, args) => {
      const range = ranges[args.integer(0)];
      if (range === undefined) throw invalidArgument(args.location);
      return rangeType.of({ sheet, range });
    },
  },
});

export const rangeAreasType = new RemoteType<Areas>({
  name: "RangeAreas",
  tracked: true,
  properties: {
    Address: { get: areasText },
    AddressLocal: { get: areasText },
    AreaCount: { get: ({ ranges }) => ranges.length },
    CellCount: {
      get: ({ ranges }) => ranges.reduce((sum, range) => sum + range.rowCount * range.columnCount, 0),
    },
    IsEntireColumn: { get: ({ ranges }) => ranges.every((range) => range.rowCount === 1_048_576) },
    IsEntireRow: { get: ({ ranges }) => ranges.every((range) => range.columnCount === 16_384) },
  },
  methods: {
    Clear: ({ sheet, ranges }, args) => {
      const what = args.word(0, ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"], "All");
      for (const range of ranges) requireWritable({ sheet, range }, args.location);
      if (what === "Hyperlinks" || what === "RemoveHyperlinks") return;
      sheet.workbook.edits.group("clear", () => {
        for (const range of ranges)
          sheet.clear(range, what === "All" ? "all" : what === "Formats" ? "styles" : "contents");
      });
    },
  },
  navigation: {
    Areas: (areas) => collectionType.of(areas),
    Worksheet: ({ sheet }) => worksheetType.of(sheet),
    ConditionalFormats: ({ sheet, ranges }) => conditionalFormatsType.of({ sheet, ranges }),
    DataValidation: ({ sheet, ranges }) => dataValidationType.of({ sheet, ranges }),
    Format: ({ sheet, ranges }) => {
      const [range, ...more] = ranges;
      if (range === undefined || more.length > 0) throw invalidArgument("RangeAreas.format");
      return rangeFormatType.of({ sheet, range });
    },
  },
});

export const rangeAreasOf = (sheet: Worksheet, ranges: readonly RangeAddress[]): Remote =>
  rangeAreasType.of({ sheet, ranges });
