import { numberAt } from "../customer/customer-table";
import type { CustomerTable, FieldColumn } from "../customer/customer-table";
import { PRESENT } from "../customer/value-state";
import type { CompiledPolicy } from "../policy/compile-policy";
import { foldText } from "../policy/compile-policy";
import { LONGEST_KEY } from "../policy/policy-layout";
import { roundDown, roundHalfAway } from "../spreadsheet/round";
import type { Classification, GroupLimits } from "./classification";

/**
 * Limits of groups. A group is as good as its worst rated member: its members together get at most the limit cap of that
 * member's service tier, shared in proportion to their own limits and rounded down to the policy's step. A customer that gets
 * no credit of its own gets none here. null where nobody shares a group.
 *
 * @param table in book currency
 */
export function groupLimits(
  compiled: CompiledPolicy,
  table: CustomerTable,
  result: Pick<Classification, "tierIndex" | "riskIndex" | "unrated" | "limit">,
): GroupLimits | null {
  const parent = parentsOf(table);
  if (parent === null) return null;
  const top = parent.map((_, i) => climb(parent, i, STEPS));
  const head = top.map((at) => headOf(parent, at));
  const members = new Int32Array(head.length);
  for (const at of head) members[at] = (members[at] ?? 0) + 1;
  // Where a chain is cut, its upper end is the head of no group: the formulas add up at heads of their own alone.
  head.forEach((top, at) => {
    if (top !== at) members[at] = 0;
  });
  if (members.every((count) => count < 2)) return null;
  return { parent, top, head, ...shares(compiled, table, result, head, members) };
}

/** Decimals of sums: programs add many amounts up in different ways, and six decimals of a large sum show it. */
const CENTS = 2;

/** How far parents are followed: a chain of more companies is cut there. */
const STEPS = 4;

function parentsOf(table: CustomerTable): Int32Array | null {
  const { columns, rowNumbers } = table;
  const texts = columns.get("parent_customer");
  if (texts === undefined) return null;
  const ids = firstOfEach(columns.get("customer_id"), rowNumbers.length);
  const names = firstOfEach(columns.get("customer_name"), rowNumbers.length);
  const parents = firstOfEach(texts, rowNumbers.length);
  return Int32Array.from(rowNumbers, (_, i) => {
    const key = keyAt(texts, i);
    return key === "" ? i : (ids.get(key) ?? names.get(key) ?? parents.get(key) ?? i);
  });
}

function firstOfEach(column: FieldColumn | undefined, count: number): Map<string, number> {
  const first = new Map<string, number>();
  for (let i = 0; i < count; i++) {
    const key = keyAt(column, i);
    if (key !== "" && !first.has(key)) first.set(key, i);
  }
  return first;
}

function keyAt(column: FieldColumn | undefined, index: number): string {
  if (column?.kind !== "texts" || column.state[index] !== PRESENT) return "";
  const text = column.dictionary[column.codes[index] ?? -1] ?? "";
  return text.length > LONGEST_KEY ? "" : foldText(text);
}

function climb(parent: Int32Array, start: number, steps: number): number {
  let at = start;
  for (let step = 0; step < steps; step++) at = parent[at] ?? at;
  return at;
}

/** Nobody is on top of a circle: the first of its (up to three) customers stands for it. */
function headOf(parent: Int32Array, top: number): number {
  const next = parent[top] ?? top;
  return next === top ? top : Math.min(top, next, parent[next] ?? next);
}

function shares(
  compiled: CompiledPolicy,
  table: CustomerTable,
  result: Pick<Classification, "tierIndex" | "riskIndex" | "unrated" | "limit">,
  head: Int32Array,
  members: Int32Array,
): Omit<GroupLimits, "parent" | "top" | "head"> {
  const count = head.length;
  const balances = table.columns.get("ar_balance");
  const receivable = Float64Array.from({ length: count }, (_, i) => {
    const balance = numberAt(balances, i);
    return Number.isNaN(balance) ? 0 : balance;
  });
  const exposure = new Float64Array(count);
  const worst = new Float64Array(count);
  const limits = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const at = head[i] ?? i;
    exposure[at] = (exposure[at] ?? 0) + (receivable[i] ?? 0);
    const own = result.limit[i] ?? NaN;
    if (!Number.isNaN(own)) limits[at] = (limits[at] ?? 0) + own;
    if (result.unrated[i] === 1) continue;
    const service = Math.max((result.tierIndex[i] ?? 0) + 1, compiled.service[result.riskIndex[i] ?? 0] ?? 1);
    worst[at] = Math.max(worst[at] ?? 0, service);
  }
  const limit = new Float64Array(count);
  // The head last: the others read its sums before they become NaN for customers alone.
  for (let i = 0; i < count; i++) {
    const at = head[i] ?? i;
    const own = result.limit[i] ?? NaN;
    const sum = roundHalfAway(limits[at] ?? 0, CENTS);
    const cap = compiled.policy.tiers[(worst[at] ?? 0) - 1]?.limitCap ?? 0;
    const { limitStep } = compiled.policy;
    limit[i] =
      (members[at] ?? 1) < 2 || sum <= cap
        ? own
        : roundDown(roundHalfAway((own * cap) / sum / limitStep, 6), 0) * limitStep;
  }
  const ofGroup = (sums: Float64Array) =>
    sums.map((_, i) => ((members[head[i] ?? i] ?? 1) < 2 ? NaN : roundHalfAway(sums[head[i] ?? i] ?? 0, CENTS)));
  return { receivable, exposure: ofGroup(exposure), worst: ofGroup(worst), limits: ofGroup(limits), limit };
}
