import { isCellError } from "../model/cell-value";
import type { Node } from "./ast";
import { compareScalars, toBoolean, toNumber } from "./coerce";
import { compileOperand, compileValue, intersect, readArray, type Evaluate, type Operand } from "./compile";
import { UnknownFunction, type Frame, type FunctionSpec } from "./frame";
import { FUNCTIONS } from "./library/functions";
import { lift } from "./operators";
import { ERRORS, isScalar, Matrix, Reference, type Scalar, type Value } from "./values";

/** Name of a function as people write it: without the prefixes files store newer functions under. */
export function plainFunctionName(stored: string): string {
  return stored
    .toUpperCase()
    .replace(/^_XLFN\./, "")
    .replace(/^_XLWS\./, "");
}

/** Compile a function call: lazy forms by hand, the rest from the function tables, dotted names as custom functions. */
export function compileCall(storedName: string, args: readonly Node[], array: boolean): Evaluate {
  const name = plainFunctionName(storedName);
  const form = LAZY_FORMS[name];
  if (form !== undefined) return form(args, array);
  const spec = FUNCTIONS[name];
  if (spec !== undefined) return compileKnown(spec, args, array);
  const values = args.map((arg) => compileValue(arg, array));
  return (frame) => {
    if (!frame.engine.isCustom(storedName)) throw new UnknownFunction(name);
    return frame.engine.callCustom(
      storedName,
      values.map((value) => value(frame)),
      frame,
    );
  };
}

function compileKnown(spec: FunctionSpec, args: readonly Node[], array: boolean): Evaluate {
  if (args.length < spec.arity[0] || args.length > spec.arity[1]) return () => ERRORS.value;
  const kinds = args.map((_, index) => spec.params[Math.min(index, spec.params.length - 1)] ?? "scalar");
  const compiled: Evaluate[] = args.map((arg, index) => {
    if (kinds[index] === "scalar") return compileOperand(arg, array);
    return compileValue(arg, array || kinds[index] === "array");
  });
  const scalarAt = kinds.flatMap((kind, index) => (kind === "scalar" ? [index] : []));
  return (frame) => {
    const values = compiled.map((evaluate) => evaluate(frame));
    if (scalarAt.some((index) => values[index] instanceof Matrix)) return lifted(spec, values, scalarAt, frame);
    return single(spec, values, scalarAt, frame);
  };
}

function single(spec: FunctionSpec, values: readonly Value[], scalarAt: readonly number[], frame: Frame): Value {
  if (spec.takesErrors !== true) {
    for (const index of scalarAt) {
      const value = values[index] ?? null;
      if (isCellError(value)) return value;
    }
  }
  return spec.evaluate(values, frame);
}

function lifted(spec: FunctionSpec, values: readonly Value[], scalarAt: readonly number[], frame: Frame): Value {
  const scalars = scalarAt.map((index) => values[index] as Scalar | Matrix);
  return lift(scalars, (elements) => {
    const args = [...values];
    scalarAt.forEach((index, position) => (args[index] = elements[position] ?? null));
    const result = readArray(single(spec, args, scalarAt, frame), frame);
    return result instanceof Matrix ? result.at(0, 0) : result;
  });
}

type LazyForm = (args: readonly Node[], array: boolean) => Evaluate;

const WRONG_ARITY: Evaluate = () => ERRORS.value;

/** IF: only the branch that is wanted runs, unless the condition is an array. */
const compileIf: LazyForm = (args, array) => {
  const [conditionNode, thenNode, elseNode] = args;
  if (conditionNode === undefined || thenNode === undefined || args.length > 3) return WRONG_ARITY;
  const condition = compileOperand(conditionNode, array);
  const whenTrue = compileValue(thenNode, array);
  const whenFalse: Evaluate = elseNode === undefined ? () => false : compileValue(elseNode, array);
  return (frame) => {
    const test = condition(frame);
    if (!(test instanceof Matrix)) {
      const truth = toBoolean(test);
      return isCellError(truth) ? truth : truth ? whenTrue(frame) : whenFalse(frame);
    }
    const yes = readArray(whenTrue(frame), frame);
    const no = readArray(whenFalse(frame), frame);
    return lift([test, yes, no], ([element = null, a = null, b = null]) => {
      const truth = toBoolean(element);
      return isCellError(truth) ? truth : truth ? a : b;
    });
  };
};

function compileRescue(rescues: (value: Scalar) => boolean): LazyForm {
  return (args, array) => {
    const [valueNode, insteadNode] = args;
    if (valueNode === undefined || insteadNode === undefined || args.length > 2) return WRONG_ARITY;
    const value: Operand = compileOperand(valueNode, array);
    const instead = compileOperand(insteadNode, array);
    return (frame) => {
      const result = value(frame);
      if (!(result instanceof Matrix)) return rescues(result) ? instead(frame) : result;
      return lift([result, instead(frame)], ([a = null, b = null]) => (rescues(a) ? b : a));
    };
  };
}

/** CHOOSE: only the chosen value runs. */
const compileChoose: LazyForm = (args, array) => {
  const [indexNode, ...choiceNodes] = args;
  if (indexNode === undefined || choiceNodes.length === 0) return WRONG_ARITY;
  const index = compileOperand(indexNode, array);
  const choices = choiceNodes.map((node) => compileValue(node, array));
  const choose = (wanted: Scalar, frame: Frame): Value => {
    const number = toNumber(wanted);
    if (typeof number !== "number") return number;
    return (
      choices[Math.trunc(number) - 1]?.(frame) ?? (choices[Math.trunc(number) - 1] === undefined ? ERRORS.value : null)
    );
  };
  return (frame) => {
    const wanted = index(frame);
    if (!(wanted instanceof Matrix)) return choose(wanted, frame);
    return lift([wanted], ([element = null]) => {
      const chosen = choose(element, frame);
      return isScalar(chosen) ? chosen : intersect(chosen, frame);
    });
  };
};

/** IFS: the value after the first condition that holds. */
const compileIfs: LazyForm = (args, array) => {
  if (args.length === 0 || args.length % 2 !== 0) return WRONG_ARITY;
  const conditions = args.filter((_, at) => at % 2 === 0).map((node) => compileOperand(node, array));
  const values = args.filter((_, at) => at % 2 === 1).map((node) => compileValue(node, array));
  const choose = (tests: readonly Scalar[], frame: Frame): Value => {
    for (const [at, test] of tests.entries()) {
      const truth = toBoolean(test);
      if (isCellError(truth)) return truth;
      if (truth) return values[at]?.(frame) ?? null;
    }
    return ERRORS.notAvailable;
  };
  return (frame) => {
    const tests = conditions.map((condition) => condition(frame));
    if (!tests.some((test) => test instanceof Matrix)) return choose(tests as Scalar[], frame);
    return lift(tests, (scalars) => {
      const chosen = choose(scalars, frame);
      return isScalar(chosen) ? chosen : intersect(chosen, frame);
    });
  };
};

/** SWITCH: the value after the first case that equals the expression, else the last argument where it stands alone. */
const compileSwitch: LazyForm = (args, array) => {
  const [wantedNode, ...rest] = args;
  if (wantedNode === undefined || rest.length < 2) return WRONG_ARITY;
  const wanted = compileOperand(wantedNode, array);
  const parts = rest.map((node) => compileValue(node, array));
  const otherwise = parts.length % 2 === 1 ? parts[parts.length - 1] : undefined;
  const choose = (value: Scalar, frame: Frame): Value => {
    if (isCellError(value)) return value;
    for (let at = 0; at + 1 < parts.length; at += 2) {
      const candidate = intersect(parts[at]?.(frame) ?? null, frame);
      if (isCellError(candidate)) return candidate;
      if (compareScalars(value, candidate) === 0) return parts[at + 1]?.(frame) ?? null;
    }
    return otherwise?.(frame) ?? ERRORS.notAvailable;
  };
  return (frame) => {
    const value = wanted(frame);
    if (!(value instanceof Matrix)) return choose(value, frame);
    return lift([value], ([element = null]) => {
      const chosen = choose(element, frame);
      return isScalar(chosen) ? chosen : intersect(chosen, frame);
    });
  };
};

/** Whether the referred cell holds a formula. */
const compileIsFormula: LazyForm = (args, array) => {
  const [node] = args;
  if (node === undefined || args.length > 1) return WRONG_ARITY;
  const value = compileValue(node, array);
  return (frame) => {
    const cell = value(frame);
    if (!(cell instanceof Reference)) return ERRORS.value;
    return cell.sheet.formula(cell.range.row, cell.range.column) !== null;
  };
};

/** The spill of the formula in a cell, as files store A1#. */
const compileAnchor: LazyForm = (args) => {
  const [node] = args;
  return node === undefined ? WRONG_ARITY : compileValue({ kind: "spill", operand: node }, true);
};

/** Explicit implicit intersection, as files store @. */
const compileSingle: LazyForm = (args) => {
  const [node] = args;
  return node === undefined ? WRONG_ARITY : compileOperand(node, false);
};

/** Whether the argument is a reference at all. */
const compileIsReference: LazyForm = (args, array) => {
  const [node] = args;
  if (node === undefined) return WRONG_ARITY;
  const value = compileValue(node, array);
  return (frame) => value(frame) instanceof Reference;
};

const LAZY_FORMS: Readonly<Record<string, LazyForm | undefined>> = {
  IF: compileIf,
  IFERROR: compileRescue(isCellError),
  IFNA: compileRescue((value) => isCellError(value) && value.error === "#N/A"),
  IFS: compileIfs,
  SWITCH: compileSwitch,
  CHOOSE: compileChoose,
  ISFORMULA: compileIsFormula,
  ANCHORARRAY: compileAnchor,
  SINGLE: compileSingle,
  ISREF: compileIsReference,
};
