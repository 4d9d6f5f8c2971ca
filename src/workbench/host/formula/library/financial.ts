import { isCellError } from "../../model/cell-value";
import { toNumber } from "../coerce";
import { scalarFunction, type Frame, type FunctionSpec, type FunctionTable, type OrError } from "../frame";
import { ERRORS, type Scalar, type Value } from "../values";
import { elements, failed, numberArg, numbers, withNumbers } from "./gather";

/** A function of numbers; arguments after `required` count as the defaults given. */
function ofNumbers(
  required: number,
  defaults: readonly number[],
  apply: (...numbers: number[]) => number,
): FunctionSpec {
  return scalarFunction([required, required + defaults.length], (args) => {
    const given = defaults.map((value, index) => args[required + index] ?? value);
    return withNumbers([...args.slice(0, required), ...given], (...found) => {
      const result = apply(...found);
      return Number.isFinite(result) ? result : ERRORS.number;
    });
  });
}

/** What a payment in each period is worth at the end, for a payment of 1: at the end of periods (type 0) or the start. */
function annuity(rate: number, periods: number, type: number): number {
  if (rate === 0) return periods;
  return ((1 + rate * (type === 0 ? 0 : 1)) * ((1 + rate) ** periods - 1)) / rate;
}

/** Microsoft's equation: pv (1 + rate)^nper + pmt (1 + rate type) ((1 + rate)^nper - 1) / rate + fv = 0. */
function payment(rate: number, periods: number, present: number, future: number, type: number): number {
  return -(present * (1 + rate) ** periods + future) / annuity(rate, periods, type);
}

function futureValue(rate: number, periods: number, paid: number, present: number, type: number): number {
  return -(present * (1 + rate) ** periods + paid * annuity(rate, periods, type));
}

function presentValue(rate: number, periods: number, paid: number, future: number, type: number): number {
  return -(future + paid * annuity(rate, periods, type)) / (1 + rate) ** periods;
}

function periodsOf(rate: number, paid: number, present: number, future: number, type: number): number {
  if (rate === 0) return -(present + future) / paid;
  const start = paid * (1 + rate * (type === 0 ? 0 : 1));
  return Math.log((start - future * rate) / (start + present * rate)) / Math.log(1 + rate);
}

/** Interest part of the payment of one period, from 1. */
function interest(
  rate: number,
  period: number,
  periods: number,
  present: number,
  future: number,
  type: number,
): number {
  if (period < 1 || period >= periods + 1) return NaN;
  if (type !== 0 && period === 1) return 0;
  const paid = payment(rate, periods, present, future, type);
  const owed = futureValue(rate, period - 1, paid, present, type);
  return (type === 0 ? owed : owed / (1 + rate)) * rate;
}

/** Zero of a function near a guess, by the secant method; NaN where 100 steps do not find one. */
function root(of: (x: number) => number, guess: number): number {
  let [before, at] = [guess, guess === 0 ? 0.01 : guess * 1.1];
  let [last, now] = [of(before), of(at)];
  for (let step = 0; step < 100; step++) {
    if (!Number.isFinite(now)) return NaN;
    if (Math.abs(now) < 1e-9 && Math.abs(at - before) < 1e-9) return at;
    if (now === last) return Math.abs(now) < 1e-7 ? at : NaN;
    const next = at - (now * (at - before)) / (now - last);
    [before, last] = [at, now];
    // A rate of -100 % and below discounts nothing.
    at = next <= -1 ? (at - 1) / 2 : next;
    now = of(at);
    if (Math.abs(at - before) < 1e-14) return at;
  }
  return NaN;
}

function rateOf(periods: number, paid: number, present: number, future: number, type: number, guess: number): number {
  // In today's money the curve is flat enough for the search; at the end of many periods it is not.
  return root((rate) => present - presentValue(rate, periods, paid, future, type), guess);
}

function discounted(rate: number, flows: readonly number[], first: number): number {
  return flows.reduce((total, flow, index) => total + flow / (1 + rate) ** (index + first), 0);
}

const netPresentValue: FunctionSpec = {
  arity: [2, 255],
  params: ["scalar", "value"],
  evaluate([rate = null, ...flows], frame) {
    const number = toNumber(rate as Scalar);
    const found = numbers(flows, frame);
    if (typeof number !== "number") return number;
    if (failed(found)) return found;
    return number === -1 ? ERRORS.division : discounted(number, found, 1);
  },
};

const internalRate: FunctionSpec = {
  arity: [1, 2],
  params: ["value", "scalar"],
  evaluate(args, frame) {
    const flows = numbers(args.slice(0, 1), frame);
    const guess = numberArg(args, 1, 0.1);
    if (failed(flows)) return flows;
    if (failed(guess)) return guess;
    if (!flows.some((flow) => flow > 0) || !flows.some((flow) => flow < 0)) return ERRORS.number;
    const rate = root((x) => discounted(x, flows, 0), guess);
    return Number.isFinite(rate) ? rate : ERRORS.number;
  },
};

/** Flows and their days, of two ranges of one size; a text or an empty cell among them is #VALUE!. */
function datedFlows(values: Value, dates: Value, frame: Frame): OrError<{ flow: number; years: number }[]> {
  const [flows, days] = [elements(values, frame), elements(dates, frame)];
  if (flows.length !== days.length) return ERRORS.number;
  const [first] = days;
  const dated: { flow: number; years: number }[] = [];
  for (const [index, flow] of flows.entries()) {
    const day = days[index] ?? null;
    if (isCellError(flow)) return flow;
    if (isCellError(day)) return day;
    if (typeof flow !== "number" || typeof day !== "number" || typeof first !== "number") return ERRORS.value;
    if (day < first) return ERRORS.number;
    dated.push({ flow, years: (Math.floor(day) - Math.floor(first)) / 365 });
  }
  return dated;
}

function discountedByDays(rate: number, dated: readonly { flow: number; years: number }[]): number {
  return dated.reduce((total, { flow, years }) => total + flow / (1 + rate) ** years, 0);
}

const datedPresentValue: FunctionSpec = {
  arity: [3, 3],
  params: ["scalar", "value"],
  evaluate([rate = null, values = null, dates = null], frame) {
    const number = toNumber(rate as Scalar);
    const dated = datedFlows(values, dates, frame);
    if (typeof number !== "number") return number;
    if (failed(dated)) return dated;
    return number <= -1 ? ERRORS.number : discountedByDays(number, dated);
  },
};

const datedInternalRate: FunctionSpec = {
  arity: [2, 3],
  params: ["value", "value", "scalar"],
  evaluate(args, frame) {
    const dated = datedFlows(args[0] ?? null, args[1] ?? null, frame);
    const guess = numberArg(args, 2, 0.1);
    if (failed(dated)) return dated;
    if (failed(guess)) return guess;
    if (!dated.some(({ flow }) => flow > 0) || !dated.some(({ flow }) => flow < 0)) return ERRORS.number;
    const rate = root((x) => discountedByDays(x, dated), guess);
    return Number.isFinite(rate) ? rate : ERRORS.number;
  },
};

/** Declining balance at a rate of `factor` over the life, never below the salvage value. */
function decliningBalance(cost: number, salvage: number, life: number, period: number, factor: number): number {
  if (cost < 0 || salvage < 0 || period < 1 || period > life || factor <= 0) return NaN;
  const rate = Math.min(factor / life, 1);
  const before = cost * (1 - rate) ** (period - 1);
  const after = Math.max(cost * (1 - rate) ** period, Math.min(salvage, before));
  return Math.max(before - after, 0);
}

/** Loans, deposits, cash flows and depreciation, with Microsoft's signs: what is paid out is negative. */
export const FINANCIAL: FunctionTable = {
  PMT: ofNumbers(3, [0, 0], payment),
  FV: ofNumbers(3, [0, 0], futureValue),
  PV: ofNumbers(3, [0, 0], presentValue),
  NPER: ofNumbers(3, [0, 0], periodsOf),
  RATE: ofNumbers(3, [0, 0, 0.1], rateOf),
  IPMT: ofNumbers(4, [0, 0], interest),
  PPMT: ofNumbers(
    4,
    [0, 0],
    (rate, period, periods, present, future = 0, type = 0) =>
      payment(rate, periods, present, future, type) - interest(rate, period, periods, present, future, type),
  ),
  NPV: netPresentValue,
  IRR: internalRate,
  XNPV: datedPresentValue,
  XIRR: datedInternalRate,
  EFFECT: ofNumbers(2, [], (rate, times) =>
    rate <= 0 || times < 1 ? NaN : (1 + rate / Math.trunc(times)) ** Math.trunc(times) - 1,
  ),
  NOMINAL: ofNumbers(2, [], (rate, times) =>
    rate <= 0 || times < 1 ? NaN : ((1 + rate) ** (1 / Math.trunc(times)) - 1) * Math.trunc(times),
  ),
  SLN: ofNumbers(3, [], (cost, salvage, life) => (cost - salvage) / life),
  SYD: ofNumbers(4, [], (cost, salvage, life, period) =>
    period < 1 || period > life ? NaN : ((cost - salvage) * (life - period + 1) * 2) / (life * (life + 1)),
  ),
  DDB: ofNumbers(4, [2], decliningBalance),
};
