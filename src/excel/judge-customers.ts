import { customerTable } from "../domain/customer/customer-table";
import { compilePolicy } from "../domain/policy/compile-policy";
import { RISK_LEVELS } from "../domain/policy/policy";
import { ageReceivables } from "../domain/receivables/aging";
import type { Aging } from "../domain/receivables/aging";
import { customerFacts } from "../domain/receivables/customer-facts";
import type { CustomerFacts, Judgement } from "../domain/receivables/customer-facts";
import { coverageOf } from "../domain/scoring/coverage";
import { evaluateTable } from "../domain/scoring/evaluate-table";
import { foldAsciiCase } from "../domain/spreadsheet/text";
import type { Situation } from "./read-situation";

/** The receivables of a situation aged to the policy's day. */
export function situationAging({ read, policy: { policy } }: Situation): Aging {
  return ageReceivables(read.book, {
    asOf: policy.asOf,
    basis: policy.receivables.agingByInvoiceDate ? "invoice" : "due",
    bounds: policy.agingBuckets.map(({ from }) => from),
    payOldestFirst: policy.receivables.payOldestFirst,
  });
}

/** The facts of all customers of a workbook, with tier and risk where their sheet covers enough of the policy. */
export function judgedCustomers(situation: Situation, aging: Aging): CustomerFacts[] {
  const { read } = situation;
  const receivables = read.invoices.length === 0 ? null : { book: read.book, aging };
  const [first, ...others] = read.customers;
  const of = (sheet: Situation["read"]["customers"][number] | undefined, withInvoices: boolean): CustomerFacts[] => {
    const table = sheet === undefined ? null : customerTable(sheet.reading.snapshot, sheet.recognition);
    const judge = sheet === undefined ? null : judgementOf(situation, sheet);
    return customerFacts(table, judge, withInvoices ? receivables : null);
  };
  return [...of(first, true), ...others.flatMap((sheet) => of(sheet, false))];
}

/** Tier id of customers by code or name, as `judgedCustomers` found them. */
export function tierLookup(facts: readonly CustomerFacts[]): (code: string, name: string) => string | null {
  const tiers = new Map<string, string | null>();
  for (const { code, name, tier } of facts) {
    for (const key of [code, name])
      if (key !== "" && !tiers.has(foldAsciiCase(key))) tiers.set(foldAsciiCase(key), tier);
  }
  return (code, name) => tiers.get(foldAsciiCase(code)) ?? tiers.get(foldAsciiCase(name)) ?? null;
}

function judgementOf(
  { policy: { policy, layout } }: Situation,
  { reading, recognition }: Situation["read"]["customers"][number],
): ((index: number) => Judgement) | null {
  const compiled = compilePolicy(policy, layout);
  const table = customerTable(reading.snapshot, recognition);
  if (!coverageOf(compiled, new Set(table.columns.keys()), reading.snapshot.sheet.name).enough) return null;
  const withoutTax = new Set(
    recognition.columns.flatMap(({ field, taxBasis }) => (field !== null && taxBasis === "without" ? [field] : [])),
  );
  const classified = evaluateTable(compiled, table, withoutTax);
  return (index) => ({
    tier: policy.tiers[classified.tierIndex[index] ?? policy.tiers.length]?.id ?? null,
    risk: RISK_LEVELS[classified.riskIndex[index] ?? RISK_LEVELS.length] ?? null,
    termsDays: classified.termsDays[index] ?? Number.NaN,
  });
}
