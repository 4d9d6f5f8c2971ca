import type { RowSpan } from "../customer/snapshot";
import type { ColumnLook } from "./column-look";
import type { HighlightRule } from "./highlight-rules";
import { columnRuns } from "./column-runs";
import type { JournalStep } from "./journal";
import type { CellContent, CleanCells, FillColumn, FreezeValues, SheetRef, Step, WriteBlock } from "./plan";

/** A column before a run: what of it the run may change. */
export interface ReplacedColumn {
  readonly header: CellContent;
  /** Formula in R1C1 form of its rows; null: no row held anything. */
  readonly template: string | null;
  readonly headerRow: number;
  /** From the first to the last row that held the formula. */
  readonly filled: RowSpan | null;
  readonly look: ColumnLook;
  /** In points; null: the sheet's standard width. */
  readonly width: number | null;
  readonly hidden: boolean;
  /** Header and place in the table that it was a column of. */
  readonly inTable: { readonly table: string; readonly index: number } | null;
}

/** A defined name before a run; `null` where there was none. */
export type NameBefore = { readonly formula: string; readonly hidden: boolean } | null;

/** What a run is going to replace, read before its first change. */
export interface WorkbookBefore {
  /** By `columnKey`. */
  readonly columns: ReadonlyMap<string, ReplacedColumn>;
  /** By `nameKey`. */
  readonly names: ReadonlyMap<string, NameBefore>;
  /** Rows of our columns that were empty among filled ones, by id of the sheet. */
  readonly gaps: ReadonlyMap<string, { readonly rows: readonly RowSpan[]; readonly columns: readonly number[] }>;
  /** Number formats of the cells that a cleaning converts. */
  readonly formats: ReadonlyMap<Step, readonly string[]>;
  /** Our rules by id of their sheet. */
  readonly rules: ReadonlyMap<string, readonly HighlightRule[]>;
  /** Cells of blocks that are written or emptied. */
  readonly blocks: ReadonlyMap<Step, WriteBlock["cells"]>;
}

export function columnKey(sheetId: string, column: number): string {
  return `${sheetId}\n${column}`;
}

export function nameKey(name: string, scope: SheetRef | null): string {
  return `${scope === null ? "" : refText(scope)}\n${name.toLowerCase()}`;
}

function refText(ref: SheetRef): string {
  return "id" in ref ? ref.id : `=${ref.name}`;
}

/**
 * Steps that give the workbook back as it was before `steps`, whichever of them were done: each tolerates that its own was
 * not, except ungrouping, which is only done where grouping was.
 */
export function invertSteps(steps: readonly Step[], before: WorkbookBefore): JournalStep[] {
  const added = new Set(steps.flatMap((step) => (step.kind === "add-sheet" ? [step.name] : [])));
  const onAdded = (ref: SheetRef): boolean => "name" in ref && added.has(ref.name);
  const inverse = steps.flatMap((step, of) =>
    "sheet" in step && onAdded(step.sheet) ? [] : inverseOf(step, before, steps).map((one) => ({ of, step: one })),
  );
  return [...shiftedBack(inverse, steps), ...gapSteps(inverse, before)];
}

/** Kinds that bring back formulas and references as they were read. */
const WITH_REFERENCES: ReadonlySet<Step["kind"]> = new Set([
  "write-block",
  "restore-column",
  "define-name",
  "move-name",
]);

/**
 * Cells below rows that come in or go were read where they stood before, and formulas with the references they had: both are
 * written back after all rows are again where they were.
 */
function shiftedBack(inverse: readonly JournalStep[], steps: readonly Step[]): JournalStep[] {
  const shift = steps.findIndex(({ kind }) => kind === "insert-rows" || kind === "delete-rows");
  if (shift < 0) return [...inverse];
  return inverse.map(({ of, step }) => ({ of: WITH_REFERENCES.has(step.kind) ? Math.min(of, shift) : of, step }));
}

/** Rows between customers are emptied after all columns of their sheet were filled again. */
function gapSteps(inverse: readonly JournalStep[], before: WorkbookBefore): JournalStep[] {
  return [...before.gaps].flatMap(([sheetId, { rows, columns }]): JournalStep[] => {
    const first = inverse.find(
      ({ step }) => step.kind === "restore-column" && "id" in step.sheet && step.sheet.id === sheetId,
    );
    if (first === undefined || rows.length === 0) return [];
    const step: Step = { kind: "clear-rows", sheet: { id: sheetId }, rows, columns: columnRuns(columns) };
    return [{ of: first.of, step }];
  });
}

function inverseOf(step: Step, before: WorkbookBefore, steps: readonly Step[]): Step[] {
  switch (step.kind) {
    case "add-sheet":
      return [{ kind: "remove-sheet", sheet: { name: step.name } }];
    case "write-block":
      return blockInverse(step, step.at, before);
    case "clear-block":
      return columnsOf(step.sheet, step.range, before) ?? blockInverse(step, step.range, before);
    case "fill-column":
      return fillInverse(step, before, steps);
    case "freeze-values":
      return freezeInverse(step, before);
    case "remove-table-column":
      return tableColumnInverse(step, before);
    case "group-columns":
      return [{ ...step, kind: "ungroup-columns" }, ...hiddenAgain(step, before)];
    case "ungroup-columns":
      return [{ ...step, kind: "group-columns" }];
    case "set-column-width":
      return widthInverse(step.sheet, step.column, before);
    case "define-name":
      return nameInverse(step, before);
    case "move-name": {
      const was = before.names.get(nameKey(step.name, step.scope));
      return was === undefined || was === null ? [] : [{ ...step, formula: was.formula }];
    }
    case "set-rules":
      return [{ ...step, rules: before.rules.get(refText(step.sheet)) ?? [] }];
    case "clean-cells":
      return cleaningInverse(step, before);
    case "insert-columns":
      return [{ ...step, kind: "delete-columns" }];
    case "delete-columns":
      return [{ ...step, kind: "insert-columns" }];
    case "insert-rows":
      return [{ ...step, kind: "delete-rows" }];
    case "delete-rows":
      return [{ ...step, kind: "insert-rows" }];
    default:
      // What is left only concerns sheets that the run added, columns that are restored as a whole, or takes steps back itself.
      return [];
  }
}

function blockInverse(
  step: Extract<Step, { kind: "write-block" | "clear-block" }>,
  at: { readonly row: number; readonly column: number },
  before: WorkbookBefore,
): Step[] {
  const cells = before.blocks.get(step);
  if (cells === undefined) return [];
  return [{ kind: "write-block", sheet: step.sheet, at: { row: at.row, column: at.column }, cells }];
}

/** The column of ours that a block stands for; null where it is none. */
function columnsOf(
  sheet: SheetRef,
  range: RowSpan & { readonly column: number; readonly columnCount: number },
  before: WorkbookBefore,
): Step[] | null {
  if (!("id" in sheet) || range.columnCount !== 1) return null;
  const column = before.columns.get(columnKey(sheet.id, range.column));
  return column === undefined ? null : restored(sheet, range.column, range, column);
}

function fillInverse(step: FillColumn, before: WorkbookBefore, steps: readonly Step[]): Step[] {
  const { sheet, column } = step;
  if (!("id" in sheet)) return [];
  const was = before.columns.get(columnKey(sheet.id, column));
  const width = step.width === null ? [] : widthInverse(sheet, column, before);
  if (step.table !== null) {
    const header = typeof step.header === "string" ? step.header : "";
    return [...width, { kind: "remove-table-column", sheet, table: step.table, column: header }];
  }
  // A column that this run takes out of a table first stands elsewhere by now: that step gives it back.
  const movedAway = (was?.inTable ?? null) !== null && steps.some((one) => one.kind === "remove-table-column");
  if (was === undefined || movedAway) return width;
  const touched = { row: step.headerRow, rowCount: step.block.row + step.block.rowCount - step.headerRow };
  return [...restored(sheet, column, touched, was), ...width];
}

/** Formulas come back, and over them what a person had typed. */
function freezeInverse({ sheet, range, typedOver }: FreezeValues, before: WorkbookBefore): Step[] {
  if (!("id" in sheet)) return [];
  const columns = Array.from({ length: range.columnCount }, (_, index) => range.column + index);
  const formulas = columns.flatMap((column) => {
    const was = before.columns.get(columnKey(sheet.id, column));
    return was === undefined ? [] : restored(sheet, column, range, was);
  });
  const typed = typedOver.map(({ row, column, value }): Step => {
    return { kind: "write-block", sheet, at: { row, column }, cells: [[value]] };
  });
  return [...formulas, ...typed];
}

function tableColumnInverse(step: Extract<Step, { kind: "remove-table-column" }>, before: WorkbookBefore): Step[] {
  const { sheet, table } = step;
  if (!("id" in sheet)) return [];
  for (const [key, was] of before.columns) {
    const [sheetId, column] = key.split("\n");
    if (sheetId !== sheet.id || was.inTable?.table !== table) continue;
    if (was.inTable.index !== step.column && was.header !== step.column) continue;
    const header = typeof was.header === "string" ? was.header : "";
    return [
      { kind: "add-table-column", sheet, table, index: was.inTable.index, header },
      ...restored(sheet, Number(column), null, was),
    ];
  }
  return [];
}

function restored(sheet: SheetRef, column: number, touched: RowSpan | null, was: ReplacedColumn): Step[] {
  const header = { row: was.headerRow, rowCount: 1 };
  const rows = [header, touched, was.filled].filter((span) => span !== null).reduce(union);
  const { header: content, headerRow, filled, template, look } = was;
  const cells = { row: headerRow, rowCount: Math.max(1, rows.row + rows.rowCount - headerRow), column, columnCount: 1 };
  return [
    { kind: "restore-look", sheet, range: cells, look },
    { kind: "restore-column", sheet, column, rows, header: content, headerRow, filled, template },
  ];
}

function union(one: RowSpan, other: RowSpan): RowSpan {
  const row = Math.min(one.row, other.row);
  return { row, rowCount: Math.max(one.row + one.rowCount, other.row + other.rowCount) - row };
}

function widthInverse(sheet: SheetRef, column: number, before: WorkbookBefore): Step[] {
  const was = "id" in sheet ? before.columns.get(columnKey(sheet.id, column)) : undefined;
  return was === undefined ? [] : [{ kind: "set-column-width", sheet, column, points: was.width }];
}

/** Texts come back where the number that replaced them still stands. */
function cleaningInverse(step: CleanCells, before: WorkbookBefore): Step[] {
  const formats = before.formats.get(step);
  if (formats === undefined) return [];
  const cells = step.cells.map(({ from, to, ...cell }, index) => ({
    ...cell,
    from: to ?? "",
    to: from,
    numberFormat: formats[index] ?? null,
  }));
  return [{ ...step, cells }];
}

/** Columns that were hidden before they were grouped: opening the group showed them. */
function hiddenAgain(
  step: Extract<Step, { kind: "group-columns" | "ungroup-columns" }>,
  before: WorkbookBefore,
): Step[] {
  const { sheet, column, columnCount } = step;
  if (!("id" in sheet)) return [];
  const hidden = Array.from({ length: columnCount }, (_, index) => column + index).filter(
    (each) => before.columns.get(columnKey(sheet.id, each))?.hidden === true,
  );
  return columnRuns(hidden).map((run) => ({
    kind: "format-block",
    sheet,
    range: { row: 0, rowCount: 1, ...run },
    hiddenColumns: true,
  }));
}

function nameInverse(step: Extract<Step, { kind: "define-name" }>, before: WorkbookBefore): Step[] {
  const { name, scope } = step;
  const was = before.names.get(nameKey(name, scope));
  if (was === undefined) return [];
  return [
    {
      kind: "define-name",
      name,
      scope,
      target: was === null ? null : { formula: was.formula },
      hidden: was?.hidden ?? false,
    },
  ];
}
