import type { Alternative, PolicyInput, Scale } from "./policy";
import { inputFields } from "./policy";
import { isNumericField } from "../customer/fields";
import { END_BOUND, END_KEY, endId, headId, INPUT, LABEL, SCALE, scaleTable } from "./policy-layout";
import type { PolicyCells } from "./policy-cells";
import { readInput } from "./read-words";

/** The ways to measure a criterion, from the blocks that we wrote for it. */
export function readAlternatives(cells: PolicyCells, criterionId: string): Alternative[] {
  const alternatives: Alternative[] = [];
  for (let i = 0; cells.has(`input:${criterionId}:${i}`); i++) {
    const row = cells.row(`input:${criterionId}:${i}`);
    const input = readInput(cells, row, INPUT);
    const scale = readScale(cells, row, scaleTable(criterionId, i));
    if (input !== null && scale !== null) alternatives.push({ input, scale, ...cells.note(row) });
  }
  return alternatives;
}

/** Bands, categories (known by their row for other texts), or, without a table of its own, regions. */
function readScale(cells: PolicyCells, inputRow: number, table: string): Scale | null {
  if (!cells.has(headId(table)) && !cells.has(endId(table))) {
    const measure = cells.word("measure", inputRow, INPUT.measure);
    return measure === "economy" || measure === "competition" ? { kind: "regions", measure } : null;
  }
  const rows = cells.table(table).map(({ row }) => row);
  return cells.has(`other:${table}`)
    ? readCategories(cells, table, rows, cells.row(`other:${table}`))
    : readBands(cells, table, rows);
}

function readBands(cells: PolicyCells, table: string, rows: readonly number[]): Scale {
  return {
    kind: "bands",
    bands: rows.map((row, i) => {
      cells.place(`from:${table}:${i}`, row, SCALE.from);
      cells.place(`points:${table}:${i}`, row, SCALE.points);
      return { from: cells.number(row, SCALE.from), points: cells.number(row, SCALE.points), ...cells.note(row) };
    }),
  };
}

function readCategories(cells: PolicyCells, table: string, rows: readonly number[], otherRow: number): Scale {
  const categories = rows.map((row, i) => {
    cells.place(`from:${table}:${i}`, row, SCALE.from);
    cells.place(`points:${table}:${i}`, row, SCALE.points);
    return { key: cells.key(row, SCALE.from), points: cells.number(row, SCALE.points), ...cells.note(row) };
  });
  cells.place(`other:${table}`, otherRow, SCALE.points);
  return { kind: "categories", categories, other: cells.number(otherRow, SCALE.points) };
}

/**
 * The scale of a criterion that a person added, from a block typed or copied by hand: a row with the criterion's name, how it is
 * measured and its field; below it bounds (or texts) and points, with or without a header, down to the first empty row. A row
 * with points alone is for all other texts. null where there is no such block.
 */
export function readTypedScale(cells: PolicyCells, name: string, criterionId: string): Alternative | null {
  const inputRow = cells.typedRowNamed(name);
  if (inputRow < 0) return null;
  const [first = inputRow, ...below] = cells.typedRows(inputRow);
  cells.take(first);
  const input = readInput(cells, inputRow, INPUT);
  if (input === null) return null;
  const table = scaleTable(criterionId, 0);
  cells.place(`input:${criterionId}:0`, inputRow, LABEL);
  cells.place(headId(table), inputRow, LABEL);
  const rows: number[] = [];
  let other = -1;
  for (const row of below) {
    cells.take(row);
    if (isHeader(cells, row) || isEnd(cells, row)) continue;
    if (cells.text(row, SCALE.from).trim() === "" && typeof cells.value(row, SCALE.points) === "number") other = row;
    else rows.push(row);
  }
  const scale = typedScale(cells, input, table, inputRow, rows, other);
  return scale === null ? null : { input, scale, ...cells.note(inputRow) };
}

function typedScale(
  cells: PolicyCells,
  input: PolicyInput,
  table: string,
  inputRow: number,
  rows: readonly number[],
  other: number,
): Scale | null {
  if (inputFields(input).some(isNumericField)) return readBands(cells, table, rows);
  if (rows.length > 0 && other >= 0) return readCategories(cells, table, rows, other);
  if (rows.length > 0) {
    cells.damage("other", inputRow, LABEL, cells.text(inputRow, LABEL));
    return null;
  }
  const measure = cells.word("measure", inputRow, INPUT.measure);
  return measure === "economy" || measure === "competition" ? { kind: "regions", measure } : null;
}

/** The header of a copied table: both cells are words. */
function isHeader(cells: PolicyCells, row: number): boolean {
  const points = cells.value(row, SCALE.points);
  return typeof points === "string" && !/\d/.test(points) && typeof cells.value(row, SCALE.from) === "string";
}

function isEnd(cells: PolicyCells, row: number): boolean {
  const from = cells.value(row, SCALE.from);
  return from === END_KEY || (typeof from === "number" && from >= END_BOUND);
}
