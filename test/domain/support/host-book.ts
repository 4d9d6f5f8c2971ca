import type { FieldId } from "../../../src/domain/customer/fields";
import { fieldKind } from "../../../src/domain/customer/fields";
import { baseUnit } from "../../../src/domain/customer/units";
import { portableColumns } from "../../../src/domain/formulas/portable-columns";
import type { FormulaColumn } from "../../../src/domain/formulas/portable-columns";
import { compilePolicy } from "../../../src/domain/policy/compile-policy";
import type { Policy } from "../../../src/domain/policy/policy";
import type { PolicyWords } from "../../../src/domain/policy/policy-words";
import type { PolicyReading } from "../../../src/domain/policy/read-policy";
import { readPolicy } from "../../../src/domain/policy/read-policy";
import { policyToSheet } from "../../../src/domain/policy/write-policy";
import { evaluateRows } from "../../../src/domain/scoring/evaluate-row";
import type { RecordColumn } from "../../../src/domain/scoring/evaluate-row";
import { resultCellAt } from "../../../src/domain/scoring/result-cell";
import { columnLetters, parseA1 } from "../../../src/domain/spreadsheet/address";
import type { CellValue } from "../../../src/domain/spreadsheet/cell-value";
import { Calculator } from "../../../src/workbench/host/formula/calculator";
import { Workbook } from "../../../src/workbench/host/model/workbook";
import type { Worksheet } from "../../../src/workbench/host/model/worksheet";
import { policySheetCells } from "./policy-sheet-cells";
import type { Random } from "./random";
import { fieldsOf, randomCell } from "./random-customers";
import { smallXlsx } from "./small-xlsx";
import type { SheetCell } from "./small-xlsx";

/** Random customers for a policy's fields, in base units. */
export function randomRows(random: Random, policy: Policy, count: number) {
  return (fields: readonly FieldId[]): CellValue[][] =>
    Array.from({ length: count }, () =>
      fields.map((field) => randomCell(random, policy, field, baseUnit(fieldKind(field)))),
    );
}

/** Rows above the customers on their sheet: a title and the header. */
const FIRST_ROW = 2;

/**
 * A workbook of the workbench's host with a policy sheet, customers and every portable formula beside them, calculated by the
 * host: what a person does to it is done with the host's own structural edits.
 */
export class HostBook {
  readonly workbook = new Workbook();
  readonly customers: Worksheet;
  readonly policySheet: Worksheet;
  readonly layout: ReadonlyMap<string, number>;
  readonly fields: readonly FieldId[];
  private readonly roles: readonly FormulaColumn[];
  private readonly calculator: Calculator;
  /** Sheet rows of the customers, and the first column of their fields: structural edits move them. */
  private rowNumbers: readonly number[];
  private left = 0;

  /** `customers` gives the rows for the fields that the policy reads. */
  constructor(
    policy: Policy,
    private readonly words: PolicyWords,
    customers: (fields: readonly FieldId[]) => readonly (readonly CellValue[])[],
  ) {
    this.fields = fieldsOf(policy);
    const mapped: Policy = {
      ...policy,
      columns: this.fields.map((field) => ({
        sheet: null,
        header: words.fields[field],
        field,
        unit: baseUnit(fieldKind(field)),
        taxBasis: null,
        origin: "found",
      })),
    };
    const sheet = policyToSheet(mapped, words);
    this.layout = sheet.layout.rows;
    this.customers = this.workbook.addSheet("客户 '24");
    this.policySheet = this.workbook.addSheet("Policy");
    fill(this.policySheet, policySheetCells(sheet));
    this.name(`$A$1:${address(sheet.rowCount - 1, sheet.columnCount - 1)}`);
    this.roles = portableColumns(compilePolicy(mapped, sheet.layout), {
      policySheetName: "Policy",
      policyOrigin: { row: 0, column: 0 },
      columns: new Map(
        this.columns().map(({ field, unit, index }) => [
          field,
          { column: index, unit, taxBasis: null, mapping: index },
        ]),
      ),
      firstResultColumn: this.fields.length,
    });
    const rows = customers(this.fields);
    this.rowNumbers = rows.map((_, i) => FIRST_ROW + i);
    const header = [...this.fields.map((field) => words.fields[field]), ...this.roles.map(({ role }) => role)];
    fill(this.customers, [
      ["客户台账"],
      header,
      ...rows.map((row, i): SheetCell[] => [
        ...row,
        ...this.roles.map(({ a1ForRow }) => ({ formula: a1ForRow(FIRST_ROW + i) })),
      ]),
    ]);
    this.calculator = new Calculator(this.workbook);
    this.calculator.recalculate();
  }

  /** Row of an id of the hidden column, as it was when the sheet was written. */
  row(id: string): number {
    const row = this.layout.get(id);
    if (row === undefined) throw new Error(`no row ${id}`);
    return row;
  }

  /** Types a value into a cell of the Policy sheet. */
  type(row: number, column: number, value: CellValue): void {
    this.policySheet.setValue(row, column, value);
  }

  recalculate(): void {
    this.calculator.recalculate();
  }

  /** What the add-in reads under the name `CustomerPolicy`. */
  reread(): PolicyReading {
    const name = this.workbook.findName("CustomerPolicy", null)?.formula ?? "";
    const [sheetName = "", range = ""] = name.slice(1).split("!");
    const sheet = this.workbook.sheet(sheetName.replace(/^'|'$/g, "").replaceAll("''", "'"));
    const area = parseA1(range.replaceAll("$", ""));
    if (sheet === null || area === null) throw new Error(`the name refers to ${name}`);
    const values = Array.from({ length: area.rowCount }, (_, r) =>
      Array.from({ length: area.columnCount }, (_, c) => sheet.value(area.row + r, area.column + c)),
    );
    return readPolicy(values, sheet.name, { row: area.row, column: area.column });
  }

  /** The workbook as a file without results, for another program to calculate, and what the host shows of each customer. */
  forAnotherProgram(): { file: Uint8Array; shown: CellValue[][] } {
    const sheets = [this.customers, this.policySheet].map((sheet) => {
      const used = sheet.usedRange() ?? { row: 0, column: 0, rowCount: 0, columnCount: 0 };
      const rows = Array.from({ length: used.row + used.rowCount }, (_, r) =>
        Array.from({ length: used.column + used.columnCount }, (_, c): SheetCell => {
          const formula = sheet.formulaText(r, c);
          return formula === null ? sheet.value(r, c) : { formula };
        }),
      );
      return { name: sheet === this.customers ? "Customers" : sheet.name, rows };
    });
    const shown = this.rowNumbers.map((row) =>
      this.roles.map((_, c) => this.customers.value(row, this.left + this.fields.length + c)),
    );
    return { file: smallXlsx(sheets), shown };
  }

  /** What the check cell says. */
  check(): CellValue {
    const row = this.reread().layout.rows.get("setting:check") ?? -1;
    const name = this.workbook.findName("CustomerPolicy", null)?.formula ?? "";
    const area = parseA1(name.slice(name.indexOf("!") + 1).replaceAll("$", ""));
    return this.policySheet.value((area?.row ?? 0) + row, (area?.column ?? 0) + 2);
  }

  /**
   * Whether all result cells agree with a policy's evaluator ("agrees"), or say together what to do ("classify again", "correct").
   * Anything else is a list of the cells that mislead.
   */
  formulas(policy: Policy | null): string {
    const rows = this.rows();
    const said = new Set<string>();
    const wrong: string[] = [];
    const result = policy === null ? null : evaluateRows(compilePolicy(policy, null), this.columns(), rows);
    rows.forEach((_, i) =>
      this.roles.forEach(({ role }, c) => {
        if (!VISIBLE.has(role)) return;
        const shown = this.customers.value(this.rowNumbers[i] ?? 0, this.left + this.fields.length + c);
        if (shown === this.words.checkAgain) said.add("classify again");
        else if (typeof shown === "string" && shown.startsWith(this.words.checkNumber)) said.add("correct");
        else {
          said.add("agrees");
          const expected = result === null ? undefined : resultCellAt(result, role, i);
          if (result !== null && shown !== expected && !close(shown, expected))
            wrong.push(`${role} in row ${i}: ${JSON.stringify(shown)} for ${JSON.stringify(expected)}`);
        }
      }),
    );
    return wrong.length > 0 ? wrong.slice(0, 3).join("; ") : [...said].join(" and ");
  }

  /** The policy written anew, as classifying again does, around the same customers: must agree everywhere. */
  formulasAfterClassifyingAgain(policy: Policy): string {
    const again = new HostBook(policy, this.words, (fields) => {
      const position = fields.map((field) => this.fields.indexOf(field));
      return this.rows().map((row) => position.map((from) => row[from] ?? null));
    });
    const { policy: read, problems } = again.reread();
    return read === null ? JSON.stringify(problems) : again.formulas(read);
  }

  /** Tells the book where the customers stand after an edit of their sheet. */
  customersAt(rowNumbers: readonly number[], left: number): void {
    this.rowNumbers = rowNumbers;
    this.left = left;
  }

  private rows(): CellValue[][] {
    return this.rowNumbers.map((row) => this.fields.map((_, column) => this.customers.value(row, this.left + column)));
  }

  private columns(): RecordColumn[] {
    return this.fields.map((field, index) => ({ index, field, unit: baseUnit(fieldKind(field)), taxBasis: null }));
  }

  private name(range: string): void {
    this.workbook.setName({
      name: "CustomerPolicy",
      scope: null,
      formula: `=Policy!${range}`,
      hidden: false,
      comment: "",
    });
  }
}

const VISIBLE: ReadonlySet<string> = new Set([
  "score",
  "tier",
  "risk",
  "size",
  "limit",
  "terms",
  "daysOverdue",
  "completeness",
  "reasons",
]);

function close(shown: CellValue, expected: number | string | undefined): boolean {
  return typeof shown === "number" && typeof expected === "number" && Math.abs(shown - expected) < 1e-9;
}

function fill(sheet: Worksheet, rows: readonly (readonly SheetCell[])[]): void {
  rows.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (cell === null) return;
      if (typeof cell === "object" && "formula" in cell) sheet.setFormula(row, column, cell.formula);
      else sheet.setValue(row, column, cell);
    }),
  );
}

function address(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}
