import { generalNumberText } from "../../host/formula/coerce";
import { listChoices, meetsValidation, validationAt } from "../../host/formula/data-validation";
import type { Calculator } from "../../host/formula/calculator";
import type { RangeAddress } from "../../host/model/address";
import { isCellError } from "../../host/model/cell-value";
import type { DataValidation } from "../../host/model/sheet-properties";
import type { Worksheet } from "../../host/model/worksheet";

/** Cells looked at in one entry: more are only written by filling, which no rule stops. */
const CELLS_AT_MOST = 500;

/** An entry that the cell's rule refuses; what the rule says to people, or "". */
export class EntryRefused extends Error {
  constructor(readonly rule: DataValidation) {
    super([rule.errorAlert.title, rule.errorAlert.message].filter((words) => words !== "").join(": "));
  }
}

/**
 * Holds what was just entered by hand against the rules of its cells.
 *
 * @returns a rule that only warns and is not met, or null
 * @throws EntryRefused where a rule stops the entry
 */
export function checkEntry(calculator: Calculator, sheet: Worksheet, range: RangeAddress): DataValidation | null {
  let warning: DataValidation | null = null;
  if (sheet.properties.validations.length === 0 || range.rowCount * range.columnCount > CELLS_AT_MOST) return null;
  for (let row = range.row; row < range.row + range.rowCount; row += 1)
    for (let column = range.column; column < range.column + range.columnCount; column += 1) {
      const rule = validationAt(sheet, row, column);
      // The result of a formula is not known yet.
      if (rule === null || !rule.errorAlert.show || sheet.formula(row, column) !== null) continue;
      if (meetsValidation(calculator, sheet, row, column, rule)) continue;
      if (rule.errorAlert.style === "stop") throw new EntryRefused(rule);
      warning = rule;
    }
  return warning;
}

/** What the drop-down of a cell offers, as it would be typed; null for a cell without one. */
export function choicesIn(
  calculator: Calculator,
  sheet: Worksheet,
  row: number,
  column: number,
): readonly string[] | null {
  const rule = validationAt(sheet, row, column);
  if (rule === null || !rule.inCellDropDown) return null;
  const choices = listChoices(calculator, sheet, row, column, rule);
  return (
    choices?.flatMap((choice) =>
      choice === null || isCellError(choice)
        ? []
        : [
            typeof choice === "number"
              ? generalNumberText(choice)
              : String(choice).replace(/^(true|false)$/, (word) => word.toUpperCase()),
          ],
    ) ?? null
  );
}
