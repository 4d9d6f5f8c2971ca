import type { ColumnMapping } from "../customer/column-mapping";
import { fieldKind } from "../customer/fields";
import type { Condition, NamedBand, Policy } from "./policy";
import {
  CONDITION,
  END_BOUND,
  endId,
  headId,
  LABEL,
  MAPPING,
  NAMED_BAND,
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
import { listSource, UNIT_FACTOR, UNIT_FACTOR_DAYS } from "./write-lists";
import { tierName } from "./write-settings";

/** Names of the tiers, for validation. */
export function tierSource(sheet: SheetBuilder): () => string {
  return () =>
    sheet.range(sheet.at(headId("tiers")) + 1, LABEL, sheet.at(endId("tiers")) - sheet.at(headId("tiers")) - 1);
}

/** Cut-offs, limits and terms, best tier first; "unrated" is the marked last row. */
export function writeTiers(sheet: SheetBuilder, policy: Policy, words: PolicyWords): void {
  sheet.heading(words.blocks.tiers);
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
    const row = sheet.row(`row:${tier.id}`, {
      [LABEL]: { value: tier.name, numberFormat: TEXT_FORMAT },
      [TIER.from]: { value: tier.from, numberFormat: "General" },
      [TIER.limitCap]: { value: tier.limitCap, numberFormat: words.moneyFormat },
      [TIER.months]: { value: tier.months, numberFormat: "General" },
      [TIER.coefficient]: { value: tier.coefficient, numberFormat: "General" },
      [TIER.termsDays]: { value: tier.termsDays, numberFormat: "General" },
      [TIER.deposit]: { value: tier.deposit, numberFormat: PERCENT_FORMAT },
      [NOTE]: { value: tier.note, role: "note" },
    });
    sheet.decimal(row, TIER.from, 0, 100);
    sheet.decimal(row, TIER.deposit, 0, 1);
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
    [NOTE]: { value: policy.unrated.note, role: "note" },
  });
}

/** Names of the risks and the tier whose service is the best that they still get. */
export function writeRiskLevels(sheet: SheetBuilder, policy: Policy, words: PolicyWords): void {
  sheet.heading(words.blocks.risks);
  sheet.head("risks", { [LABEL]: words.headers.name, [RISK.serviceTier]: words.headers.serviceTier });
  for (const level of policy.riskLevels) {
    const row = sheet.row(`row:${level.id}`, {
      [LABEL]: { value: level.name, numberFormat: TEXT_FORMAT },
      [RISK.serviceTier]: { value: tierName(policy, level.serviceTier, words), numberFormat: TEXT_FORMAT },
    });
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
  sheet.heading(words.blocks.rules);
  sheet.head("rules", {
    [LABEL]: headers.name,
    [RULE.level]: headers.level,
    [RULE.capTier]: headers.capTier,
    [RULE.knockOutTier]: headers.knockOutTier,
    [RULE.noNewCredit]: headers.noNewCredit,
    [NOTE]: headers.note,
  });
  const levels = () => sheet.range(sheet.at(headId("risks")) + 1, LABEL, policy.riskLevels.length);
  const nameCells = policy.rules.map((rule) => {
    const row = sheet.row(`row:${rule.id}`, {
      [LABEL]: { value: rule.name, numberFormat: TEXT_FORMAT },
      [RULE.level]: { value: policy.riskLevels.find(({ id }) => id === rule.level)?.name ?? words.none },
      [RULE.capTier]: { value: tierName(policy, rule.capTier, words), numberFormat: TEXT_FORMAT },
      [RULE.knockOutTier]: { value: tierName(policy, rule.knockOutTier, words), numberFormat: TEXT_FORMAT },
      [RULE.noNewCredit]: { value: rule.noNewCredit ? words.yes : words.no },
      [NOTE]: { value: rule.note, role: "note" },
    });
    sheet.list(row, RULE.level, levels);
    sheet.list(row, RULE.capTier, tierSource(sheet));
    sheet.list(row, RULE.knockOutTier, tierSource(sheet));
    sheet.list(row, RULE.noNewCredit, listSource(sheet, lists, "yesNo"));
    sheet.shape(row, []);
    return sheet.cell(row, LABEL);
  });
  endRow(sheet, "rules", words, {});

  sheet.heading(words.blocks.conditions);
  sheet.head("conditions", {
    [LABEL]: headers.rule,
    [CONDITION.kind]: headers.inputKind,
    [CONDITION.field]: headers.field,
    [CONDITION.other]: headers.otherField,
    [CONDITION.op]: headers.op,
    [CONDITION.value]: headers.value,
  });
  policy.rules.forEach((rule, i) => {
    for (const condition of rule.conditions)
      writeCondition(sheet, rule.id, nameCells[i] ?? "", condition, words, lists);
  });
  endRow(sheet, "conditions", words, {});
}

function writeCondition(
  sheet: SheetBuilder,
  ruleId: string,
  nameCell: string,
  condition: Condition,
  words: PolicyWords,
  lists: Vocabulary,
): void {
  const { input } = condition;
  const row = sheet.row(`row:${ruleId}`, {
    [LABEL]: { formula: `=${nameCell}`, role: "label" },
    [CONDITION.kind]: { value: wordOf(lists, "inputKind", input.kind) },
    [CONDITION.field]: { value: wordOf(lists, "field", input.field) },
    [CONDITION.other]: { value: wordOf(lists, "field", input.other ?? "none") },
    [CONDITION.op]: { value: wordOf(lists, "op", condition.op) },
    [CONDITION.value]:
      condition.op === "in"
        ? { value: condition.values.join("; "), numberFormat: TEXT_FORMAT }
        : { value: condition.value, numberFormat: boundFormat(input, words) },
  });
  sheet.list(row, CONDITION.kind, listSource(sheet, lists, "inputKind"));
  sheet.list(row, CONDITION.field, listSource(sheet, lists, "field"));
  sheet.list(row, CONDITION.other, listSource(sheet, lists, "field"));
  sheet.list(row, CONDITION.op, listSource(sheet, lists, "op"));
  sheet.shape(row, [CONDITION.kind, CONDITION.field, CONDITION.other, CONDITION.op]);
}

/** Fields without which a customer is unrated. */
export function writeRequired(sheet: SheetBuilder, policy: Policy, words: PolicyWords, lists: Vocabulary): void {
  sheet.heading(words.blocks.required);
  const { headers } = words;
  sheet.head("required", {
    [LABEL]: headers.field,
    [REQUIRED.blank]: headers.blank,
    [REQUIRED.blankField]: headers.blankField,
  });
  for (const { field, blank } of policy.required) {
    const row = sheet.row("row", {
      [LABEL]: { value: wordOf(lists, "field", field) },
      ...blankCells(blank, REQUIRED, lists),
    });
    sheet.list(row, LABEL, listSource(sheet, lists, "field"));
    sheet.list(row, REQUIRED.blank, listSource(sheet, lists, "blank"));
    sheet.list(row, REQUIRED.blankField, listSource(sheet, lists, "field"));
    sheet.shape(row, [LABEL, REQUIRED.blank, REQUIRED.blankField]);
  }
  endRow(sheet, "required", words, {});
}

/** Size classes or aging buckets. The end row's name is what a number beyond all bounds gets. */
export function writeNamedBands(
  sheet: SheetBuilder,
  table: "sizes" | "aging",
  bands: readonly NamedBand[],
  words: PolicyWords,
  numberFormat: string,
): void {
  sheet.heading(words.blocks[table]);
  sheet.head(table, { [LABEL]: words.headers.name, [NAMED_BAND.from]: words.headers.from });
  for (const { name, from } of bands) {
    sheet.row("row", {
      [LABEL]: { value: name, numberFormat: TEXT_FORMAT },
      [NAMED_BAND.from]: { value: from, numberFormat },
    });
  }
  endRow(sheet, table, words, { [NAMED_BAND.from]: { value: END_BOUND } });
}

/** What the columns of the customer sheets hold, and the factors to base units that formulas take from here. */
export function writeColumns(sheet: SheetBuilder, policy: Policy, words: PolicyWords, lists: Vocabulary): void {
  sheet.heading(words.blocks.columns);
  const { headers } = words;
  sheet.head("columns", {
    [LABEL]: headers.header,
    [MAPPING.field]: headers.field,
    [MAPPING.unit]: headers.unit,
    [MAPPING.taxBasis]: headers.taxBasis,
    [MAPPING.sheet]: headers.sheet,
    [MAPPING.origin]: headers.origin,
    [MAPPING.factor]: headers.factor,
  });
  for (const mapping of policy.columns) writeMapping(sheet, mapping, lists);
  endRow(sheet, "columns", words, {});
}

function writeMapping(sheet: SheetBuilder, mapping: ColumnMapping, lists: Vocabulary): void {
  const row = sheet.row("row", {
    [LABEL]: { value: mapping.header, numberFormat: TEXT_FORMAT },
    [MAPPING.field]: { value: wordOf(lists, "field", mapping.field ?? "none") },
    [MAPPING.unit]: { value: wordOf(lists, "unit", mapping.unit) },
    [MAPPING.taxBasis]: { value: wordOf(lists, "taxBasis", mapping.taxBasis ?? "unsaid") },
    [MAPPING.sheet]: { value: mapping.sheet ?? "", numberFormat: TEXT_FORMAT },
    [MAPPING.origin]: { value: wordOf(lists, "origin", mapping.origin) },
  });
  sheet.shape(row, [LABEL, MAPPING.field, MAPPING.sheet]);
  sheet.list(row, MAPPING.field, listSource(sheet, lists, "field"));
  sheet.list(row, MAPPING.unit, listSource(sheet, lists, "unit"));
  sheet.list(row, MAPPING.taxBasis, listSource(sheet, lists, "taxBasis"));
  sheet.list(row, MAPPING.origin, listSource(sheet, lists, "origin"));
  // Filled once the lists are placed.
  const inDays = mapping.field !== null && fieldKind(mapping.field) === "days";
  sheet.later(() => {
    const factors = listSource(sheet, lists, "unit", inDays ? UNIT_FACTOR_DAYS : UNIT_FACTOR)();
    const unit = sheet.cell(row, MAPPING.unit);
    const without = sheet.cell(sheet.at("list:taxBasis:without"), LABEL);
    const vatRate = sheet.cell(sheet.at("setting:vatRate"), MAPPING.field);
    sheet.put(row, MAPPING.factor, {
      formula: `=INDEX(${factors},MATCH(${unit},${listSource(sheet, lists, "unit")()},0))`,
      role: "machine",
      numberFormat: "General",
    });
    sheet.put(row, MAPPING.taxFactor, {
      formula: `=IF(${sheet.cell(row, MAPPING.taxBasis)}=${without},1+${vatRate},1)`,
      role: "machine",
      numberFormat: "0.00",
    });
  });
}
