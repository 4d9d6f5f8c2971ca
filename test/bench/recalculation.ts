import { HyperFormula } from "hyperformula";
import { baseUnit } from "../../src/domain/customer/units";
import { fieldKind } from "../../src/domain/customer/fields";
import { portableColumns } from "../../src/domain/formulas/portable-columns";
import { compilePolicy } from "../../src/domain/policy/compile-policy";
import { defaultPolicy } from "../../src/domain/policy/default-policy";
import type { Policy } from "../../src/domain/policy/policy";
import { FIRST, ID } from "../../src/domain/policy/policy-layout";
import { policyToSheet } from "../../src/domain/policy/write-policy";
import { recordTable } from "../../src/domain/scoring/evaluate-row";
import { evaluateTable } from "../../src/domain/scoring/evaluate-table";
import type { SerialDate } from "../../src/domain/spreadsheet/serial-date";
import { policyWords } from "../../src/i18n/policy-words";
import { recalculate } from "../domain/support/libreoffice";
import { policySheetCells } from "../domain/support/policy-sheet-cells";
import { Random } from "../domain/support/random";
import type { SheetCell } from "../domain/support/small-xlsx";
import { smallXlsx } from "../domain/support/small-xlsx";
import { FIELDS, madeUpTable, madeUpValue } from "./made-up-customers";
import { median, mediansInTurn, timed } from "./median";

const words = policyWords("en-US");
const policy = defaultPolicy(words, 45473 as SerialDate);
const sheet = policyToSheet(policy, words);
const compiled = compilePolicy(policy, sheet.layout);
const columns = FIELDS.map((field, index) => ({ index, field, unit: baseUnit(fieldKind(field)), taxBasis: null }));

/** The same customers as values and as a sheet with all portable formulas. */
function customers(count: number) {
  const random = new Random(11);
  const rows = Array.from({ length: count }, () => FIELDS.map((field) => madeUpValue(random, field)));
  const formulas = portableColumns(compiled, {
    policySheetName: "Policy",
    policyOrigin: { row: 0, column: 0 },
    columns: new Map(columns.map((column) => [column.field, { ...column, column: column.index, mapping: null }])),
    firstResultColumn: columns.length,
  });
  const headers: SheetCell[] = FIELDS.map((field) => words.fields[field]);
  const withFormulas = rows.map((row, i): SheetCell[] => [
    ...row,
    ...formulas.map(({ a1ForRow }) => ({ formula: a1ForRow(i + 1) })),
  ]);
  return {
    rows,
    headers,
    withFormulas,
    scoreColumn: columns.length + formulas.findIndex(({ role }) => role === "score"),
  };
}

/** Milliseconds that the evaluator takes for a customer on a full sheet. */
function evaluatorPerRow(): number {
  const count = 1_048_575;
  const table = madeUpTable(count);
  const [time = NaN] = mediansInTurn([() => void evaluateTable(compiled, table)]);
  return time / count;
}

/**
 * Against LibreOffice: the time to open, recalculate and save a workbook with all portable formulas, less that of the same one
 * with values in place of the formulas.
 */
export function benchAgainstLibreOffice(): void {
  const count = 1_500;
  const { rows, headers, withFormulas } = customers(count);
  const policyRows = policySheetCells(sheet);
  const book = (cells: readonly (readonly SheetCell[])[]) =>
    smallXlsx([
      { name: "Customers", rows: [headers, ...cells] },
      { name: "Policy", rows: policyRows },
    ]);
  const calculated = recalculate(book(withFormulas)).get("Customers") ?? [];
  const score = evaluateTable(compiled, recordTable(columns, rows)).score;
  const at = calculated[1]?.findIndex((_, column) => column >= columns.length) ?? 0;
  for (let i = 0; i < count; i++) {
    if (Number(calculated[i + 1]?.[at]) !== score[i]) throw new Error(`LibreOffice scores customer ${i} otherwise`);
  }
  // Values as LibreOffice calculated them: as many cells to read and to write, none to calculate.
  const values = withFormulas.map((row, i) =>
    row.map((cell, column): SheetCell => {
      const text = calculated[i + 1]?.[column] ?? "";
      if (column < columns.length) return cell;
      return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
    }),
  );
  const [formulaBook, valueBook] = [book(withFormulas), book(values)];
  const times = { formulas: [] as number[], values: [] as number[] };
  for (let run = 0; run < 5; run++) {
    times.formulas.push(timed(() => void recalculate(formulaBook)));
    times.values.push(timed(() => void recalculate(valueBook)));
  }
  const office = (median(times.formulas) - median(times.values)) / count;
  const ours = evaluatorPerRow();
  console.log(
    `against LibreOffice: ${(ours * 1000).toFixed(2)} us a customer, ${(office / ours).toFixed(0)}x faster than its ` +
      `recalculation of ${count} customers (${(office * 1000).toFixed(0)} us; at least 300x)`,
  );
}

/** Against HyperFormula: scoring all customers again after one weight changed, which it recalculates from its graph. */
export function benchAgainstHyperFormula(): void {
  const count = 4_000;
  const { rows, headers, withFormulas, scoreColumn } = customers(count);
  const plain = (cells: readonly SheetCell[]) => cells.map(forHyperFormula);
  const engine = HyperFormula.buildFromSheets(
    {
      Customers: [headers, ...withFormulas].map(plain),
      Policy: policySheetCells(sheet).map(withoutShapeCheck).map(plain),
    },
    { licenseKey: "gpl-v3", useArrayArithmetic: true },
  );
  const customersSheet = engine.getSheetId("Customers") ?? 0;
  const weight = weightCell("overdue_days");
  const table = recordTable(columns, rows);
  const policies = [15, 16].map((value): Policy => {
    const criteria = policy.criteria.map((each) => (each.id === "overdue_days" ? { ...each, weight: value } : each));
    return { ...policy, criteria };
  });
  let turn = 0;
  const theirs = (): void => {
    engine.setCellContents({ ...weight, sheet: engine.getSheetId("Policy") ?? 1 }, [[15 + (turn++ % 2)]]);
  };
  const ours = (): void => void evaluateTable(compilePolicy(policies[turn % 2] ?? policy, null), table);
  theirs();
  const expected = evaluateTable(compilePolicy(policies[0] ?? policy, null), table).score;
  for (let i = 0; i < count; i++) {
    const value = engine.getCellValue({ sheet: customersSheet, row: i + 1, col: scoreColumn });
    if (value !== expected[i])
      throw new Error(`HyperFormula scores customer ${i} as ${String(value)}, not ${expected[i]}`);
  }
  // Building its graph has made HyperFormula's code hot; ours gets the same chance.
  for (let call = 0; call < 30; call++) ours();
  const [engineTime = NaN, ourTime = NaN] = mediansInTurn([theirs, ours]);
  console.log(
    `against HyperFormula: ${count} customers again after one weight changed in ${ourTime.toFixed(2)} ms, ` +
      `${(engineTime / ourTime).toFixed(0)}x faster (${engineTime.toFixed(0)} ms; at least 100x)`,
  );
}

function weightCell(criterion: string): { row: number; col: number } {
  const row = sheet.cells.find(({ column, value }) => column === 0 && value === `row:${criterion}`)?.row;
  if (row === undefined) throw new Error(`no criterion ${criterion} on the policy's sheet`);
  return { row, col: 3 };
}

/** HyperFormula has no COLUMN of a range: that the sheet kept its shape is a constant there. */
function withoutShapeCheck(row: readonly SheetCell[]): readonly SheetCell[] {
  return row[ID] === "calc:ok" ? row.map((cell, column) => (column === FIRST ? 1 : cell)) : row;
}

/** HyperFormula has no LOOKUP over vectors; INDEX and MATCH say the same. */
function forHyperFormula(cell: SheetCell): string | number | boolean | null {
  if (typeof cell !== "object" || cell === null) return cell;
  if ("error" in cell) return `=NA()`;
  let formula = cell.formula;
  for (let at = formula.indexOf("LOOKUP("); at >= 0; at = formula.indexOf("LOOKUP(")) {
    const [end, [value = "", bounds = "", results = ""]] = argumentsAt(formula, at + "LOOKUP(".length);
    formula = `${formula.slice(0, at)}INDEX(${results},MATCH(${value},${bounds},1))${formula.slice(end)}`;
  }
  return formula;
}

/** Arguments of a call from the place behind its opening bracket, and the place behind the closing one. */
function argumentsAt(formula: string, start: number): [number, string[]] {
  const args: string[] = [];
  let depth = 0;
  let from = start;
  for (let i = start; i < formula.length; i++) {
    const char = formula.charAt(i);
    if (char === "(") depth++;
    else if (char === ")" && depth-- === 0) return [i + 1, [...args, formula.slice(from, i)]];
    else if (char === "," && depth === 0) {
      args.push(formula.slice(from, i));
      from = i + 1;
    }
  }
  throw new Error(`no end of a call: ${formula}`);
}
