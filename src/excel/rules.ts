import { rangeA1 } from "../domain/spreadsheet/address";
import type { RangeAddress } from "../domain/spreadsheet/address";
import { isOurRule } from "../domain/plan/highlight-rules";
import type { HighlightRule } from "../domain/plan/highlight-rules";
import type { SetRules } from "../domain/plan/plan";
import type { Session } from "./session";

/**
 * Replaces our conditional formats inside a block. Other people's rules are neither read in detail nor touched: a rule is
 * ours by the mark in its formula. Costs two round trips, or one more for each rule where a rule refuses to be read.
 */
export async function applyRules(session: Session, sheet: Excel.Worksheet, step: SetRules): Promise<void> {
  const block = sheet.getRangeByIndexes(
    step.within.row,
    step.within.column,
    step.within.rowCount,
    step.within.columnCount,
  );
  for (const rule of await findOurRules(session, block)) rule.delete();
  // `add` puts a rule on top, so the last one goes in first.
  for (const rule of [...step.rules].reverse()) {
    const target = sheet.getRanges(rule.areas.map((area) => rangeA1(area)).join(","));
    const added = target.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    added.custom.rule.formula = rule.formula;
    added.custom.format.fill.color = rule.fill;
    added.custom.format.font.color = rule.color;
    if (rule.bold) added.custom.format.font.bold = true;
    if (rule.italic) added.custom.format.font.italic = true;
    added.stopIfTrue = rule.stopIfTrue;
  }
}

/** Our rules on a block as they stand, highest priority first; a rule whose look cannot be read is given up. */
export async function readOurRules(
  session: Session,
  sheet: Excel.Worksheet,
  { within }: Pick<SetRules, "within">,
): Promise<HighlightRule[]> {
  const block = sheet.getRangeByIndexes(within.row, within.column, within.rowCount, within.columnCount);
  const ours = await findOurRules(session, block);
  if (ours.length === 0) return [];
  const read = ours.map((rule) => {
    const { custom } = rule;
    rule.load("priority,stopIfTrue");
    custom.rule.load("formula");
    custom.format.fill.load("color");
    custom.format.font.load("color,bold,italic");
    const areas = rule.getRanges().areas;
    areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
    return { rule, areas };
  });
  await session.sync();
  return read
    .map(({ rule, areas }) => ({ rule, areas: areas.items.map(areaOf) }))
    .sort((a, b) => a.rule.priority - b.rule.priority)
    .map(({ rule: { custom, stopIfTrue }, areas }) => ({
      mark: "",
      formula: custom.rule.formula,
      areas,
      fill: custom.format.fill.color,
      color: custom.format.font.color,
      // Excel answers null where a rule leaves the type alone.
      bold: (custom.format.font.bold as boolean | null) === true,
      italic: (custom.format.font.italic as boolean | null) === true,
      stopIfTrue,
    }));
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): RangeAddress {
  return { row: rowIndex, column: columnIndex, rowCount, columnCount };
}

/** Our rules on a block. Formulas of custom rules are read together; where that fails, one by one, skipping the unreadable. */
async function findOurRules(session: Session, block: Excel.Range): Promise<Excel.ConditionalFormat[]> {
  const rules = block.conditionalFormats;
  rules.load("items/type,items/id");
  await session.sync();
  const custom = rules.items.filter((rule) => rule.type === Excel.ConditionalFormatType.custom);
  if (custom.length === 0) return [];
  try {
    for (const rule of custom) rule.customOrNullObject.rule.load("formula");
    await session.sync();
    return custom.filter((rule) => isOurRule(rule.customOrNullObject.rule.formula));
  } catch {
    const ours: Excel.ConditionalFormat[] = [];
    for (const rule of custom) {
      const formula = await readFormula(session, rule);
      if (formula !== null && isOurRule(formula)) ours.push(rule);
    }
    return ours;
  }
}

async function readFormula(session: Session, rule: Excel.ConditionalFormat): Promise<string | null> {
  try {
    const detail = rule.customOrNullObject.rule;
    detail.load("formula");
    await session.sync();
    return detail.formula;
  } catch {
    return null;
  }
}
