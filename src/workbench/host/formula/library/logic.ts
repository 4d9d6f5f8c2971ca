import { isCellError } from "../../model/cell-value";
import { toBoolean } from "../coerce";
import { scalarFunction, type Frame, type FunctionSpec, type FunctionTable, type OrError } from "../frame";
import { ERRORS, Matrix, Reference, type Scalar, type Value } from "../values";
import { elements, failed } from "./gather";

/** Truth values AND and its like count: texts and empty cells in ranges do not; a direct text must be TRUE, FALSE or empty. */
function truths(args: readonly Value[], frame: Frame): OrError<boolean[]> {
  const found: boolean[] = [];
  for (const arg of args) {
    if (arg instanceof Reference || arg instanceof Matrix) {
      for (const element of elements(arg, frame)) {
        if (isCellError(element)) return element;
        if (typeof element === "boolean" || typeof element === "number") found.push(Boolean(element));
      }
    } else if (arg !== "") {
      const truth = toBoolean(arg);
      if (failed(truth)) return truth;
      found.push(truth);
    }
  }
  return found.length === 0 ? ERRORS.value : found;
}

function connective(decide: (found: readonly boolean[]) => boolean): FunctionSpec {
  return {
    arity: [1, 255],
    params: ["value"],
    evaluate(args, frame) {
      const found = truths(args, frame);
      return failed(found) ? found : decide(found);
    },
  };
}

function test(holds: (value: Scalar) => boolean): FunctionSpec {
  return scalarFunction([1, 1], ([value = null]) => holds(value), true);
}

const ERROR_NUMBERS: Readonly<Record<string, number>> = {
  "#NULL!": 1,
  "#DIV/0!": 2,
  "#VALUE!": 3,
  "#REF!": 4,
  "#NAME?": 5,
  "#NUM!": 6,
  "#N/A": 7,
};

export const LOGIC: FunctionTable = {
  TRUE: scalarFunction([0, 0], () => true),
  FALSE: scalarFunction([0, 0], () => false),
  AND: connective((found) => found.every(Boolean)),
  OR: connective((found) => found.some(Boolean)),
  XOR: connective((found) => found.filter(Boolean).length % 2 === 1),
  NOT: scalarFunction([1, 1], ([value = null]) => {
    const truth = toBoolean(value);
    return typeof truth === "boolean" ? !truth : truth;
  }),
  ISNUMBER: test((value) => typeof value === "number"),
  ISTEXT: test((value) => typeof value === "string"),
  ISNONTEXT: test((value) => typeof value !== "string"),
  ISLOGICAL: test((value) => typeof value === "boolean"),
  ISBLANK: test((value) => value === null),
  ISERROR: test(isCellError),
  ISERR: test((value) => isCellError(value) && value.error !== "#N/A"),
  ISNA: test((value) => isCellError(value) && value.error === "#N/A"),
  "ERROR.TYPE": scalarFunction(
    [1, 1],
    ([value = null]) =>
      isCellError(value) ? (ERROR_NUMBERS[value.error] ?? ERRORS.notAvailable) : ERRORS.notAvailable,
    true,
  ),
  TYPE: {
    arity: [1, 1],
    params: ["value"],
    takesErrors: true,
    evaluate([value = null], frame) {
      if (value instanceof Matrix) return 64;
      const only = value instanceof Reference ? elements(value, frame) : [value];
      if (only.length > 1) return 64;
      const [one = null] = only;
      return isCellError(one) ? 16 : typeof one === "boolean" ? 4 : typeof one === "string" ? 2 : 1;
    },
  },
  NA: scalarFunction([0, 0], () => ERRORS.notAvailable),
};
