import { useMemo } from "react";
import { defaultPolicy } from "../domain/policy/default-policy";
import type { Policy } from "../domain/policy/policy";
import { fromIsoDate } from "../domain/spreadsheet/serial-date";
import type { SerialDate } from "../domain/spreadsheet/serial-date";
import type { SheetInspection } from "../excel/inspect-sheet";
import type { Language } from "../i18n/language";
import { defaultPolicyWords } from "../i18n/plain-policy-words";
import { judge, readCustomers } from "./judgement";
import type { Judgement } from "./judgement";

/**
 * The policy that a run would use now: the workbook's, or the one it would write, without its reasons and letters; null where the
 * stored one is broken.
 */
export function policyNow(sheet: SheetInspection | null, language: Language, today: string): Policy | null {
  const stored = sheet?.policy ?? null;
  if (stored !== null) return stored.reading.policy;
  return defaultPolicy(defaultPolicyWords(language), fromIsoDate(today) ?? (1 as SerialDate));
}

/** What the policy in force makes of the sheet; null where there are no customers or no usable policy. */
export function useJudgement(sheet: SheetInspection | null, policy: Policy | null): Judgement | null {
  const customers = useMemo(() => (sheet === null ? null : readCustomers(sheet)), [sheet]);
  return useMemo(
    () =>
      sheet === null || customers === null || policy === null ? null : judge(customers, sheet.recognition, policy),
    [sheet, customers, policy],
  );
}
