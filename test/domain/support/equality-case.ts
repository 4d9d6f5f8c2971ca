import { fieldKind } from "../../../src/domain/customer/fields";
import type { FieldId } from "../../../src/domain/customer/fields";
import { UNITS_OF_KIND } from "../../../src/domain/customer/units";
import { portableColumns } from "../../../src/domain/formulas/portable-columns";
import type { FormulaColumn } from "../../../src/domain/formulas/portable-columns";
import { compilePolicy } from "../../../src/domain/policy/compile-policy";
import type { Policy } from "../../../src/domain/policy/policy";
import type { PolicySheet } from "../../../src/domain/policy/policy-sheet";
import type { PolicyWords } from "../../../src/domain/policy/policy-words";
import { policyToSheet } from "../../../src/domain/policy/write-policy";
import type { Classification } from "../../../src/domain/scoring/classification";
import { evaluateRows } from "../../../src/domain/scoring/evaluate-row";
import type { RecordColumn } from "../../../src/domain/scoring/evaluate-row";
import { columnIndex, columnLetters } from "../../../src/domain/spreadsheet/address";
import type { CellValue } from "../../../src/domain/spreadsheet/cell-value";
import type { Random } from "./random";
import { fieldsOf, randomCell } from "./random-customers";
import type { SheetCell, SmallSheet } from "./small-xlsx";

/** Customers under a policy as a workbook holds them, with what the evaluator says of them. */
export interface EqualityCase {
  readonly name: string;
  readonly rows: readonly CellValue[][];
  readonly columns: readonly RecordColumn[];
  readonly formulas: readonly FormulaColumn[];
  readonly result: Classification;
  /** Header of each column, as the policy's column table has it. */
  readonly headers: readonly string[];
  readonly policySheet: PolicySheet;
  /** The customers' sheet, then the policy's. */
  readonly sheets: readonly [SmallSheet, SmallSheet];
}

export interface CaseOptions {
  readonly random: Random;
  readonly policy: Policy;
  readonly words: PolicyWords;
  readonly count: number;
  /** Name of the customers' sheet. */
  readonly name: string;
  readonly policySheetName: string;
  /** Customers belong to groups. */
  readonly groups?: boolean;
}

/** The policy's block stands at B3: every reference inside it moves along, as a spreadsheet would move it. */
const ORIGIN = { row: 2, column: 1 };

/** Random customers for a policy, in random columns, units and currencies. */
export function makeCase({ random, policy, words, count, name, policySheetName, groups }: CaseOptions): EqualityCase {
  const columns = randomColumns(random, policy, groups === true);
  const mapped: Policy = {
    ...policy,
    columns: columns.map(({ field, unit, taxBasis, currency }) => ({
      sheet: null,
      header: words.fields[field],
      field,
      unit,
      taxBasis,
      ...(currency === undefined ? {} : { currency }),
      origin: "found",
    })),
  };
  const policySheet = policyToSheet(mapped, words);
  const compiled = compilePolicy(mapped, policySheet.layout);
  const rows = Array.from({ length: count }, () =>
    columns.map(({ field, unit }) =>
      GROUP_FIELDS.includes(field) ? groupCell(random, field, count) : randomCell(random, mapped, field, unit),
    ),
  );
  const result = evaluateRows(compiled, columns, rows);
  // Half of the columns take their factor from the policy's cells, half have it written in.
  const sources = new Map(
    columns.map((column) => [
      column.field,
      { ...column, column: column.index, mapping: column.index % 2 === 0 ? column.index : null },
    ]),
  );
  const formulas = portableColumns(compiled, {
    policySheetName,
    policyOrigin: ORIGIN,
    columns: sources,
    ...(result.groups === null ? {} : { rows: { row: 1, rowCount: count } }),
    firstResultColumn: columns.length,
  });
  const headers = columns.map(({ field }) => words.fields[field]);
  const customers = rows.map((row, i): SheetCell[] => [
    ...row,
    ...formulas.map(({ a1ForRow }) => ({ formula: a1ForRow(i + 1) })),
  ]);
  return {
    name,
    rows,
    columns,
    formulas,
    result,
    headers,
    policySheet,
    sheets: [
      { name, rows: [[...headers, ...formulas.map(({ role }) => role)], ...customers] },
      { name: policySheetName, rows: movedPolicy(policySheet) },
    ],
  };
}

const GROUP_FIELDS: readonly FieldId[] = ["customer_id", "customer_name", "parent_customer"];

function randomColumns(random: Random, policy: Policy, groups: boolean): RecordColumn[] {
  const fields = [...fieldsOf(policy), "currency" as const].filter(() => random.chance(0.93));
  const all: FieldId[] = groups ? [...GROUP_FIELDS, "ar_balance", ...fields] : fields;
  return [...new Set(all)].map((field, index): RecordColumn => {
    const foreign = fieldKind(field) === "money" && random.chance(0.15);
    return {
      index,
      field,
      unit: random.pick(UNITS_OF_KIND[fieldKind(field)].slice(0, 3)),
      taxBasis: random.pick([null, "with", "without"] as const),
      ...(foreign ? { currency: random.pick(["USD", "€", "none"]) } : {}),
    };
  });
}

function groupCell(random: Random, field: FieldId, count: number): CellValue {
  const some = random.integer(1, Math.ceil(count / 3));
  if (field === "customer_id") return random.chance(0.1) ? null : `K${some}`;
  if (field === "customer_name") return `Name ${some}`;
  return random.pick([null, null, "", `k${some} `, `Name ${some}`, "Group A*", "Group B"]);
}

function movedPolicy(sheet: PolicySheet): SheetCell[][] {
  const rows: SheetCell[][] = Array.from({ length: sheet.rowCount + ORIGIN.row }, () => []);
  for (const cell of sheet.cells) {
    const content = cell.formula === null ? cell.value : { formula: movedFormula(cell.formula) };
    const target = rows[cell.row + ORIGIN.row];
    if (target === undefined) continue;
    while (target.length <= cell.column + ORIGIN.column) target.push(null);
    target[cell.column + ORIGIN.column] = content;
  }
  return rows;
}

/** Shifts the absolute references of a formula of the Policy sheet. */
function movedFormula(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|\$([A-Z]+)\$(\d+)/g, (token, letters?: string, digits?: string) => {
    if (letters === undefined || digits === undefined) return token;
    return `$${columnLetters(columnIndex(letters) + ORIGIN.column)}$${Number(digits) + ORIGIN.row}`;
  });
}
