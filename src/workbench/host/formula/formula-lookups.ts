import { MAX_COLUMNS, MAX_ROWS } from "../model/address";
import type { Workbook } from "../model/workbook";
import type { Worksheet } from "../model/worksheet";
import { compileName } from "./compile";
import type { Frame } from "./frame";
import { Matrix, type Reference, type Scalar, type Value } from "./values";

/** What formulas look up again and again: sheets and names by their text, and ranges with absolute ends as matrices. */
export class FormulaLookups {
  private readonly matrices = new Map<string, Matrix>();
  private readonly sheetsByName = new Map<string, Worksheet | null>();
  private readonly names = new Map<string, ((frame: Frame) => Value) | null>();

  /** `read` gives a cell's value, calculated first where it waits. */
  constructor(
    private readonly workbook: Workbook,
    private readonly read: (sheet: Worksheet, row: number, column: number) => Scalar,
  ) {}

  /** After an edit. */
  forget(): void {
    this.matrices.clear();
    this.sheetsByName.clear();
    this.names.clear();
  }

  /** After a result that ranges may hold. */
  forgetMatrices(): void {
    this.matrices.clear();
  }

  /** The cells of a reference; whole columns and rows end with the used part of the sheet, the same for every column. */
  matrix({ sheet, range, shared }: Reference): Matrix {
    const key = shared ? `${sheet.id} ${range.row} ${range.column} ${range.rowCount} ${range.columnCount}` : "";
    const known = shared ? this.matrices.get(key) : undefined;
    if (known !== undefined) return known;
    let { rowCount, columnCount } = range;
    if (rowCount === MAX_ROWS || columnCount === MAX_COLUMNS) {
      const used = sheet.usedRange(true);
      if (rowCount === MAX_ROWS) rowCount = Math.max(used === null ? 1 : used.row + used.rowCount, 1);
      if (columnCount === MAX_COLUMNS) columnCount = Math.max(used === null ? 1 : used.column + used.columnCount, 1);
    }
    const values: Scalar[] = [];
    for (let row = range.row; row < range.row + rowCount; row++) {
      for (let column = range.column; column < range.column + columnCount; column++)
        values.push(this.read(sheet, row, column));
    }
    const matrix = new Matrix(rowCount, columnCount, values);
    if (shared) this.matrices.set(key, matrix);
    return matrix;
  }

  sheetNamed(name: string): Worksheet | null {
    let sheet = this.sheetsByName.get(name);
    if (sheet === undefined) this.sheetsByName.set(name, (sheet = this.workbook.sheet(name)));
    return sheet;
  }

  /** What a defined name means on a sheet, ready to run; null when there is none. */
  namedFormula(name: string, sheet: Worksheet): ((frame: Frame) => Value) | null {
    const key = `${sheet.id} ${name.toLowerCase()}`;
    let evaluate = this.names.get(key);
    if (evaluate !== undefined) return evaluate;
    const defined = this.workbook.findName(name, sheet.id);
    evaluate = defined === null ? null : compileName(this.workbook.formulas.fromA1(defined.formula, 0, 0));
    this.names.set(key, evaluate);
    return evaluate;
  }
}
