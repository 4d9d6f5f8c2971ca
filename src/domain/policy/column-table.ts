import type { ColumnMapping } from "../customer/column-mapping";
import { isFed } from "../customer/fed-columns";
import type { Recognition, RecognizedColumn } from "../customer/recognition";

interface NamedSheet {
  readonly name: string;
  readonly recognition: Recognition;
}

/** The column table of a new policy: what was found on the sheets it serves, each header once for each meaning. */
export function foundMappings(sheets: readonly NamedSheet[]): ColumnMapping[] {
  return missingMappings([], sheets);
}

/**
 * Columns of the sheets that the policy's column table does not hold yet. A header that means something else on another
 * sheet gets a row of its own for that sheet.
 */
export function missingMappings(columns: readonly ColumnMapping[], sheets: readonly NamedSheet[]): ColumnMapping[] {
  const added: ColumnMapping[] = [];
  for (const { name, recognition } of sheets) {
    for (const column of recognition.columns) {
      const mapping = mappingOf(column);
      if (mapping === null) continue;
      const all = [...columns, ...added];
      if (all.some((one) => isSame(one, mapping))) continue;
      const differs = all.some(({ header }) => header === mapping.header);
      added.push(differs ? { ...mapping, sheet: name } : mapping);
    }
  }
  return added;
}

/** The column table with a person's word on one column of one sheet: in the row that held it, else in a new one. */
export function correctedColumns(columns: readonly ColumnMapping[], correction: ColumnMapping): ColumnMapping[] {
  const holds = (one: ColumnMapping): boolean =>
    one.header === correction.header && (one.sheet === null || one.sheet === correction.sheet);
  const own = columns.findIndex((one) => holds(one) && one.origin === "by-hand");
  const at = own >= 0 ? own : columns.findIndex(holds);
  return at < 0 ? [...columns, correction] : columns.map((one, index) => (index === at ? correction : one));
}

/** Whether every row of the column table stands where it stood and means the same: formulas refer to it by its place. */
export function keepsColumns(before: readonly ColumnMapping[], after: readonly ColumnMapping[]): boolean {
  return before.every((one, index) => {
    const other = after[index];
    if (other === undefined) return false;
    const isSamePlace = one.header === other.header && one.sheet === other.sheet;
    return isSamePlace && one.field === other.field && one.currency === other.currency;
  });
}

function mappingOf(column: RecognizedColumn): ColumnMapping | null {
  const { field, unit, header, taxBasis, currency } = column;
  if (field === null || unit === null || isFed(column)) return null;
  return { sheet: null, header, field, unit, taxBasis, ...(currency === null ? {} : { currency }), origin: "found" };
}

function isSame(one: ColumnMapping, other: ColumnMapping): boolean {
  const isSameMeaning = one.header === other.header && one.field === other.field && one.unit === other.unit;
  return isSameMeaning && one.currency === other.currency;
}
