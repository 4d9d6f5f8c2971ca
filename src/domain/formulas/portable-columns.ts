import type { CompiledPolicy } from "../policy/compile-policy";
import { boundAlternative, daysOverdueInput } from "../policy/compile-policy";
import { LABEL, NAMED_BAND, NOT_APPLICABLE_POINTS, OK, TIER, UNKNOWN_POINTS } from "../policy/policy-layout";
import { GroupFormulas, isGroupRole } from "./group-formula";
import { InputFormulas } from "./input-formula";
import { pointsFormula } from "./points-formula";
import { PolicyReferences } from "./policy-references";
import type { ResultColumn, VisibleRole } from "./result-columns";
import { resultColumns } from "./result-columns";
import { requiredFormula, ruleFormula } from "./rule-formula";
import { fieldTest } from "./sheet-context";
import type { SheetContext } from "./sheet-context";
import { r1c1ToA1 } from "./r1c1";

/** A column of ours with its formula: one R1C1 template for every row. */
export interface FormulaColumn extends ResultColumn {
  /** With its "=". */
  readonly templateR1C1: string;
  /** The same formula in a 0-based row, in A1 form. */
  readonly a1ForRow: (row: number) => string;
  readonly numberFormat: string | null;
}

/**
 * Native formulas for every result, at home in Excel 2007 and later, WPS, LibreOffice and Google Sheets: no volatile function,
 * no inline array, none over 8,192 characters whatever the policy's size. Needs a policy that stands on a sheet.
 */
export function portableColumns(
  compiled: CompiledPolicy,
  context: SheetContext,
  chosen?: readonly VisibleRole[],
): FormulaColumn[] {
  if (compiled.layout === null) throw new Error("portable formulas need the policy's sheet layout");
  const references = new PolicyReferences(compiled.layout, context.policySheetName, context.policyOrigin);
  const columns = resultColumns(compiled, fieldTest(context), chosen);
  const position = new Map(columns.map(({ role }, i) => [role, context.firstResultColumn + i]));
  const inputs = new InputFormulas(context, references, `RC${(position.get("rate") ?? 0) + 1}`);
  const groups = new GroupFormulas(context, references, inputs, (role) => position.get(role) ?? 0);
  const cell = (role: string) => `RC${(position.get(role) ?? 0) + 1}`;
  const results = new ResultFormulas(compiled, references, inputs, groups, cell);
  const helpers = helperFormulas(compiled, inputs, references);
  return columns.map((column) => {
    const templateR1C1 = helpers.get(column.role) ?? results.formula(column.role);
    return {
      ...column,
      templateR1C1,
      a1ForRow: (row: number) => r1c1ToA1(templateR1C1, row),
      numberFormat: resultFormat(column.role, compiled),
    };
  });
}

/** Formulas of points, rule and required columns, by role. */
function helperFormulas(
  compiled: CompiledPolicy,
  inputs: InputFormulas,
  references: PolicyReferences,
): Map<string, string> {
  const formulas = new Map<string, string>();
  compiled.criteria.forEach((criterion, i) => {
    const alternative = boundAlternative(criterion, (field) => inputs.has(field));
    formulas.set(`points:${criterion.criterion.id}`, pointsFormula(criterion, i, alternative, inputs, references));
  });
  for (const rule of compiled.rules) formulas.set(`rule:${rule.id}`, ruleFormula(rule, inputs, references));
  if (inputs.has("currency")) formulas.set("rate", `=${inputs.rowRate()}`);
  for (const required of compiled.policy.required) {
    formulas.set(`required:${required.field}`, requiredFormula(required, inputs));
  }
  return formulas;
}

/** Formulas over the helper columns: their length does not depend on the policy's size. */
class ResultFormulas {
  private readonly points: string;
  private readonly fired: string;
  private readonly missing: string;
  private readonly criteria: number;
  private readonly rules: number;

  constructor(
    private readonly compiled: CompiledPolicy,
    private readonly references: PolicyReferences,
    private readonly inputs: InputFormulas,
    private readonly groups: GroupFormulas,
    private readonly cell: (role: string) => string,
  ) {
    const span = (roles: readonly string[]) => `${cell(roles[0] ?? "")}:${cell(roles[roles.length - 1] ?? "")}`;
    this.criteria = compiled.criteria.length;
    this.rules = compiled.rules.length;
    this.points = span(compiled.criteria.map(({ criterion }) => `points:${criterion.id}`));
    this.fired = span(compiled.rules.map(({ id }) => `rule:${id}`));
    const { required } = compiled.policy;
    this.missing = required.length === 0 ? "0" : span(required.map(({ field }) => `required:${field}`));
  }

  formula(role: string): string {
    const { references } = this;
    const otherwise = references.cell("calc:ok", OK.otherwise);
    return `=IF(${references.cell("calc:ok", OK.now)}=${references.generation},${this.expression(role)},${otherwise})`;
  }

  private expression(role: string): string {
    if (isGroupRole(role)) return this.groups.expression(role);
    switch (role) {
      case "score":
        return this.score();
      case "completeness":
        return `IF(${this.applicableWeight()}>0,ROUND(SUMPRODUCT((${this.points}>=0)*${this.weights()})/${this.applicableWeight()},6),0)`;
      case "unrated":
        return this.unrated();
      case "tierIndex":
        return this.tierIndex();
      case "riskIndex": {
        const level = this.worstRule("level");
        return `IF(${level}>0,${level},IF(${this.cell("unrated")}=1,${this.compiled.policy.riskLevels.length + 1},1))`;
      }
      case "serviceIndex":
        return `MAX(${this.cell("tierIndex")},INDEX(${this.references.line("service", this.compiled.policy.riskLevels.length + 1)},${this.cell("riskIndex")}))`;
      case "tier":
        return `INDEX(${this.tierTable(LABEL)},${this.cell("tierIndex")})`;
      case "risk":
        return `INDEX(${this.references.table("risks", LABEL)},${this.cell("riskIndex")})`;
      case "size":
        return this.size();
      case "limit":
        return this.limit();
      case "terms":
        return `INDEX(${this.tierTable(TIER.termsDays)},${this.cell("serviceIndex")})`;
      case "daysOverdue":
        return this.daysOverdue();
      case "largestLoss":
        return `SUMPRODUCT(MAX(${this.losses()}))`;
      case "reasons":
        return this.mainReason();
      default:
        throw new Error(`no formula for the column ${role}`);
    }
  }

  private weights(): string {
    return this.references.line("weight", this.criteria);
  }

  private applicableWeight(): string {
    return `SUMPRODUCT((${this.points}<>${NOT_APPLICABLE_POINTS})*${this.weights()})`;
  }

  private tierTable(column: number): string {
    return this.references.table("tiers", column);
  }

  /** Unknown criteria count with their lowest points; a row to which nothing applies has no score. */
  private score(): string {
    const lowest = this.references.line("lowest", this.criteria);
    const sum = `SUMPRODUCT((${this.points}>=0)*${this.points}*${this.weights()}+(${this.points}=${UNKNOWN_POINTS})*${lowest}*${this.weights()})`;
    const quotient = `ROUND(${sum}/${this.applicableWeight()},${this.references.cell("setting:decimals")})`;
    return `IF(${this.applicableWeight()}>0,${quotient},${this.unratedName()})`;
  }

  private unratedName(): string {
    return this.references.cell("end:tiers", LABEL);
  }

  private unrated(): string {
    const incomplete = `${this.cell("completeness")}<${this.references.cell("setting:minimumCompleteness")}`;
    return `IF(ISNUMBER(${this.cell("score")}),IF(${incomplete},1,IF(SUM(${this.missing})>0,1,0)),1)`;
  }

  /** Largest effect among the rules that fired. */
  private worstRule(line: string): string {
    return `SUMPRODUCT(MAX(${this.fired}*${this.references.line(line, this.rules)}))`;
  }

  /** 1 is the best tier; one more than the worst is "unrated". */
  private tierIndex(): string {
    const knockOut = this.worstRule("knockOut");
    const cutOffs = this.tierTable(TIER.from);
    const byScore = `1+SUMPRODUCT(--(${cutOffs}>${this.cell("score")}))`;
    return `IF(${knockOut}>0,${knockOut},IF(${this.cell("unrated")}=1,ROWS(${cutOffs}),MAX(${byScore},${this.worstRule("cap")})))`;
  }

  private size(): string {
    const unknown = this.references.cell("setting:textUnknown");
    if (!this.inputs.has("customer_revenue")) return unknown;
    const from = this.references.table("sizes", NAMED_BAND.from);
    const names = this.references.table("sizes", LABEL);
    const value = `MAX(${this.inputs.number("customer_revenue")},${this.references.first("sizes", NAMED_BAND.from)})`;
    return `IF(${this.inputs.isNumber("customer_revenue")},IFERROR(LOOKUP(${value},${from},${names}),${unknown}),${unknown})`;
  }

  private limit(): string {
    const unknown = this.references.cell("setting:textUnknown");
    const service = this.cell("serviceIndex");
    const column = (each: number) => `INDEX(${this.tierTable(each)},${service})`;
    const step = this.references.cell("setting:limitStep");
    const steps = (sales: string) =>
      `ROUNDDOWN(ROUND(MAX(${sales},0)*${column(TIER.months)}*${column(TIER.coefficient)}/${step},6),0)*${step}`;
    let amount = unknown;
    if (this.inputs.has("annual_sales")) {
      const yearly = `${this.inputs.number("annual_sales")}/12*${this.inputs.taxFactor("annual_sales")}`;
      amount = `IF(${this.inputs.isNumber("annual_sales")},MIN(${column(TIER.limitCap)},${steps(yearly)}),${unknown})`;
    }
    if (this.inputs.has("monthly_avg_sales")) {
      const monthly = `${this.inputs.number("monthly_avg_sales")}*${this.inputs.taxFactor("monthly_avg_sales")}`;
      amount = `IF(${this.inputs.isNumber("monthly_avg_sales")},MIN(${column(TIER.limitCap)},${steps(monthly)}),${amount})`;
    }
    const lowest = `ROWS(${this.tierTable(TIER.from)})-1`;
    const refused = `${this.cell("unrated")}+(${this.cell("tierIndex")}>=${lowest})+(${this.cell("riskIndex")}=${HIGH_RISK})+${this.worstRule("noCredit")}`;
    return `IF(${refused}>0,0,${amount})`;
  }

  private daysOverdue(): string {
    const unknown = this.references.cell("setting:textUnknown");
    const input = daysOverdueInput((field) => this.inputs.has(field));
    return input === null ? unknown : `IF(${this.inputs.ready(input)},MAX(${this.inputs.value(input)},0),${unknown})`;
  }

  /** Weighted points that each criterion lost against its best, rounded so that equal losses are equal everywhere. */
  private losses(): string {
    const lowest = this.references.line("lowest", this.criteria);
    const best = this.references.line("best", this.criteria);
    const lost = `(${this.points}>=0)*(${best}-${this.points})+(${this.points}=${UNKNOWN_POINTS})*(${best}-${lowest})`;
    return `ROUND((${lost})*${this.weights()},6)`;
  }

  /** The first rule that fired, else why there is no rating, else the criterion that lost most (the first of equals). */
  private mainReason(): string {
    const rule = `INDEX(${this.references.line("ruleName", this.rules)},MATCH(1,${this.fired},0))`;
    const rank = this.references.line("rank", this.criteria);
    const loser = `${this.criteria + 1}-SUMPRODUCT(MAX((${this.losses()}=${this.cell("largestLoss")})*${rank}))`;
    const criterion = `INDEX(${this.references.line("criterionName", this.criteria)},${loser})`;
    const unrated = this.references.cell("setting:unratedReason");
    return `IF(SUM(${this.fired})>0,${rule},IF(${this.cell("unrated")}=1,${unrated},IF(${this.cell("largestLoss")}>0,${criterion},"")))`;
  }
}

/** Index of "high" among the risk levels. */
const HIGH_RISK = 3;

function resultFormat(role: string, compiled: CompiledPolicy): string | null {
  const { decimals, texts } = compiled.policy;
  const quote = (text: string) => `"${text.replaceAll('"', "")}"`;
  if (role.startsWith("points:")) {
    return `[=${UNKNOWN_POINTS}]"?";[=${NOT_APPLICABLE_POINTS}]${quote(texts.notApplicable)};0.##`;
  }
  switch (role) {
    case "score":
      return decimals > 0 ? `0.${"0".repeat(decimals)}` : "0";
    case "limit":
    case "groupLimit":
    case "groupExposure":
      return "#,##0";
    case "terms":
      return `[=0]${quote(texts.cashBeforeDelivery)};0${quote(spacedUnit(texts.days))}`;
    case "completeness":
      return "0%";
    case "rate":
      return `[=0]"?";General`;
    case "daysOverdue":
    case "largestLoss":
    case "groupId":
    case "groupName":
    case "groupText":
      return "General";
    default:
      return role === "tier" || role === "risk" || role === "size" || role === "reasons" ? "General" : "0";
  }
}

/** A unit to be shown after a number: Latin words stand apart from it ("60 days"), Chinese ones do not ("60天"). */
function spacedUnit(unit: string): string {
  return /^[A-Za-z]/.test(unit) ? ` ${unit}` : unit;
}
