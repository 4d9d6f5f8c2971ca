import { fieldKind } from "../../../src/domain/customer/fields";
import type { FieldId } from "../../../src/domain/customer/fields";
import { UNITS_OF_KIND } from "../../../src/domain/customer/units";
import { portableColumns } from "../../../src/domain/formulas/portable-columns";
import type { FormulaColumn } from "../../../src/domain/formulas/portable-columns";
import { compilePolicy } from "../../../src/domain/policy/compile-policy";
import type { Policy } from "../../../src/domain/policy/policy";
import type { PolicyWords } from "../../../src/domain/policy/policy-words";
import { policyToSheet } from "../../../src/domain/policy/write-policy";
import type { Classification } from "../../../src/domain/scoring/classification";
import { riskNameAt, sizeNameAt, tierNameAt } from "../../../src/domain/scoring/classification";
import { evaluateRows, rowEvaluator } from "../../../src/domain/scoring/evaluate-row";
import type { RecordColumn } from "../../../src/domain/scoring/evaluate-row";
import { lossAt, mainReasonAt } from "../../../src/domain/scoring/reasons";
import type { CellValue } from "../../../src/domain/spreadsheet/cell-value";
import { recalculate } from "./libreoffice";
import type { Random } from "./random";
import { fieldsOf, randomCell } from "./random-customers";
import type { SheetCell } from "./small-xlsx";
import { smallXlsx } from "./small-xlsx";

export interface Comparison {
  readonly cells: number;
  readonly differences: string[];
}

interface Book {
  readonly rows: CellValue[][];
  readonly columns: RecordColumn[];
  readonly formulas: readonly FormulaColumn[];
  readonly byColumns: Classification;
  readonly policy: Policy;
  readonly words: PolicyWords;
  readonly file: Uint8Array;
}

/** Writes `count` random customers with the policy and its formulas, lets LibreOffice calculate and compares every cell. */
export function compareWithLibreOffice(
  random: Random,
  policy: Policy,
  words: PolicyWords,
  count: number,
  policySheetName = "Policy",
): Comparison {
  const book = makeBook(random, policy, words, count, policySheetName);
  const sheets = recalculate(book.file);
  const shown = sheets.get("Customers");
  if (shown === undefined) throw new Error(`no sheet of customers among ${[...sheets.keys()].join()}`);
  const differences: string[] = [];
  let cells = 0;
  const evaluate = rowEvaluator(book.byColumns.compiled, book.columns);
  book.rows.forEach((row, i) => {
    const byRow = evaluate(row);
    book.formulas.forEach(({ role }, c) => {
      const calculated = shown[i + 1]?.[book.columns.length + c] ?? "";
      const ours = expected(role, book.byColumns, i);
      const oursByRow = expected(role, byRow, 0);
      cells++;
      if (!same(calculated, ours)) differences.push(describe(book, i, role, calculated, ours));
      if (!Object.is(ours, oursByRow)) differences.push(`by row ${describe(book, i, role, String(oursByRow), ours)}`);
    });
  });
  return { cells, differences };
}

function describe(book: Book, i: number, role: string, calculated: string, ours: number | string): string {
  const row = book.columns
    .map(({ field, index }) => `${field}=${JSON.stringify(book.rows[i]?.[index] ?? null)}`)
    .join(" ");
  return `${role}: calculated ${JSON.stringify(calculated)}, evaluator ${JSON.stringify(ours)} | ${row}`;
}

function makeBook(random: Random, policy: Policy, words: PolicyWords, count: number, policySheetName: string): Book {
  const fields = [...fieldsOf(policy), "currency" as const].filter(() => random.chance(0.93));
  const columns: RecordColumn[] = fields.map((field, index) => ({
    index,
    field,
    unit: random.pick(UNITS_OF_KIND[fieldKind(field)].slice(0, 3)),
    taxBasis: random.pick([null, "with", "without"] as const),
    ...(fieldKind(field) === "money" && random.chance(0.15) ? { currency: random.pick(["USD", "€", "none"]) } : {}),
  }));
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
  const sheet = policyToSheet(mapped, words);
  const compiled = compilePolicy(mapped, sheet.layout);
  // Half of the columns take their factor from the policy's cells, half have it written in.
  const sources = new Map(
    columns.map(({ field, index, unit, taxBasis, currency }) => [
      field as FieldId,
      {
        column: index,
        unit,
        taxBasis,
        ...(currency === undefined ? {} : { currency }),
        mapping: index % 2 === 0 ? index : null,
      },
    ]),
  );
  const formulas = portableColumns(compiled, {
    policySheetName,
    policyOrigin: { row: 2, column: 1 },
    columns: sources,
    firstResultColumn: columns.length,
  });
  const rows = Array.from({ length: count }, () =>
    columns.map(({ field, unit }) => randomCell(random, mapped, field, unit)),
  );
  const header: SheetCell[] = [...columns.map(({ field }) => field), ...formulas.map(({ role }) => role)];
  const customers = rows.map((row, i): SheetCell[] => [
    ...row,
    ...formulas.map(({ a1ForRow }) => ({ formula: a1ForRow(i + 1) })),
  ]);
  // The block stands at B3: every reference inside it moves along, as a spreadsheet would move it.
  const policyRows: SheetCell[][] = Array.from({ length: sheet.rowCount + 2 }, () => []);
  for (const cell of sheet.cells) {
    const content = cell.formula === null ? cell.value : { formula: moveFormula(cell.formula, 2, 1) };
    const target = policyRows[cell.row + 2];
    if (target === undefined) continue;
    while (target.length <= cell.column + 1) target.push(null);
    target[cell.column + 1] = content;
  }
  const file = smallXlsx([
    { name: "Customers", rows: [header, ...customers] },
    { name: policySheetName, rows: policyRows },
  ]);
  return { rows, columns, formulas, byColumns: evaluateRows(compiled, columns, rows), policy: mapped, words, file };
}

/** Shifts the absolute references of a formula of the Policy sheet. */
function moveFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(/"(?:[^"]|"")*"|\$([A-Z]+)\$(\d+)/g, (token, letters?: string, digits?: string) => {
    if (letters === undefined || digits === undefined) return token;
    let column = 0;
    for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
    let moved = "";
    for (let rest = column + columns; rest > 0; rest = Math.floor((rest - 1) / 26)) {
      moved = String.fromCharCode(65 + ((rest - 1) % 26)) + moved;
    }
    return `$${moved}$${Number(digits) + rows}`;
  });
}

/** What a result cell must show, by the evaluator. */
function expected(role: string, result: Classification, i: number): number | string {
  const { compiled } = result;
  const { policy } = compiled;
  const known = (value: number | undefined) =>
    value === undefined || Number.isNaN(value) ? policy.texts.unknown : value;
  const [kind, id] = role.split(":");
  if (kind === "points")
    return result.points[compiled.criteria.findIndex(({ criterion }) => criterion.id === id)]?.[i] ?? "";
  if (kind === "rule") return result.fired[compiled.rules.findIndex((rule) => rule.id === id)]?.[i] ?? "";
  switch (role) {
    case "score":
      return Number.isNaN(result.score[i]) ? policy.unrated.name : (result.score[i] ?? "");
    case "tier":
      return tierNameAt(result, i);
    case "risk":
      return riskNameAt(result, i);
    case "size":
      return sizeNameAt(result, i);
    case "limit":
      return known(result.limit[i]);
    case "terms":
      return result.termsDays[i] ?? "";
    case "daysOverdue":
      return known(result.daysOverdue[i]);
    case "completeness":
      return result.completeness[i] ?? "";
    case "reasons":
      return mainReasonAt(result, i);
    case "unrated":
      return result.unrated[i] ?? "";
    case "tierIndex":
      return (result.tierIndex[i] ?? 0) + 1;
    case "riskIndex":
      return (result.riskIndex[i] ?? 0) + 1;
    case "largestLoss":
      return compiled.criteria.reduce((most, _, c) => Math.max(most, lossAt(result, c, i)), 0);
    default:
      return ANYTHING;
  }
}

/** Columns that other compared columns stand for (required fields, the service index). */
const ANYTHING = "\u0000";

function same(calculated: string, ours: number | string): boolean {
  if (ours === ANYTHING || calculated === ANYTHING) return true;
  return typeof ours === "number"
    ? calculated !== "" && Number(calculated) === Number(ours.toPrecision(15))
    : calculated === ours;
}
