import type { FieldId } from "../customer/fields";
import { isNumericField } from "../customer/fields";
import type { CompiledPolicy, CompiledTexts } from "../policy/compile-policy";
import { boundAlternative, foldText } from "../policy/compile-policy";
import { END_KEY } from "../policy/policy-layout";
import type { CellValue } from "../spreadsheet/cell-value";
import type { CustomerTrial } from "./customer-trial";
import type { TierLift } from "./lift";

/** A text that no category and no rule lists (lists hold neither blanks nor control characters). */
const UNLISTED = "\u0001";
/** What it takes to leave a list that a rule goes by, or to find out what is unknown, compared with changing a number. */
const WHOLE_CHANGE = 1;

/**
 * Lifts by another text: of a category criterion the key with the fewest points that suffices, of a field that only rules
 * read any text they do not list. Regions are left out: a customer does not move.
 */
export function textLifts(
  compiled: CompiledPolicy,
  trial: CustomerTrial,
  tierWith: (field: FieldId, value: CellValue) => number,
  isLift: (tier: number) => boolean,
): TierLift[] {
  const lifts: TierLift[] = [];
  for (const [field, keys] of changeableTexts(compiled, trial)) {
    const cell = trial.cell(field);
    const from = typeof cell === "string" ? cell : null;
    const own = pointsOf(keys, from);
    const better = [...keys].filter(([key]) => key !== foldText(from ?? "")).sort((a, b) => a[1].points - b[1].points);
    const candidates = better.map(([, { text, points }]) => ({ text, effort: Math.max(points - own, 0) / 100 }));
    if (from !== null) candidates.push({ text: UNLISTED, effort: WHOLE_CHANGE });
    for (const { text, effort } of candidates) {
      const tier = tierWith(field, text);
      if (!isLift(tier)) continue;
      lifts.push({
        field,
        from,
        to: text === UNLISTED ? null : text,
        tier,
        effort: from === null ? WHOLE_CHANGE : effort,
      });
      break;
    }
  }
  return lifts;
}

type Keys = Map<string, { readonly text: string; readonly points: number }>;

function pointsOf(keys: Keys, text: string | null): number {
  return text === null ? 0 : (keys.get(foldText(text))?.points ?? 0);
}

/** Keys of the category criteria that apply, by field; a field that only rules read has none. */
function changeableTexts(compiled: CompiledPolicy, trial: CustomerTrial): Map<FieldId, Keys> {
  const fields = new Map<FieldId, Keys>();
  for (const criterion of compiled.criteria) {
    const at = boundAlternative(criterion, (field) => trial.has(field));
    const [plain, chosen] = [criterion.criterion.alternatives[at], criterion.alternatives[at]];
    if (plain?.scale.kind !== "categories" || chosen?.scale.kind !== "texts") continue;
    const keys = fields.get(chosen.input.field) ?? new Map<string, { text: string; points: number }>();
    for (const { key } of plain.scale.categories) addKey(keys, chosen.scale, key);
    fields.set(chosen.input.field, keys);
  }
  for (const { conditions } of compiled.rules) {
    for (const { op, input } of conditions) {
      if (op === "in" && trial.has(input.field) && !isNumericField(input.field) && !fields.has(input.field))
        fields.set(input.field, new Map());
    }
  }
  return fields;
}

function addKey(keys: Keys, scale: CompiledTexts, key: string): void {
  const folded = foldText(key);
  if (folded !== END_KEY && !keys.has(folded)) keys.set(folded, { text: key, points: scale.points.get(folded) ?? 0 });
}
