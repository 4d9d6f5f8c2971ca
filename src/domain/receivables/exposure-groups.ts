import { customerGroups } from "../customer/customer-groups";
import { foldCustomerName } from "../customer/customer-name";
import type { CustomerTable } from "../customer/customer-table";

/** The group to which a customer's exposure belongs. */
export interface ExposureGroup {
  /** As the sheet knows it: the topmost parent. */
  readonly name: string;
  /** Exposure of all its customers together, in the book's currency; who is owed to, or unknown, adds nothing. */
  readonly exposure: number;
  /** Number of its customers. */
  readonly customers: number;
  /** This customer stands for the group: its head, else the customer with the largest exposure. */
  readonly isFirst: boolean;
}

/**
 * Groups of the customers of several sheets by their parent columns; a group that stands on two sheets is one. By sheet and index
 * of its table; customers who belong to no group are not in it.
 *
 * @param exposureOf of a customer by sheet and index; NaN where it is unknown
 */
export function exposureGroups(
  tables: readonly CustomerTable[],
  exposureOf: (sheet: number, index: number) => number,
): ReadonlyMap<string, ExposureGroup> {
  const groups = new Map<string, { name: string; members: { key: string; exposure: number; isHead: boolean }[] }>();
  tables.forEach((table, sheet) => {
    for (const { name, head, members } of customerGroups(table)) {
      const group = groups.get(foldCustomerName(name)) ?? { name, members: [] };
      groups.set(foldCustomerName(name), group);
      for (const index of members) {
        const exposure = exposureOf(sheet, index);
        group.members.push({
          key: groupKey(sheet, index),
          exposure: exposure > 0 ? exposure : 0,
          isHead: index === head,
        });
      }
    }
  });
  const found = new Map<string, ExposureGroup>();
  for (const { name, members } of groups.values()) {
    const exposure = members.reduce((sum, one) => sum + one.exposure, 0);
    const largest = members.reduce((a, b) => (b.exposure > a.exposure ? b : a));
    const first = members.find(({ isHead }) => isHead) ?? largest;
    for (const one of members)
      found.set(one.key, { name, exposure, customers: members.length, isFirst: one === first });
  }
  return found;
}

/** The key of a customer among the groups. */
export function groupKey(sheet: number, index: number): string {
  return `${sheet}|${index}`;
}
