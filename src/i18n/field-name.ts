import type { FieldId } from "../domain/customer/fields";
import type { SheetReason, SkipReason } from "../domain/customer/recognition";
import type { UnitId } from "../domain/customer/units";
import { fieldNamesEnUs } from "./en-us/field-names";
import { sheetReasonsEnUs } from "./en-us/sheet-reasons";
import { skipReasonsEnUs } from "./en-us/skip-reasons";
import { unitNamesEnUs } from "./en-us/unit-names";
import type { Language } from "./language";
import { fieldNamesZhCn } from "./zh-cn/field-names";
import { sheetReasonsZhCn } from "./zh-cn/sheet-reasons";
import { skipReasonsZhCn } from "./zh-cn/skip-reasons";
import { unitNamesZhCn } from "./zh-cn/unit-names";

/** What people call a field. */
export function fieldName(field: FieldId, language: Language): string {
  return (language === "zh-CN" ? fieldNamesZhCn : fieldNamesEnUs)[field];
}

/** What people call a unit. */
export function unitName(unit: UnitId, language: Language): string {
  return (language === "zh-CN" ? unitNamesZhCn : unitNamesEnUs)[unit];
}

/** Why a row is left out, in words. */
export function skipReasonText(why: SkipReason, language: Language): string {
  return (language === "zh-CN" ? skipReasonsZhCn : skipReasonsEnUs)[why];
}

/** What speaks for the kind of a sheet, in words. */
export function sheetReasonText(reason: SheetReason, language: Language): string {
  return (language === "zh-CN" ? sheetReasonsZhCn : sheetReasonsEnUs)[reason];
}

/** All that speaks for the kind of a sheet, in words. */
export function sheetReasonList(reasons: readonly SheetReason[], language: Language): string {
  return reasons.map((reason) => sheetReasonText(reason, language)).join(language === "zh-CN" ? "、" : ", ");
}
