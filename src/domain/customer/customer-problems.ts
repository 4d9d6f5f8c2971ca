import type { Problem } from "../problem";
import { generalText } from "../spreadsheet/text";
import { groupCircles } from "./customer-groups";
import { foldCustomerName } from "./customer-name";
import { customerTable, textAt } from "./customer-table";
import { columnOf } from "./recognition";
import type { Recognition } from "./recognition";
import type { SheetGrid } from "./sheet-grid";

const GROUP_FIELDS = ["customer_id", "customer_name", "parent_customer"] as const;

/**
 * Customers that stand on the sheet more than once: by code; by name without a code to tell them apart; one name with different
 * codes; one social credit code twice. Each later row is reported with the first row it repeats; none is dropped. And companies
 * that are each other's parents.
 */
export function customerProblems(grid: SheetGrid, recognition: Recognition): Problem[] {
  return [...repeatedCustomers(grid, recognition), ...groupProblems(grid, recognition)];
}

/** Companies that are each other's parents have no head to carry their limit. */
function groupProblems(grid: SheetGrid, recognition: Recognition): Problem[] {
  const parent = columnOf(recognition.columns, "parent_customer");
  if (parent === undefined) return [];
  const columns = GROUP_FIELDS.flatMap((field) => columnOf(recognition.columns, field) ?? []);
  const table = customerTable(grid.snapshot, { ...recognition, columns });
  return groupCircles(table).map((index) => ({
    code: "group-circle",
    sheet: grid.snapshot.sheet.name,
    row: table.rowNumbers[index] ?? 0,
    column: parent.column,
    text: textAt(table.columns.get("parent_customer"), index).slice(0, 100),
  }));
}

function repeatedCustomers(grid: SheetGrid, recognition: Recognition): Problem[] {
  const idColumn = columnOf(recognition.columns, "customer_id")?.column;
  const usccColumn = columnOf(recognition.columns, "uscc")?.column;
  const nameColumn = columnOf(recognition.columns, "customer_name")?.column;
  const sheet = grid.snapshot.sheet.name;
  const problems: Problem[] = [];
  const byId = new Map<string, number>();
  const byName = new Map<string, { row: number; id: string }>();
  const byUscc = new Map<string, number>();
  for (const span of recognition.body) {
    for (let row = span.row; row < span.row + span.rowCount; row++) {
      const id = codeText(grid, row, idColumn);
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
      const uscc = sameId === undefined ? codeText(grid, row, usccColumn) : "";
      const sameUscc = uscc === "" ? undefined : byUscc.get(uscc);
      if (sameUscc !== undefined)
        problems.push({
          code: "duplicate-uscc",
          sheet,
          row,
          column: usccColumn,
          text: uscc,
          params: { row: sameUscc + 1 },
        });
      else if (uscc !== "") byUscc.set(uscc, row);
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

/** A code without the spaces, width and case that people vary. */
function codeText(grid: SheetGrid, row: number, column: number | undefined): string {
  return keyText(grid, row, column).normalize("NFKC").replace(/\s/g, "").toUpperCase();
}

function keyText(grid: SheetGrid, row: number, column: number | undefined): string {
  if (column === undefined) return "";
  const value = grid.cell(row, column);
  if (typeof value === "number") return generalText(value);
  return typeof value === "string" ? value.slice(0, 200).trim() : "";
}
