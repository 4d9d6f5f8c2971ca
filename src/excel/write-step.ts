import type { RangeAddress } from "../domain/spreadsheet/address";
import { rangeA1 } from "../domain/spreadsheet/address";
import type { CellValue } from "../domain/spreadsheet/cell-value";
import { formatAreas } from "../domain/plan/column-look";
import type {
  CellContent,
  CleanCells,
  ClearRows,
  DefineName,
  FillColumn,
  FormatBlock,
  RemoveSheet,
  RemoveTableColumn,
  RestoreColumn,
  RestoreLook,
  SetPages,
  SetRules,
  SetSetting,
  SetValidation,
  SheetRef,
  ShiftColumns,
  ShiftRows,
  Step,
  WriteBlock,
} from "../domain/plan/plan";
import { hasExcelApi } from "./session";

/** Points of width that one character of the default font takes, with its share of the padding. */
const POINTS_PER_CHARACTER = 5.6;

/** Steps that need no answer of the workbook before they are written. */
export type QueuedStep = Exclude<Step, SetRules | CleanCells | RemoveSheet | SetSetting>;

/** Queues one step; nothing is sent. */
export function queueStep(context: Excel.RequestContext, step: QueuedStep): void {
  const sheets = context.workbook.worksheets;
  switch (step.kind) {
    case "add-sheet":
      sheets.add(step.name);
      return;
    case "write-block":
      writeBlock(worksheet(context, step.sheet), step);
      return;
    case "format-block":
      formatBlock(rangeOf(context, step.sheet, step.range), step);
      return;
    case "set-pages":
      setPages(worksheet(context, step.sheet), step);
      return;
    case "fill-column":
      fillColumn(context, step);
      return;
    case "clear-block":
      rangeOf(context, step.sheet, step.range).clear(
        step.what === "all" ? Excel.ClearApplyTo.all : Excel.ClearApplyTo.contents,
      );
      return;
    case "clear-rows":
      clearRows(worksheet(context, step.sheet), step);
      return;
    case "restore-column":
      restoreColumn(worksheet(context, step.sheet), step);
      return;
    case "remove-table-column":
      removeTableColumn(worksheet(context, step.sheet), step);
      return;
    case "add-table-column":
      worksheet(context, step.sheet).tables.getItem(step.table).columns.add(step.index, undefined, step.header);
      return;
    case "insert-columns":
    case "delete-columns":
    case "insert-rows":
    case "delete-rows":
      shiftLines(worksheet(context, step.sheet), step);
      return;
    case "group-columns":
    case "ungroup-columns":
      groupColumns(worksheet(context, step.sheet), step);
      return;
    case "set-column-width":
      setWidth(columnRange(worksheet(context, step.sheet), step.column, 1).format, step.points);
      return;
    case "freeze-values": {
      const range = rangeOf(context, step.sheet, step.range);
      range.copyFrom(range, Excel.RangeCopyType.values);
      return;
    }
    case "restore-look":
      restoreLook(context, step);
      return;
    case "define-name":
      defineName(context, step);
      return;
    case "move-name":
      namesOf(context, step.scope).getItem(step.name).formula = step.formula;
      return;
    case "set-validation":
      setValidation(rangeOf(context, step.sheet, step.range), step);
      return;
  }
}

function worksheet(context: Excel.RequestContext, ref: SheetRef): Excel.Worksheet {
  return context.workbook.worksheets.getItem("id" in ref ? ref.id : ref.name);
}

function rangeOf(context: Excel.RequestContext, ref: SheetRef, range: RangeAddress): Excel.Range {
  return worksheet(context, ref).getRangeByIndexes(range.row, range.column, range.rowCount, range.columnCount);
}

function columnRange(sheet: Excel.Worksheet, column: number, columnCount: number): Excel.Range {
  return sheet.getRangeByIndexes(0, column, 1, columnCount).getEntireColumn();
}

/** How a text begins, or reads as a whole, that Excel takes for a formula, a number, a date, an error or a truth value. */
const TYPED = /^[=+\-@'.,(#%$€£¥￥\d]|^(true|false)$/i;

/** Text that Excel would take for something else gets the apostrophe that keeps it text. */
export function literal(value: CellValue): string | number | boolean | null {
  if (value === null) return null;
  if (typeof value === "object") return value.error;
  return typeof value === "string" && TYPED.test(value) ? `'${value}` : value;
}

/** Text of addresses in one call: Excel takes up to 8,192 characters. */
const ADDRESS_LENGTH = 2_000;

function clearRows(sheet: Excel.Worksheet, { rows, columns }: ClearRows): void {
  let addresses: string[] = [];
  let length = 0;
  const clear = (): void => {
    if (addresses.length > 0) sheet.getRanges(addresses.join(",")).clear(Excel.ClearApplyTo.contents);
    addresses = [];
    length = 0;
  };
  for (const span of rows) {
    for (const run of columns) {
      const address = rangeA1({ ...span, ...run });
      if (length + address.length > ADDRESS_LENGTH) clear();
      addresses.push(address);
      length += address.length + 1;
    }
  }
  clear();
}

function restoreColumn(sheet: Excel.Worksheet, step: RestoreColumn): void {
  const { column, rows, headerRow, filled } = step;
  const cells = sheet.getRangeByIndexes(rows.row, column, rows.rowCount, 1);
  cells.clear(Excel.ClearApplyTo.contents);
  const header = sheet.getRangeByIndexes(headerRow, column, 1, 1);
  header.formulas = [[contentText(step.header)]];
  if (filled !== null && step.template !== null)
    setScalarFormula(sheet.getRangeByIndexes(filled.row, column, filled.rowCount, 1), step.template);
}

function removeTableColumn(sheet: Excel.Worksheet, { table, column }: RemoveTableColumn): void {
  // Before a run is taken back, somebody may have made the table a plain range.
  const { columns } = sheet.tables.getItemOrNullObject(table);
  if (typeof column === "number") columns.getItemAt(column).delete();
  else columns.getItemOrNullObject(column).delete();
}

function shiftLines(sheet: Excel.Worksheet, step: ShiftColumns | ShiftRows): void {
  const lines =
    "column" in step
      ? columnRange(sheet, step.column, step.columnCount)
      : sheet.getRangeByIndexes(step.row, 0, step.rowCount, 1).getEntireRow();
  if (step.kind === "insert-columns") lines.insert(Excel.InsertShiftDirection.right);
  else if (step.kind === "insert-rows") lines.insert(Excel.InsertShiftDirection.down);
  else lines.delete("column" in step ? Excel.DeleteShiftDirection.left : Excel.DeleteShiftDirection.up);
}

/** What is written for a literal or a formula. */
function contentText(cell: CellContent): string | number | boolean | null {
  return typeof cell === "object" && cell !== null && "formula" in cell ? cell.formula : literal(cell);
}

function writeBlock(sheet: Excel.Worksheet, step: WriteBlock): void {
  const columnCount = Math.max(0, ...step.cells.map((row) => row.length));
  if (step.cells.length === 0 || columnCount === 0) return;
  const range = sheet.getRangeByIndexes(step.at.row, step.at.column, step.cells.length, columnCount);
  if (step.numberFormats !== undefined) range.numberFormat = step.numberFormats.map((row) => [...row]);
  range.formulas = step.cells.map((row) =>
    Array.from({ length: columnCount }, (_, index) => contentText(row[index] ?? null)),
  );
}

function formatBlock(range: Excel.Range, step: FormatBlock): void {
  const { format } = range;
  // One format for all cells: as a scalar it goes once, whatever the size of the block.
  if (step.numberFormat !== undefined) setScalarFormat(range, step.numberFormat);
  if (step.bold !== undefined) format.font.bold = step.bold;
  if (step.italic !== undefined) format.font.italic = step.italic;
  if (step.color !== undefined) format.font.color = step.color;
  if (step.size !== undefined) format.font.size = step.size;
  if (step.fill === null) format.fill.clear();
  else if (step.fill !== undefined) format.fill.color = step.fill;
  if (step.wrap !== undefined) format.wrapText = step.wrap;
  if (step.align !== undefined)
    format.horizontalAlignment =
      step.align === "right" ? Excel.HorizontalAlignment.right : Excel.HorizontalAlignment.left;
  if (step.width !== undefined) format.columnWidth = step.width * POINTS_PER_CHARACTER;
  if (step.height !== undefined) format.rowHeight = step.height;
  if (step.hiddenColumns !== undefined) range.columnHidden = step.hiddenColumns;
  if (step.hiddenRows !== undefined) range.rowHidden = step.hiddenRows;
}

function fillColumn(context: Excel.RequestContext, step: FillColumn): void {
  const sheet = worksheet(context, step.sheet);
  const header = sheet.getRangeByIndexes(step.headerRow, step.column, 1, 1);
  if (step.table !== null) {
    const name = typeof step.header === "string" ? step.header : undefined;
    sheet.tables.getItem(step.table).columns.add(undefined, undefined, name);
  } else if (step.header !== null) {
    header.formulas = [[contentText(step.header)]];
  }
  // In a table too: a second run must leave the look that the first one gave.
  if (step.header !== null) {
    header.format.font.bold = true;
    header.format.wrapText = true;
  }
  const body = sheet.getRangeByIndexes(step.block.row, step.column, step.block.rowCount, 1);
  if (step.numberFormat !== null) setScalarFormat(body, step.numberFormat);
  if (step.template !== null) setScalarFormula(body, step.template);
  if (step.width !== null) header.format.columnWidth = step.width * POINTS_PER_CHARACTER;
}

/** A single value set on a range fills all its cells; the declarations of the client know arrays only. */
function setScalarFormula(range: Excel.Range, template: string): void {
  range.set({ formulasR1C1: template as unknown as string[][] });
}

function setScalarFormat(range: Excel.Range, format: string): void {
  range.set({ numberFormat: format as unknown as string[][] });
}

function restoreLook(context: Excel.RequestContext, { sheet, range, look }: RestoreLook): void {
  for (const { format, ...area } of formatAreas(look, range)) setScalarFormat(rangeOf(context, sheet, area), format);
  const header = rangeOf(context, sheet, { ...range, rowCount: 1 });
  header.format.font.bold = look.bold;
  header.format.wrapText = look.wrap;
}

function setWidth(format: Excel.RangeFormat, points: number | null): void {
  if (points === null) format.useStandardWidth = true;
  else format.columnWidth = points;
}

/** Folds columns into a group where Excel can (1.10), else hides them. */
function groupColumns(sheet: Excel.Worksheet, step: { kind: string; column: number; columnCount: number }): void {
  const columns = columnRange(sheet, step.column, step.columnCount);
  const folds = step.kind === "group-columns";
  if (!hasExcelApi("1.10")) {
    columns.columnHidden = folds;
    return;
  }
  if (folds) {
    columns.group(Excel.GroupOption.byColumns);
    columns.hideGroupDetails(Excel.GroupOption.byColumns);
  } else {
    columns.showGroupDetails(Excel.GroupOption.byColumns);
    columns.ungroup(Excel.GroupOption.byColumns);
  }
}

function namesOf(context: Excel.RequestContext, scope: SheetRef | null): Excel.NamedItemCollection {
  return scope === null ? context.workbook.names : worksheet(context, scope).names;
}

/** Printing is no reason to refuse an Excel that cannot be told how. */
function setPages(sheet: Excel.Worksheet, { orientation, margin, fitsWidth, titles, breaks }: SetPages): void {
  if (!hasExcelApi("1.9")) return;
  const { pageLayout, horizontalPageBreaks } = sheet;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.orientation = Excel.PageOrientation[orientation];
  pageLayout.leftMargin = margin;
  pageLayout.rightMargin = margin;
  pageLayout.topMargin = margin;
  pageLayout.bottomMargin = margin;
  if (fitsWidth) pageLayout.zoom = { horizontalFitToPages: 1 };
  if (titles !== null) pageLayout.setPrintTitleRows(`$${titles.row + 1}:$${titles.row + titles.rowCount}`);
  for (const row of breaks) horizontalPageBreaks.add(`A${row + 1}`);
}

function defineName(context: Excel.RequestContext, step: DefineName): void {
  const names = namesOf(context, step.scope);
  const existing = names.getItemOrNullObject(step.name);
  existing.delete();
  if (step.target === null) return;
  const { target } = step;
  const item = names.add(
    step.name,
    "formula" in target ? target.formula : rangeOf(context, target.sheet, target.range),
  );
  if (step.hidden) item.visible = false;
}

function setValidation(range: Excel.Range, step: SetValidation): void {
  const { rule } = step;
  range.dataValidation.rule =
    rule.type === "decimal"
      ? { decimal: { formula1: rule.minimum, formula2: rule.maximum, operator: Excel.DataValidationOperator.between } }
      : { list: { inCellDropDown: true, source: rule.type === "list" ? rule.values.join(",") : rule.formula } };
  if (step.message !== null) {
    range.dataValidation.errorAlert = {
      message: step.message,
      showAlert: true,
      style: Excel.DataValidationAlertStyle.stop,
      title: "",
    };
    range.dataValidation.prompt = { message: step.message, showPrompt: true, title: "" };
  }
}
