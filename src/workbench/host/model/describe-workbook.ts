import { cellText } from "./address";
import type { CellValue } from "./cell-value";
import type { LineProperties } from "./sheet-properties";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

export interface WorkbookDescription {
  readonly date1904: boolean;
  readonly calculationMode: string;
  readonly sheets: readonly unknown[];
  readonly names: readonly unknown[];
  readonly settings: readonly (readonly [string, unknown])[];
}

function describeCells(sheet: Worksheet, results: boolean): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  const used = sheet.grid.usedRange(false);
  if (used === null) return cells;
  for (let column = used.column; column < used.column + used.columnCount; column++) {
    const stored = sheet.grid.column(column);
    for (let row = used.row; row < used.row + used.rowCount; row++) {
      const formula = sheet.formulaText(row, column);
      const own = (stored?.styles?.[row] ?? 0) !== 0;
      const value: CellValue = stored?.values[row] ?? null;
      if (value === null && formula === null && !own) continue;
      const shown = formula === null || results ? value : undefined;
      const style = own ? sheet.style(row, column) : null;
      const evaluation = sheet.formula(row, column)?.evaluation ?? null;
      cells[cellText(row, column)] = { value: shown, formula, evaluation, style };
    }
  }
  return cells;
}

/** A line that was set to what every line is without it. */
function isPlain({ size, hidden, outlineLevel, collapsed, styleId }: LineProperties): boolean {
  return size === null && !hidden && outlineLevel === 0 && !collapsed && styleId === null;
}

function describeSheet(sheet: Worksheet, results: boolean): unknown {
  const lines = (axis: "row" | "column"): unknown =>
    sheet
      .customLines(axis)
      .filter(([, line]) => !isPlain(line))
      .map(([index, { styleId, ...line }]) => {
        return { index, ...line, style: styleId === null ? null : sheet.workbook.styles.get(styleId) };
      });
  return {
    id: sheet.id,
    name: sheet.name,
    cells: describeCells(sheet, results),
    rows: lines("row"),
    columns: lines("column"),
    properties: sheet.properties,
  };
}

/**
 * The whole workbook as plain data: two workbooks with equal descriptions hold the same. Results of formulas are left out
 * unless asked for (they follow from the rest); style ids are resolved, names sorted; selection is not part of it.
 */
export function describeWorkbook(workbook: Workbook, { results = false } = {}): WorkbookDescription {
  const order = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
  return {
    date1904: workbook.date1904,
    calculationMode: workbook.calculationMode,
    sheets: workbook.sheets.map((sheet) => describeSheet(sheet, results)),
    names: [...workbook.names].sort((a, b) => order(`${a.name}\n${a.scope ?? ""}`, `${b.name}\n${b.scope ?? ""}`)),
    settings: [...workbook.settings].sort(([a], [b]) => order(a, b)),
  };
}
