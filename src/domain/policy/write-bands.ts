import { PERCENT_FORMAT, TEXT_FORMAT } from "./cell-formats";
import { columnFigure } from "./figures";
import type { Policy } from "./policy";
import { AGING, END_BOUND, LABEL, LARGEST, NAMED_BAND, NOTE } from "./policy-layout";
import type { PolicyWords } from "./policy-words";
import type { SheetBuilder } from "./sheet-builder";
import { endRow } from "./write-criteria";

/** Size classes by lower bound. The end row's name is what a number beyond all bounds gets. */
export function writeSizeClasses(sheet: SheetBuilder, { sizeClasses }: Policy, words: PolicyWords): void {
  sheet.heading(words.blocks.sizes, words.notes.blocks.sizes);
  const { name, from, note } = words.headers;
  sheet.head("sizes", { [LABEL]: name, [NAMED_BAND.from]: from, [NOTE]: note });
  for (const band of sizeClasses) {
    sheet.row("row", {
      [LABEL]: { value: band.name, numberFormat: TEXT_FORMAT },
      [NAMED_BAND.from]: { value: band.from, numberFormat: words.moneyFormat },
      ...sheet.note(band.note),
    });
  }
  endRow(sheet, "sizes", words, { [NAMED_BAND.from]: { value: END_BOUND } });
  sheet.decimalColumn("sizes", NAMED_BAND.from, -LARGEST, LARGEST);
  sheet.figure(() => columnFigure(sheet, "sizes", NAMED_BAND.from));
}

/** Aging buckets by days overdue, and what of each is expected to be lost. */
export function writeAgingBuckets(sheet: SheetBuilder, { agingBuckets }: Policy, words: PolicyWords): void {
  sheet.heading(words.blocks.aging, words.notes.blocks.aging);
  const { name, from, expectedLoss, note } = words.headers;
  sheet.head("aging", { [LABEL]: name, [AGING.from]: from, [AGING.expectedLoss]: expectedLoss, [NOTE]: note });
  for (const bucket of agingBuckets) {
    sheet.row("row", {
      [LABEL]: { value: bucket.name, numberFormat: TEXT_FORMAT },
      [AGING.from]: { value: bucket.from, numberFormat: "0" },
      [AGING.expectedLoss]: { value: bucket.expectedLoss, numberFormat: PERCENT_FORMAT },
      ...sheet.note(bucket.note),
    });
  }
  endRow(sheet, "aging", words, { [AGING.from]: { value: END_BOUND } });
  sheet.decimalColumn("aging", AGING.from, -LARGEST, LARGEST);
  sheet.decimalColumn("aging", AGING.expectedLoss, 0, 1);
  sheet.figure(() => columnFigure(sheet, "aging", AGING.from));
  sheet.figure(() => columnFigure(sheet, "aging", AGING.expectedLoss));
}
