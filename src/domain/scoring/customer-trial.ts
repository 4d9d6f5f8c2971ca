import type { CustomerTable } from "../customer/customer-table";
import { fieldKind } from "../customer/fields";
import type { FieldId } from "../customer/fields";
import { baseUnit } from "../customer/units";
import { BLANK, PRESENT } from "../customer/value-state";
import type { CompiledPolicy } from "../policy/compile-policy";
import type { CellValue } from "../spreadsheet/cell-value";
import type { Classification } from "./classification";
import { rowEvaluator } from "./evaluate-row";
import type { RecordColumn } from "./evaluate-row";

/** One customer apart from the sheet, in base units, to see what one other value would make of him. */
export class CustomerTrial {
  private readonly position: ReadonlyMap<FieldId, number>;
  private readonly cells: CellValue[];
  private readonly evaluate: (row: readonly CellValue[]) => Classification;

  /** @param table in book currency */
  constructor(compiled: CompiledPolicy, table: CustomerTable, index: number, withoutTax: ReadonlySet<FieldId>) {
    // Amounts are converted already: with the currency they would be once more.
    const fields = [...table.columns.keys()].filter((field) => field !== "currency");
    const columns = fields.map((field, at): RecordColumn => ({
      index: at,
      field,
      unit: baseUnit(fieldKind(field)),
      taxBasis: withoutTax.has(field) ? "without" : null,
    }));
    this.position = new Map(fields.map((field, at) => [field, at]));
    this.cells = fields.map((field) => cellAt(table, field, index));
    this.evaluate = rowEvaluator(compiled, columns);
  }

  /** The value of a field; null where it is blank or not on the sheet. */
  cell(field: FieldId): CellValue {
    return this.cells[this.position.get(field) ?? -1] ?? null;
  }

  has(field: FieldId): boolean {
    return this.position.has(field);
  }

  /** The customer as he is. Read what it gives before the next call. */
  classify(): Classification {
    return this.evaluate(this.cells);
  }

  /** The customer with one other value. Read what it gives before the next call. */
  classifyWith(field: FieldId, value: CellValue): Classification {
    const at = this.position.get(field) ?? -1;
    return this.evaluate(this.cells.map((cell, i) => (i === at ? value : cell)));
  }
}

function cellAt(table: CustomerTable, field: FieldId, index: number): CellValue {
  const column = table.columns.get(field);
  if (column === undefined || column.state[index] === BLANK) return null;
  const unreadable = { error: "#VALUE!" };
  if (column.kind === "texts") return column.dictionary[column.codes[index] ?? -1] ?? unreadable;
  if (column.state[index] !== PRESENT) return column.texts.get(index) ?? unreadable;
  return column.numbers[index] ?? unreadable;
}
