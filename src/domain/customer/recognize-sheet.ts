import type { Problem } from "../problem";
import { rangeA1 } from "../spreadsheet/address";
import type { RangeAddress } from "../spreadsheet/address";
import { asOfAbove } from "./as-of-date";
import { findBody } from "./body-rows";
import type { BodyRows } from "./body-rows";
import { cellProblems } from "./cell-problems";
import { judgeContent, sampleColumn } from "./column-content";
import type { FieldId } from "./fields";
import type { ColumnMapping } from "./column-mapping";
import { columnProblems } from "./column-problems";
import { refuseForeignCurrency } from "./currency";
import { customerProblems } from "./customer-problems";
import { columnHeaders } from "./header-cells";
import { withStandingFeeds } from "./fed-columns";
import { findHeaders, headerAt, lastFilledRow, unitAbove, unitBelow } from "./header-rows";
import { listed } from "./listed-problems";
import { mappingFor, nameColumns } from "./name-columns";
import { withLedger } from "./ledger-sheets";
import { withPayments } from "./payment-sheets";
import { columnOf, countRows } from "./recognition";
import type { Recognition, RecognitionChoices, RecognizedColumn, SheetKind, SheetReason } from "./recognition";
import { sheetGrid } from "./sheet-grid";
import type { SheetGrid } from "./sheet-grid";
import { sheetKind } from "./sheet-kind";
import type { RowSpan, SheetSnapshot } from "./snapshot";
import { splitColumns } from "./split-columns";
import { withTelltaleCurrencies } from "./telltale-currencies";
import { withUnnamedNames } from "./unnamed-names";

/** A block of a sheet: a header and what stands under it. */
interface Block {
  readonly header: RowSpan;
  readonly columns: readonly RecognizedColumn[];
  readonly rows: BodyRows;
  readonly kind: SheetKind;
  readonly reasons: Recognition["reasons"];
  readonly region: RangeAddress;
}

const RANK: Readonly<Record<SheetKind, number>> = {
  customers: 5,
  invoices: 4,
  payments: 3,
  other: 2,
  "headers-only": 1,
  blank: 0,
};

/**
 * Understands one sheet: where the header is, which rows are customers, what each column holds, and what is wrong with it.
 * Linear in the cells of the snapshot. Of several blocks the one that looks most like customers is taken; the others are named.
 */
export function recognizeSheet(snapshot: SheetSnapshot, choices: RecognitionChoices = {}): Recognition {
  const grid = sheetGrid(snapshot);
  const sheet = snapshot.sheet.name;
  const last = lastFilledRow(grid);
  if (last < 0) return nothingFound(grid, "blank", "no-values", { code: "sheet-blank", sheet });
  const headers = choices.headerRow === undefined ? findHeaders(grid) : [headerAt(grid, choices.headerRow)];
  if (headers.length === 0) return nothingFound(grid, "other", "no-known-columns", { code: "no-header", sheet });

  const mappings = correctionsFor(choices);
  const blocks = headers.flatMap((header, i) =>
    readBlocks(grid, header, Math.min(headers[i + 1]?.row ?? last + 1, last + 1), mappings),
  );
  const best = blocks.reduce((a, b) => (isBetter(b, a) ? b : a));
  const problems: Problem[] = [...sheetProblems(grid, best, blocks)];
  const currency = refuseForeignCurrency(grid, best.columns, best.rows, choices.rates ?? null);
  const asOf = asOfAbove(grid, best.header);
  const usable: Recognition = {
    kind: best.kind,
    reasons: best.reasons,
    headerRows: best.header,
    body: currency.body,
    skipped: currency.skipped,
    columns: best.kind === "customers" ? withStandingFeeds(currency.columns, snapshot) : currency.columns,
    table: tableAt(snapshot, best.region),
    asOf,
    region: best.region,
    problems: [],
  };
  problems.push(...currency.problems, ...columnProblems(sheet, usable.columns, mappings));
  if (best.kind === "customers") {
    const keyColumn =
      (columnOf(usable.columns, "customer_name") ?? columnOf(usable.columns, "customer_id"))?.column ?? 0;
    const repeated = listed(customerProblems(grid, usable), sheet, keyColumn, "customer_name");
    problems.push(...repeated, ...cellProblems(grid, usable, choices.asOf ?? asOf?.serial ?? null));
  }
  return { ...usable, problems };
}

function readBlocks(grid: SheetGrid, header: RowSpan, endRow: number, mappings: readonly ColumnMapping[]): Block[] {
  return splitColumns(grid, header, endRow).map(({ firstColumn, endColumn }) => {
    const headerRows = Array.from({ length: header.rowCount }, (_, i) =>
      Array.from({ length: endColumn - firstColumn }, (_, j) => grid.cell(header.row + i, firstColumn + j)),
    );
    const bodyStart = header.row + header.rowCount;
    const own = new Set(grid.snapshot.ownColumns.map(({ column }) => column));
    const named = columnHeaders(headerRows)
      .map((columnHeader, i) => {
        const content = sampleColumn(
          (row) => grid.cell(bodyStart + row, firstColumn + i),
          endRow - bodyStart,
          grid.numberFormat(firstColumn + i),
        );
        return {
          column: firstColumn + i,
          header: columnHeader,
          content,
          judge: (field: FieldId) => judgeContent(field, content),
          mapping: handMade(mappingFor(columnHeader.text, mappings, grid.snapshot.sheet.name)),
        };
      })
      .filter(({ column }) => !own.has(column));
    const unit = unitAbove(grid, header) ?? unitBelow(grid, header, endRow);
    const byName = withTelltaleCurrencies(withUnnamedNames(nameColumns(named, unit), named), named);
    const paying = withPayments(byName, named, { name: grid.snapshot.sheet.name, unit });
    const columns = paying === byName ? withLedger(byName, named, unit) : paying;
    const rows = findBody(grid, { header, endRow, firstColumn, endColumn, columns });
    const count = countRows(rows.body);
    const region = {
      row: header.row,
      column: firstColumn,
      rowCount: rows.lastRow - header.row + 1,
      columnCount: endColumn - firstColumn,
    };
    const found = sheetKind(columns, repetition(grid, columns, rows.body));
    if (count === 0)
      return {
        header,
        columns,
        rows,
        kind: "headers-only" as const,
        reasons: [...found.reasons, "no-rows" as const],
        region,
      };
    return { header, columns, rows, kind: found.kind, reasons: found.reasons, region };
  });
}

/** The corrections, those for a sheet that is no longer there held to be for the one that was renamed. */
function correctionsFor({ columns = [], sheetNames }: RecognitionChoices): readonly ColumnMapping[] {
  if (sheetNames === undefined) return columns;
  const known = new Set(sheetNames);
  return columns.map((mapping) =>
    mapping.sheet === null || known.has(mapping.sheet) ? mapping : { ...mapping, sheet: null },
  );
}

/** What was only found last time is found again from the sheet, so that a better header is not overruled by an old guess. */
function handMade(mapping: ReturnType<typeof mappingFor>): ReturnType<typeof mappingFor> {
  return mapping?.origin === "by-hand" ? mapping : null;
}

function repetition(
  grid: SheetGrid,
  columns: readonly RecognizedColumn[],
  body: readonly RowSpan[],
): { rows: number; distinct: number } {
  const key =
    columnOf(columns, "customer_id") ?? columnOf(columns, "customer_name") ?? columnOf(columns, "customer_short_name");
  if (key === undefined) return { rows: 0, distinct: 0 };
  const seen = new Set<string>();
  let rows = 0;
  for (const span of body) {
    for (let row = span.row; row < span.row + span.rowCount; row++) {
      const value = grid.cell(row, key.column);
      if (typeof value !== "string" && typeof value !== "number") continue;
      rows++;
      seen.add(String(value));
    }
  }
  return { rows, distinct: seen.size };
}

function isBetter(a: Block, b: Block): boolean {
  if (RANK[a.kind] !== RANK[b.kind]) return RANK[a.kind] > RANK[b.kind];
  const known = (block: Block) => block.columns.filter(({ field }) => field !== null).length;
  const weight = (block: Block) => known(block) * Math.log2(1 + countRows(block.rows.body));
  return weight(a) > weight(b);
}

function* sheetProblems(grid: SheetGrid, best: Block, blocks: readonly Block[]): Generator<Problem> {
  const sheet = grid.snapshot.sheet.name;
  const header = best.header.row + best.header.rowCount;
  if (best.kind === "headers-only")
    yield { code: "sheet-headers-only", sheet, row: best.header.row, params: { row: header } };
  if (best.kind === "invoices") yield { code: "sheet-is-invoices", sheet };
  if (best.kind === "payments") yield { code: "sheet-is-payments", sheet };
  if (best.kind === "other")
    yield { code: "sheet-not-customers", sheet, params: { reason: decidingReason(best.reasons) } };
  const others = blocks.filter((block) => block !== best && block.kind !== "headers-only");
  if (others.length > 0) {
    const range = others.map(({ region }) => rangeA1(region)).join(", ");
    yield { code: "other-blocks", sheet, row: others[0]?.region.row, params: { count: others.length, range } };
  }
  const { row, rowCount, column, columnCount } = best.region;
  const inBody = (at: number) => at >= header && at < row + rowCount;
  const hidden = grid.snapshot.hiddenRows.reduce((sum, span) => sum + overlap(span, best.rows.body), 0);
  if (hidden > 0) yield { code: "hidden-rows", sheet, params: { count: hidden } };
  const totals = best.rows.skipped.filter(
    ({ why }) => why === "subtotal" || why === "unlabelled-total" || why === "table-total",
  ).length;
  if (totals > 0) yield { code: "subtotals-left-out", sheet, params: { count: totals } };
  const notes = best.rows.skipped.filter(
    ({ why }) => why === "note" || why === "unit-note" || why === "group-title",
  ).length;
  if (notes > 0) yield { code: "notes-left-out", sheet, params: { count: notes } };
  const skipped = new Set(best.rows.skipped.map((one) => one.row));
  for (const merge of grid.snapshot.merges) {
    const crosses = merge.column < column + columnCount && merge.column + merge.columnCount > column;
    if (crosses && inBody(merge.row) && !skipped.has(merge.row)) {
      yield { code: "merged-body", sheet, row: merge.row, column: merge.column, params: { range: rangeA1(merge) } };
    }
  }
  for (const one of best.rows.skipped) {
    if (one.why === "no-customer") yield { code: "customer-without-name", sheet, row: one.row };
  }
}

/** Of all that speaks for the kind of a sheet, what speaks against customers. */
function decidingReason(reasons: Recognition["reasons"]): SheetReason {
  const against: readonly SheetReason[] = [
    "no-known-columns",
    "no-customer-column",
    "no-credit-columns",
    "customers-repeat",
  ];
  return against.find((reason) => reasons.includes(reason)) ?? "no-customer-column";
}

function overlap(span: RowSpan, body: readonly RowSpan[]): number {
  return body.reduce(
    (sum, one) =>
      sum + Math.max(0, Math.min(span.row + span.rowCount, one.row + one.rowCount) - Math.max(span.row, one.row)),
    0,
  );
}

function tableAt(snapshot: SheetSnapshot, region: RangeAddress): string | null {
  const holding = snapshot.tables.find(
    ({ range }) =>
      range.row >= region.row &&
      range.row < region.row + region.rowCount &&
      range.column < region.column + region.columnCount &&
      range.column + range.columnCount > region.column,
  );
  return holding?.name ?? null;
}

function nothingFound(
  grid: SheetGrid,
  kind: SheetKind,
  reason: Recognition["reasons"][number],
  problem: Problem,
): Recognition {
  const { row, column } = grid.snapshot.origin;
  return {
    kind,
    reasons: [reason],
    headerRows: { row, rowCount: 0 },
    body: [],
    skipped: [],
    columns: [],
    table: null,
    asOf: null,
    region: { row, column, rowCount: 0, columnCount: 0 },
    problems: [problem],
  };
}
