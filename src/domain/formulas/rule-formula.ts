import type { CompiledCondition, CompiledRule } from "../policy/compile-policy";
import { isTextInput, NEW_CUSTOMER } from "../policy/compile-policy";
import { inputFields } from "../policy/policy";
import type { RequiredField } from "../policy/policy";
import type { InputFormulas } from "./input-formula";
import type { PolicyReferences } from "./policy-references";

/** 1 where the rule fires on the row, else 0. Errors and unknown inputs keep it silent. */
export function ruleFormula(rule: CompiledRule, inputs: InputFormulas, references: PolicyReferences): string {
  if (rule.id === NEW_CUSTOMER) return newCustomerFormula(inputs, references);
  if (!rule.conditions.every(({ input }) => inputFields(input).every((field) => inputs.has(field)))) return "=0";
  const test = rule.conditions.map((condition) => conditionFormula(condition, inputs, references));
  const all = test.reduceRight((rest, each) => `IF(${each},${rest},0)`, "1");
  return `=IFERROR(${all},0)`;
}

function conditionFormula(condition: CompiledCondition, inputs: InputFormulas, references: PolicyReferences): string {
  const { input, op } = condition;
  const threshold = references.lineCell("threshold", condition.index);
  if (op !== "in") return `IF(${inputs.ready(input)},${inputs.value(input)}${op}${threshold},FALSE())`;
  const cell = inputs.cell(input.field);
  const found = `ISNUMBER(SEARCH(${inputs.listItem(cell)},${threshold}))`;
  return isTextInput(input) ? `IF(ISLOGICAL(${cell}),FALSE(),${found})` : "FALSE()";
}

/** New: few years or few orders; both unknown is new. A cooperation date serves where no years are on the sheet. */
function newCustomerFormula(inputs: InputFormulas, references: PolicyReferences): string {
  const years = inputs.yearsInput();
  const few = (known: string, value: string, bound: string) => `IFERROR(IF(${known},IF(${value}<${bound},1,0),-1),-1)`;
  const yearsTest =
    years === null ? "-1" : few(inputs.ready(years), inputs.value(years), references.cell("setting:newYears"));
  const ordersTest = inputs.has("order_count")
    ? few(inputs.isNumber("order_count"), inputs.number("order_count"), references.cell("setting:newOrders"))
    : "-1";
  // 1 few, 0 enough, -1 unknown: new unless the better known of the two says enough and none says few.
  return `=IF(MAX(${yearsTest},${ordersTest})=0,0,1)`;
}

/** 1 where a required field is unknown on the row, else 0; a field without a column is asked of nobody. */
export function requiredFormula(required: RequiredField, inputs: InputFormulas): string {
  if (!inputs.has(required.field)) return "=0";
  return `=IF(${inputs.isKnown(required.field, required.blank)},0,1)`;
}
