import { cellFigure, columnFigure, lengthFigure, wordsFigure } from "./figures";
import type { Alternative, BlankRule, Criterion, Policy } from "./policy";
import {
  CRITERIA,
  END_BOUND,
  END_KEY,
  endId,
  INPUT,
  LABEL,
  LARGEST,
  NOTE,
  REGION,
  SCALE,
  scaleTable,
  UNKNOWN_POINTS,
} from "./policy-layout";
import { boundFormat, TEXT_FORMAT } from "./cell-formats";
import type { Vocabulary } from "./policy-vocabulary";
import { wordOf } from "./policy-vocabulary";
import type { PolicyWords } from "./policy-words";
import type { CellContent, SheetBuilder } from "./sheet-builder";
import { listSource } from "./write-lists";

const POINTS_FORMAT = "0.##;;0";
/** The end row's points mean "unknown" to LOOKUP; people need not see them. */
const HIDDEN_NUMBER = ";;;";

/** Weight and meaning of blank of every criterion; how it is measured stands in the scales. */
export function writeCriteria(sheet: SheetBuilder, policy: Policy, words: PolicyWords, lists: Vocabulary): void {
  sheet.heading(words.blocks.criteria, words.notes.blocks.criteria);
  const { headers } = words;
  sheet.head("criteria", {
    [LABEL]: headers.name,
    [CRITERIA.group]: headers.group,
    [CRITERIA.weight]: headers.weight,
    [CRITERIA.direction]: headers.direction,
    [CRITERIA.blank]: headers.blank,
    [CRITERIA.blankField]: headers.blankField,
    [CRITERIA.notApplicable]: headers.notApplicable,
    [NOTE]: headers.note,
  });
  for (const criterion of policy.criteria) {
    const row = sheet.row(`row:${criterion.id}`, {
      [LABEL]: { value: criterion.name, numberFormat: TEXT_FORMAT },
      [CRITERIA.group]: { value: wordOf(lists, "group", criterion.group) },
      [CRITERIA.weight]: { value: criterion.weight, numberFormat: "General" },
      [CRITERIA.direction]: { value: wordOf(lists, "direction", criterion.direction) },
      ...blankCells(criterion.blank, CRITERIA, lists),
      [CRITERIA.notApplicable]: { value: criterion.notApplicable.join("; "), numberFormat: TEXT_FORMAT },
      ...sheet.note(criterion.note),
    });
    sheet.shape(row, [LABEL, CRITERIA.blank, CRITERIA.blankField]);
    sheet.figure(() =>
      wordsFigure(sheet, lists, row, [
        [CRITERIA.blank, "blank"],
        [CRITERIA.blankField, "field"],
      ]),
    );
    sheet.decimal(row, CRITERIA.weight, 0, 1000);
    sheet.list(row, CRITERIA.group, listSource(sheet, lists, "group"));
    sheet.list(row, CRITERIA.direction, listSource(sheet, lists, "direction"));
    sheet.list(row, CRITERIA.blank, listSource(sheet, lists, "blank"));
    sheet.list(row, CRITERIA.blankField, listSource(sheet, lists, "field"));
  }
  endRow(sheet, "criteria", words, {});
  sheet.figure(() => columnFigure(sheet, "criteria", CRITERIA.weight));
  sheet.figure(() => lengthFigure(sheet, "criteria", CRITERIA.notApplicable));
}

/** The two cells of a blank rule. */
export function blankCells(
  blank: BlankRule,
  at: { readonly blank: number; readonly blankField: number },
  lists: Vocabulary,
): Record<number, CellContent> {
  const id = typeof blank === "string" ? blank : "zeroWhenPresent";
  const field = typeof blank === "string" ? "none" : blank.zeroWhenPresent;
  return {
    [at.blank]: { value: wordOf(lists, "blank", id) },
    [at.blankField]: { value: wordOf(lists, "field", field) },
  };
}

/** The marked last row of a table. */
export function endRow(
  sheet: SheetBuilder,
  table: string,
  words: PolicyWords,
  cells: Readonly<Record<number, CellContent>>,
): void {
  const hidden = Object.entries(cells).map(([column, cell]) => [
    column,
    { role: "machine" as const, numberFormat: HIDDEN_NUMBER, ...cell },
  ]);
  sheet.row(endId(table), { [LABEL]: { value: words.endRow, role: "machine" }, ...Object.fromEntries(hidden) });
}

/** How each criterion is measured: input, then its table of points, one block per alternative. */
export function writeScales(sheet: SheetBuilder, policy: Policy, words: PolicyWords, lists: Vocabulary): void {
  sheet.heading(words.blocks.scales, words.notes.blocks.scales);
  for (const criterion of policy.criteria) {
    criterion.alternatives.forEach((alternative, i) => {
      if (sheet.nextRow > 0) sheet.nextRow += 1;
      writeInput(sheet, criterion, i, alternative, lists);
      writeScale(sheet, scaleTable(criterion.id, i), alternative, words);
    });
  }
}

function writeInput(
  sheet: SheetBuilder,
  criterion: Criterion,
  index: number,
  { input, scale, note }: Alternative,
  lists: Vocabulary,
): void {
  const ordinal = criterion.alternatives.length > 1 ? ` (${index + 1})` : "";
  const row = sheet.row(`input:${criterion.id}:${index}`, {
    [LABEL]: { value: criterion.name + ordinal, role: "header" },
    [INPUT.kind]: { value: wordOf(lists, "inputKind", input.kind) },
    [INPUT.field]: { value: wordOf(lists, "field", input.field) },
    [INPUT.other]: { value: wordOf(lists, "field", input.other ?? "none") },
    ...(scale.kind === "regions" ? { [INPUT.measure]: { value: wordOf(lists, "measure", scale.measure) } } : {}),
    ...sheet.note(note),
  });
  sheet.list(row, INPUT.kind, listSource(sheet, lists, "inputKind"));
  sheet.list(row, INPUT.field, listSource(sheet, lists, "field"));
  sheet.list(row, INPUT.other, listSource(sheet, lists, "field"));
  if (scale.kind === "regions") sheet.list(row, INPUT.measure, listSource(sheet, lists, "measure"));
  sheet.shape(row, [INPUT.kind, INPUT.field, INPUT.other, INPUT.measure]);
  sheet.figure(() =>
    wordsFigure(sheet, lists, row, [
      [INPUT.kind, "inputKind"],
      [INPUT.field, "field"],
      [INPUT.other, "field"],
      ...(scale.kind === "regions" ? [[INPUT.measure, "measure"] as const] : []),
    ]),
  );
}

function writeScale(sheet: SheetBuilder, table: string, { input, scale }: Alternative, words: PolicyWords): void {
  if (scale.kind !== "regions") sheet.figure(() => columnFigure(sheet, table, SCALE.points));
  const points = (value: number): CellContent => ({ value, numberFormat: POINTS_FORMAT });
  if (scale.kind === "bands") {
    sheet.head(table, {
      [SCALE.from]: words.headers.from,
      [SCALE.points]: words.headers.points,
      [NOTE]: words.headers.note,
    });
    sheet.figure(() => columnFigure(sheet, table, SCALE.from));
    const numberFormat = boundFormat(input, words);
    for (const band of scale.bands) {
      const from = { value: band.from, numberFormat };
      sheet.row("row", { [SCALE.from]: from, [SCALE.points]: points(band.points), ...sheet.note(band.note) });
    }
    endRow(sheet, table, words, { [SCALE.from]: { value: END_BOUND }, [SCALE.points]: { value: UNKNOWN_POINTS } });
    sheet.decimalColumn(table, SCALE.from, -LARGEST, LARGEST);
    sheet.decimalColumn(table, SCALE.points, 0, 100);
  } else if (scale.kind === "categories") {
    sheet.head(table, {
      [SCALE.from]: words.headers.key,
      [SCALE.points]: words.headers.points,
      [NOTE]: words.headers.note,
    });
    for (const { key, points: value, note } of scale.categories) {
      const from = { value: key, numberFormat: TEXT_FORMAT };
      sheet.row("row", { [SCALE.from]: from, [SCALE.points]: points(value), ...sheet.note(note) });
    }
    endRow(sheet, table, words, {
      [SCALE.from]: { value: END_KEY, numberFormat: TEXT_FORMAT },
      [SCALE.points]: { value: UNKNOWN_POINTS },
    });
    sheet.decimalColumn(table, SCALE.points, 0, 100);
    const other = sheet.row(`other:${table}`, {
      [LABEL]: { value: words.otherRow, role: "label" },
      [SCALE.points]: points(scale.other),
    });
    sheet.decimal(other, SCALE.points, 0, 100);
    sheet.figure(() => lengthFigure(sheet, table, SCALE.from));
    sheet.figure(() => cellFigure(sheet, other, SCALE.points));
  }
}

/** What provinces and cities score in both region criteria. */
export function writeRegions(sheet: SheetBuilder, policy: Policy, words: PolicyWords): void {
  sheet.heading(words.blocks.regions, words.notes.blocks.regions);
  const { headers } = words;
  sheet.head("regions", {
    [REGION.key]: headers.key,
    [REGION.economy]: headers.economy,
    [REGION.competition]: headers.competition,
    [NOTE]: headers.note,
  });
  for (const { key, economy, competition, note } of policy.regions) {
    sheet.row("row", {
      [REGION.key]: { value: key, numberFormat: TEXT_FORMAT },
      [REGION.economy]: { value: economy, numberFormat: POINTS_FORMAT },
      [REGION.competition]: { value: competition, numberFormat: POINTS_FORMAT },
      ...sheet.note(note),
    });
  }
  endRow(sheet, "regions", words, {
    [REGION.key]: { value: END_KEY, numberFormat: TEXT_FORMAT },
    [REGION.economy]: { value: UNKNOWN_POINTS },
    [REGION.competition]: { value: UNKNOWN_POINTS },
  });
  const other = sheet.row("other:regions", {
    [LABEL]: { value: words.otherRow, role: "label" },
    [REGION.economy]: { value: policy.otherRegion.economy, numberFormat: POINTS_FORMAT },
    [REGION.competition]: { value: policy.otherRegion.competition, numberFormat: POINTS_FORMAT },
  });
  sheet.figure(() => lengthFigure(sheet, "regions", REGION.key));
  for (const column of [REGION.economy, REGION.competition]) {
    sheet.decimalColumn("regions", column, 0, 100);
    sheet.decimal(other, column, 0, 100);
    sheet.figure(() => columnFigure(sheet, "regions", column));
    sheet.figure(() => cellFigure(sheet, other, column));
  }
}
