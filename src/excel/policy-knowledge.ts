import { currencyCode } from "../domain/customer/currency-names";
import type { RecognitionChoices } from "../domain/customer/recognition";
import { compilePolicy } from "../domain/policy/compile-policy";
import type { Policy } from "../domain/policy/policy";

/**
 * What recognising a sheet can learn from the policy in force: corrections by hand, the as-of date, known currencies. A table that
 * names the book's own currency alone, as the default policy's does, converts nothing and is none.
 */
export function whatPolicyKnows(policy: Policy): Pick<RecognitionChoices, "columns" | "asOf" | "rates"> {
  const own = currencyCode(policy.bookCurrency);
  const converts = policy.exchangeRates.some(({ text }) => currencyCode(text) !== own);
  return {
    columns: policy.columns,
    asOf: policy.asOf,
    ...(converts ? { rates: new Set(compilePolicy(policy, null).rates.keys()) } : {}),
  };
}
