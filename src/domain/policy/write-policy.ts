import type { Policy } from "./policy";
import { COLUMNS_ROW, FIRST_GENERATION, LARGEST, LAST_DATE, ID, LABEL, NOTE, TEXT_ROW } from "./policy-layout";
import type { PolicySheet, PolicyValidation } from "./policy-sheet";
import { vocabulary } from "./policy-vocabulary";
import type { PolicyWords } from "./policy-words";
import { SheetBuilder } from "./sheet-builder";
import { writeAgingBuckets, writeSizeClasses } from "./write-bands";
import { writeCalculation } from "./write-calculation";
import { writeCriteria, writeRegions, writeScales } from "./write-criteria";
import { writeLegend } from "./write-legend";
import { writeLists } from "./write-lists";
import { writeReceivables } from "./write-receivables";
import { writeColumns, writeRates } from "./write-columns";
import { writeRequired, writeRiskLevels, writeRules, writeTiers } from "./write-rules";
import { writeSettings } from "./write-settings";

const COLUMN_WIDTHS = [4, 40, 20, 22, 18, 16, 22, 18, 10, 10, 10, 80];

/**
 * The Policy sheet: labelled blocks from cell A1 on. Ids stand in the hidden first column; every table ends with a marked
 * row, so that rows inserted above it are inside every reference to it. Headings come from `words`, all else from the policy.
 * @param generation see `PolicyLayout`
 */
export function policyToSheet(policy: Policy, words: PolicyWords, generation = FIRST_GENERATION): PolicySheet {
  const sheet = new SheetBuilder();
  const lists = vocabulary(words, policy.groupNames);
  sheet.row("policy:title", { [LABEL]: { value: words.title, role: "title" } });
  for (const line of words.legend) sheet.row(TEXT_ROW, { [LABEL]: { value: line, role: "note" } });
  writeLegend(sheet, policy, words);
  writeSettings(sheet, policy, words, lists);
  writeTiers(sheet, policy, words);
  writeCriteria(sheet, policy, words, lists);
  writeRiskLevels(sheet, policy, words);
  writeRules(sheet, policy, words, lists);
  writeRequired(sheet, policy, words, lists);
  writeSizeClasses(sheet, policy, words);
  writeAgingBuckets(sheet, policy, words);
  writeReceivables(sheet, policy, words, lists);
  writeColumns(sheet, policy, words, lists);
  writeRates(sheet, policy, words);
  writeScales(sheet, policy, words, lists);
  writeRegions(sheet, policy, words);
  const firstHidden = sheet.nextRow;
  const numbered = sheet.row(COLUMNS_ROW, {});
  writeLists(sheet, words, lists);
  const figures = writeCalculation(sheet, policy, words, generation);
  sheet.finish();
  const rowCount = sheet.nextRow;
  const lastColumn = sheet.cells.reduce((last, cell) => Math.max(last, cell.column), NOTE);
  for (let column = LABEL; column <= lastColumn; column++) {
    sheet.put(numbered, column, { value: column, role: "machine", numberFormat: "General" });
  }
  return {
    cells: sheet.cells,
    layout: { rows: sheet.rows, rowCount, generation },
    rowCount,
    columnCount: lastColumn + 1,
    columnWidths: COLUMN_WIDTHS,
    hiddenColumns: [ID],
    hiddenRows: [{ row: firstHidden, rowCount: rowCount - firstHidden }],
    validations: sheet.validations.map((validation) => ({
      ...validation,
      message: guidance(validation.rule, words),
    })),
    figures,
  };
}

function guidance(rule: PolicyValidation["rule"], words: PolicyWords): string {
  if (rule.type !== "decimal") return words.guidance.list;
  if (rule.minimum <= -LARGEST) return words.guidance.anyNumber;
  if (rule.maximum === LAST_DATE) return words.guidance.date;
  if (rule.maximum >= LARGEST) return words.guidance.atLeast.replace("{minimum}", String(rule.minimum));
  return words.guidance.between.replace("{minimum}", String(rule.minimum)).replace("{maximum}", String(rule.maximum));
}
