import type { FunctionSpec } from "../frame";
import type { Scalar } from "../values";
import { failed, numbers } from "./gather";

/** A function of all numbers among its arguments. */
export function foldNumbers(fold: (found: readonly number[]) => Scalar): FunctionSpec {
  return {
    arity: [1, 255],
    params: ["value"],
    evaluate(args, frame) {
      const found = numbers(args, frame);
      return failed(found) ? found : fold(found);
    },
  };
}
