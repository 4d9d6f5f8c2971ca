import type { CellAddress } from "../spreadsheet/address";
import { quoteSheetName, rangeA1 } from "../spreadsheet/address";
import type { CellValue } from "../spreadsheet/cell-value";
import type { PolicySheet } from "../policy/policy-sheet";
import { ID } from "../policy/policy-layout";
import { POLICY_NAME } from "./marks";
import type { CellContent, SheetRef, Step } from "./plan";
import { policyBlock } from "./plan-policy-sheet";

/** Where a policy stands that is written anew, and what it holds. */
export interface PolicyPlace {
  readonly sheet: { readonly id: string; readonly name: string };
  readonly origin: CellAddress;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly unknown[])[];
  /** Whether the name belongs to a sheet or (null) to the workbook. */
  readonly scope: SheetRef | null;
  /** Rows that come in before this one, counted from the policy's first row; what stands below moves with its looks. */
  readonly grows: { readonly row: number; readonly rowCount: number };
}

/**
 * Writes a policy anew over the cells it stands in. Only cells that differ are written, so that a person's own formulas
 * and what they type beside the tables stay. Looks and widths stay too; rows that come in get those of the table.
 */
export function replanPolicySheet(policy: PolicySheet, place: PolicyPlace): Step[] {
  const sheet: SheetRef = { id: place.sheet.id };
  const { origin, grows } = place;
  const standing = (row: number, column: number): Standing => standingAt(place, row, column);
  const block = policyBlock(policy);
  const rowCount = Math.max(policy.rowCount, place.values.length + grows.rowCount);
  // From the first row that another one takes the place of, cells hold what stood elsewhere; before it they are a person's.
  const stays = (row: number): boolean => sameId(block[row]?.[ID] ?? null, standing(row, ID).value);
  let shifted = 0;
  while (shifted < rowCount && stays(shifted)) shifted += 1;
  const cells = Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: policy.columnCount }, (_unused, column) =>
      changed(block[row]?.[column] ?? null, standing(row, column), row >= shifted),
    ),
  );
  const whole = { ...origin, rowCount: policy.rowCount, columnCount: policy.columnCount };
  const isLonger = place.values.length + grows.rowCount !== policy.rowCount;
  return [
    ...incomingRows(policy, place, sheet),
    { kind: "write-block", sheet, at: origin, cells },
    ...(isLonger
      ? [
          {
            kind: "move-name" as const,
            name: POLICY_NAME,
            scope: place.scope,
            formula: `=${quoteSheetName(place.sheet.name)}!${rangeA1(whole, { absolute: true })}`,
          },
        ]
      : []),
  ];
}

/** New rows hold nothing yet. */
function sameId(wanted: CellContent, standing: CellValue): boolean {
  return standing === null || wanted === standing;
}

interface Standing {
  readonly value: CellValue;
  readonly formula: string | null;
}

/** What a cell will hold once the new rows are in. */
function standingAt({ values, formulas, grows }: PolicyPlace, row: number, column: number): Standing {
  const isNew = row >= grows.row && row < grows.row + grows.rowCount;
  if (isNew) return { value: null, formula: null };
  const at = row < grows.row ? row : row - grows.rowCount;
  const value = values[at]?.[column] ?? null;
  const formula = formulas[at]?.[column];
  return { value, formula: typeof formula === "string" && formula.startsWith("=") ? formula : null };
}

/** What must be written; null where the cell holds it already, "" where it must be emptied. */
function changed(wanted: CellContent, standing: Standing, empties: boolean): CellContent {
  if (typeof wanted === "object" && wanted !== null && "formula" in wanted)
    return wanted.formula === standing.formula ? null : wanted;
  if (wanted === null && !empties) return null;
  if (wanted === null || wanted === "") return standing.value === null && standing.formula === null ? null : "";
  return wanted === standing.value ? null : wanted;
}

/** Rows of a table that come in: with the table's number formats and lists. */
function incomingRows(policy: PolicySheet, { grows, origin }: PolicyPlace, sheet: SheetRef): Step[] {
  if (grows.rowCount === 0) return [];
  const isNew = ({ row }: { readonly row: number }): boolean => row >= grows.row && row < grows.row + grows.rowCount;
  const at = (row: number, column: number) => ({ row: origin.row + row, column: origin.column + column });
  return [
    { kind: "insert-rows", sheet, row: origin.row + grows.row, rowCount: grows.rowCount },
    ...policy.cells.filter(isNew).flatMap(({ row, column, numberFormat }): Step[] =>
      numberFormat === null
        ? []
        : [
            {
              kind: "format-block",
              sheet,
              range: { ...at(row, column), rowCount: 1, columnCount: 1 },
              numberFormat,
            },
          ],
    ),
    ...policy.validations.filter(isNew).map(({ rule, row, column, ...size }): Step => ({
      kind: "set-validation",
      sheet,
      range: { ...at(row, column), ...size },
      rule,
      message: null,
    })),
  ];
}
