import { foldCustomerName } from "./customer-name";
import { textAt } from "./customer-table";
import type { CustomerTable } from "./customer-table";

/** Customers that belong together: limits and caps hold for the group, not for each of its companies. */
export interface CustomerGroup {
  /** Name or code under which the sheet knows the group. */
  readonly name: string;
  /** Index of the customer that is the head, -1 where the head is no customer itself. */
  readonly head: number;
  /** Indexes of all its customers, head included, in sheet order. */
  readonly members: readonly number[];
}

/**
 * Groups from the parent column: a parent is named by the code or the name of another customer, or by a text that several rows
 * share. Chains lead to the topmost parent; a circle is cut where it closes. Customers alone in their group are left out.
 */
export function customerGroups(table: CustomerTable): CustomerGroup[] {
  const { columns, rowNumbers } = table;
  const parents = columns.get("parent_customer");
  if (parents === undefined) return [];
  const byKey = new Map<string, number>();
  for (let index = 0; index < rowNumbers.length; index++) {
    for (const key of [
      idKey(textAt(columns.get("customer_id"), index)),
      nameKey(textAt(columns.get("customer_name"), index)),
    ]) {
      if (key !== "" && !byKey.has(key)) byKey.set(key, index);
    }
  }
  const parentOf = (index: number) => {
    const text = textAt(parents, index);
    return { text, head: text === "" ? -1 : (byKey.get(idKey(text)) ?? byKey.get(nameKey(text)) ?? -1) };
  };
  const groups = new Map<string, { name: string; head: number; members: number[] }>();
  for (let index = 0; index < rowNumbers.length; index++) {
    const { name, head } = topOf(index, parentOf);
    const key = head >= 0 ? `row ${head}` : nameKey(name);
    const group = groups.get(key) ?? { name: head >= 0 ? headName(table, head) : name, head, members: [] };
    group.members.push(index);
    groups.set(key, group);
  }
  return [...groups.values()].filter(({ members }) => members.length > 1);
}

/** Climbs from a customer to the topmost parent; every customer is passed once at most. */
function topOf(
  start: number,
  parentOf: (index: number) => { text: string; head: number },
): { name: string; head: number } {
  const passed = new Set<number>();
  let at = start;
  while (!passed.has(at)) {
    passed.add(at);
    const { text, head } = parentOf(at);
    if (text === "" || head === at) return { name: "", head: at };
    if (head < 0) return { name: text, head: -1 };
    at = head;
  }
  // In a circle nobody is on top; the first of its rows stands for all of them.
  const circle = [at];
  for (let next = parentOf(at).head; next !== at; next = parentOf(next).head) circle.push(next);
  return { name: "", head: Math.min(...circle) };
}

function headName(table: CustomerTable, head: number): string {
  return textAt(table.columns.get("customer_name"), head) || textAt(table.columns.get("customer_id"), head);
}

function idKey(text: string): string {
  return text === "" ? "" : `id ${text.normalize("NFKC").replace(/\s/g, "").toUpperCase()}`;
}

function nameKey(text: string): string {
  const folded = foldCustomerName(text);
  return folded === "" ? "" : `name ${folded}`;
}
