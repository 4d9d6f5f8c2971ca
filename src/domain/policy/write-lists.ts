import { unitFactor } from "../customer/units";
import type { UnitId } from "../customer/units";
import { FIRST, LABEL } from "./policy-layout";
import type { ListId, Vocabulary } from "./policy-vocabulary";
import { LIST_IDS } from "./policy-vocabulary";
import type { PolicyWords } from "./policy-words";
import type { SheetBuilder } from "./sheet-builder";

/** Factor columns of the unit list: for fields in days, and for all others. */
export const UNIT_FACTOR_DAYS = FIRST;
export const UNIT_FACTOR = FIRST + 1;

/** The words that cells choose from, with their ids: whoever reads the sheet finds its language here. */
export function writeLists(sheet: SheetBuilder, words: PolicyWords, lists: Vocabulary): void {
  sheet.heading(words.blocks.lists);
  for (const list of LIST_IDS) {
    for (const { id, word } of lists.get(list) ?? []) {
      const factors =
        list === "unit"
          ? {
              [UNIT_FACTOR_DAYS]: { value: unitFactor(id as UnitId, "days"), role: "machine" as const },
              [UNIT_FACTOR]: { value: unitFactor(id as UnitId, "years"), role: "machine" as const },
            }
          : {};
      sheet.row(`list:${list}:${id}`, { [LABEL]: { value: word, role: "machine" }, ...factors });
    }
  }
}

/** The cells of a list (for validation), by a function because lists are written last. */
export function listSource(sheet: SheetBuilder, lists: Vocabulary, list: ListId, column = LABEL): () => string {
  return () => {
    const words = lists.get(list) ?? [];
    return sheet.range(sheet.at(`list:${list}:${words[0]?.id ?? ""}`), column, words.length);
  };
}
