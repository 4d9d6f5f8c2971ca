import { criterionNamesEnUs } from "./en-us/criterion-names";
import type { Language } from "./language";
import { criterionNamesZhCn } from "./zh-cn/criterion-names";

/** Name of a criterion; one that the default policy does not know is called by its id. */
export function criterionName(id: string, language: Language): string {
  const names: Readonly<Record<string, string | undefined>> =
    language === "zh-CN" ? criterionNamesZhCn : criterionNamesEnUs;
  return names[id] ?? id;
}
