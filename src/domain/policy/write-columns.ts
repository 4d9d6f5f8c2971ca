import type { ColumnMapping } from "../customer/column-mapping";
import { fieldKind } from "../customer/fields";
import { TEXT_FORMAT } from "./cell-formats";
import { columnFigure, lengthFigure } from "./figures";
import { escapeWildcards } from "./native-text";
import type { Policy } from "./policy";
import { END_KEY, FIRST, LABEL, MAPPING, NOTE, RATE } from "./policy-layout";
import type { Vocabulary } from "./policy-vocabulary";
import { wordOf } from "./policy-vocabulary";
import type { PolicyWords } from "./policy-words";
import type { SheetBuilder } from "./sheet-builder";
import { endRow } from "./write-criteria";
import { listSource, UNIT_FACTOR, UNIT_FACTOR_DAYS } from "./write-lists";

/** A currency without a rate shows as "?". */
const RATE_FORMAT = `[=0]"?";General`;

/** What the columns of the customer sheets hold, and the factors to base units that formulas take from here. */
export function writeColumns(sheet: SheetBuilder, policy: Policy, words: PolicyWords, lists: Vocabulary): void {
  sheet.heading(words.blocks.columns, words.notes.blocks.columns);
  const { headers } = words;
  sheet.head("columns", {
    [LABEL]: headers.header,
    [MAPPING.field]: headers.field,
    [MAPPING.unit]: headers.unit,
    [MAPPING.taxBasis]: headers.taxBasis,
    [MAPPING.currency]: headers.currency,
    [MAPPING.sheet]: headers.sheet,
    [MAPPING.origin]: headers.origin,
    [MAPPING.factor]: headers.factor,
    [MAPPING.taxFactor]: headers.taxBasis,
    [MAPPING.rate]: headers.rate,
    [NOTE]: headers.note,
  });
  for (const mapping of policy.columns) writeMapping(sheet, mapping, lists);
  endRow(sheet, "columns", words, {});
}

function writeMapping(sheet: SheetBuilder, mapping: ColumnMapping, lists: Vocabulary): void {
  const row = sheet.row("row", {
    [LABEL]: { value: mapping.header, numberFormat: TEXT_FORMAT },
    [MAPPING.field]: { value: wordOf(lists, "field", mapping.field ?? "none") },
    [MAPPING.unit]: { value: wordOf(lists, "unit", mapping.unit) },
    [MAPPING.taxBasis]: { value: wordOf(lists, "taxBasis", mapping.taxBasis ?? "unsaid") },
    [MAPPING.currency]: { value: mapping.currency ?? "", numberFormat: TEXT_FORMAT },
    [MAPPING.sheet]: { value: mapping.sheet ?? "", numberFormat: TEXT_FORMAT },
    [MAPPING.origin]: { value: wordOf(lists, "origin", mapping.origin) },
    ...sheet.note(mapping.note),
  });
  sheet.shape(row, [LABEL, MAPPING.field, MAPPING.currency, MAPPING.sheet]);
  sheet.list(row, MAPPING.field, listSource(sheet, lists, "field"));
  sheet.list(row, MAPPING.unit, listSource(sheet, lists, "unit"));
  sheet.list(row, MAPPING.taxBasis, listSource(sheet, lists, "taxBasis"));
  sheet.list(row, MAPPING.origin, listSource(sheet, lists, "origin"));
  // Filled once the lists are placed.
  const inDays = mapping.field !== null && fieldKind(mapping.field) === "days";
  sheet.later(() => {
    const factors = listSource(sheet, lists, "unit", inDays ? UNIT_FACTOR_DAYS : UNIT_FACTOR)();
    const unit = sheet.cell(row, MAPPING.unit);
    const without = sheet.cell(sheet.at("list:taxBasis:without"), LABEL);
    const vatRate = sheet.cell(sheet.at("setting:vatRate"), FIRST);
    sheet.put(row, MAPPING.factor, {
      formula: `=INDEX(${factors},MATCH(${unit},${listSource(sheet, lists, "unit")()},0))`,
      role: "machine",
      numberFormat: "General",
    });
    sheet.put(row, MAPPING.taxFactor, {
      formula: `=IF(${sheet.cell(row, MAPPING.taxBasis)}=${without},1+${vatRate},1)`,
      role: "machine",
      numberFormat: "0.00",
    });
    const currency = sheet.cell(row, MAPPING.currency);
    const known = `INDEX(${sheet.tableColumn("rates", RATE.rate)},MATCH(${escapeWildcards(`TRIM(${currency})`)},${sheet.tableColumn("rates", RATE.text)},0))`;
    sheet.put(row, MAPPING.rate, {
      formula: `=IF(TRIM(${currency})="",1,IFERROR(${known},0))`,
      role: "machine",
      numberFormat: RATE_FORMAT,
    });
  });
}

/** What a unit of each currency is worth. The marked last row has rate 0: unknown. */
export function writeRates(sheet: SheetBuilder, policy: Policy, words: PolicyWords): void {
  sheet.heading(words.blocks.rates, words.notes.blocks.rates);
  const { headers } = words;
  sheet.head("rates", { [RATE.text]: headers.currency, [RATE.rate]: headers.rate, [NOTE]: headers.note });
  for (const { text, rate, note } of policy.exchangeRates) {
    sheet.row("row", {
      [RATE.text]: { value: text, numberFormat: TEXT_FORMAT },
      [RATE.rate]: { value: rate, numberFormat: "General" },
      ...sheet.note(note),
    });
  }
  endRow(sheet, "rates", words, {
    [RATE.text]: { value: END_KEY, numberFormat: TEXT_FORMAT },
    [RATE.rate]: { value: 0 },
  });
  sheet.decimalColumn("rates", RATE.rate, 0.000001, 1e9);
  sheet.figure(() => lengthFigure(sheet, "rates", RATE.text));
  sheet.figure(() => columnFigure(sheet, "rates", RATE.rate));
}
