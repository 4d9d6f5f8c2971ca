import { intersection, type RangeAddress } from "../model/address";
import { textOfFormula, type Formula } from "../model/formula";
import type { Table } from "../model/sheet-properties";
import type { Worksheet } from "../model/worksheet";
import type { Area } from "./area";
import { bodyRange } from "./table-cells";

/**
 * After formulas were written into a table: one formula in a column that was empty, or had one formula throughout, becomes
 * the formula of the whole column, as Excel's AutoCorrect does.
 */
export function followCalculatedColumns({ sheet, range }: Area): void {
  for (const table of sheet.properties.tables) {
    const body = bodyRange(table);
    const written = intersection(body, range);
    if (written === null) continue;
    for (let column = written.column; column < written.column + written.columnCount; column += 1)
      followColumn(sheet, table, { ...body, column, columnCount: 1 }, { ...written, column, columnCount: 1 });
  }
}

/** After values were pasted over whole columns of a table: nothing of their formula is left, for new rows neither. */
export function forgetCalculatedColumns({ sheet, range }: Area): void {
  const tables = sheet.properties.tables.map((table) => {
    const body = bodyRange(table);
    const isGone = (index: number): boolean => {
      const column = { ...body, column: table.range.column + index, columnCount: 1 };
      return intersection(column, range)?.rowCount === body.rowCount;
    };
    const columns = table.columns.map((column, index) =>
      column.calculatedFormula !== null && isGone(index) ? { ...column, calculatedFormula: null } : column,
    );
    return { ...table, columns };
  });
  sheet.set("tables", tables);
}

function followColumn(sheet: Worksheet, table: Table, body: RangeAddress, written: RangeAddress): void {
  const formula = onlyFormula(sheet, written);
  if (formula === null || !canFill(sheet, body, written)) return;
  if (written.rowCount < body.rowCount) sheet.fillFormula(body, formula);
  const index = body.column - table.range.column;
  const calculatedFormula = textOfFormula(formula, body.row, body.column);
  const columns = table.columns.map((column, i) => (i === index ? { ...column, calculatedFormula } : column));
  sheet.set(
    "tables",
    sheet.properties.tables.map((other) => (other.id === table.id ? { ...other, columns } : other)),
  );
}

/** The formula that all cells of a range share, null when they differ. */
function onlyFormula(sheet: Worksheet, { row, column, rowCount }: RangeAddress): Formula | null {
  const first = sheet.formula(row, column);
  for (let r = row; r < row + rowCount; r += 1) if (sheet.formula(r, column) !== first) return null;
  return first;
}

/** Whether the cells of the column that were not written are all empty, or all hold one formula. */
function canFill(sheet: Worksheet, body: RangeAddress, written: RangeAddress): boolean {
  const others = Array.from({ length: body.rowCount }, (_, i) => body.row + i).filter(
    (row) => row < written.row || row >= written.row + written.rowCount,
  );
  const [first] = others;
  if (first === undefined) return true;
  const formula = sheet.formula(first, body.column);
  return others.every(
    (row) =>
      sheet.formula(row, body.column) === formula && (formula !== null || sheet.value(row, body.column) === null),
  );
}
