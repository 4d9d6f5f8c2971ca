import { LABEL } from "./policy-layout";
import type { PolicyCells, TableRow } from "./policy-cells";

/**
 * Which criterion or rule each row of a table is. The hidden ids stay where they are when people sort the cells beside them, so a
 * row that bears the name under which another part of the sheet knows an id is that id's; other rows keep their own (they were
 * renamed), and rows without one are new.
 *
 * @param nameOf name under which the rest of the sheet knows an id; "" where it does not
 */
export function identifyRows(
  cells: PolicyCells,
  given: readonly TableRow[],
  nameOf: (id: string) => string,
): { readonly id: string; readonly row: number; readonly isNew: boolean }[] {
  const rows = withoutCopiedIds(given);
  const idsOfName = new Map<string, string[]>();
  for (const { id } of rows) {
    if (id === "") continue;
    const name = nameOf(id);
    idsOfName.set(name, [...(idsOfName.get(name) ?? []), id]);
  }
  const names = rows.map(({ row }) => cells.text(row, LABEL).trim());
  const byName = names.map((name) => {
    const [id, ...others] = idsOfName.get(name) ?? [];
    const alone = others.length === 0 && names.filter((other) => other === name).length === 1;
    return name !== "" && alone ? (id ?? "") : "";
  });
  const claimed = new Set(byName.filter((id) => id !== ""));
  const taken = new Set(rows.map(({ id }) => id));
  return rows.map(({ id, row }, i) => {
    const known = byName[i] ?? "";
    if (known !== "") {
      if (known !== id) cells.needsRewriting = true;
      return { id: known, row, isNew: false };
    }
    if (id !== "" && !claimed.has(id)) return { id, row, isNew: false };
    const fresh = cells.newId(taken);
    taken.add(fresh);
    return { id: fresh, row, isNew: true };
  });
}

/** A copied row brings its id along: the first of an id keeps it. */
export function withoutCopiedIds(rows: readonly TableRow[]): TableRow[] {
  const seen = new Set<string>();
  return rows.map(({ id, row }) => {
    const isCopy = seen.has(id);
    seen.add(id);
    return { id: isCopy ? "" : id, row };
  });
}
