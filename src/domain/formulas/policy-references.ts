import type { CellAddress } from "../spreadsheet/address";
import { quoteSheetName } from "../spreadsheet/address";
import { endId, FIRST, headId, rowOf } from "../policy/policy-layout";
import type { PolicyLayout } from "../policy/policy-layout";

/** Absolute R1C1 references to cells of the Policy sheet. */
export class PolicyReferences {
  private readonly sheet: string;

  constructor(
    private readonly layout: PolicyLayout,
    sheetName: string,
    private readonly origin: CellAddress,
  ) {
    this.sheet = `${quoteSheetName(sheetName)}!`;
  }

  /** Of the policy's shape that formulas are made for. */
  get generation(): number {
    return this.layout.generation;
  }

  /** A cell of the row with this id. Throws where the sheet lacks the row: such a policy is read as damaged first. */
  cell(id: string, column = FIRST): string {
    return this.at(this.row(id), column);
  }

  /** A cell some rows below the row with this id. */
  offset(id: string, rows: number, column: number): string {
    return this.at(this.row(id) + rows, column);
  }

  private at(row: number, column: number): string {
    return `${this.sheet}${this.address(row, column)}`;
  }

  /** `count` cells of a calculation row. */
  line(id: string, count: number): string {
    const row = this.row(`calc:${id}`);
    return `${this.sheet}${this.address(row, FIRST)}:${this.address(row, FIRST + count - 1)}`;
  }

  /** Cell `index` of a calculation row. */
  lineCell(id: string, index: number): string {
    return this.cell(`calc:${id}`, FIRST + index);
  }

  /** A column of a table with its marked last row. */
  table(table: string, column: number): string {
    const first = this.address(this.row(headId(table)) + 1, column);
    return `${this.sheet}${first}:${this.address(this.row(endId(table)), column)}`;
  }

  /** First cell of a table's column. */
  first(table: string, column: number): string {
    return this.at(this.row(headId(table)) + 1, column);
  }

  private row(id: string): number {
    const row = rowOf(this.layout, id);
    if (row < 0) throw new Error(`the policy sheet has no row ${id}`);
    return row;
  }

  private address(row: number, column: number): string {
    return `R${this.origin.row + row + 1}C${this.origin.column + column + 1}`;
  }
}
