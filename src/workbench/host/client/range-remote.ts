import { shownValue, valueType } from "./cell-input";
import { areaText, cellCount, requireUnprotected, type Area } from "./area";
import { conditionalFormatsType } from "./conditional-formats-remote";
import { dataValidationType } from "./data-validation-remote";
import { displayText } from "./display-text";
import type { Host } from "./host";
import { readCells, readFormulas, writeCells, writeNumberFormats } from "./range-cells";
import { rangeFormatType } from "./range-format-remote";
import { rangeMethods } from "./range-methods";
import { readFlag } from "./read-flag";
import { RemoteType, type Property } from "./remote";
import { rangeSortType } from "./range-sort-remote";
import { worksheetType } from "./worksheet-remote";
import { MAX_COLUMNS, MAX_ROWS } from "../model/address";

/** Whether all rows (columns) of a range are hidden: null when some are, as Excel reports what differs. */
function hidden({ sheet, range }: Area, axis: "row" | "column"): boolean | null {
  const count = axis === "row" ? range.rowCount : range.columnCount;
  const inside = sheet
    .customLines(axis)
    .filter(([index, line]) => line.hidden && index >= range[axis] && index < range[axis] + count);
  return inside.length === 0 ? false : inside.length === count ? true : null;
}

const hiddenLines = (axis: "row" | "column"): Property<Area> => ({
  get: (area) => hidden(area, axis),
  set: ({ sheet, range }, value, _host, location) => {
    const isHidden = readFlag(value, location);
    requireUnprotected(sheet, location);
    const count = axis === "row" ? range.rowCount : range.columnCount;
    sheet.setLines(axis, range[axis], count, { hidden: isHidden });
  },
});

const cells = (read: (area: Area, host: Host) => unknown, style: "A1" | "R1C1"): Property<Area> => ({
  get: read,
  set: (area, value, _host, location) => writeCells(area, value, style, location),
});

const values = (area: Area, host: Host): unknown =>
  readCells(area, host, (row, column) => shownValue(area.sheet.value(row, column)));

const numberFormats = (area: Area, host: Host): unknown =>
  readCells(area, host, (row, column) => area.sheet.style(row, column).numberFormat);

const formats: Property<Area> = {
  get: numberFormats,
  set: (area, value, _host, location) => writeNumberFormats(area, value, location),
};

export const rangeType = new RemoteType<Area>({
  name: "Range",
  tracked: true,
  properties: {
    Values: cells(values, "A1"),
    Formulas: cells((area, host) => readFormulas(area, host, "A1"), "A1"),
    FormulasR1C1: cells((area, host) => readFormulas(area, host, "R1C1"), "R1C1"),
    Text: {
      get: (area, host) =>
        readCells(area, host, (row, column) =>
          displayText(
            area.sheet.value(row, column),
            area.sheet.style(row, column).numberFormat,
            host.workbook.date1904,
          ),
        ),
    },
    ValueTypes: {
      get: (area, host) => readCells(area, host, (row, column) => valueType(area.sheet.value(row, column))),
    },
    NumberFormat: formats,
    NumberFormatLocal: formats,
    Address: { get: areaText },
    AddressLocal: { get: areaText },
    RowIndex: { get: ({ range }) => range.row },
    ColumnIndex: { get: ({ range }) => range.column },
    RowCount: { get: ({ range }) => range.rowCount },
    ColumnCount: { get: ({ range }) => range.columnCount },
    CellCount: { get: (area) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area)) },
    IsEntireRow: { get: ({ range }) => range.columnCount === MAX_COLUMNS },
    IsEntireColumn: { get: ({ range }) => range.rowCount === MAX_ROWS },
    RowHidden: hiddenLines("row"),
    ColumnHidden: hiddenLines("column"),
    Hidden: {
      get: (area) => {
        const [ofRows, ofColumns] = [hidden(area, "row"), hidden(area, "column")];
        if (ofRows === true || ofColumns === true) return true;
        return ofRows === false && ofColumns === false ? false : null;
      },
    },
    HasSpill: {
      get: ({ sheet, range }) => sheet.spillAt(range.row, range.column) !== null,
    },
  },
  navigation: {
    Format: (area) => rangeFormatType.of(area),
    Worksheet: ({ sheet }) => worksheetType.of(sheet),
    ConditionalFormats: (area) => conditionalFormatsType.of({ sheet: area.sheet, ranges: [area.range] }),
    DataValidation: (area) => dataValidationType.of({ sheet: area.sheet, ranges: [area.range] }),
    Sort: (area) => rangeSortType.of(area),
  },
  methods: rangeMethods,
});
