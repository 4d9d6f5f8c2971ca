import type { CellValue } from "../spreadsheet/cell-value";
import { generalText } from "../spreadsheet/text";
import { matchAlias } from "./alias-index";
import { readHeader } from "./header-text";
import type { HeaderText } from "./header-text";

/** The header of one column, put together from its header cells. */
export interface ColumnHeader {
  /** As people see it, line breaks and outer spaces gone. */
  readonly text: string;
  /** null for an empty header. */
  readonly parts: HeaderText | null;
  /** True where the banner above was needed to name the column. */
  readonly joined: boolean;
}

/** What a header cell shows: text without line breaks and outer spaces; "" for empty cells, errors and booleans. */
export function headerCellText(value: CellValue | undefined): string {
  if (typeof value === "number") return generalText(value);
  return typeof value === "string" ? value.replace(/[\s\u3000]+/g, " ").trim() : "";
}

/**
 * One header per column from one or more header rows, top to bottom: the nearest cell from below that is not blank, joined
 * with the group above where that is needed to tell columns apart or to know the name ("逾期" over "金额" and "天数").
 * A group reaches over the blank cells to its right, as a merged banner does.
 */
export function columnHeaders(rows: readonly (readonly CellValue[])[]): ColumnHeader[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const columns: { text: string; group: string }[] = [];
  const running = rows.map(() => "");
  for (let column = 0; column < width; column++) {
    const cells = rows.map((row) => headerCellText(row[column]));
    const own = cells.findLastIndex((cell) => cell !== "");
    let group = "";
    for (let level = 0; level < rows.length; level++) {
      const cell = cells[level] ?? "";
      // A cell with nothing below it names its column alone and ends the group to its left.
      if (cell !== "") running[level] = level < own ? cell : "";
      else if (level > own) running[level] = "";
      if (level < own && running[level] !== "") group = running[level] ?? "";
    }
    columns.push({ text: own < 0 ? "" : (cells[own] ?? ""), group });
  }
  const seen = new Map<string, number>();
  for (const { text } of columns) seen.set(text, (seen.get(text) ?? 0) + 1);
  return columns.map(({ text, group }) => {
    const parts = text === "" ? null : readHeader(text);
    if (text === "" || group === "" || group === text) return { text, parts, joined: false };
    const long = `${group} ${text}`;
    const longParts = readHeader(long);
    const alone = parts === null ? null : matchAlias(parts);
    const together = longParts === null ? null : matchAlias(longParts);
    if (parts !== null && together?.via !== "alias") {
      const measured = ofGroup(group, parts);
      if (measured !== undefined) return { text: long, parts: measured, joined: true };
    }
    const better =
      (together?.confidence ?? 0) > (alone?.confidence ?? 0) ||
      (alone?.ambiguous === true && together?.ambiguous === false);
    const told = parts === null ? null : asGroupTells(parts, readHeader(group));
    const needed = (seen.get(text) ?? 0) > 1 || better || told?.currency !== parts?.currency;
    if (!needed) return { text, parts: told, joined: false };
    return { text: long, parts: together === null && alone !== null ? told : longParts, joined: true };
  });
}

/** A column with the unit, tax and currency that its group names for all its columns, where they go with what it holds. */
function asGroupTells(parts: HeaderText, group: HeaderText | null): HeaderText {
  if (group === null) return parts;
  const told = {
    ...parts,
    unit: parts.unit ?? group.unit,
    taxBasis: parts.taxBasis ?? group.taxBasis,
    currency: parts.currency ?? group.currency,
  };
  return matchAlias(told)?.fields[0] === matchAlias(parts)?.fields[0] ? told : parts;
}

/** Words that say how a thing is measured, not what it is: the amount of what the group above names. */
const AMOUNT = /^(?:本币|原币|人民币)?(?:金额|数额)?$|^(?:amount|amt|value)$/;
/** The share that this is of the whole: no field of ours, whatever the group. */
const SHARE = /^(?:%|占比|比例|比重|百分比|percent|share|pct|oftotal|%oftotal)$/;

/** What the group above names where the cell below only says how it is measured; null for its share, undefined for other cells. */
function ofGroup(group: string, below: HeaderText): HeaderText | null | undefined {
  if (SHARE.test(below.full) || SHARE.test(below.bare)) return null;
  if (!AMOUNT.test(below.bare)) return undefined;
  const parts = readHeader(group);
  const match = parts === null ? null : matchAlias(parts);
  if (parts === null || match === null || match.via === "near-alias") return undefined;
  return asGroupTells({ ...parts, unit: below.unit, taxBasis: below.taxBasis, currency: below.currency }, parts);
}
