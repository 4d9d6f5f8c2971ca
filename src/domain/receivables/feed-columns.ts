import { FEED_LINE, feedRole } from "../customer/fed-columns";
import type { FedField } from "../customer/fed-columns";
import { columnOf } from "../customer/recognition";
import type { Recognition } from "../customer/recognition";
import { escapeWildcards } from "../policy/native-text";
import { AGING_COLUMN, AGING_ROW } from "./aging-layout";
import type { AgingLayout, LineSum } from "./aging-layout";

/** Number formats of what the invoices bring. */
export const FED_FORMATS: Readonly<Record<FedField, string>> = {
  ar_balance: "#,##0.00",
  overdue_amount: "#,##0.00",
  overdue_days: "0",
  on_time_rate: "0.0%",
  avg_days_late: "0.0",
  broken_promises: "0",
};

/**
 * R1C1 formulas beside the customers that bring what their invoices tell, by role: one that finds the customer's line on the
 * aging sheet by code, or by name where the row has no code (0: no invoice; "": the row names nobody), and one for each field.
 *
 * @param lineColumn 0-based column of the first of them
 */
export function feedTemplates(
  recognition: Recognition,
  fields: readonly FedField[],
  lineColumn: number,
  layout: AgingLayout,
): Map<string, string> {
  const line = `RC${lineColumn + 1}`;
  const { lines } = layout.size;
  const sum = (one: LineSum): string => `INDEX(${layout.range(AGING_ROW.first, layout.sums[one], lines)},${line})`;
  const owed = (one: LineSum): string => `=IF(${line}="","",IF(${line}=0,0,${sum(one)}))`;
  const paid = (quotient: string): string => `=IF(N(${line})=0,"",IF(${sum("settled")}=0,"",${quotient}))`;
  const templates: Readonly<Record<FedField, string>> = {
    ar_balance: owed("outstanding"),
    overdue_amount: owed("overdue"),
    overdue_days: owed("oldest"),
    on_time_rate: paid(`ROUND(${sum("onTime")}/${sum("settled")},6)`),
    avg_days_late: paid(`ROUND(${sum("lateDays")}/${sum("settled")},1)`),
    broken_promises: owed("broken"),
  };
  return new Map([
    [FEED_LINE, `=${lineFormula(recognition, layout)}`],
    ...fields.map((field): [string, string] => [feedRole(field), templates[field]]),
  ]);
}

function lineFormula({ columns }: Recognition, layout: AgingLayout): string {
  const text = (field: "customer_id" | "customer_name"): string => {
    const column = columnOf(columns, field);
    return column === undefined ? '""' : `TRIM(RC${column.column + 1})`;
  };
  const find = (cell: string, column: number): string => {
    const range = layout.range(AGING_ROW.first, column, layout.size.lines);
    return `IFERROR(MATCH(${escapeWildcards(cell)},${range},0),0)`;
  };
  const [code, name] = [text("customer_id"), text("customer_name")];
  const byName = `IF(${name}="","",${find(name, AGING_COLUMN.name)})`;
  return `IFERROR(IF(${code}="",${byName},${find(code, AGING_COLUMN.code)}),"")`;
}
