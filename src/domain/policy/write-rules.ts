import { columnFigure, lengthFigure, wordsFigure } from "./figures";
import type { Condition, Policy, RiskRule } from "./policy";
import {
  CONDITION,
  endId,
  headId,
  LABEL,
  LARGEST,
  NOTE,
  REQUIRED,
  RISK,
  RULE,
  TIER,
  UNRATED_CUTOFF,
} from "./policy-layout";
import { boundFormat, PERCENT_FORMAT, TEXT_FORMAT } from "./cell-formats";
import type { Vocabulary } from "./policy-vocabulary";
import { wordOf } from "./policy-vocabulary";
import type { PolicyWords } from "./policy-words";
import type { SheetBuilder } from "./sheet-builder";
import { blankCells, endRow } from "./write-criteria";
import { listSource } from "./write-lists";
import { tierName, tierSource } from "./tier-choice";

/** Cut-offs, limits and terms, best tier first; "unrated" is the marked last row. */
export function writeTiers(sheet: SheetBuilder, policy: Policy, words: PolicyWords): void {
  sheet.heading(words.blocks.tiers, words.notes.blocks.tiers);
  const { headers } = words;
  sheet.head("tiers", {
    [LABEL]: headers.name,
    [TIER.from]: headers.from,
    [TIER.limitCap]: headers.limitCap,
    [TIER.months]: headers.months,
    [TIER.coefficient]: headers.coefficient,
    [TIER.termsDays]: headers.termsDays,
    [TIER.deposit]: headers.deposit,
    [NOTE]: headers.note,
  });
  for (const tier of policy.tiers) {
    sheet.row(`row:${tier.id}`, {
      [LABEL]: { value: tier.name, numberFormat: TEXT_FORMAT },
      [TIER.from]: { value: tier.from, numberFormat: "General" },
      [TIER.limitCap]: { value: tier.limitCap, numberFormat: words.moneyFormat },
      [TIER.months]: { value: tier.months, numberFormat: "General" },
      [TIER.coefficient]: { value: tier.coefficient, numberFormat: "General" },
      [TIER.termsDays]: { value: tier.termsDays, numberFormat: "General" },
      [TIER.deposit]: { value: tier.deposit, numberFormat: PERCENT_FORMAT },
      ...sheet.note(tier.note),
    });
  }
  const none = { value: 0, role: "machine" as const, numberFormat: "General" };
  sheet.row(endId("tiers"), {
    [LABEL]: { value: policy.unrated.name, numberFormat: TEXT_FORMAT },
    [TIER.from]: { value: UNRATED_CUTOFF, role: "machine", numberFormat: `"–";"–";"–"` },
    [TIER.limitCap]: none,
    [TIER.months]: none,
    [TIER.coefficient]: none,
    [TIER.termsDays]: none,
    [TIER.deposit]: { value: 1, role: "machine", numberFormat: PERCENT_FORMAT },
    ...sheet.note(policy.unrated.note),
  });
  sheet.decimalColumn("tiers", TIER.from, 0, 100);
  sheet.decimalColumn("tiers", TIER.deposit, 0, 1);
  for (const column of [TIER.limitCap, TIER.months, TIER.coefficient, TIER.termsDays])
    sheet.decimalColumn("tiers", column, 0, LARGEST);
  for (const column of Object.values(TIER)) sheet.figure(() => columnFigure(sheet, "tiers", column));
}

/** Names of the risks and the tier whose service is the best that they still get. */
export function writeRiskLevels(sheet: SheetBuilder, policy: Policy, words: PolicyWords): void {
  sheet.heading(words.blocks.risks, words.notes.blocks.risks);
  sheet.head("risks", {
    [LABEL]: words.headers.name,
    [RISK.serviceTier]: words.headers.serviceTier,
    [NOTE]: words.headers.note,
  });
  for (const level of policy.riskLevels) {
    const row = sheet.row(`row:${level.id}`, {
      [LABEL]: { value: level.name, numberFormat: TEXT_FORMAT },
      [RISK.serviceTier]: { value: tierName(policy, level.serviceTier, words), numberFormat: TEXT_FORMAT },
      ...sheet.note(level.note),
    });
    sheet.shape(row, [LABEL]);
    sheet.list(row, RISK.serviceTier, tierSource(sheet));
  }
  const unrated = sheet.cell(sheet.at(endId("tiers")), LABEL);
  sheet.row(endId("risks"), {
    [LABEL]: { formula: `=${unrated}`, role: "machine" },
    [RISK.serviceTier]: { formula: `=${unrated}`, role: "machine" },
  });
}

/** Rules with their effects, then the conditions of each, one a row. */
export function writeRules(sheet: SheetBuilder, policy: Policy, words: PolicyWords, lists: Vocabulary): void {
  const { headers } = words;
  sheet.heading(words.blocks.rules, words.notes.blocks.rules);
  sheet.head("rules", {
    [LABEL]: headers.name,
    [RULE.level]: headers.level,
    [RULE.capTier]: headers.capTier,
    [RULE.knockOutTier]: headers.knockOutTier,
    [RULE.noNewCredit]: headers.noNewCredit,
    [NOTE]: headers.note,
  });
  const levels = () => sheet.range(sheet.at(headId("risks")) + 1, LABEL, policy.riskLevels.length);
  for (const rule of policy.rules) {
    const row = sheet.row(`row:${rule.id}`, {
      [LABEL]: { value: rule.name, numberFormat: TEXT_FORMAT },
      [RULE.level]: { value: policy.riskLevels.find(({ id }) => id === rule.level)?.name ?? words.none },
      [RULE.capTier]: { value: tierName(policy, rule.capTier, words), numberFormat: TEXT_FORMAT },
      [RULE.knockOutTier]: { value: tierName(policy, rule.knockOutTier, words), numberFormat: TEXT_FORMAT },
      [RULE.noNewCredit]: { value: rule.noNewCredit ? words.yes : words.no },
      ...sheet.note(rule.note),
    });
    sheet.list(row, RULE.level, levels);
    sheet.list(row, RULE.capTier, tierSource(sheet));
    sheet.list(row, RULE.knockOutTier, tierSource(sheet));
    sheet.list(row, RULE.noNewCredit, listSource(sheet, lists, "yesNo"));
    sheet.shape(row, [LABEL]);
  }
  endRow(sheet, "rules", words, {});

  sheet.heading(words.blocks.conditions, words.notes.blocks.conditions);
  sheet.head("conditions", {
    [LABEL]: headers.rule,
    [CONDITION.kind]: headers.inputKind,
    [CONDITION.field]: headers.field,
    [CONDITION.other]: headers.otherField,
    [CONDITION.op]: headers.op,
    [CONDITION.value]: headers.value,
    [NOTE]: headers.note,
  });
  for (const rule of policy.rules) {
    for (const condition of rule.conditions) writeCondition(sheet, rule, condition, words, lists);
  }
  endRow(sheet, "conditions", words, {});
  sheet.figure(() => columnFigure(sheet, "conditions", CONDITION.value));
  sheet.figure(() => lengthFigure(sheet, "conditions", CONDITION.value));
}

function writeCondition(
  sheet: SheetBuilder,
  rule: Pick<RiskRule, "id" | "name">,
  condition: Condition,
  words: PolicyWords,
  lists: Vocabulary,
): void {
  const { input } = condition;
  // The name is no link: beside the id it tells renamed rules from sorted ones.
  const row = sheet.row(`row:${rule.id}`, {
    [LABEL]: { value: rule.name, numberFormat: TEXT_FORMAT },
    [CONDITION.kind]: { value: wordOf(lists, "inputKind", input.kind) },
    [CONDITION.field]: { value: wordOf(lists, "field", input.field) },
    [CONDITION.other]: { value: wordOf(lists, "field", input.other ?? "none") },
    [CONDITION.op]: { value: wordOf(lists, "op", condition.op) },
    [CONDITION.value]:
      condition.op === "in"
        ? { value: condition.values.join("; "), numberFormat: TEXT_FORMAT }
        : { value: condition.value, numberFormat: boundFormat(input, words) },
    ...sheet.note(condition.note),
  });
  sheet.list(row, CONDITION.kind, listSource(sheet, lists, "inputKind"));
  sheet.list(row, CONDITION.field, listSource(sheet, lists, "field"));
  sheet.list(row, CONDITION.other, listSource(sheet, lists, "field"));
  sheet.list(row, CONDITION.op, listSource(sheet, lists, "op"));
  if (condition.op !== "in") sheet.decimal(row, CONDITION.value, -LARGEST, LARGEST);
  sheet.shape(row, [CONDITION.kind, CONDITION.field, CONDITION.other, CONDITION.op]);
  sheet.figure(() =>
    wordsFigure(sheet, lists, row, [
      [CONDITION.kind, "inputKind"],
      [CONDITION.field, "field"],
      [CONDITION.other, "field"],
      [CONDITION.op, "op"],
    ]),
  );
}

/** Fields without which a customer is unrated. */
export function writeRequired(sheet: SheetBuilder, policy: Policy, words: PolicyWords, lists: Vocabulary): void {
  sheet.heading(words.blocks.required, words.notes.blocks.required);
  const { headers } = words;
  sheet.head("required", {
    [LABEL]: headers.field,
    [REQUIRED.blank]: headers.blank,
    [REQUIRED.blankField]: headers.blankField,
    [NOTE]: headers.note,
  });
  for (const { field, blank, note } of policy.required) {
    const row = sheet.row("row", {
      [LABEL]: { value: wordOf(lists, "field", field) },
      ...blankCells(blank, REQUIRED, lists),
      ...sheet.note(note),
    });
    sheet.list(row, LABEL, listSource(sheet, lists, "field"));
    sheet.list(row, REQUIRED.blank, listSource(sheet, lists, "blank"));
    sheet.list(row, REQUIRED.blankField, listSource(sheet, lists, "field"));
    sheet.shape(row, [LABEL, REQUIRED.blank, REQUIRED.blankField]);
    sheet.figure(() =>
      wordsFigure(sheet, lists, row, [
        [LABEL, "field"],
        [REQUIRED.blank, "blank"],
        [REQUIRED.blankField, "field"],
      ]),
    );
  }
  endRow(sheet, "required", words, {});
}
