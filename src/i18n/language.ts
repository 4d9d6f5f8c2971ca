/** The languages people can read the add-in in; en-US defines the texts, zh-CN fills them. */
export type Language = "en-US" | "zh-CN";

export const languages: readonly Language[] = ["en-US", "zh-CN"];

/**
 * Chooses the language of the add-in from Office's display language (a BCP 47 tag such as "zh-CN" or "de-DE").
 * Every kind of Chinese reads the Chinese texts; everything else, a missing tag included, reads English.
 */
export function chooseLanguage(displayLanguage: string | null | undefined): Language {
  return displayLanguage?.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US";
}
