import { cellText, rangeText } from "../../host/model/address";
import { isCellError, type CellValue } from "../../host/model/cell-value";
import { textOfFormula, type Formula } from "../../host/model/formula";
import type { LineProperties } from "../../host/model/sheet-properties";
import type { Worksheet } from "../../host/model/worksheet";
import { encodeString, escapeText, needsPreserve } from "../xml/escape-xml";
import { patchTag } from "../xml/patch-tag";
import { needsArrayForm } from "./array-form";
import { toFileFormula } from "./file-formula";
import { FormulaReader } from "./formula-reader";
import { readRows, type SheetDataSource, type StoredCell, type StoredRow } from "./read-cells";

/** What the cell writer asks of the rest of the package. */
export interface CellWriterServices {
  /** Number of the cell format of a style id. */
  cellFormat(styleId: number): number;
  /** Style id of a cell format number. */
  styleOf(format: number): number;
  /** Number of the cell metadata that marks a dynamic array; asking makes sure it exists. */
  dynamicArray(): number;
  /** Told of every formula written. */
  wrote(fileFormula: string): void;
}

/** New content of sheetData; `formulas` says whether a formula came, went or moved. */
export interface WrittenCells {
  readonly xml: string;
  readonly formulas: boolean;
}

/** Error values that a file can hold without rich values; newer ones are stored as #VALUE!. */
const FILE_ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"]);

/** Writes the cells of one sheet: what the file holds already is copied from its source, the rest is written anew. */
export class CellWriter {
  private readonly prefix: string;
  private formulasChanged = false;

  constructor(
    private readonly sheet: Worksheet,
    private readonly data: SheetDataSource,
    private readonly services: CellWriterServices,
  ) {
    this.prefix = data.prefix;
  }

  /** Null when the file holds exactly what the sheet holds. */
  write(): WrittenCells | null {
    const { changed, broken } = this.compare();
    if (!changed) return null;
    const pieces: string[] = [];
    const reader = new FormulaReader(this.sheet.workbook.formulas, this.data.part);
    let next = 0;
    for (const row of readRows(this.data)) {
      this.writeNewRows(pieces, next, row.row);
      this.writeStoredRow(pieces, row, reader, broken);
      next = row.row + 1;
    }
    this.writeNewRows(pieces, next, this.rowCount);
    return { xml: pieces.join(""), formulas: this.formulasChanged };
  }

  /** Walk the file once: is anything different, and which shared formulas lose their master? */
  private compare(): { changed: boolean; broken: ReadonlySet<number> } {
    const reader = new FormulaReader(this.sheet.workbook.formulas, this.data.part);
    const broken = new Set<number>();
    let changed = false;
    let next = 0;
    for (const row of readRows(this.data)) {
      changed ||= this.hasContent(next, row.row) || !this.sameLine(row);
      next = row.row + 1;
      let column = 0;
      for (const cell of row.cells) {
        for (; column < cell.column; column++) changed ||= !this.isEmpty(row.row, column);
        column = cell.column + 1;
        const formula = reader.read(cell);
        if (this.same(cell, formula)) continue;
        changed = true;
        if (formula !== this.sheet.formula(cell.row, cell.column)) this.formulasChanged = true;
        if (cell.formula?.shared !== null && cell.formula?.shared !== undefined && cell.formula.text !== "")
          broken.add(cell.formula.shared);
      }
      for (; column < this.columnCount; column++) changed ||= !this.isEmpty(row.row, column);
    }
    changed ||= this.hasContent(next, this.rowCount);
    return { changed, broken };
  }

  private writeNewRows(pieces: string[], from: number, to: number): void {
    for (let row = from; row < to; row++) {
      const line = this.sheet.line("row", row);
      const cells = this.cells(row, 0, this.columnCount);
      if (cells === "" && isPlain(line)) continue;
      const tag = patchTag(`<${this.prefix}row r="${row + 1}">`, this.lineAttributes(line));
      pieces.push(cells === "" ? `${tag.slice(0, -1)}/>` : `${tag}${cells}</${this.prefix}row>`);
    }
  }

  private writeStoredRow(pieces: string[], row: StoredRow, reader: FormulaReader, broken: ReadonlySet<number>): void {
    const { source } = this.data;
    const cells: string[] = [];
    let column = 0;
    let verbatim = true;
    for (const cell of row.cells) {
      const before = this.cells(row.row, column, cell.column);
      const formula = reader.read(cell);
      const loose =
        cell.formula?.shared !== null && cell.formula?.shared !== undefined && broken.has(cell.formula.shared);
      const same = !loose && this.same(cell, formula);
      verbatim &&= same && before === "";
      cells.push(before, same ? this.copy(cell) : this.cells(row.row, cell.column, cell.column + 1));
      column = cell.column + 1;
    }
    const after = this.cells(row.row, column, this.columnCount);
    verbatim &&= after === "";
    const tag = source.slice(row.start, row.tagEnd);
    if (verbatim && this.sameLine(row) && /\sr\s*=/.test(tag)) {
      pieces.push(source.slice(row.start, row.end));
      return;
    }
    const line = this.sameLine(row) ? {} : this.lineAttributes(this.sheet.line("row", row.row));
    // A stale hint at the columns in use is worse than none.
    const patched = patchTag(tag.replace(/\s*\/?>$/, ">"), {
      r: String(row.row + 1),
      ...(verbatim ? {} : { spans: null }),
      ...line,
    });
    pieces.push(patched, ...cells, after, `</${this.prefix}row>`);
  }

  /** The stored bytes of a cell, with its address where the file left it out. */
  private copy(cell: StoredCell): string {
    const text = this.data.source.slice(cell.start, cell.end);
    const tagEnd = text.indexOf(">") + 1;
    if (/\sr\s*=/.test(text.slice(0, tagEnd))) return text;
    return patchTag(text.slice(0, tagEnd), { r: cellText(cell.row, cell.column) }) + text.slice(tagEnd);
  }

  private cells(row: number, from: number, to: number): string {
    let xml = "";
    for (let column = from; column < to; column++) if (!this.isEmpty(row, column)) xml += this.cell(row, column);
    return xml;
  }

  private cell(row: number, column: number): string {
    const p = this.prefix;
    const value = this.sheet.value(row, column);
    const formula = this.sheet.formula(row, column);
    const own = this.ownStyle(row, column);
    const style = own === 0 ? "" : ` s="${this.services.cellFormat(own - 1)}"`;
    const open = `<${p}c r="${cellText(row, column)}"${style}`;
    if (formula === null) return value === null ? `${open}/>` : `${open}${this.constant(value)}</${p}c>`;
    this.formulasChanged = true;
    const text = toFileFormula(textOfFormula(formula, row, column).slice(1));
    this.services.wrote(text);
    const ref = this.arrayReference(row, column, formula, text);
    const metadata = ref !== null && formula.evaluation !== "array" ? ` cm="${this.services.dynamicArray()}"` : "";
    const array = ref === null ? "" : ` t="array" ref="${ref}"`;
    return `${open}${typeAttribute(value)}${metadata}><${p}f${array}>${escapeText(text)}</${p}f>${this.result(value)}</${p}c>`;
  }

  private constant(value: CellValue): string {
    const p = this.prefix;
    if (typeof value !== "string") return `${typeAttribute(value)}>${this.result(value)}`;
    return ` t="inlineStr"><${p}is>${textElement(`${p}t`, value)}</${p}is>`;
  }

  private result(value: CellValue): string {
    if (value === null) return "";
    if (typeof value === "string") return textElement(`${this.prefix}v`, value);
    const text = isCellError(value)
      ? FILE_ERRORS.has(value.error)
        ? value.error
        : "#VALUE!"
      : typeof value === "boolean"
        ? Number(value)
        : value;
    return `<${this.prefix}v>${text}</${this.prefix}v>`;
  }

  /** Range that an array formula fills, or null for a formula of one plain value. */
  private arrayReference(row: number, column: number, formula: Formula, text: string): string | null {
    if (formula.evaluation === "array") {
      const range = this.sheet.properties.arrayRanges.find(
        (candidate) => candidate.row === row && candidate.column === column,
      );
      return range === undefined ? cellText(row, column) : rangeText(range);
    }
    if (formula.evaluation !== "dynamic") return null;
    const spill = this.sheet.spillAt(row, column);
    const own =
      spill !== null &&
      spill.range.row === row &&
      spill.range.column === column &&
      spill.range.rowCount * spill.range.columnCount > 1;
    if (own) return rangeText(spill.range);
    return needsArrayForm(formula, text) ? cellText(row, column) : null;
  }

  private same(cell: StoredCell, formula: Formula | null): boolean {
    const { row, column } = cell;
    if (formula !== this.sheet.formula(row, column) || !sameValue(cell.value, this.sheet.value(row, column)))
      return false;
    if (
      cell.xf === null
        ? !this.isDefaultStyle(row, column)
        : this.ownStyle(row, column) !== this.services.styleOf(cell.xf) + 1
    )
      return false;
    if (formula === null || cell.formula?.kind !== "array") return true;
    const reference = this.arrayReference(row, column, formula, cell.formula.text);
    return reference === null || reference === cell.formula.ref;
  }

  /** Whether the file's way of naming no format says what the sheet says. */
  private isDefaultStyle(row: number, column: number): boolean {
    const own = this.ownStyle(row, column);
    return own === 0 || own === this.services.styleOf(0) + 1;
  }

  private sameLine(row: StoredRow): boolean {
    const line = this.sheet.line("row", row.row);
    const style = row.xf === null || row.xf === 0 ? null : this.services.styleOf(row.xf);
    const same = line.size === row.height && line.hidden === row.hidden && line.outlineLevel === row.outlineLevel;
    return same && line.collapsed === row.collapsed && line.styleId === style;
  }

  private lineAttributes(line: LineProperties): Record<string, string | null> {
    const on = (value: boolean): string | null => (value ? "1" : null);
    return {
      s: line.styleId === null ? null : String(this.services.cellFormat(line.styleId)),
      customFormat: on(line.styleId !== null),
      ht: line.size === null ? null : String(line.size),
      customHeight: on(line.size !== null),
      hidden: on(line.hidden),
      outlineLevel: line.outlineLevel === 0 ? null : String(line.outlineLevel),
      collapsed: on(line.collapsed),
    };
  }

  private ownStyle(row: number, column: number): number {
    return this.sheet.grid.column(column)?.styles?.[row] ?? 0;
  }

  private isEmpty(row: number, column: number): boolean {
    return (
      this.ownStyle(row, column) === 0 &&
      this.sheet.formula(row, column) === null &&
      this.sheet.value(row, column) === null
    );
  }

  private hasContent(from: number, to: number): boolean {
    for (let row = from; row < to; row++) {
      if (!isPlain(this.sheet.line("row", row))) return true;
      for (let column = 0; column < this.columnCount; column++) if (!this.isEmpty(row, column)) return true;
    }
    return false;
  }

  private readonly extent = { rows: 0, columns: 0, known: false };

  private measure(): typeof this.extent {
    if (!this.extent.known) {
      const used = this.sheet.usedRange();
      const lastLine = this.sheet.customLines("row").at(-1)?.[0] ?? -1;
      this.extent.rows = Math.max(used === null ? 0 : used.row + used.rowCount, lastLine + 1);
      this.extent.columns = used === null ? 0 : used.column + used.columnCount;
      this.extent.known = true;
    }
    return this.extent;
  }

  private get rowCount(): number {
    return this.measure().rows;
  }

  private get columnCount(): number {
    return this.measure().columns;
  }
}

function isPlain(line: LineProperties): boolean {
  return line.size === null && !line.hidden && line.outlineLevel === 0 && !line.collapsed && line.styleId === null;
}

function sameValue(left: CellValue, right: CellValue): boolean {
  if (isCellError(left) && isCellError(right)) return left.error === right.error;
  return left === right;
}

function typeAttribute(value: CellValue): string {
  if (value === null || typeof value === "number") return "";
  if (typeof value === "string") return ' t="str"';
  return typeof value === "boolean" ? ' t="b"' : ' t="e"';
}

function textElement(name: string, text: string): string {
  return `<${name}${needsPreserve(text) ? ' xml:space="preserve"' : ""}>${escapeText(encodeString(text))}</${name}>`;
}
