import type { Table } from "../host/model/sheet-properties";
import { Workbook } from "../host/model/workbook";
import type { Worksheet } from "../host/model/worksheet";
import { DEFAULT_LIMITS, type PackageLimits } from "./limits";
import { PackageError } from "./package-error";
import { PackageParts } from "./parts/package-parts";
import { readRelationships } from "./parts/relationships";
import { readSharedStrings } from "./shared-strings";
import { loadCells, readProperties, type SharedTables } from "./sheet/read-worksheet";
import { splitSheet } from "./sheet/sheet-source";
import { readTable } from "./sheet/tables";
import { readThemeColors } from "./styles/colors";
import { NO_STYLES, readStyleSheet } from "./styles/style-sheet";
import { keptButNotUnderstood, type KeptNote } from "./package-notes";
import { readDocumentSettings } from "./web-extensions";
import { readWorkbookPart, type ListedSheet, type WorkbookPart } from "./workbook-part";

/** A workbook in memory together with the package it came from. */
export interface LoadedPackage {
  readonly model: Workbook;
  /** What is kept in the file but not understood. */
  readonly notes: readonly KeptNote[];
  /** The package as it was loaded; saving starts from it. */
  readonly parts: PackageParts;
  /** Part of each loaded sheet, by the sheet's id in the model. */
  readonly sheetParts: ReadonlyMap<string, string>;
  readonly limits: PackageLimits;
}

/**
 * Read an .xlsx package: cells, formulas with their cached results, styles, names, tables, rules, settings.
 *
 * @throws PackageError for files that are broken, hostile or of another kind; nothing is inflated before its size is checked.
 */
export function loadPackage(bytes: Uint8Array, limits: Partial<PackageLimits> = {}): LoadedPackage {
  const bounds = { ...DEFAULT_LIMITS, ...limits };
  const parts = PackageParts.read(bytes, bounds);
  const workbookPart = readWorkbookPart(parts);
  if (!workbookPart.sheets.some((sheet) => sheet.kind === "worksheet")) {
    throw new PackageError("not-a-workbook", "the workbook has no sheet with cells", workbookPart.part);
  }
  const model = new Workbook();
  const shared = readSharedTables(parts, workbookPart, model, bounds);
  const sheetParts = new Map<string, string>();
  const budget = { cells: bounds.cells };
  model.date1904 = workbookPart.date1904;
  model.structureProtected = workbookPart.structureProtected;
  model.setCalculationMode(workbookPart.calculationMode);
  for (const listed of workbookPart.sheets) {
    if (listed.kind !== "worksheet") continue;
    const source = splitSheet(parts.text(listed.part), listed.part);
    const sheet = addedSheet(model, listed);
    const arrays = loadCells(sheet, source, shared, budget);
    const properties = readProperties(source, readTables(parts, listed.part), arrays, shared);
    for (const [property, value] of Object.entries(properties))
      sheet.set(property as keyof typeof properties, value as never);
    sheet.set("visibility", listed.visibility);
    sheetParts.set(sheet.id, listed.part);
  }
  model.setNames(
    workbookPart.names.map(({ name, sheet, formula, hidden, comment }) => ({
      name,
      scope: scopeOf(workbookPart, sheet, model),
      formula,
      hidden,
      comment,
    })),
  );
  for (const [key, value] of readDocumentSettings(parts)) model.setSetting(key, value);
  model.edits.forget();
  return { model, notes: keptButNotUnderstood(parts, workbookPart), parts, sheetParts, limits: bounds };
}

/** @throws PackageError for a name that Excel does not allow, or that another sheet has: Excel would repair such a file */
function addedSheet(model: Workbook, { name, part }: ListedSheet): Worksheet {
  try {
    return model.addSheet(name);
  } catch {
    const rules = "a name has 1 to 31 characters, none of / \\ * ? : [ ], no apostrophe at either end, and is unique";
    throw new PackageError("damaged", `the sheet name "${name}" is not allowed: ${rules}`, part);
  }
}

/** Strings, styles and theme of a package; its cell formats become styles of `model`. */
export function readSharedTables(
  parts: PackageParts,
  workbook: WorkbookPart,
  model: Workbook,
  limits: PackageLimits,
): SharedTables {
  const partOf = (kind: string): string | undefined => {
    const target = workbook.relationships.find(
      (relationship) => relationship.kind === kind && !relationship.external,
    )?.target;
    return target !== undefined && parts.has(target) ? target : undefined;
  };
  const [strings, styles, theme] = [partOf("sharedStrings"), partOf("styles"), partOf("theme")];
  const themeColors = theme === undefined ? [] : readThemeColors(parts.text(theme), theme);
  const styleSheet = styles === undefined ? NO_STYLES : readStyleSheet(parts.text(styles), styles, themeColors);
  return {
    strings: strings === undefined ? [] : readSharedStrings(parts.text(strings), strings),
    styleSheet,
    styleIds: styleSheet.cellStyles.map((style) => model.styles.intern(style)),
    theme: themeColors,
    limits,
  };
}

/** Tables of a sheet, in the order of its relationships. */
export function readTables(parts: PackageParts, sheetPart: string): Table[] {
  return readRelationships(parts, sheetPart)
    .filter((relationship) => relationship.kind === "table" && parts.has(relationship.target))
    .map((relationship) => readTable(parts.text(relationship.target), relationship.target));
}

/** Sheet id of a name's scope: files count all sheets, those without cells too. */
function scopeOf(workbook: WorkbookPart, position: number | null, model: Workbook): string | null {
  if (position === null) return null;
  const listed = workbook.sheets[position];
  return (listed && model.sheet(listed.name)?.id) ?? null;
}
