import type { RangeAddress } from "./address";
import { rewriteText, type TokenRewriter } from "./rewrite-formulas";
import type { ConditionalFormat, DataValidation } from "./sheet-properties";
import type { Worksheet } from "./worksheet";

type MoveRange = (range: RangeAddress) => RangeAddress | null;

interface Moved {
  readonly ranges: readonly RangeAddress[];
  readonly from: RangeAddress;
  readonly to: RangeAddress;
  /** First range before: the formulas are written for its top left cell. */
  readonly base: RangeAddress;
}

function moveRanges(before: readonly RangeAddress[], move: MoveRange): Moved | null {
  const base = before[0];
  const pairs = before.flatMap((from) => {
    const to = move(from);
    return to === null ? [] : [{ from, to }];
  });
  const first = pairs[0];
  if (base === undefined || first === undefined) return null;
  return { ranges: pairs.map(({ to }) => to), from: first.from, to: first.to, base };
}

/** Formulas that are written for the top left cell of the first of some ranges. */
export interface Rule {
  readonly ranges: readonly RangeAddress[];
  readonly formulas: readonly string[];
}

/** A rule at home in a sheet (null: it has none) after its ranges moved; null when all are gone, itself when nothing changes. */
export function movedRule(rule: Rule, home: Worksheet | null, rewrite: TokenRewriter, move: MoveRange): Rule | null {
  const moved = moveRanges(rule.ranges, move);
  if (moved === null) return null;
  const formulas = rule.formulas.map((formula) => {
    // A rule whose first range is gone is re-based on the first that stays, before anything moves.
    const rebased = moved.base === moved.from ? formula : rewriteText(formula, home, moved.base, moved.from, (t) => t);
    return rewriteText(rebased, home, moved.from, moved.to, rewrite);
  });
  return differs(rule.ranges, moved.ranges) || differs(rule.formulas, formulas)
    ? { ranges: moved.ranges, formulas }
    : rule;
}

/** Conditional formats and validations of a sheet after an edit: ranges move, formulas are rewritten, empty rules go. */
export function rewriteRules(sheet: Worksheet, rewrite: TokenRewriter, move: MoveRange): void {
  const formats: readonly ConditionalFormat[] = sheet.properties.conditionalFormats;
  const formatsAfter = formats.flatMap((format) => {
    const moved = movedRule(format, sheet, rewrite, move);
    if (moved === null) return [];
    return [moved === format ? format : { ...format, ...moved }];
  });
  if (differs(formats, formatsAfter)) sheet.set("conditionalFormats", formatsAfter);

  const validations: readonly DataValidation[] = sheet.properties.validations;
  const validationsAfter = validations.flatMap((validation) => {
    const { formula1, formula2 } = validation;
    const rule: Rule = { ranges: validation.ranges, formulas: [formula1 ?? "", formula2 ?? ""] };
    const moved = movedRule(rule, sheet, rewrite, move);
    if (moved === null) return [];
    if (moved === rule) return [validation];
    const [first = "", second = ""] = moved.formulas;
    return [
      {
        ...validation,
        ranges: moved.ranges,
        formula1: formula1 === null ? null : first,
        formula2: formula2 === null ? null : second,
      },
    ];
  });
  if (differs(validations, validationsAfter)) sheet.set("validations", validationsAfter);
}

function differs<T>(before: readonly T[], after: readonly T[]): boolean {
  return before.length !== after.length || before.some((item, index) => item !== after[index]);
}
