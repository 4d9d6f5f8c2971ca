import type { Language } from "./language";

/** Sentences one after the other, as the language sets them: Chinese without a space; empty ones are left out. */
export function joinSentences(sentences: readonly string[], language: Language): string {
  return sentences.filter((sentence) => sentence !== "").join(language === "zh-CN" ? "" : " ");
}
