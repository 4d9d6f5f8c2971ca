import { rangeA1 } from "../domain/spreadsheet/address";
import type { RangeAddress } from "../domain/spreadsheet/address";
import { isOurBar, isOurRule } from "../domain/plan/highlight-rules";
import type { HighlightRule } from "../domain/plan/highlight-rules";
import type { SetRules } from "../domain/plan/plan";
import type { Session } from "./session";

/** A rule of ours, with what telling it from others took to read. */
interface OurRule {
  readonly rule: Excel.ConditionalFormat;
  readonly isBar: boolean;
}

/**
 * Replaces our conditional formats on a sheet, wherever copies and row inserts took them. Other people's rules are neither
 * read in detail nor touched: a rule is ours by the mark in its formula, a data bar by its look on our own column alone.
 * Costs two round trips, one more where the score column has bars, or one for each rule where a rule refuses to be read.
 */
export async function applyRules(session: Session, sheet: Excel.Worksheet, step: SetRules): Promise<void> {
  for (const { rule } of await findOurRules(session, sheet, step.scoreColumn)) rule.delete();
  // `add` puts a rule on top, so the last one goes in first.
  for (const rule of [...step.rules].reverse()) addRule(sheet, rule);
}

function addRule(sheet: Excel.Worksheet, rule: HighlightRule): void {
  const target = sheet.getRanges(rule.areas.map((area) => rangeA1(area)).join(","));
  if (rule.bar !== undefined) {
    const { dataBar } = target.conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
    const bound = (value: number): Excel.ConditionalDataBarRule => ({
      type: Excel.ConditionalFormatRuleType.number,
      formula: `=${value}`,
    });
    dataBar.lowerBoundRule = bound(rule.bar.minimum);
    dataBar.upperBoundRule = bound(rule.bar.maximum);
    dataBar.positiveFormat.fillColor = rule.fill;
    dataBar.positiveFormat.gradientFill = false;
    return;
  }
  const added = target.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  added.custom.rule.formula = rule.formula;
  added.custom.format.fill.color = rule.fill;
  added.custom.format.font.color = rule.color;
  if (rule.bold) added.custom.format.font.bold = true;
  if (rule.italic) added.custom.format.font.italic = true;
  added.stopIfTrue = rule.stopIfTrue;
}

/** Our rules on a sheet as they stand, highest priority first; a rule whose look cannot be read is given up. */
export async function readOurRules(
  session: Session,
  sheet: Excel.Worksheet,
  { scoreColumn }: Pick<SetRules, "scoreColumn">,
): Promise<HighlightRule[]> {
  const ours = await findOurRules(session, sheet, scoreColumn);
  if (ours.length === 0) return [];
  const read = ours.map(({ rule, isBar }) => {
    rule.load("priority,stopIfTrue");
    if (isBar) {
      rule.dataBar.load("lowerBoundRule,upperBoundRule");
      rule.dataBar.positiveFormat.load("fillColor");
    } else {
      rule.custom.rule.load("formula");
      rule.custom.format.fill.load("color");
      rule.custom.format.font.load("color,bold,italic");
    }
    return { rule, isBar, areas: loadAreas(rule) };
  });
  await session.sync();
  return [...read]
    .sort((a, b) => a.rule.priority - b.rule.priority)
    .map(({ rule, isBar, areas }) => {
      const places = areas.items.map(areaOf);
      return isBar ? readBar(rule, places) : readCustom(rule, places);
    });
}

function readCustom({ custom, stopIfTrue }: Excel.ConditionalFormat, areas: readonly RangeAddress[]): HighlightRule {
  return {
    mark: "",
    formula: custom.rule.formula,
    areas,
    fill: custom.format.fill.color,
    color: custom.format.font.color,
    // Excel answers null where a rule leaves the type alone.
    bold: (custom.format.font.bold as boolean | null) === true,
    italic: (custom.format.font.italic as boolean | null) === true,
    stopIfTrue,
  };
}

function readBar({ dataBar }: Excel.ConditionalFormat, areas: readonly RangeAddress[]): HighlightRule {
  const bound = ({ formula }: Excel.ConditionalDataBarRule): number => Number((formula ?? "").replace(/^=/, ""));
  return {
    mark: "",
    formula: "",
    areas,
    fill: dataBar.positiveFormat.fillColor,
    color: "",
    bold: false,
    italic: false,
    stopIfTrue: false,
    bar: { minimum: bound(dataBar.lowerBoundRule), maximum: bound(dataBar.upperBoundRule) },
  };
}

function loadAreas(rule: Excel.ConditionalFormat): Excel.RangeCollection {
  const { areas } = rule.getRanges();
  areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  return areas;
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): RangeAddress {
  return { row: rowIndex, column: columnIndex, rowCount, columnCount };
}

/**
 * Our rules on a sheet. Reading details of users' rules fails where Excel's own cannot be read, so they are asked of custom
 * rules and of bars of our column only: together, or where that fails one by one, passing over the unreadable.
 */
async function findOurRules(session: Session, sheet: Excel.Worksheet, scoreColumn: number | null): Promise<OurRule[]> {
  const rules = sheet.getRange().conditionalFormats;
  rules.load("items/type,items/id");
  await session.sync();
  const custom = rules.items.filter(({ type }) => type === Excel.ConditionalFormatType.custom);
  const bars = rules.items.filter(({ type }) => type === Excel.ConditionalFormatType.dataBar);
  return [
    ...(await readable(session, custom, loadFormula)).map((rule) => ({ rule, isBar: false })),
    ...(scoreColumn === null
      ? []
      : (await readable(session, bars, (rule) => loadBar(rule, scoreColumn))).map((rule) => ({ rule, isBar: true }))),
  ];
}

/** Queues what tells whether a rule is ours; the answer says so after the sync. */
type Look = (rule: Excel.ConditionalFormat) => () => boolean;

const loadFormula: Look = (rule) => {
  const detail = rule.customOrNullObject.rule;
  detail.load("formula");
  return () => isOurRule(detail.formula);
};

function loadBar(rule: Excel.ConditionalFormat, scoreColumn: number): () => boolean {
  const { positiveFormat } = rule.dataBar;
  positiveFormat.load("fillColor");
  const areas = loadAreas(rule);
  return () =>
    isOurBar(positiveFormat.fillColor) &&
    areas.items.every(({ columnIndex, columnCount }) => columnIndex === scoreColumn && columnCount === 1);
}

async function readable(
  session: Session,
  rules: readonly Excel.ConditionalFormat[],
  look: Look,
): Promise<Excel.ConditionalFormat[]> {
  if (rules.length === 0) return [];
  try {
    const looked = rules.map((rule) => ({ rule, isOurs: look(rule) }));
    await session.sync();
    return looked.filter(({ isOurs }) => isOurs()).map(({ rule }) => rule);
  } catch {
    const ours: Excel.ConditionalFormat[] = [];
    for (const rule of rules) {
      try {
        const isOurs = look(rule);
        await session.sync();
        if (isOurs()) ours.push(rule);
      } catch {
        // A rule that cannot be read is none of ours.
      }
    }
    return ours;
  }
}
