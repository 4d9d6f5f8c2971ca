import type { Table } from "../host/model/sheet-properties";
import type { Workbook } from "../host/model/workbook";
import type { Worksheet } from "../host/model/worksheet";
import { ensureDynamicArrayMetadata } from "./dynamic-array-metadata";
import { readSharedTables, readTables, type LoadedPackage } from "./load-package";
import { followCells } from "./moved/follow-cells";
import { addContentType, removeContentType } from "./parts/content-types";
import type { PackageParts } from "./parts/package-parts";
import { addRelationship, readRelationships, relationshipsPart, removeRelationship } from "./parts/relationships";
import { storedCustomFunctions } from "./sheet-data/file-formula";
import type { CellWriterServices } from "./sheet-data/write-cells";
import type { SharedTables } from "./sheet/read-worksheet";
import { splitSheet } from "./sheet/sheet-source";
import { writeTable, type TableOrigin } from "./sheet/tables";
import { writeWorksheet } from "./sheet/write-worksheet";
import { StyleWriter } from "./styles/style-writer";
import { readDocumentSettings, writeWebExtension, type AddInIdentity } from "./web-extensions";
import { readWorkbookPart, type WorkbookPart } from "./workbook-part";
import { writeWorkbookPart } from "./write-workbook-part";
import { MAIN, RELATIONSHIPS, STRICT_MAIN, STRICT_RELATIONSHIPS } from "./xml/namespaces";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export interface SaveOptions {
  /** Needed where formulas call the add-in or settings are stored: the add-in they are stored for. */
  readonly addIn?: AddInIdentity;
}

/**
 * The package with what its model says now. Parts that say so already keep their bytes; of the others only what differs is
 * rewritten. Cells get the results the model holds, or none.
 *
 * @throws Error when custom functions or settings are to be stored and `options.addIn` is missing
 */
export function savePackage(loaded: LoadedPackage, options: SaveOptions = {}): Uint8Array {
  return new PackageSaver(loaded, options).save();
}

class PackageSaver {
  private readonly parts: PackageParts;
  private readonly stored: WorkbookPart;
  private readonly shared: SharedTables;
  private readonly styles: StyleWriter;
  private readonly stylesPart: string;
  private readonly places: Map<string, string>;
  private readonly newIds = new Map<string, string>();
  private readonly customFunctions = new Set<string>();
  private formulasChanged = false;
  private nextTableId = 0;

  constructor(
    private readonly loaded: LoadedPackage,
    private readonly options: SaveOptions,
  ) {
    this.parts = loaded.parts.copy();
    this.stored = readWorkbookPart(this.parts);
    this.shared = readSharedTables(this.parts, this.stored, loaded.model, loaded.limits);
    const styles = this.stored.relationships.find(({ kind }) => kind === "styles")?.target;
    this.stylesPart = styles ?? this.beside("styles.xml");
    const source = styles === undefined ? emptyStyles(this.stored.strict) : this.parts.text(styles);
    this.styles = new StyleWriter(
      source,
      this.stylesPart,
      this.shared.styleSheet,
      this.shared.styleIds,
      loaded.model.styles,
    );
    this.places = new Map(loaded.sheetParts);
  }

  save(): Uint8Array {
    const { model } = this.loaded;
    for (const table of this.allFileTables()) this.nextTableId = Math.max(this.nextTableId, table.id);
    followCells(this.parts, this.stored, this.loaded);
    for (const sheet of model.sheets) if (!this.places.has(sheet.id)) this.addSheetPart(sheet);
    for (const [id, part] of this.loaded.sheetParts) if (model.sheetById(id) === null) this.removeSheetPart(part);
    for (const sheet of model.sheets) this.saveSheet(sheet);
    this.saveStyles();
    this.parts.setText(
      this.stored.part,
      writeWorkbookPart(this.stored, model, { parts: this.places, newIds: this.newIds }),
    );
    if (this.formulasChanged) this.dropCalculationChain();
    this.saveAddIn(model);
    return this.parts.toBytes();
  }

  private beside(name: string): string {
    return this.stored.part.slice(0, this.stored.part.lastIndexOf("/") + 1) + name;
  }

  private relationshipType(kind: string): string {
    return `${this.stored.strict ? STRICT_RELATIONSHIPS : RELATIONSHIPS}/${kind}`;
  }

  private allFileTables(): Table[] {
    return [...this.loaded.sheetParts.values()].flatMap((part) => readTables(this.parts, part));
  }

  private addSheetPart(sheet: Worksheet): void {
    const part = this.parts.freeName(this.beside("worksheets/sheet"), ".xml");
    const namespace = this.stored.strict ? STRICT_MAIN : MAIN;
    this.parts.setText(
      part,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}"><dimension ref="A1"/><sheetData/></worksheet>`,
    );
    addContentType(this.parts, part, `${SPREADSHEET}.worksheet+xml`);
    this.newIds.set(part, addRelationship(this.parts, this.stored.part, this.relationshipType("worksheet"), part));
    this.places.set(sheet.id, part);
  }

  private removeSheetPart(part: string): void {
    const relationship = this.stored.relationships.find(({ target }) => target === part);
    if (relationship !== undefined) removeRelationship(this.parts, this.stored.part, relationship.id);
    for (const table of readTables(this.parts, part)) this.removePart(originOf(table)?.part ?? "");
    this.removePart(part);
    this.formulasChanged = true;
  }

  private removePart(part: string): void {
    this.parts.remove(part);
    this.parts.remove(relationshipsPart(part));
    removeContentType(this.parts, part);
  }

  private saveSheet(sheet: Worksheet): void {
    const part = this.places.get(sheet.id)!;
    const fileTables = readTables(this.parts, part);
    const tableIds = this.saveTables(sheet, part, fileTables);
    const source = splitSheet(this.parts.text(part), part);
    const change = writeWorksheet(sheet, source, {
      shared: this.shared,
      styles: this.styles,
      services: this.services(),
      fileTables,
      tableIds,
    });
    if (change.source !== source.source) this.parts.setText(part, change.source);
    this.formulasChanged ||= change.formulas;
  }

  private services(): CellWriterServices {
    return {
      cellFormat: (styleId) => this.styles.cellFormat(styleId),
      styleOf: (format) => this.shared.styleIds[format] ?? 0,
      dynamicArray: () => ensureDynamicArrayMetadata(this.parts, this.stored.part),
      wrote: (formula) => storedCustomFunctions(formula).forEach((name) => this.customFunctions.add(name)),
    };
  }

  /** Write the tables of a sheet; returns their relationship ids in the model's order. */
  private saveTables(sheet: Worksheet, sheetPart: string, fileTables: readonly Table[]): string[] {
    const relationships = readRelationships(this.parts, sheetPart).filter(({ kind }) => kind === "table");
    const kept = new Set<string>();
    const ids = sheet.properties.tables.map((table) => {
      const origin = originOf(table)?.part;
      const before = fileTables.find((candidate) => originOf(candidate)?.part === origin);
      const known = relationships.find(({ target }) => target === origin);
      if (origin !== undefined && before !== undefined && known !== undefined) {
        kept.add(origin);
        if (JSON.stringify(before) !== JSON.stringify(table))
          this.parts.setText(origin, writeTable(table, this.parts.text(origin), before.id));
        return known.id;
      }
      const part = this.parts.freeName(this.beside("tables/table"), ".xml");
      this.parts.setText(part, writeTable(table, null, ++this.nextTableId));
      addContentType(this.parts, part, `${SPREADSHEET}.table+xml`);
      return addRelationship(this.parts, sheetPart, this.relationshipType("table"), part);
    });
    for (const { id, target } of relationships) {
      if (kept.has(target)) continue;
      removeRelationship(this.parts, sheetPart, id);
      this.removePart(target);
    }
    return ids;
  }

  private saveStyles(): void {
    const source = this.styles.apply();
    const known = this.parts.has(this.stylesPart);
    if (!known && source === emptyStyles(this.stored.strict)) return;
    this.parts.setText(this.stylesPart, source);
    if (known) return;
    addContentType(this.parts, this.stylesPart, `${SPREADSHEET}.styles+xml`);
    addRelationship(this.parts, this.stored.part, this.relationshipType("styles"), this.stylesPart);
  }

  /** The chain lists every formula cell; a stale one makes Excel repair the file, a missing one is rebuilt. */
  private dropCalculationChain(): void {
    const chain = this.stored.relationships.find(({ kind }) => kind === "calcChain");
    if (chain === undefined) return;
    removeRelationship(this.parts, this.stored.part, chain.id);
    this.removePart(chain.target);
  }

  private saveAddIn(model: Workbook): void {
    const before = readDocumentSettings(this.parts);
    const changed = JSON.stringify([...before]) !== JSON.stringify([...model.settings]);
    if (!changed && this.customFunctions.size === 0) return;
    const { addIn } = this.options;
    if (addIn === undefined) throw new Error("Settings or custom functions are to be stored, but no add-in is named.");
    const functions = [...new Set([...addIn.functions, ...this.customFunctions])];
    writeWebExtension(this.parts, { ...addIn, functions }, model.settings, this.customFunctions.size > 0);
  }
}

function originOf(table: Table): TableOrigin | null {
  const { opaque } = table;
  return typeof opaque === "object" && opaque !== null && "part" in opaque ? (opaque as TableOrigin) : null;
}

/** A styles part with the default format alone. */
export function emptyStyles(strict: boolean): string {
  const fills =
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>';
  const borders = '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>';
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${strict ? STRICT_MAIN : MAIN}">` +
    `<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>${fills}${borders}` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
