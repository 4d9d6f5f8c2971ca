import type { RangeAddress } from "../../host/model/address";
import type { Worksheet } from "../../host/model/worksheet";

/** Rows entered right below a table become rows of it, and its calculated columns go on, as in Excel. */
export function growTable(sheet: Worksheet, entered: RangeAddress): void {
  const { tables } = sheet.properties;
  const table = tables.find(
    ({ range, hasTotals }) =>
      !hasTotals &&
      entered.row === range.row + range.rowCount &&
      entered.column >= range.column &&
      entered.column + entered.columnCount <= range.column + range.columnCount,
  );
  if (table === undefined) return;
  const { range } = table;
  const below = { ...range, row: entered.row, rowCount: entered.rowCount };
  for (let column = below.column; column < below.column + below.columnCount; column += 1) {
    const inEntry = column >= entered.column && column < entered.column + entered.columnCount;
    for (let row = below.row; !inEntry && row < below.row + below.rowCount; row += 1)
      if (sheet.value(row, column) !== null || sheet.formula(row, column) !== null) return;
  }
  sheet.set(
    "tables",
    tables.map((other) =>
      other === table ? { ...table, range: { ...range, rowCount: range.rowCount + entered.rowCount } } : other,
    ),
  );
  table.columns.forEach(({ calculatedFormula }, index) => {
    const column = range.column + index;
    const inEntry = column >= entered.column && column < entered.column + entered.columnCount;
    const above = sheet.formula(entered.row - 1, column);
    if (calculatedFormula !== null && !inEntry && above !== null)
      sheet.fillFormula({ ...below, column, columnCount: 1 }, above);
  });
}
