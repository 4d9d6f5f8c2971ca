import { criterionTextsEnUs } from "./en-us/criterion-texts";
import type { Language } from "./language";
import type { Widen } from "./widen";
import { criterionTextsZhCn } from "./zh-cn/criterion-texts";

/** Name and reason of every criterion of the default policy. */
export type CriterionTexts = Widen<typeof criterionTextsEnUs>;

/** Texts of the default criteria in a language. */
export function criterionTexts(language: Language): CriterionTexts {
  return language === "zh-CN" ? criterionTextsZhCn : criterionTextsEnUs;
}

/** Name of a criterion; one that the default policy does not know is called by its id. */
export function criterionName(id: string, language: Language): string {
  const texts: Readonly<Record<string, { readonly name: string } | undefined>> = criterionTexts(language);
  return texts[id]?.name ?? id;
}
