import { a1, rangeA1 } from "../spreadsheet/address";
import type { CellValue } from "../spreadsheet/cell-value";
import { TEXT_FORMAT } from "./cell-formats";
import { endId, headId, ID, LABEL, NOTE, TEXT_ROW } from "./policy-layout";
import type { PolicyCell, PolicyCellRole, PolicyValidation } from "./policy-sheet";

/**
 * The code of a policy's figures: six digits that any change of a number, of a word chosen from a list, of an effect or of the
 * length of a text very probably changes (one in a million escapes). Native formulas calculate it from the sheet, so it needs
 * no add-in, and it says the same in both languages. Names, notes, dates and the column table do not enter.
 */
export interface FigurePart {
  /** Expression over cells of the sheet, without "=". */
  readonly formula: string;
  /** Its value as written. */
  readonly value: number;
}

/** A cell of a row being written: a literal, or a formula with its "=". */
export interface CellContent {
  readonly value?: CellValue;
  readonly formula?: string;
  readonly role?: PolicyCellRole;
  readonly numberFormat?: string | null;
}

/** Collects the cells of the Policy sheet row by row and remembers the row of every id. */
export class SheetBuilder {
  readonly cells: PolicyCell[] = [];
  readonly rows = new Map<string, number>();
  readonly validations: Omit<PolicyValidation, "message">[] = [];
  private readonly values = new Map<number, CellValue>();
  private readonly figures: (() => FigurePart)[] = [];
  private readonly pending: (() => void)[] = [];
  /** Per row with a shape: a formula that says it now, and the text it had when formulas were made. */
  readonly shapes: { readonly now: string; readonly stored: string }[] = [];
  nextRow = 0;

  /** Appends a row; `id` is remembered when it names one row alone ("row:…" ids repeat, as does that of mere texts). */
  row(id: string, cells: Readonly<Record<number, CellContent | undefined>>): number {
    const row = this.nextRow++;
    this.put(row, ID, { value: id, role: "machine" });
    if (!id.startsWith("row:") && id !== "row" && id !== TEXT_ROW) this.rows.set(id, row);
    for (const [column, content] of Object.entries(cells)) {
      if (content !== undefined) this.put(row, Number(column), content);
    }
    return row;
  }

  put(row: number, column: number, content: CellContent): void {
    this.values.set(row * 1000 + column, content.value ?? null);
    this.cells.push({
      row,
      column,
      value: content.value ?? null,
      formula: content.formula ?? null,
      role: content.role ?? "input",
      numberFormat: content.numberFormat ?? null,
    });
  }

  /** Heading of a block, with how to fill it in below. */
  heading(text: string, guidance = ""): void {
    this.nextRow += 1;
    this.row(TEXT_ROW, { [LABEL]: { value: text, role: "heading" } });
    if (guidance !== "") this.row(TEXT_ROW, { [LABEL]: { value: guidance, role: "note" } });
  }

  /** Cell of a reason; none where there is no reason. */
  note(text: string | undefined): Record<number, CellContent> {
    return text === undefined || text === ""
      ? {}
      : { [NOTE]: { value: text, role: "note", numberFormat: TEXT_FORMAT } };
  }

  /** Header row of a table. */
  head(table: string, headers: Readonly<Record<number, string>>): void {
    const cells = Object.entries(headers).map(([column, value]) => [column, { value, role: "header" }] as const);
    this.row(headId(table), Object.fromEntries(cells));
  }

  /** Remembers the row's shape: its id and the words of `columns`, which formulas were made for. */
  shape(row: number, columns: readonly number[]): void {
    const all = [ID, ...columns];
    this.shapes.push({
      now: `=${all.map((column) => this.cell(row, column)).join(`&"|"&`)}`,
      stored: all.map((column) => this.textAt(row, column)).join("|"),
    });
  }

  /** The cell chooses from a list; `source` gives the list's cells once all rows are placed. */
  list(row: number, column: number, source: () => string): void {
    this.later(() => {
      const rule = { type: "list-range", formula: `=${source()}` } as const;
      this.validations.push({ row, column, rowCount: 1, columnCount: 1, rule });
    });
  }

  /** Something that needs to know where all rows stand. */
  later(action: () => void): void {
    this.pending.push(action);
  }

  /** Runs what waited for all rows to be placed. */
  finish(): void {
    for (const action of this.pending.splice(0)) action();
  }

  decimal(row: number, column: number, minimum: number, maximum: number): void {
    this.validations.push({ row, column, rowCount: 1, columnCount: 1, rule: { type: "decimal", minimum, maximum } });
  }

  /** Numbers of a table's column, its marked last row left out. */
  decimalColumn(table: string, column: number, minimum: number, maximum: number): void {
    const { row, rowCount } = this.tableRows(table);
    if (rowCount < 2) return;
    const rule = { type: "decimal", minimum, maximum } as const;
    this.validations.push({ row, column, rowCount: rowCount - 1, columnCount: 1, rule });
  }

  /** First data row of a table, and number of rows with its marked last one. */
  tableRows(table: string): { row: number; rowCount: number } {
    const row = this.at(headId(table)) + 1;
    return { row, rowCount: this.at(endId(table)) - row + 1 };
  }

  at(id: string): number {
    const row = this.rows.get(id);
    if (row === undefined) throw new Error(`the policy sheet has no row ${id}`);
    return row;
  }

  /** "$D$5" */
  cell(row: number, column: number): string {
    return a1({ row, column }, { absolute: true });
  }

  /** "$D$5:$D$9" */
  range(row: number, column: number, rowCount: number, columnCount = 1): string {
    return rangeA1({ row, column, rowCount, columnCount }, { absolute: true });
  }

  /** A column of a table, its marked last row included. */
  tableColumn(table: string, column: number, columnCount = 1): string {
    const { row, rowCount } = this.tableRows(table);
    return this.range(row, column, rowCount, columnCount);
  }

  /** Part of the policy's code, calculated once all rows are placed. */
  figure(part: () => FigurePart): void {
    this.figures.push(part);
  }

  /** The parts of the code in the order in which they were announced. */
  takeFigures(): FigurePart[] {
    return this.figures.splice(0).map((part) => part());
  }

  /** What was written in a cell; null for formulas and empty cells. */
  valueAt(row: number, column: number): CellValue {
    return this.values.get(row * 1000 + column) ?? null;
  }

  private textAt(row: number, column: number): string {
    const value = this.valueAt(row, column);
    return value === null ? "" : String(value);
  }
}
