import { rangeA1 } from "../domain/spreadsheet/address";
import { isOurRule } from "../domain/plan/highlight-rules";
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
