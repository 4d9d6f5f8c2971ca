/** Legal forms at the end of a company's name, longest first. */
const LEGAL_FORMS =
  /(?:股份有限责任公司|有限责任公司|股份有限公司|有限公司|责任公司|股份公司|总公司|公司|co\.?,? ?ltd\.?|company limited|limited|ltd\.?|inc\.?|incorporated|corporation|corp\.?|llc|gmbh|company|co\.?)$/;

/**
 * A name folded so that spellings of one customer meet: width, case, spaces, brackets and punctuation gone, the legal form
 * dropped. "上海百丽鞋业（有限公司）" and "上海百丽鞋业 有限责任公司" are one. "" for a name of nothing else.
 */
export function foldCustomerName(name: string): string {
  const folded = name
    .slice(0, 200)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u200b-\u200d\ufeff]/g, "")
    .trim();
  const bare = folded.replace(/[)\]】\s.,]+$/, "");
  const short = bare.replace(LEGAL_FORMS, "");
  const kept = short.replace(/[\s()[\]【】·.,'"&_-]/g, "");
  return kept === "" ? folded.replace(/\s/g, "") : kept;
}
