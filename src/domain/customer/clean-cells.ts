import type { CellValue } from "../spreadsheet/cell-value";
import { toWorkbookSerial } from "../spreadsheet/serial-date";
import type { SerialDate } from "../spreadsheet/serial-date";
import { dayOrderOf } from "./cell-problems";
import { explainCell } from "./cell-reading";
import type { NumericColumnStyle } from "./cell-reading";
import { fieldKind, isNumericField } from "./fields";
import type { FieldKind } from "./fields";
import type { Recognition } from "./recognition";
import { sheetGrid } from "./sheet-grid";
import type { SheetSnapshot } from "./snapshot";
import type { UnitId } from "./units";

/** One cell that can be turned into what a person reads there. */
export interface CleanableCell {
  /** 0-based sheet position. */
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  /** Number in the column's unit (dates: as the workbook stores them); null empties a cell that says "nothing". */
  readonly after: number | null;
  /** Format that shows the new value as the column means it; null leaves the cell's own. */
  readonly numberFormat: string | null;
}

/**
 * Every cell that can be cleaned, in sheet order by column: text that reads as a number or date, figures such as 20240105 in
 * a date column, and words for "nothing".
 * Formulas are never among them, nor amounts in another currency, nor "不适用", which a criterion may mean to have.
 */
export function cleanableCells(snapshot: SheetSnapshot, recognition: Recognition): CleanableCell[] {
  const grid = sheetGrid(snapshot);
  const cells: CleanableCell[] = [];
  for (const { field, unit, column } of recognition.columns) {
    if (field === null || unit === null || !isNumericField(field)) continue;
    const style: NumericColumnStyle = { kind: fieldKind(field), unit, date1904: snapshot.date1904 };
    const order = style.kind === "date" ? dayOrderOf(grid, recognition.body, column) : "month-first";
    for (const span of recognition.body) {
      for (let row = span.row; row < span.row + span.rowCount; row++) {
        const before = grid.cell(row, column);
        const explained = explainCell(before, style, order);
        if (explained === null || (snapshot.formulaAt?.(row, column) ?? null) !== null) continue;
        if (explained.currency !== null || (typeof before === "string" && before.includes("不适用"))) continue;
        if (explained.code === "text-nothing" || explained.code === "invisible-spaces") {
          cells.push({ row, column, before, after: null, numberFormat: null });
        } else if (explained.reads !== null) {
          const after =
            style.kind === "date"
              ? toWorkbookSerial(explained.reads as SerialDate, snapshot.date1904)
              : explained.reads;
          cells.push({
            row,
            column,
            before,
            after,
            numberFormat: cleanFormat(style.kind, unit, grid.numberFormat(column)),
          });
        }
      }
    }
  }
  return cells;
}

/** A text cell is often formatted as text; the number needs a format of its own, the column's where that fits. */
function cleanFormat(kind: FieldKind, unit: UnitId, prevailing: string | null): string {
  if (prevailing !== null && prevailing !== "@" && prevailing !== "General") return prevailing;
  if (kind === "date") return "yyyy-mm-dd";
  if (kind === "percent" && unit === "fraction") return "0.0%";
  return kind === "money" ? "#,##0.00" : "General";
}
