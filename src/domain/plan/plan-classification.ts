import type { FieldId } from "../customer/fields";
import type { Recognition } from "../customer/recognition";
import { columnOf, countRows } from "../customer/recognition";
import type { RowSpan, SheetSnapshot } from "../customer/snapshot";
import type { Problem } from "../problem";
import type { RangeAddress } from "../spreadsheet/address";
import type { CellValue } from "../spreadsheet/cell-value";
import { checkFormula } from "./check-cell";
import type { CheckInput } from "./check-cell";
import { columnRuns } from "./column-runs";
import type { Fingerprint } from "./fingerprint";
import { countFilled, headerText } from "./fingerprint";
import type { HighlightCondition } from "./highlight-rules";
import { highlightRules } from "./highlight-rules";
import type { ColumnMark, FormulaStyle, FoundColumn, Marks, SheetMarks } from "./marks";
import { markName, roleOfMark, sheetMarks } from "./marks";
import type { Placement } from "./placement";
import type { Plan, SheetRef, Step } from "./plan";
import { countSteps } from "./plan";
import type { ColumnBefore } from "./column-look";
import { takeOutColumn } from "./take-out-column";

/** One of our columns, ready to be written. */
export interface OutputColumn {
  readonly role: string;
  /** A formula as header spills over this column's rows and the columns right of it; null: something else fills the cells. */
  readonly header: string | { readonly formula: string } | null;
  /** R1C1 formula for a customer's row, own sheet's columns absolute, row relative; null: the rows are left alone. */
  readonly template: string | null;
  readonly numberFormat: string | null;
  /** In characters; null leaves the width. */
  readonly width: number | null;
  readonly helper: boolean;
}

/** Role of the column whose header cell compares customers with classified rows. */
export const CHECK_ROLE = "check";

/** A highlight's condition on a column of ours, by role, before the columns are known; or on a column of the sheet. */
export type RoleCondition = Omit<HighlightCondition, "column"> &
  ({ readonly role: string } | { readonly column: number });

export interface Highlights {
  readonly high: RoleCondition | null;
  readonly overdue: RoleCondition | null;
  readonly unrated: RoleCondition | null;
  /** Best first. */
  readonly tiers: readonly RoleCondition[];
  /** Roles of the columns whose cells the tiers colour, and that carries a bar. */
  readonly tierRole: string;
  readonly scoreRole: string;
}

export interface ClassificationPlanInput {
  readonly snapshot: SheetSnapshot;
  readonly recognition: Recognition;
  readonly placement: Placement;
  readonly columns: readonly OutputColumn[];
  readonly formulas: FormulaStyle;
  readonly highlights: Highlights;
  /** Roles that row highlights leave out: their cells carry marks of their own. */
  readonly ownLook: readonly string[];
  readonly check: Pick<CheckInput, "ok" | "again" | "also"> | null;
  /** Steps that write the Policy sheet, none when the workbook has one. */
  readonly policySteps: readonly Step[];
  readonly policy: Pick<Marks, "policyVersion" | "asOf" | "policySheet">;
  readonly marks: Marks | null;
  /** How the columns that are new were before us. */
  readonly before: ReadonlyMap<number, ColumnBefore>;
}

/** Roles whose values are customers' own: what a row is counted by. */
const KEY_FIELDS: readonly FieldId[] = ["customer_id", "customer_name", "customer_short_name", "uscc"];

/** Everything that classifying a sheet writes, in the order in which it is written. */
export function planClassification(input: ClassificationPlanInput): Plan {
  const { snapshot, recognition, placement } = input;
  const columns = recognition.table === null ? input.columns : withFreeHeaders(input.columns, snapshot, recognition);
  const sheet: SheetRef = { id: snapshot.sheet.id };
  const block = bodyBlock(recognition.body);
  if (block === null) return refusal([{ code: "sheet-headers-only", sheet: snapshot.sheet.name }]);
  const fingerprint = fingerprintOf(snapshot, recognition, block);
  const headerRow = fingerprint.headerRow;
  const customers = countRows(recognition.body);
  const place = (role: string): number => placement.columns.get(role) ?? -1;
  const joins = (role: string): string | null => (isReused(placement, role) ? null : recognition.table);
  const before = sheetMarks(input.marks, snapshot.sheet.id);

  const { inserted } = placement;
  const steps: Step[] = [
    ...input.policySteps,
    ...(inserted === null ? [] : [{ kind: "insert-columns" as const, sheet, ...inserted }]),
    ...releaseSteps(sheet, placement.released, before, snapshot.tables),
  ];
  for (const column of columns) {
    steps.push({
      kind: "fill-column",
      sheet,
      role: column.role,
      column: place(column.role),
      headerRow,
      header: keepsHeader(placement, before, column.role) ? null : column.header,
      block,
      template: column.template,
      numberFormat: column.numberFormat,
      width: isReused(placement, column.role) ? null : column.width,
      table: joins(column.role),
    });
  }
  if (input.check !== null && recognition.table === null && placement.columns.has(CHECK_ROLE)) {
    const counted = columns.find(({ helper }) => helper) ?? columns[0];
    const formula = checkFormula({
      keyColumn: fingerprint.keyColumn,
      countedColumn: counted === undefined ? place(CHECK_ROLE) : place(counted.role),
      countsNumbers: counted?.helper === true,
      block,
      others: fingerprint.filled - customers,
      ...input.check,
    });
    steps.push({
      kind: "fill-column",
      sheet,
      role: CHECK_ROLE,
      column: place(CHECK_ROLE),
      headerRow,
      header: { formula },
      block,
      template: null,
      numberFormat: null,
      width: isReused(placement, CHECK_ROLE) ? null : 14,
      table: null,
    });
  }
  // A table's calculated column is one formula for all rows; elsewhere subtotals and notes stay empty.
  if (recognition.table === null) steps.push(...gapSteps(sheet, block, recognition.body, placement));
  for (const role of placement.columns.keys()) {
    const range = {
      row: headerRow,
      column: place(role),
      rowCount: block.row + block.rowCount - headerRow,
      columnCount: 1,
    };
    if (!coversAlready(placement, role, range)) {
      steps.push({ kind: "define-name", name: markName(role), scope: sheet, target: { sheet, range }, hidden: true });
    }
  }
  const helpers = columns.filter(({ helper, role }) => helper && !isReused(placement, role));
  for (const run of columnRuns(helpers.map(({ role }) => place(role)))) {
    steps.push({ kind: "group-columns", sheet, ...run });
  }
  steps.push(rulesStep(input, sheet, block));
  steps.push({ kind: "set-setting", value: marksAfter({ ...input, columns }, before) });
  return { purpose: "classify", fingerprint, steps, counts: countSteps(steps, customers), problems: [] };
}

/** A plan that only says why there is none. */
export function refusal(problems: readonly Problem[]): Plan {
  return { purpose: "classify", fingerprint: null, steps: [], counts: countSteps([], 0), problems };
}

/** The headers of a table differ, whatever their case: one that is taken gets a number, as Excel does it. */
function withFreeHeaders(
  columns: readonly OutputColumn[],
  snapshot: SheetSnapshot,
  recognition: Recognition,
): OutputColumn[] {
  const own = new Set(snapshot.ownColumns.map(({ column }) => column));
  const taken = new Set(
    recognition.columns.filter(({ column }) => !own.has(column)).map(({ header }) => header.toLowerCase()),
  );
  return columns.map((column) => {
    if (typeof column.header !== "string") return column;
    let { header } = column;
    for (let number = 2; taken.has(header.toLowerCase()); number += 1) header = `${column.header}${number}`;
    taken.add(header.toLowerCase());
    return { ...column, header };
  });
}

/** First to last customer's row; null without customers. */
export function bodyBlock(body: readonly RowSpan[]): RowSpan | null {
  const first = body[0];
  const last = body.at(-1);
  if (first === undefined || last === undefined) return null;
  return { row: first.row, rowCount: last.row + last.rowCount - first.row };
}

function fingerprintOf(snapshot: SheetSnapshot, recognition: Recognition, block: RowSpan): Fingerprint {
  const { region, headerRows, columns } = recognition;
  const headerRow = headerRows.row + headerRows.rowCount - 1;
  const keyColumn = KEY_FIELDS.map((field) => columnOf(columns, field)?.column).find((column) => column !== undefined);
  const key = keyColumn ?? region.column;
  const own = new Set(snapshot.ownColumns.map(({ column }) => column));
  const cell = (row: number, column: number): CellValue =>
    snapshot.values[row - snapshot.origin.row]?.[column - snapshot.origin.column] ?? null;
  const headers = Array.from({ length: region.columnCount }, (_, index) =>
    own.has(region.column + index) ? "" : headerText(cell(headerRow, region.column + index)),
  );
  const keys = Array.from({ length: block.rowCount }, (_, index) => cell(block.row + index, key));
  return {
    sheetId: snapshot.sheet.id,
    headerRow,
    firstColumn: region.column,
    headers,
    firstRow: block.row,
    lastRow: block.row + block.rowCount - 1,
    keyColumn: key,
    filled: countFilled(keys),
  };
}

/** The columns of an earlier run that are given up. */
function releaseSteps(
  sheet: SheetRef,
  released: readonly FoundColumn[],
  before: SheetMarks | null,
  tables: SheetSnapshot["tables"],
): Step[] {
  // From the right, so that a table column taken out does not move the next one.
  return [...released]
    .sort((a, b) => b.column - a.column)
    .flatMap((found) => takeOutColumn(sheet, found, before, tables));
}

/** Spans of rows emptied in one step: a step must fit into a body of bounded size. */
const SPANS_PER_STEP = 500;

/** Rows that are no customers, in all rows that our columns take now or took before, are emptied. */
function gapSteps(sheet: SheetRef, block: RowSpan, body: readonly RowSpan[], placement: Placement): Step[] {
  const { columns: places, reused } = placement;
  const end = (span: RowSpan): number => span.row + span.rowCount;
  const lastEnd = Math.max(end(block), ...reused.map(end));
  const gaps = [...body, { row: lastEnd, rowCount: 0 }].flatMap((span, index): RowSpan[] => {
    const previous = index === 0 ? block.row : end(body[index - 1] ?? span);
    return span.row > previous ? [{ row: previous, rowCount: span.row - previous }] : [];
  });
  const columns = columnRuns([...places.values()]);
  const steps: Step[] = [];
  for (let first = 0; first < gaps.length; first += SPANS_PER_STEP)
    steps.push({ kind: "clear-rows", sheet, rows: gaps.slice(first, first + SPANS_PER_STEP), columns });
  return steps;
}

function rulesStep(input: ClassificationPlanInput, sheet: SheetRef, block: RowSpan): Step {
  const { recognition, placement, columns, highlights } = input;
  const { region } = recognition;
  const helpers = columns.filter(({ helper }) => helper).map(({ role }) => role);
  const plain = new Set([...input.ownLook, ...helpers, CHECK_ROLE].map((role) => placement.columns.get(role)));
  const owned = new Set(placement.columns.values());
  // Columns without a header at the end may be a neighbour's, whom columns of ours further right only seem to join.
  const headed = recognition.columns.filter(({ column, header }) => header !== "" && !owned.has(column));
  const dataEnd = Math.max(region.column, ...headed.map(({ column }) => column + 1));
  const data = Array.from({ length: dataEnd - region.column }, (_, index) => region.column + index);
  const runsOf = (tinted: readonly number[]): RangeAddress[] =>
    columnRuns(tinted).map((run): RangeAddress => ({ ...block, ...run }));
  const areas = {
    data: runsOf(data.filter((column) => !owned.has(column))),
    results: runsOf([...owned].filter((column) => !plain.has(column))),
  };
  const areaOf = (role: string): RangeAddress | null => {
    const column = placement.columns.get(role);
    return column === undefined ? null : { ...block, column, columnCount: 1 };
  };
  const marked = { tier: areaOf(highlights.tierRole), score: areaOf(highlights.scoreRole) };
  const at = (condition: RoleCondition): HighlightCondition[] => {
    const column = "column" in condition ? condition.column : placement.columns.get(condition.role);
    return column === undefined ? [] : [{ column, operator: condition.operator, value: condition.value }];
  };
  const one = (condition: RoleCondition | null): HighlightCondition | null =>
    condition === null ? null : (at(condition)[0] ?? null);
  const rules = highlightRules(
    {
      high: one(highlights.high),
      overdue: one(highlights.overdue),
      unrated: one(highlights.unrated),
      tiers: highlights.tiers.flatMap(at),
    },
    areas,
    marked,
  );
  return {
    kind: "set-rules",
    sheet,
    scoreColumn: marked.score?.column ?? null,
    rules,
  };
}

function marksAfter(input: ClassificationPlanInput, before: SheetMarks | null): Marks {
  const { snapshot, placement, columns } = input;
  const headers = new Map(columns.map(({ role, header }) => [role, header]));
  const { inserted } = placement;
  const isInserted = (column: number): boolean =>
    inserted !== null && column >= inserted.column && column < inserted.column + inserted.columnCount;
  const mine: SheetMarks = {
    sheetId: snapshot.sheet.id,
    formulas: input.formulas,
    columns: [...placement.columns].map(([role, column]) => {
      const markOf = (wanted: string | undefined) => before?.columns.find((mark) => markedRole(mark) === wanted);
      // Where one of our columns makes room for another, the place was ours already: its mark knows the time before.
      const given = placement.released.find((found) => found.column === column)?.role;
      const marked = markOf(isReused(placement, role) ? (roleOfMark(markName(role)) ?? role) : given);
      const { width, look } = marked ?? input.before.get(column) ?? { width: null };
      const wasInserted = marked === undefined ? isInserted(column) : marked.inserted === true;
      return {
        role,
        header: textOf(headers.get(role)),
        width,
        ...(wasInserted ? { inserted: true } : {}),
        helper: columns.some((one) => one.role === role && one.helper),
        ...(look === undefined ? {} : { look }),
      };
    }),
  };
  const others = input.marks?.sheets.filter(({ sheetId }) => sheetId !== snapshot.sheet.id) ?? [];
  const forScores = input.marks?.agingForScores === true ? { agingForScores: true as const } : {};
  return { version: 1, ...input.policy, ...forScores, sheets: [...others, mine] };
}

function textOf(header: OutputColumn["header"] | undefined): string {
  return typeof header === "string" ? header : "";
}

/** The role of a mark as the names of marks spell it. */
function markedRole({ role }: ColumnMark): string | null {
  return roleOfMark(markName(role));
}

function isReused(placement: Placement, role: string): boolean {
  return reusedColumn(placement, role) !== undefined;
}

function reusedColumn(placement: Placement, role: string): FoundColumn | undefined {
  return placement.reused.find((column) => column.role === roleOfMark(markName(role)));
}

/** A header that a person typed over ours stays. */
function keepsHeader(placement: Placement, before: SheetMarks | null, role: string): boolean {
  const current = reusedColumn(placement, role)?.currentHeader;
  const written = before?.columns.find((mark) => mark.role === role)?.header;
  return current !== undefined && written !== undefined && current !== "" && current !== written;
}

function coversAlready(placement: Placement, role: string, range: RangeAddress): boolean {
  const found = reusedColumn(placement, role);
  return found !== undefined && found.row === range.row && found.rowCount === range.rowCount;
}
