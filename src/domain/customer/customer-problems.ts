import type { Problem } from "../problem";
import { generalText } from "../spreadsheet/text";
import { foldCustomerName } from "./customer-name";
import { columnOf } from "./recognition";
import type { Recognition } from "./recognition";
import type { SheetGrid } from "./sheet-grid";

/**
 * Customers that stand on the sheet more than once: by code; by name without a code to tell them apart; one name with different
 * codes. Each later row is reported with the first row it repeats; none is dropped.
 */
export function customerProblems(grid: SheetGrid, recognition: Recognition): Problem[] {
  const idColumn = columnOf(recognition.columns, "customer_id")?.column;
  const nameColumn = columnOf(recognition.columns, "customer_name")?.column;
  const sheet = grid.snapshot.sheet.name;
  const problems: Problem[] = [];
  const byId = new Map<string, number>();
  const byName = new Map<string, { row: number; id: string }>();
  for (const span of recognition.body) {
    for (let row = span.row; row < span.row + span.rowCount; row++) {
      const id = keyText(grid, row, idColumn).normalize("NFKC").replace(/\s/g, "").toUpperCase();
      const name = keyText(grid, row, nameColumn);
      const folded = foldCustomerName(name);
      const sameId = id === "" ? undefined : byId.get(id);
      if (sameId !== undefined)
        problems.push({
          code: "duplicate-id",
          sheet,
          row,
          column: idColumn,
          text: id,
          params: { id, row: sameId + 1 },
        });
      else if (id !== "") byId.set(id, row);
      const same = folded === "" ? undefined : byName.get(folded);
      if (same === undefined) {
        if (folded !== "") byName.set(folded, { row, id });
      } else if (sameId === undefined) {
        const other = id !== "" && same.id !== "" && id !== same.id;
        const place = { sheet, row, column: nameColumn, text: name.slice(0, 100) };
        problems.push(
          other
            ? {
                code: "same-name-other-id",
                ...place,
                params: { name: name.slice(0, 100), row: same.row + 1, id: same.id },
              }
            : { code: "duplicate-name", ...place, params: { name: name.slice(0, 100), row: same.row + 1 } },
        );
      }
    }
  }
  return problems;
}

function keyText(grid: SheetGrid, row: number, column: number | undefined): string {
  if (column === undefined) return "";
  const value = grid.cell(row, column);
  if (typeof value === "number") return generalText(value);
  return typeof value === "string" ? value.slice(0, 200).trim() : "";
}
