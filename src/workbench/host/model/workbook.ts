import { EditLog, type Change } from "./edit-log";
import { FormulaPool } from "./formula";
import type { RangeAddress } from "./address";
import { removeSheetFromFormulas, renameSheetInFormulas } from "./sheet-names";
import { StyleTable } from "./style";
import { Worksheet } from "./worksheet";

/** A name of the workbook (scope null) or of one sheet (its id). `formula` has "=" and is relative to A1. */
export interface DefinedName {
  readonly name: string;
  readonly scope: string | null;
  readonly formula: string;
  readonly hidden: boolean;
  readonly comment: string;
}

export type CalculationMode = "automatic" | "automaticExceptTables" | "manual";

/** The whole document: plain, synchronous, every change through `edits`. */
export class Workbook {
  readonly edits = new EditLog();
  readonly formulas = new FormulaPool();
  readonly styles = new StyleTable();
  /** 1904 date system: serial numbers of the file count from 1904-01-01. */
  date1904 = false;
  /** Sheets can neither be added, deleted, renamed, moved nor hidden. */
  structureProtected = false;
  private sheetList: readonly Worksheet[] = [];
  private nameList: readonly DefinedName[] = [];
  private mode: CalculationMode = "automatic";
  private readonly settingMap = new Map<string, unknown>();
  private nextSheet = 1;
  private active: string | null = null;
  private readonly selections = new Map<string, RangeAddress>();

  // ---- sheets --------------------------------------------------------------------------------------------------

  get sheets(): readonly Worksheet[] {
    return this.sheetList;
  }

  /** Sheet of a name, in any case; null when there is none. */
  sheet(name: string): Worksheet | null {
    const wanted = name.toLowerCase();
    return this.sheetList.find((sheet) => sheet.name.toLowerCase() === wanted) ?? null;
  }

  sheetById(id: string): Worksheet | null {
    return this.sheetList.find((sheet) => sheet.id === id) ?? null;
  }

  /** Add an empty sheet at `position` (default: the end). Throws for a name that is taken or not allowed. */
  addSheet(name: string, position = this.sheetList.length, id = `sheet${this.nextSheet++}`): Worksheet {
    this.checkSheetName(name, null);
    const sheet = new Worksheet(this, id, name);
    const list = [...this.sheetList];
    list.splice(position, 0, sheet);
    this.swapSheets(list, { kind: "sheets", sheet: id, what: "added" });
    return sheet;
  }

  /** Remove a sheet: its own names go, references to it become #REF!. Throws for the last visible sheet. */
  removeSheet(sheet: Worksheet): void {
    const visible = this.sheetList.filter((other) => other !== sheet && other.properties.visibility === "visible");
    if (visible.length === 0) throw new Error("A workbook keeps at least one visible sheet.");
    this.edits.group("remove sheet", () => {
      this.setNames(this.nameList.filter((name) => name.scope !== sheet.id));
      removeSheetFromFormulas(this, sheet);
      const list = this.sheetList.filter((other) => other !== sheet);
      this.swapSheets(list, { kind: "sheets", sheet: sheet.id, what: "removed", name: sheet.name });
    });
  }

  /** Rename a sheet; all references follow. Throws for a name that is taken or not allowed. */
  renameSheet(sheet: Worksheet, name: string): void {
    this.checkSheetName(name, sheet);
    this.edits.group("rename sheet", () => {
      renameSheetInFormulas(this, sheet, name);
      let other = name;
      const swap = (): void => {
        const before = sheet.name;
        sheet.name = other;
        other = before;
      };
      const change: Change = { kind: "sheets", sheet: sheet.id, what: "renamed", before: sheet.name, after: name };
      this.edits.perform({ change, redo: swap, undo: swap });
    });
  }

  moveSheet(sheet: Worksheet, position: number): void {
    const list = this.sheetList.filter((other) => other !== sheet);
    list.splice(position, 0, sheet);
    this.swapSheets(list, { kind: "sheets", sheet: sheet.id, what: "moved" });
  }

  /** The sheet in front: the chosen one, else the first visible. Looking at another sheet is not an edit. */
  get activeSheet(): Worksheet | null {
    const chosen = this.active === null ? null : this.sheetById(this.active);
    return chosen ?? this.sheetList.find((sheet) => sheet.properties.visibility === "visible") ?? null;
  }

  activate(sheet: Worksheet): void {
    this.active = sheet.id;
  }

  selection(sheet: Worksheet): RangeAddress {
    return this.selections.get(sheet.id) ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 };
  }

  select(sheet: Worksheet, range: RangeAddress): void {
    this.selections.set(sheet.id, range);
    this.activate(sheet);
  }

  // ---- names, settings, calculation mode -----------------------------------------------------------------------------

  get names(): readonly DefinedName[] {
    return this.nameList;
  }

  /** What a name means on a sheet: the sheet's own first, then the workbook's. */
  findName(name: string, sheetId: string | null): DefinedName | null {
    const wanted = name.toLowerCase();
    const same = this.nameList.filter((candidate) => candidate.name.toLowerCase() === wanted);
    return same.find(({ scope }) => scope === sheetId) ?? same.find(({ scope }) => scope === null) ?? null;
  }

  /** Add a name, or replace the one of the same name and scope. */
  setName(name: DefinedName): void {
    const key = name.name.toLowerCase();
    const others = this.nameList.filter((other) => other.scope !== name.scope || other.name.toLowerCase() !== key);
    this.setNames([...others, name]);
  }

  removeName(name: string, scope: string | null): void {
    const key = name.toLowerCase();
    this.setNames(this.nameList.filter((other) => other.scope !== scope || other.name.toLowerCase() !== key));
  }

  setNames(names: readonly DefinedName[]): void {
    let other = names;
    const swap = (): void => {
      const before = this.nameList;
      this.nameList = other;
      other = before;
    };
    this.edits.perform({ change: { kind: "names" }, redo: swap, undo: swap });
  }

  get settings(): ReadonlyMap<string, unknown> {
    return this.settingMap;
  }

  /** Store a setting (plain JSON data), or remove it with undefined. */
  setSetting(key: string, value: unknown): void {
    let other = value;
    const swap = (): void => {
      const before = this.settingMap.get(key);
      if (other === undefined) this.settingMap.delete(key);
      else this.settingMap.set(key, other);
      other = before;
    };
    this.edits.perform({ change: { kind: "settings", key }, redo: swap, undo: swap });
  }

  get calculationMode(): CalculationMode {
    return this.mode;
  }

  setCalculationMode(mode: CalculationMode): void {
    let other = mode;
    const swap = (): void => {
      const before = this.mode;
      this.mode = other;
      other = before;
    };
    this.edits.perform({ change: { kind: "workbook" }, redo: swap, undo: swap });
  }

  // ---- inside --------------------------------------------------------------------------------------------------

  private swapSheets(list: readonly Worksheet[], change: Change): void {
    let other = list;
    const swap = (): void => {
      const before = this.sheetList;
      this.sheetList = other;
      other = before;
    };
    this.edits.perform({ change, redo: swap, undo: swap });
  }

  private checkSheetName(name: string, own: Worksheet | null): void {
    const allowed = name.length > 0 && name.length <= 31 && !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name);
    if (!allowed) throw new Error(`Not a sheet name: ${name}`);
    const other = this.sheet(name);
    if (other !== null && other !== own) throw new Error(`Sheet name is taken: ${name}`);
  }
}
