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
  const { rowNumbers } = table;
  const parentOf = parentsOf(table);
  if (parentOf === null) return [];
  const groups = new Map<string, { name: string; head: number; members: number[] }>();
  climb(rowNumbers.length, parentOf).tops.forEach(({ name, head }, index) => {
    const key = head >= 0 ? `row ${head}` : nameKey(name);
    const group = groups.get(key) ?? { name: head >= 0 ? headName(table, head) : name, head, members: [] };
    group.members.push(index);
    groups.set(key, group);
  });
  return [...groups.values()].filter(({ members }) => members.length > 1);
}

/** The first customer of every circle of companies that are each other's parents, in sheet order. */
export function groupCircles(table: CustomerTable): number[] {
  const parentOf = parentsOf(table);
  return parentOf === null ? [] : climb(table.rowNumbers.length, parentOf).circles.sort((a, b) => a - b);
}

/** What a customer names as its parent: another customer, or -1 and the text that is none. */
interface Parent {
  readonly text: string;
  readonly head: number;
}

function parentsOf({ columns, rowNumbers }: CustomerTable): ((index: number) => Parent) | null {
  const parents = columns.get("parent_customer");
  if (parents === undefined) return null;
  const byKey = new Map<string, number>();
  for (let index = 0; index < rowNumbers.length; index++) {
    for (const key of [
      idKey(textAt(columns.get("customer_id"), index)),
      nameKey(textAt(columns.get("customer_name"), index)),
    ]) {
      if (key !== "" && !byKey.has(key)) byKey.set(key, index);
    }
  }
  return (index) => {
    const text = textAt(parents, index);
    return { text, head: text === "" ? -1 : (byKey.get(idKey(text)) ?? byKey.get(nameKey(text)) ?? -1) };
  };
}

/** The topmost parent of one customer: a customer, or -1 and the name of one that is not on the sheet. */
interface Top {
  readonly name: string;
  readonly head: number;
}

/**
 * Climbs from every customer to its topmost parent; what one climb found serves all it passed, so that long chains cost no more
 * than their length. In a circle nobody is on top: the first of its rows stands for all of them.
 */
function climb(count: number, parentOf: (index: number) => Parent): { tops: Top[]; circles: number[] } {
  const tops: (Top | undefined)[] = Array.from({ length: count });
  const circles: number[] = [];
  for (let start = 0; start < count; start++) {
    const path: number[] = [];
    const passed = new Set<number>();
    let at = start;
    let top = tops[at];
    while (top === undefined) {
      if (passed.has(at)) {
        const circle = path.slice(path.indexOf(at));
        const first = circle.reduce((a, b) => Math.min(a, b));
        circles.push(first);
        top = { name: "", head: first };
        break;
      }
      passed.add(at);
      path.push(at);
      const { text, head } = parentOf(at);
      if (text === "" || head === at) top = { name: "", head: at };
      else if (head < 0) top = { name: text, head: -1 };
      else top = tops[(at = head)];
    }
    for (const index of path) tops[index] = top;
  }
  return { tops: tops.filter((top) => top !== undefined), circles };
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
