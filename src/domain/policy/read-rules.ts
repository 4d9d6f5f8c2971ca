import type { Condition, RiskRule, Tier } from "./policy";
import { COMPARISONS, RISK_LEVELS } from "./policy";
import { CONDITION, LABEL, NOTE, RULE } from "./policy-layout";
import type { PolicyCells, TableRow } from "./policy-cells";
import { readInput, readTier } from "./read-words";
import { readList } from "./text-list";
import { identifyRows } from "./row-identity";

/** Risk rules with their conditions, which name their rule by id or, in rows that a person added, by its name. */
export function readRules(cells: PolicyCells, tiers: readonly Tier[]): RiskRule[] {
  const conditions = cells.table("conditions");
  const nameOf = (ruleId: string) => {
    const known = conditions.find(({ id }) => id === ruleId);
    return known === undefined ? "" : cells.text(known.row, LABEL).trim();
  };
  const rows = identifyRows(cells, cells.table("rules"), nameOf);
  const names = new Map(rows.map(({ id, row }) => [id, cells.text(row, LABEL).trim()]));
  const rules = rows.map(({ id: ruleId, row }) => {
    const name = cells.text(row, LABEL);
    cells.place(`rule:${ruleId}`, row, LABEL);
    const own = conditions.filter((each) => ruleOf(cells, each, names) === ruleId);
    return {
      id: ruleId,
      name,
      level: readLevel(cells, row),
      conditions: own.flatMap((each, i) => readCondition(cells, each.row, `condition:${ruleId}:${i}`)),
      capTier: readTier(cells, tiers, row, RULE.capTier),
      knockOutTier: readTier(cells, tiers, row, RULE.knockOutTier),
      noNewCredit: cells.word("yesNo", row, RULE.noNewCredit) === "yes",
      note: cells.text(row, NOTE),
    };
  });
  for (const each of conditions) {
    if (!names.has(ruleOf(cells, each, names))) {
      cells.damage("rule", each.row, LABEL, cells.text(each.row, LABEL));
    }
  }
  return rules;
}

/** Id of the rule that a condition belongs to: the only one of the name it bears, else (the rule was renamed) that of its own id. */
function ruleOf(cells: PolicyCells, { id, row }: TableRow, names: ReadonlyMap<string, string>): string {
  const name = cells.text(row, LABEL).trim();
  const named = [...names].filter(([, each]) => each === name).map(([ruleId]) => ruleId);
  if (named.length !== 1 || named[0] === undefined) return id;
  if (named[0] !== id) cells.needsRewriting = true;
  return named[0];
}

function readLevel(cells: PolicyCells, row: number): RiskRule["level"] {
  if (cells.isNone(row, RULE.level)) return null;
  const text = cells.text(row, RULE.level).trim();
  const levels = cells.table("risks");
  const id = levels.find((level) => cells.text(level.row, LABEL).trim() === text)?.id;
  const level = RISK_LEVELS.find((each) => each === id);
  if (level === undefined) cells.damage("word", row, RULE.level, text);
  return level === "high" || level === "medium" ? level : null;
}

function readCondition(cells: PolicyCells, row: number, place: string): Condition[] {
  cells.place(place, row, CONDITION.value);
  const input = readInput(cells, row, CONDITION);
  const op = cells.word("op", row, CONDITION.op);
  if (input === null) return [];
  if (op === "in") return [{ input, op, values: readList(cells.text(row, CONDITION.value)), ...cells.note(row) }];
  const comparison = COMPARISONS.find((each) => each === op);
  if (comparison === undefined) return [];
  return [{ input, op: comparison, value: cells.number(row, CONDITION.value), ...cells.note(row) }];
}
