import { PERCENT_FORMAT, TEXT_FORMAT } from "./cell-formats";
import { columnFigure } from "./figures";
import type { Policy } from "./policy";
import { FIRST, LABEL, LARGEST, LETTER, NOTE, STAGE, TEXT_ROW, WARNING } from "./policy-layout";
import type { PolicyWords } from "./policy-words";
import type { Vocabulary } from "./policy-vocabulary";
import { wordOf } from "./policy-vocabulary";
import type { ReceivablesSettingId, ThresholdKind } from "./receivables-policy";
import { WARNING_THRESHOLDS } from "./receivables-policy";
import type { CellContent, SheetBuilder } from "./sheet-builder";
import { endRow } from "./write-criteria";
import { listSource } from "./write-lists";

/** Aging and collection settings, thresholds of early warnings, stages, days of grace and letters. */
export function writeReceivables(sheet: SheetBuilder, policy: Policy, words: PolicyWords, lists: Vocabulary): void {
  writeReceivablesSettings(sheet, policy, words, lists);
  writeWarnings(sheet, policy, words, lists);
  writeStages(sheet, policy, words);
  writeLetters(sheet, policy, words);
}

function writeReceivablesSettings(
  sheet: SheetBuilder,
  { receivables, settingNotes }: Policy,
  words: PolicyWords,
  lists: Vocabulary,
): void {
  sheet.heading(words.receivables.heading);
  const setting = (id: ReceivablesSettingId, content: CellContent): number => {
    const { label } = words.receivables.settings[id];
    return sheet.row(`setting:${id}`, {
      [LABEL]: { value: label, role: "label" },
      [FIRST]: content,
      ...sheet.note(settingNotes[id]),
    });
  };
  for (const id of ["agingByInvoiceDate", "payOldestFirst"] as const) {
    const row = setting(id, { value: wordOf(lists, "yesNo", receivables[id] ? "yes" : "no") });
    sheet.list(row, FIRST, listSource(sheet, lists, "yesNo"));
  }
  sheet.decimal(setting("quietDays", { value: receivables.quietDays, numberFormat: "0" }), FIRST, 0, 365);
  sheet.decimal(setting("interestRate", { value: receivables.interestRate, numberFormat: "0.00%" }), FIRST, 0, 1);
  sheet.decimal(setting("yearDays", { value: receivables.yearDays, numberFormat: "0" }), FIRST, 360, 366);
  for (const id of ["company", "contact", "bankAccount"] as const) {
    setting(id, { value: receivables[id], numberFormat: TEXT_FORMAT });
  }
}

function writeWarnings(sheet: SheetBuilder, { receivables }: Policy, words: PolicyWords, lists: Vocabulary): void {
  const { warningsHeading, headers } = words.receivables;
  sheet.heading(warningsHeading);
  sheet.head("warnings", {
    [LABEL]: words.headers.name,
    [WARNING.isOn]: headers.isOn,
    [WARNING.first]: headers.thresholds[0],
    [WARNING.first + 1]: headers.thresholds[1],
    [WARNING.first + 2]: headers.thresholds[2],
    [WARNING.texts]: headers.texts,
    [NOTE]: words.headers.note,
  });
  const formats: Readonly<Record<ThresholdKind, string>> = {
    days: "0",
    count: "0",
    money: words.moneyFormat,
    share: PERCENT_FORMAT,
  };
  for (const rule of receivables.warnings) {
    const kinds = WARNING_THRESHOLDS[rule.id];
    const thresholds = kinds.map((kind, index): [number, CellContent] => [
      WARNING.first + index,
      { value: rule.thresholds[index] ?? 0, numberFormat: formats[kind] },
    ]);
    const row = sheet.row(`row:${rule.id}`, {
      [LABEL]: { value: rule.name, numberFormat: TEXT_FORMAT },
      [WARNING.isOn]: { value: wordOf(lists, "yesNo", rule.isOn ? "yes" : "no") },
      ...Object.fromEntries(thresholds),
      ...(rule.texts.length === 0
        ? {}
        : { [WARNING.texts]: { value: rule.texts.join("; "), numberFormat: TEXT_FORMAT } }),
      ...sheet.note(rule.note),
    });
    sheet.list(row, WARNING.isOn, listSource(sheet, lists, "yesNo"));
    for (const [column] of thresholds) sheet.decimal(row, column, 0, LARGEST);
  }
  endRow(sheet, "warnings", words, {});
  for (const index of [0, 1, 2]) sheet.figure(() => columnFigure(sheet, "warnings", WARNING.first + index));
}

function writeStages(sheet: SheetBuilder, { receivables, tiers, unrated }: Policy, words: PolicyWords): void {
  const { stagesHeading, graceHeading, headers } = words.receivables;
  sheet.heading(stagesHeading);
  sheet.head("stages", { [LABEL]: words.headers.name, [STAGE.days]: headers.fromDays });
  for (const { id, name, from } of receivables.stages) {
    sheet.row(`row:${id}`, {
      [LABEL]: { value: name, numberFormat: TEXT_FORMAT },
      [STAGE.days]: { value: from, numberFormat: "0" },
    });
  }
  endRow(sheet, "stages", words, {});
  // Before the due date days are negative.
  sheet.decimalColumn("stages", STAGE.days, -LARGEST, LARGEST);
  sheet.figure(() => columnFigure(sheet, "stages", STAGE.days));
  sheet.heading(graceHeading);
  sheet.head("grace", { [LABEL]: words.headers.name, [STAGE.days]: headers.graceDays });
  for (const { tier, days } of receivables.grace) {
    const name = tiers.find(({ id }) => id === tier)?.name ?? (tier === "unrated" ? unrated.name : tier);
    sheet.row(`row:${tier}`, {
      [LABEL]: { value: name, numberFormat: TEXT_FORMAT },
      [STAGE.days]: { value: days, numberFormat: "0" },
    });
  }
  endRow(sheet, "grace", words, {});
  sheet.decimalColumn("grace", STAGE.days, 0, LARGEST);
  sheet.figure(() => columnFigure(sheet, "grace", STAGE.days));
}

function writeLetters(sheet: SheetBuilder, { receivables }: Policy, words: PolicyWords): void {
  const { lettersHeading, lettersGuidance, headers } = words.receivables;
  sheet.heading(lettersHeading);
  for (const line of lettersGuidance) sheet.row(TEXT_ROW, { [LABEL]: { value: line, role: "note" } });
  sheet.head("letters", {
    [LABEL]: words.headers.name,
    [LETTER.language]: headers.language,
    [LETTER.subject]: headers.subject,
    [LETTER.body]: headers.body,
  });
  for (const { stage, language, subject, body } of receivables.letters) {
    const name = receivables.stages.find(({ id }) => id === stage)?.name ?? stage;
    sheet.row(`row:${stage}`, {
      [LABEL]: { value: name, numberFormat: TEXT_FORMAT },
      [LETTER.language]: { value: language, numberFormat: TEXT_FORMAT },
      [LETTER.subject]: { value: subject, numberFormat: TEXT_FORMAT },
      [LETTER.body]: { value: body, numberFormat: TEXT_FORMAT },
    });
  }
  endRow(sheet, "letters", words, {});
}
