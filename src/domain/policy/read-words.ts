import type { ColumnMapping } from "../customer/column-mapping";
import { isFieldId } from "../customer/fields";
import type { FieldId } from "../customer/fields";
import type { UnitId } from "../customer/units";
import type { BlankRule, InputKind, PolicyInput, Tier } from "./policy";
import { LABEL, MAPPING } from "./policy-layout";
import type { PolicyCells } from "./policy-cells";

/** Field that a cell names, null for the word "none" and for words that no list knows (which are reported). */
export function readField(cells: PolicyCells, row: number, column: number): FieldId | null {
  if (cells.isNone(row, column)) return null;
  const id = cells.word("field", row, column);
  return isFieldId(id) ? id : null;
}

/** A blank rule from its two cells. */
export function readBlank(
  cells: PolicyCells,
  row: number,
  at: { readonly blank: number; readonly blankField: number },
): BlankRule {
  const id = cells.word("blank", row, at.blank);
  if (id === "zero" || id === "unknown") return id;
  const field = readField(cells, row, at.blankField);
  if (field !== null) return { zeroWhenPresent: field };
  cells.damage("word", row, at.blankField, cells.text(row, at.blankField));
  return "unknown";
}

/** An input from its kind and field cells; null where it names no field. */
export function readInput(
  cells: PolicyCells,
  row: number,
  at: { readonly kind: number; readonly field: number; readonly other: number },
): PolicyInput | null {
  const kind = cells.word("inputKind", row, at.kind) as InputKind | "";
  const field = readField(cells, row, at.field);
  if (field === null) cells.damage("word", row, at.field, cells.text(row, at.field));
  const other = readField(cells, row, at.other);
  return kind === "" || field === null ? null : { kind, field, other };
}

/** A text that may be left out; 0 is how a blank cell arrives in a function on some desktops. */
function optionalText(cells: PolicyCells, row: number, column: number): string {
  return cells.value(row, column) === 0 ? "" : cells.text(row, column);
}

/** The column table. */
export function readColumns(cells: PolicyCells): ColumnMapping[] {
  return cells.table("columns").map(({ row }) => {
    const sheet = optionalText(cells, row, MAPPING.sheet);
    const currency = optionalText(cells, row, MAPPING.currency).trim();
    const tax = cells.word("taxBasis", row, MAPPING.taxBasis);
    return {
      sheet: sheet === "" ? null : sheet,
      header: cells.text(row, LABEL),
      field: readField(cells, row, MAPPING.field),
      unit: cells.word("unit", row, MAPPING.unit) as UnitId,
      taxBasis: tax === "with" || tax === "without" ? tax : null,
      ...(currency === "" ? {} : { currency }),
      origin: cells.word("origin", row, MAPPING.origin) === "by-hand" ? "by-hand" : "found",
      ...cells.note(row),
    };
  });
}

/** Id of the tier that a cell names; "none" is null, an unknown name is reported. */
export function readTier(cells: PolicyCells, tiers: readonly Tier[], row: number, column: number): string | null {
  const text = cells.text(row, column);
  const tier = tiers.find(({ name }) => name === text) ?? tiers.find(({ name }) => name.trim() === text.trim());
  if (tier !== undefined) return tier.id;
  if (!cells.isNone(row, column)) cells.damage("tier", row, column, text);
  return null;
}
