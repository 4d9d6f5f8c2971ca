import { currencyCode } from "../domain/customer/currency-names";
import { customerTable } from "../domain/customer/customer-table";
import { compilePolicy } from "../domain/policy/compile-policy";
import type { CompiledPolicy } from "../domain/policy/compile-policy";
import { RISK_LEVELS } from "../domain/policy/policy";
import type { Policy } from "../domain/policy/policy";
import { ageReceivables } from "../domain/receivables/aging";
import type { Aging } from "../domain/receivables/aging";
import { customerFacts } from "../domain/receivables/customer-facts";
import type { CustomerFacts, JudgedTable, Judgement } from "../domain/receivables/customer-facts";
import { inBookCurrency, NO_RATE } from "../domain/scoring/book-currency";
import { coverageOf } from "../domain/scoring/coverage";
import { evaluateTable } from "../domain/scoring/evaluate-table";
import { foldAsciiCase } from "../domain/spreadsheet/text";
import type { Situation } from "./read-situation";

/** The receivables of a situation aged to the policy's day. */
export function situationAging({ read, policy: { policy } }: Pick<Situation, "read" | "policy">): Aging {
  return ageReceivables(read.book, {
    asOf: policy.asOf,
    basis: policy.receivables.agingByInvoiceDate ? "invoice" : "due",
    bounds: policy.agingBuckets.map(({ from }) => from),
    payOldestFirst: policy.receivables.payOldestFirst,
  });
}

/** The facts of all customers of a workbook, with tier and risk where their sheet covers enough of the policy. */
export function judgedCustomers(situation: Situation, aging: Aging): CustomerFacts[] {
  const { read, policy } = situation;
  const compiled = compilePolicy(policy.policy, policy.layout);
  const tables = read.customers.map((sheet) => judgedTable(compiled, policy.policy, sheet));
  const receivables =
    read.invoices.length === 0 ? null : { book: read.book, aging, rateOf: currencyRate(policy.policy) };
  return customerFacts(tables, receivables, policy.policy.agingBuckets);
}

/** Book currency for a unit of a currency by its code; "" is the book's own, NO_RATE one that the policy does not list. */
export function currencyRate({ exchangeRates }: Pick<Policy, "exchangeRates">): (currency: string) => number {
  const rates = new Map(exchangeRates.map(({ text, rate }) => [currencyCode(text), rate]));
  return (currency) => (currency === "" ? 1 : (rates.get(currency) ?? NO_RATE));
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

function judgedTable(
  compiled: CompiledPolicy,
  { tiers }: Policy,
  { reading, recognition }: Situation["read"]["customers"][number],
): JudgedTable {
  const asRead = customerTable(reading.snapshot, recognition);
  const table = inBookCurrency(compiled, asRead);
  const sheet = reading.snapshot.sheet.name;
  if (!coverageOf(compiled, new Set(asRead.columns.keys()), sheet).enough) return { sheet, table, judge: null };
  const withoutTax = new Set(
    recognition.columns.flatMap(({ field, taxBasis }) => (field !== null && taxBasis === "without" ? [field] : [])),
  );
  const classified = evaluateTable(compiled, table, withoutTax);
  const judge = (index: number): Judgement => ({
    tier: tiers[classified.tierIndex[index] ?? tiers.length]?.id ?? null,
    risk: RISK_LEVELS[classified.riskIndex[index] ?? RISK_LEVELS.length] ?? null,
    termsDays: classified.termsDays[index] ?? Number.NaN,
  });
  return { sheet, table, judge };
}
