import { foldedCurrency, namedCurrency } from "./currency-names";
import type { ColumnToName } from "./name-columns";
import { columnOf } from "./recognition";
import type { RecognizedColumn } from "./recognition";

/** How sure we are of currencies whose header says something else. */
const CONFIDENCE = 0.6;

/**
 * Where no column is known to hold the currency, the first that nothing else claims and whose every cell names one: amounts in
 * dollars must not be counted as yuan because the header is a word we have not met.
 */
export function withTelltaleCurrencies(
  columns: readonly RecognizedColumn[],
  named: readonly ColumnToName[],
): readonly RecognizedColumn[] {
  if (columnOf(columns, "currency") !== undefined) return columns;
  const free = new Set(
    columns.flatMap(({ column, field, reason }) => (field === null && reason !== "by-hand" ? column : [])),
  );
  const telltale = named.find(
    ({ column, content }) =>
      free.has(column) &&
      content !== null &&
      content.filled > 0 &&
      content.numbers === 0 &&
      content.texts.every((text) => namedCurrency(foldedCurrency(text)) !== null),
  );
  if (telltale === undefined) return columns;
  return columns.map((column) =>
    column.column === telltale.column
      ? { ...column, field: "currency", unit: "text", confidence: CONFIDENCE, reason: "currencies-below" }
      : column,
  );
}
