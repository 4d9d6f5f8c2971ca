import type { CellValue } from "../spreadsheet/cell-value";
import type { ColumnMapping } from "./column-mapping";
import { columnHeaders } from "./header-cells";
import { mappingFor, nameColumns } from "./name-columns";
import type { RecognizedColumn } from "./recognition";

/**
 * Columns of a record from its headers alone, as custom functions get them; `column` is the position in the range.
 * The policy's column table decides where it names a header (found or by hand), so that formulas follow the pane.
 * @param headers One header row, or several from top to bottom.
 */
export function recognizeHeaders(
  headers: readonly (readonly CellValue[])[],
  columns: readonly ColumnMapping[],
): RecognizedColumn[] {
  const named = columnHeaders(headers).map((header, column) => ({
    column,
    header,
    content: null,
    judge: () => 0 as const,
    mapping: mappingFor(header.text, columns, null),
  }));
  return nameColumns(named, null);
}
