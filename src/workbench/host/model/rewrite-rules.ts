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

function unchanged(moved: Moved, before: readonly RangeAddress[]): boolean {
  return moved.ranges.length === before.length && moved.ranges.every((range, index) => range === before[index]);
}

/** Conditional formats and validations of a sheet after an edit: ranges move, formulas are rewritten, empty rules go. */
export function rewriteRules(sheet: Worksheet, rewrite: TokenRewriter, move: MoveRange): void {
  const text = (formula: string, moved: Moved): string => {
    // A rule whose first range is gone is re-based on the first that stays, before anything moves.
    const rebased = moved.base === moved.from ? formula : rewriteText(formula, sheet, moved.base, moved.from, (t) => t);
    return rewriteText(rebased, sheet, moved.from, moved.to, rewrite);
  };
  const formats: readonly ConditionalFormat[] = sheet.properties.conditionalFormats;
  const formatsAfter = formats.flatMap((format) => {
    const moved = moveRanges(format.ranges, move);
    if (moved === null) return [];
    const formulas = format.formulas.map((formula) => text(formula, moved));
    const same =
      unchanged(moved, format.ranges) && formulas.every((formula, index) => formula === format.formulas[index]);
    return [same ? format : { ...format, ranges: moved.ranges, formulas }];
  });
  if (differs(formats, formatsAfter)) sheet.set("conditionalFormats", formatsAfter);

  const validations: readonly DataValidation[] = sheet.properties.validations;
  const validationsAfter = validations.flatMap((validation) => {
    const moved = moveRanges(validation.ranges, move);
    if (moved === null) return [];
    const formula1 = validation.formula1 === null ? null : text(validation.formula1, moved);
    const formula2 = validation.formula2 === null ? null : text(validation.formula2, moved);
    const same =
      unchanged(moved, validation.ranges) && formula1 === validation.formula1 && formula2 === validation.formula2;
    return [same ? validation : { ...validation, ranges: moved.ranges, formula1, formula2 }];
  });
  if (differs(validations, validationsAfter)) sheet.set("validations", validationsAfter);
}

function differs<T>(before: readonly T[], after: readonly T[]): boolean {
  return before.length !== after.length || before.some((item, index) => item !== after[index]);
}
