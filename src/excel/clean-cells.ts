import type { CleanCells } from "../domain/plan/plan";
import { columnLetters } from "../domain/spreadsheet/address";
import type { Session } from "./session";

/** Cells looked at and converted in one round trip each way. */
const CELLS_PER_CHUNK = 2_000;

/**
 * Turns confirmed text numbers into numbers, in place, or those numbers back into their texts. A cell that by now holds a formula or another text is left alone:
 * what a person did since comes first.
 */
export async function cleanCells(session: Session, sheet: Excel.Worksheet, step: CleanCells): Promise<void> {
  for (let start = 0; start < step.cells.length; start += CELLS_PER_CHUNK) {
    const chunk = step.cells.slice(start, start + CELLS_PER_CHUNK).map((cell) => {
      const range = sheet.getRange(`${columnLetters(cell.column)}${cell.row + 1}`);
      range.load("formulas");
      return { cell, range };
    });
    await session.sync();
    for (const { cell, range } of chunk) {
      if (range.formulas[0]?.[0] !== cell.from) continue;
      // In the format of texts nothing that is written is taken for a number or a formula.
      if (typeof cell.to === "string") range.numberFormat = [["@"]];
      range.values = [[cell.to ?? ""]];
      if (cell.numberFormat !== null) range.numberFormat = [[cell.numberFormat]];
    }
    await session.sync();
  }
}
