import { areaOfFormula, areaText, type Area } from "../../host/client/area";
import { cellText, parseRange, rangeText, type RangeAddress } from "../../host/model/address";
import type { Workbook } from "../../host/model/workbook";
import type { Worksheet } from "../../host/model/worksheet";

/** What Enter in the name box asks for: a place to go to, or a new name for what is selected. */
export type NameBoxWish = { readonly go: Area } | { readonly define: string };

/** A name that Excel takes: letters, digits, points and underscores, not like an address. */
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u;
const LIKE_ADDRESS = /^(?:\$?[A-Z]{1,3}\$?\d+|R\d*C?\d*|C\d*)$/i;

/** Reads what is typed into the name box: an address, a defined name, a table, or a name that is new; null for anything else. */
export function readNameBox(sheet: Worksheet, typed: string): NameBoxWish | null {
  const text = typed.trim();
  const place = placeOf(sheet, text);
  if (place !== null) return { go: place };
  return NAME.test(text) && !LIKE_ADDRESS.test(text) ? { define: text } : null;
}

/** The cells that a name, a table or an address means on a sheet; null where there are none. */
export function placeOf(sheet: Worksheet, text: string): Area | null {
  const { workbook } = sheet;
  const named = workbook.findName(text, sheet.id);
  if (named !== null) return areaOfFormula(workbook, sheet, named.formula);
  for (const owner of workbook.sheets) {
    const table = owner.properties.tables.find(({ name }) => name.toLowerCase() === text.toLowerCase());
    if (table !== undefined) return { sheet: owner, range: table.range };
  }
  const range = parseRange(text);
  return range === null ? areaOfFormula(workbook, sheet, text) : { sheet, range };
}

/** Gives the selected cells a name of the workbook. */
export function defineName(sheet: Worksheet, range: RangeAddress, name: string): void {
  const [first = "", last = first] = rangeText(range).split(":");
  const fixed = (cell: string): string =>
    cell.replace(
      /^([A-Z]*)(\d*)$/,
      (_, letters: string, digits: string) => (letters && `$${letters}`) + (digits && `$${digits}`),
    );
  const address = first === last ? fixed(first) : `${fixed(first)}:${fixed(last)}`;
  const prefix = areaText({ sheet, range }).replace(/![^!]*$/, "!");
  sheet.workbook.setName({ name, scope: null, formula: `=${prefix}${address}`, hidden: false, comment: "" });
}

/** What the name box shows for a selection: its name where it has one, else its active cell. */
export function nameBoxText(sheet: Worksheet, range: RangeAddress, active: { row: number; column: number }): string {
  const same = sheet.workbook.names.find(({ formula, scope, hidden }) => {
    if (hidden || (scope !== null && scope !== sheet.id)) return false;
    const area = areaOfFormula(sheet.workbook, sheet, formula);
    return area?.sheet === sheet && rangeText(area.range) === rangeText(range);
  });
  return same?.name ?? cellText(active.row, active.column);
}

/** Names and tables of a workbook that people see, in order. */
export function offeredNames(workbook: Workbook): string[] {
  const names = workbook.names.filter(({ hidden }) => !hidden).map(({ name }) => name);
  const tables = workbook.sheets.flatMap(({ properties }) => properties.tables.map(({ name }) => name));
  return [...new Set([...names, ...tables])].sort((a, b) => a.localeCompare(b));
}
