import type { Policy } from "./policy";
import { FIRST, LABEL, NOTE, TEXT_ROW, endId } from "./policy-layout";
import type { PolicyWords } from "./policy-words";
import type { CellContent, SheetBuilder } from "./sheet-builder";

/** Place of the level "high" among the risk levels. */
const HIGH = 2;

/**
 * What the colours on classified sheets mean: one cell each, in the look that the highlight has, with the word that stands in
 * the sheet beside it. Names that the policy's tables hold are taken from there.
 */
export function writeLegend(sheet: SheetBuilder, policy: Policy, words: PolicyWords): void {
  const label = (row: () => number): (() => CellContent) => {
    return () => ({ formula: `=${sheet.cell(row(), LABEL)}` });
  };
  const samples: { role: NonNullable<CellContent["role"]>; content: () => CellContent }[] = [
    { role: "mark:high", content: label(() => sheet.tableRows("risks").row + HIGH) },
    { role: "mark:overdue", content: () => ({ value: words.results.daysOverdue }) },
    { role: "mark:unrated", content: label(() => sheet.at(endId("tiers"))) },
    ...policy.tiers.map((_, index) => ({
      role: `mark:tier${index}` as const,
      content: label(() => sheet.tableRows("tiers").row + index),
    })),
    { role: "mark:score", content: () => ({ value: words.results.score }) },
  ];
  const perRow = NOTE - FIRST;
  for (let start = 0; start < samples.length; start += perRow) {
    const row = sheet.row(TEXT_ROW, start === 0 ? { [LABEL]: { value: words.colors, role: "note" } } : {});
    samples.slice(start, start + perRow).forEach(({ role, content }, index) => {
      sheet.later(() => sheet.put(row, FIRST + index, { ...content(), role }));
    });
  }
}
