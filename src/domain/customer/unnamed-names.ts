import type { ColumnToName } from "./name-columns";
import { columnOf } from "./recognition";
import type { RecognizedColumn } from "./recognition";
import { fieldKind, KEY_FIELDS } from "./fields";

/** How sure we are of names that no header announces. */
const CONFIDENCE = 0.6;

/**
 * Ageing summaries of several programs leave the header over the customers empty. Where no column names the customers and at
 * least two hold amounts, the leftmost column without a header whose cells are texts, most of them different, is taken for
 * their names.
 */
export function withUnnamedNames(
  columns: readonly RecognizedColumn[],
  named: readonly ColumnToName[],
): readonly RecognizedColumn[] {
  const isKeyed = KEY_FIELDS.some((field) => columnOf(columns, field) !== undefined);
  const amounts = columns.filter(({ field }) => field !== null && fieldKind(field) === "money").length;
  if (isKeyed || amounts < 2) return columns;
  const names = named.find(
    ({ header, content }) => header.text === "" && content !== null && areNames(content.texts, content.filled),
  );
  if (names === undefined) return columns;
  return columns.map((column) =>
    column.column === names.column
      ? { ...column, field: "customer_name", unit: "text", confidence: CONFIDENCE, reason: "names-without-header" }
      : column,
  );
}

function areNames(texts: readonly string[], filled: number): boolean {
  return texts.length >= 2 && texts.length >= filled * 0.8 && new Set(texts).size >= texts.length * 0.6;
}
