import type { RecognitionChoices } from "../domain/customer/recognition";
import { compilePolicy } from "../domain/policy/compile-policy";
import type { Policy } from "../domain/policy/policy";

/** What recognising a sheet can learn from the policy in force: corrections by hand, the as-of date, known currencies. */
export function whatPolicyKnows(policy: Policy): Pick<RecognitionChoices, "columns" | "asOf" | "rates"> {
  return {
    columns: policy.columns,
    asOf: policy.asOf,
    rates: new Set(compilePolicy(policy, null).rates.keys()),
  };
}
