import { parseRange } from "../../../../src/workbench/host/model/address";
import type { CellValue } from "../../../../src/workbench/host/model/cell-value";
import type { Evaluation } from "../../../../src/workbench/host/model/formula";
import { Workbook } from "../../../../src/workbench/host/model/workbook";
import type { Worksheet } from "../../../../src/workbench/host/model/worksheet";
import { Calculator, type CalculatorOptions } from "../../../../src/workbench/host/formula/calculator";

/** Position of an A1 cell. */
export function at(cell: string): { row: number; column: number } {
  const range = parseRange(cell);
  if (range === null) throw new Error(`Not a cell: ${cell}`);
  return range;
}

export interface Bench {
  readonly workbook: Workbook;
  readonly sheet: Worksheet;
  readonly calculator: Calculator;
  put(cell: string, content: CellValue, evaluation?: Evaluation): void;
  /** Value after calculation; errors as their text. */
  show(cell: string): CellValue | string;
}

/** A sheet "S" of cells (texts starting with "=" are formulas) under a calculator with a fixed clock. */
export function benchOf(cells: Readonly<Record<string, CellValue>>, options: CalculatorOptions = {}): Bench {
  const workbook = new Workbook();
  const sheet = workbook.addSheet("S");
  const put: Bench["put"] = (cell, content, evaluation) => {
    const { row, column } = at(cell);
    if (typeof content === "string" && content.startsWith("=")) sheet.setFormula(row, column, content, evaluation);
    else sheet.setValue(row, column, content);
  };
  for (const [cell, content] of Object.entries(cells)) put(cell, content);
  const calculator = new Calculator(workbook, { clock: () => new Date(2024, 1, 29, 12), ...options });
  const show: Bench["show"] = (cell) => {
    calculator.recalculate();
    const value = sheet.value(at(cell).row, at(cell).column);
    return typeof value === "object" && value !== null ? value.error : value;
  };
  return { workbook, sheet, calculator, put, show };
}
