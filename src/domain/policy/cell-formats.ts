import { fieldKind } from "../customer/fields";
import type { PolicyInput } from "./policy";
import type { PolicyWords } from "./policy-words";

export const DATE_FORMAT = "yyyy-mm-dd";
export const PERCENT_FORMAT = "0.0%";
/** Keys are text, whatever they look like: a native MATCH never finds the number 1 when it looks for "1". */
export const TEXT_FORMAT = "@";

/** Number format of bounds that an input's values are compared with. */
export function boundFormat(input: PolicyInput, words: PolicyWords): string {
  if (input.kind === "ratio" || input.kind === "growth") return PERCENT_FORMAT;
  if (input.kind !== "field") return "General";
  const kind = fieldKind(input.field);
  if (kind === "money") return words.moneyFormat;
  return kind === "percent" ? PERCENT_FORMAT : "General";
}
