import { delimitedList } from "./text-list";
import { writeChecks } from "./write-checks";
import { lineFigure, writeFigures } from "./figures";
import type { Policy, RegionMeasure } from "./policy";
import { RISK_LEVELS } from "./policy";
import {
  CONDITION,
  CRITERIA,
  FIRST,
  headId,
  endId,
  LABEL,
  OK,
  REGION,
  RISK,
  RULE,
  SCALE,
  TEXT_ROW,
  scaleTable,
} from "./policy-layout";
import type { PolicyWords } from "./policy-words";
import type { CellContent, SheetBuilder } from "./sheet-builder";

/**
 * What formulas need in another form than people do: weights, lowest and best points, rule effects in one row each, in the
 * orientation of the points and rule columns beside the customers; text lists with marked ends; and the check whether the
 * sheet still has the shape that formulas were made for. All of it links to the tables above. Gives the code of the figures.
 * What formulas ask first comes first: there it stays whatever becomes of the rows below.
 */
export function writeCalculation(sheet: SheetBuilder, policy: Policy, words: PolicyWords, generation: number): number {
  sheet.heading(words.blocks.calculation);
  sheet.row("calc:ok", { [LABEL]: { value: "ok", role: "machine" } });
  const line = (name: string, formulas: readonly string[]): void => {
    const cells = formulas.map((formula, i) => [
      FIRST + i,
      { formula, role: "machine" as const, numberFormat: "General" },
    ]);
    sheet.row(`calc:${name}`, { [LABEL]: { value: name, role: "machine" }, ...Object.fromEntries(cells) });
  };
  writeCriteriaLines(sheet, policy, line);
  writeRuleLines(sheet, policy, line);
  const checkRows = (formulas: readonly string[]): string => {
    const first = sheet.nextRow;
    for (const check of formulas) sheet.row(TEXT_ROW, { [FIRST]: { formula: `=${check}`, role: "machine" } });
    return sheet.range(first, FIRST, formulas.length);
  };
  const checks = writeChecks(sheet, policy, words);
  const counts = checkRows(shapeCounts(sheet, policy));
  const shapes = writeShapes(sheet);
  const now = sheet.range(shapes, FIRST, sheet.shapes.length);
  const stored = sheet.range(shapes, FIRST + 1, sheet.shapes.length);
  line("shapeErrors", [`=SUMPRODUCT(--(${now}<>${stored}))+SUM(${counts})`]);
  line("numberErrors", [`=${checks.count}`, `=${checks.part}`]);
  const shapeErrors = sheet.cell(sheet.at("calc:shapeErrors"), FIRST);
  const numberErrors = sheet.cell(sheet.at("calc:numberErrors"), FIRST);
  const part = sheet.cell(sheet.at("calc:numberErrors"), FIRST + 1);
  const figures = writeFigures(sheet, words);
  writeOk(sheet, words, { shapeErrors, numberErrors, part, generation });
  return figures;
}

/** Whether formulas may calculate, and what they and the check say where they may not. */
function writeOk(
  sheet: SheetBuilder,
  words: PolicyWords,
  {
    shapeErrors,
    numberErrors,
    part,
    generation,
  }: Record<"shapeErrors" | "numberErrors" | "part", string> & {
    readonly generation: number;
  },
): void {
  const row = sheet.at("calc:ok");
  const put = (at: number, column: number, content: Pick<CellContent, "value" | "formula">): void =>
    sheet.put(at, column, { ...content, role: "machine", numberFormat: "General" });
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const check = sheet.cell(sheet.at("setting:check"), FIRST);
  const errors = `IFERROR(${shapeErrors},1)+IFERROR(${numberErrors},1)`;
  put(row, OK.now, { formula: `=IF(${errors}=0,${sheet.cell(row, OK.generation)},0)` });
  put(row, OK.generation, { value: generation });
  put(row, OK.otherwise, { formula: `=IF(${sheet.cell(row, OK.now)}>0,${quote(words.checkAgain)},${check})` });
  const wrongNumber = `IF(IFERROR(${numberErrors},1)>0,${quote(words.checkNumber)}&${part},${quote(words.checkOk)})`;
  sheet.put(sheet.at("setting:check"), FIRST, {
    formula: `=IF(IFERROR(${shapeErrors},1)>0,${quote(words.checkAgain)},${wrongNumber})`,
    role: "machine",
  });
}

type WriteLine = (name: string, formulas: readonly string[]) => void;

function writeCriteriaLines(sheet: SheetBuilder, policy: Policy, line: WriteLine): void {
  const first = sheet.at(headId("criteria")) + 1;
  const cells = (column: number) => policy.criteria.map((_, i) => `=${sheet.cell(first + i, column)}`);
  line("criterionName", cells(LABEL));
  line("weight", cells(CRITERIA.weight));
  line(
    "lowest",
    policy.criteria.map((_, i) => `=${criterionExtreme(sheet, policy, i, "lowest")}`),
  );
  line(
    "best",
    policy.criteria.map((_, i) => `=${criterionExtreme(sheet, policy, i, "best")}`),
  );
  line(
    "rank",
    policy.criteria.map((_, i) => `=${policy.criteria.length - i}`),
  );
  line(
    "notApplicable",
    policy.criteria.map((_, i) => `=${delimitedList(sheet.cell(first + i, CRITERIA.notApplicable))}`),
  );
}

/** Lowest or best points that any alternative of the criterion can give; the end rows' "unknown" is left out. */
function criterionExtreme(sheet: SheetBuilder, policy: Policy, index: number, which: "lowest" | "best"): string {
  const criterion = policy.criteria[index];
  const parts = (criterion?.alternatives ?? []).map(({ scale }, i) => {
    const table = scale.kind === "regions" ? "regions" : scaleTable(criterion?.id ?? "", i);
    const column = scale.kind === "regions" ? regionColumn(scale.measure) : SCALE.points;
    const points = sheet.tableColumn(table, column);
    const other = scale.kind === "bands" ? "" : `,${sheet.cell(sheet.at(`other:${table}`), column)}`;
    // The end row holds the smallest number of the column, so the lowest real points come second.
    return which === "best" ? `MAX(${points}${other})` : `MIN(SMALL(${points},2)${other})`;
  });
  return parts.length === 1 ? (parts[0] ?? "0") : `${which === "best" ? "MAX" : "MIN"}(${parts.join(",")})`;
}

/** Column of the Regions table with the points of a measure. */
export function regionColumn(measure: RegionMeasure): number {
  return measure === "economy" ? REGION.economy : REGION.competition;
}

function writeRuleLines(sheet: SheetBuilder, policy: Policy, line: WriteLine): void {
  const tiers = sheet.at(headId("tiers")) + 1;
  const tierNames = sheet.range(tiers, LABEL, sheet.at(endId("tiers")) - tiers + 1);
  const levelNames = sheet.range(sheet.at(headId("risks")) + 1, LABEL, policy.riskLevels.length);
  const none = sheet.cell(sheet.at("list:field:none"), LABEL);
  const yes = sheet.cell(sheet.at("list:yesNo:yes"), LABEL);
  const no = sheet.cell(sheet.at("list:yesNo:no"), LABEL);
  const indexIn = (names: string, cell: string) => `=IF(${cell}=${none},0,MATCH(${cell},${names},0))`;
  const first = sheet.at(headId("rules")) + 1;
  const perRule = (make: (row: number) => string) => policy.rules.map((_, i) => make(first + i));
  // The rule for new customers comes last.
  const newName = sheet.cell(sheet.at("setting:newName"), FIRST);
  const newCap = sheet.cell(sheet.at("setting:newCap"), FIRST);
  line("ruleName", [...perRule((row) => `=${sheet.cell(row, LABEL)}`), `=${newName}`]);
  line("level", [...perRule((row) => indexIn(levelNames, sheet.cell(row, RULE.level))), "=0"]);
  line("cap", [...perRule((row) => indexIn(tierNames, sheet.cell(row, RULE.capTier))), indexIn(tierNames, newCap)]);
  line("knockOut", [...perRule((row) => indexIn(tierNames, sheet.cell(row, RULE.knockOutTier))), "=0"]);
  const noCredit = (row: number) =>
    `=IF(${sheet.cell(row, RULE.noNewCredit)}=${yes},1,IF(${sheet.cell(row, RULE.noNewCredit)}=${no},0,NA()))`;
  line("noCredit", [...perRule(noCredit), "=0"]);
  writeRuleFigures(sheet, policy);
  const service = policy.riskLevels.map((_, i) => sheet.cell(sheet.at(headId("risks")) + 1 + i, RISK.serviceTier));
  line(
    "service",
    [...service, sheet.cell(sheet.at(endId("tiers")), LABEL)].map((cell) => `=MATCH(${cell},${tierNames},0)`),
  );
  const conditions = policy.rules.flatMap((rule) => rule.conditions);
  const firstCondition = sheet.at(headId("conditions")) + 1;
  line(
    "threshold",
    conditions.map((condition, i) => {
      const value = sheet.cell(firstCondition + i, CONDITION.value);
      return condition.op === "in" ? `=${delimitedList(value)}` : `=${value}`;
    }),
  );
}

function writeRuleFigures(sheet: SheetBuilder, policy: Policy): void {
  const tier = (id: string | null) => policy.tiers.findIndex((each) => each.id === id) + 1;
  const figure = (name: string, values: readonly number[]) => sheet.figure(() => lineFigure(sheet, name, values));
  const { rules, newCustomer } = policy;
  figure("level", [...rules.map(({ level }) => (level === null ? 0 : RISK_LEVELS.indexOf(level) + 1)), 0]);
  figure("cap", [...rules.map(({ capTier }) => tier(capTier)), tier(newCustomer.capTier)]);
  figure("knockOut", [...rules.map(({ knockOutTier }) => tier(knockOutTier)), 0]);
  figure("noCredit", [...rules.map(({ noNewCredit }) => (noNewCredit ? 1 : 0)), 0]);
  figure("service", [...policy.riskLevels.map(({ serviceTier }) => tier(serviceTier)), policy.tiers.length + 1]);
}

/** Differences between the rows that tables have and those that formulas were made for; and rows slipped in above the first. */
function shapeCounts(sheet: SheetBuilder, policy: Policy): string[] {
  const counts: string[] = [];
  for (const table of ["criteria", "rules", "conditions", "required", "columns"]) {
    const { row, rowCount } = sheet.tableRows(table);
    counts.push(`ABS(ROWS(${sheet.range(row - 1, FIRST, rowCount + 1)})-${rowCount + 1})`);
  }
  const slipped = ["sizes", "aging", "regions", "tiers", "rates"];
  policy.criteria.forEach((criterion) =>
    criterion.alternatives.forEach(({ scale }, i) => {
      if (scale.kind !== "regions") slipped.push(scaleTable(criterion.id, i));
    }),
  );
  for (const table of slipped) {
    const { row, rowCount } = sheet.tableRows(table);
    counts.push(`ABS(ROWS(${sheet.range(row - 1, FIRST, rowCount + 1)})-1-ROWS(${sheet.range(row, FIRST, rowCount)}))`);
  }
  return counts;
}

function writeShapes(sheet: SheetBuilder): number {
  const first = sheet.nextRow;
  for (const { now, stored } of sheet.shapes) {
    const text = { role: "machine" as const, numberFormat: "General" };
    sheet.row(TEXT_ROW, { [FIRST]: { formula: now, ...text }, [FIRST + 1]: { value: stored, ...text } });
  }
  return first;
}
