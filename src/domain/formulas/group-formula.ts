import { escapeWildcards } from "../policy/native-text";
import { LONGEST_KEY, TIER } from "../policy/policy-layout";
import type { InputFormulas } from "./input-formula";
import type { PolicyReferences } from "./policy-references";
import type { SheetContext } from "./sheet-context";

/** Helper columns that group limits are calculated from, in the order they stand in. */
export const GROUP_HELPERS = [
  "groupId",
  "groupName",
  "groupText",
  "groupParent",
  "groupTop",
  "groupHead",
  "exposure",
  "groupSum",
  "groupWorst",
  "groupLimits",
] as const;
export type GroupRole = (typeof GROUP_HELPERS)[number] | "groupExposure" | "groupLimit";

/** True for a column of group limits. */
export function isGroupRole(role: string): role is GroupRole {
  return role === "groupExposure" || role === "groupLimit" || (GROUP_HELPERS as readonly string[]).includes(role);
}

/**
 * Group limits as columns: keys, the parent's place among the customers, four steps up, the place of the group's head; then,
 * on the head's row alone, the sums of the group, so that their cost is one pass per group and not per customer. Circles of
 * parents are no circular references. Places count from the first customer's row; sorting keeps them right.
 */
export class GroupFormulas {
  private readonly own: string;

  constructor(
    private readonly context: SheetContext,
    private readonly references: PolicyReferences,
    private readonly inputs: InputFormulas,
    private readonly column: (role: string) => number,
  ) {
    const first = `R${(context.rows?.row ?? 0) + 1}C${column("groupHead") + 1}`;
    this.own = `(ROW()-ROW(${first})+1)`;
  }

  /** Without its "=". */
  expression(role: GroupRole): string {
    switch (role) {
      case "groupId":
        return this.inputs.has("customer_id") ? key(this.inputs.cell("customer_id")) : `""`;
      case "groupName":
        return this.inputs.has("customer_name") ? key(this.inputs.cell("customer_name")) : `""`;
      case "groupText":
        return key(this.inputs.cell("parent_customer"));
      case "groupParent": {
        const text = this.cell("groupText");
        const found = (role: string) => `MATCH(${escapeWildcards(text)},${this.range(role)},0)`;
        const place = `IFERROR(${found("groupId")},IFERROR(${found("groupName")},IFERROR(${found("groupText")},${this.own})))`;
        return `IF(${text}="",${this.own},${place})`;
      }
      case "groupTop": {
        const up = (place: string) => `INDEX(${this.range("groupParent")},${place})`;
        return up(up(up(this.cell("groupParent"))));
      }
      case "groupHead": {
        const top = this.cell("groupTop");
        const next = `INDEX(${this.range("groupParent")},${top})`;
        return `IF(${next}=${top},${top},MIN(${top},${next},INDEX(${this.range("groupParent")},${next})))`;
      }
      case "exposure":
        return this.inputs.has("ar_balance")
          ? `IF(${this.inputs.isNumber("ar_balance")},${this.inputs.number("ar_balance")},0)`
          : "0";
      case "groupSum":
        return this.atHead(`IF(COUNTIF(${this.range("groupHead")},${this.own})<2,"",${this.sum("exposure")})`);
      case "groupWorst": {
        // One count per tier; the tier's place where there is one, of which the largest is the worst.
        const tiers = this.references.table("tiers", TIER.from);
        const places = `(ROW(${tiers})-ROW(${this.references.cell("head:tiers", TIER.from)}))`;
        const counts = `COUNTIFS(${this.range("groupHead")},${this.own},${this.range("unrated")},0,${this.range("serviceIndex")},${places})`;
        return this.ofGroup(`SUMPRODUCT(MAX((${counts}>0)*${places}))`);
      }
      case "groupLimits":
        return this.ofGroup(this.sum("limit"));
      case "groupExposure":
        return `INDEX(${this.range("groupSum")},${this.cell("groupHead")})`;
      case "groupLimit":
        return this.limit();
    }
  }

  /** The own limit, or its share of the cap of the group's worst service tier, rounded down to the step. */
  private limit(): string {
    const own = this.cell("limit");
    const ofHead = (role: string) => `INDEX(${this.range(role)},${this.cell("groupHead")})`;
    const worst = ofHead("groupWorst");
    const cap = `IF(${worst}>0,INDEX(${this.references.table("tiers", TIER.limitCap)},${worst}),0)`;
    const sum = ofHead("groupLimits");
    const step = this.references.cell("setting:limitStep");
    const share = `ROUNDDOWN(ROUND(${own}*${cap}/${sum}/${step},6),0)*${step}`;
    return `IF(ISNUMBER(${sum}),IF(ISNUMBER(${own}),IF(${sum}>${cap},${share},${own}),${own}),${own})`;
  }

  /** To the cent: programs add many amounts up in different ways, and six decimals of a large sum show it. */
  private sum(role: string): string {
    return `ROUND(SUMIF(${this.range("groupHead")},${this.own},${this.range(role)}),2)`;
  }

  private atHead(expression: string): string {
    return `IF(${this.cell("groupHead")}=${this.own},${expression},"")`;
  }

  private ofGroup(expression: string): string {
    return `IF(ISNUMBER(${this.cell("groupSum")}),${expression},"")`;
  }

  private cell(role: string): string {
    return `RC${this.column(role) + 1}`;
  }

  /** All customers' cells of a column. */
  private range(role: string): string {
    const { row, rowCount } = this.context.rows ?? { row: 0, rowCount: 1 };
    const column = this.column(role) + 1;
    return `R${row + 1}C${column}:R${row + rowCount}C${column}`;
  }
}

/** Trimmed text of a cell; "" for what names nobody: logical and error values, and texts too long for MATCH. */
function key(cell: string): string {
  return `IF(ISERROR(${cell}),"",IF(ISLOGICAL(${cell}),"",IF(LEN(TRIM(${cell}))>${LONGEST_KEY},"",TRIM(${cell}))))`;
}
