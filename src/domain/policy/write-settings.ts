import type { Policy, SettingId } from "./policy";
import { FIRST, LABEL, LAST_DATE } from "./policy-layout";
import type { PolicyWords } from "./policy-words";
import type { Vocabulary } from "./policy-vocabulary";
import { wordOf } from "./policy-vocabulary";
import { DATE_FORMAT, PERCENT_FORMAT, TEXT_FORMAT } from "./cell-formats";
import { cellFigure, CODE_FORMAT } from "./figures";
import type { CellContent, SheetBuilder } from "./sheet-builder";
import { listSource } from "./write-lists";
import { tierName, tierSource } from "./tier-choice";

/** One value per row: version and approval, as-of date, scoring, new customers, words shown in results. */
export function writeSettings(sheet: SheetBuilder, policy: Policy, words: PolicyWords, lists: Vocabulary): void {
  const setting = (id: SettingId, content: CellContent): number => {
    const note = id === "newName" ? policy.newCustomer.note : policy.settingNotes[id];
    return sheet.row(`setting:${id}`, {
      [LABEL]: { value: words.settings[id].label, role: "label" },
      [FIRST]: content,
      ...sheet.note(note),
    });
  };
  const decimal = (id: SettingId, content: CellContent, minimum: number, maximum: number): void => {
    const row = setting(id, content);
    sheet.decimal(row, FIRST, minimum, maximum);
    sheet.figure(() => cellFigure(sheet, row, FIRST));
  };

  sheet.heading(words.blocks.settings);
  // Both are filled in by the calculation block, which knows where everything stands.
  setting("check", { role: "machine" });
  setting("version", { value: policy.version, numberFormat: TEXT_FORMAT });
  const status = setting("status", { value: wordOf(lists, "status", policy.status) });
  sheet.list(status, FIRST, listSource(sheet, lists, "status"));
  setting("approvedBy", { value: policy.approvedBy, numberFormat: TEXT_FORMAT });
  const effectiveFrom = setting("effectiveFrom", { value: policy.effectiveFrom, numberFormat: DATE_FORMAT });
  setting("figures", { role: "machine", numberFormat: CODE_FORMAT });
  setting("approvedFigures", { value: policy.approvedFigures, numberFormat: CODE_FORMAT });
  setting("changed", { role: "machine" });
  const asOf = setting("asOf", { value: policy.asOf, numberFormat: DATE_FORMAT });
  for (const date of [effectiveFrom, asOf]) sheet.decimal(date, FIRST, 1, LAST_DATE);
  setting("bookCurrency", { value: policy.bookCurrency, numberFormat: TEXT_FORMAT });
  decimal("decimals", { value: policy.decimals, numberFormat: "0" }, 0, 4);
  decimal("minimumCompleteness", { value: policy.minimumCompleteness, numberFormat: PERCENT_FORMAT }, 0, 1);
  decimal("minimumCoverage", { value: policy.minimumCoverage, numberFormat: PERCENT_FORMAT }, 0, 1);
  decimal("vatRate", { value: policy.vatRate, numberFormat: PERCENT_FORMAT }, 0, 1);
  decimal("limitStep", { value: policy.limitStep, numberFormat: words.moneyFormat }, 1, 1e9);

  sheet.heading(words.blocks.newCustomer);
  setting("newName", { value: policy.newCustomer.name, numberFormat: TEXT_FORMAT });
  decimal("newYears", { value: policy.newCustomer.years, numberFormat: "General" }, 0, 100);
  decimal("newOrders", { value: policy.newCustomer.orders, numberFormat: "General" }, 0, 1e6);
  const cap = setting("newCap", {
    value: tierName(policy, policy.newCustomer.capTier, words),
    numberFormat: TEXT_FORMAT,
  });
  sheet.list(cap, FIRST, tierSource(sheet));

  sheet.heading(words.blocks.texts);
  setting("unratedReason", { value: policy.unrated.reason, numberFormat: TEXT_FORMAT });
  setting("textUnknown", { value: policy.texts.unknown, numberFormat: TEXT_FORMAT });
  setting("textNotApplicable", { value: policy.texts.notApplicable, numberFormat: TEXT_FORMAT });
  setting("textCash", { value: policy.texts.cashBeforeDelivery, numberFormat: TEXT_FORMAT });
  setting("textDays", { value: policy.texts.days, numberFormat: TEXT_FORMAT });
}
