import type { CellValue } from "../spreadsheet/cell-value";
import { fromWorkbookSerial } from "../spreadsheet/serial-date";
import type { SerialDate } from "../spreadsheet/serial-date";
import { readDate } from "./read-date";
import type { SheetGrid } from "./sheet-grid";
import type { RowSpan } from "./snapshot";

/** The date a sheet says it was made for, with the cell that says so. */
export interface AsOfDate {
  /** 1900 system. */
  readonly serial: SerialDate;
  readonly row: number;
  readonly column: number;
}

/** Rows above the header in which a date may stand, and cells to the right of its label. */
const ROWS_ABOVE = 12;
const CELLS_BESIDE = 3;
const LONGEST = 80;
/** Serials of 1990-01-01 and 2099-12-31: other numbers above a table are no dates. */
const [EARLIEST, LATEST] = [32_874, 73_050];

const LABEL =
  /截[至止]|基准日|报表日|统计日|分析日|账龄日|期末日|期间|as[ -]?(?:of|at)\b|cut-?off|report(?:ing)? date|(?:period|month|year) end/i;
const OTHER_LABEL = /打印|导出|制表|编制|填表|printed|exported|generated|prepared/i;
const DATES =
  /\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?|\d{1,2}[- ][A-Za-z]{3,9}[- ,]+\d{4}|[A-Za-z]{3,9} \d{1,2}, ?\d{4}/g;

/**
 * The as-of date above a table: "截止日期：2024-12-31", a label with the date in a cell to its right, a period (its end counts),
 * or a date alone in its cell; null where none is said. A printing date is none.
 */
export function asOfAbove(grid: SheetGrid, header: RowSpan): AsOfDate | null {
  let alone: AsOfDate | null = null;
  for (let row = header.row - 1; row >= Math.max(grid.firstRow, header.row - ROWS_ABOVE); row--) {
    for (let column = grid.firstColumn; column < grid.endColumn; column++) {
      const value = grid.cell(row, column);
      if (typeof value !== "string" || value.length > LONGEST) continue;
      const text = value.normalize("NFKC").trim();
      if (OTHER_LABEL.test(text)) continue;
      const said = lastDateIn(text);
      const labelled = LABEL.test(text);
      if (labelled && said !== null) return { serial: said, row, column };
      const beside = labelled ? dateBeside(grid, row, column) : null;
      if (beside !== null) return beside;
      if (alone === null && said !== null && text.replace(DATES, "").trim() === "" && !isPrinted(grid, row, column))
        alone = { serial: said, row, column };
    }
  }
  return alone;
}

function lastDateIn(text: string): SerialDate | null {
  const found = text.match(DATES)?.at(-1);
  const date = found === undefined ? null : readDate(found);
  return date?.kind === "date" ? date.serial : null;
}

function dateBeside(grid: SheetGrid, row: number, label: number): AsOfDate | null {
  for (let column = label + 1; column <= label + CELLS_BESIDE; column++) {
    const value = grid.cell(row, column);
    if (value === null) continue;
    const serial = dateIn(value, grid.snapshot.date1904);
    return serial === null ? null : { serial, row, column };
  }
  return null;
}

function dateIn(value: CellValue, date1904: boolean): SerialDate | null {
  if (typeof value === "string") return value.length > LONGEST ? null : lastDateIn(value.normalize("NFKC"));
  if (typeof value !== "number") return null;
  const serial = fromWorkbookSerial(Math.floor(value), date1904);
  return serial >= EARLIEST && serial <= LATEST ? serial : null;
}

/** True where the cell to the left says that the date is another one. */
function isPrinted(grid: SheetGrid, row: number, column: number): boolean {
  const left = grid.cell(row, column - 1);
  return typeof left === "string" && left.length <= LONGEST && OTHER_LABEL.test(left);
}
