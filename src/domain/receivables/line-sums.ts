import { AGING_COLUMN, AGING_ROW } from "./aging-layout";
import type { AgingLayout, LineSum } from "./aging-layout";
import type { LineTemplate } from "./line-template";

/**
 * Sums over the lines of a customer, which stand together, from each line on: the customer's first line holds all of them.
 * Amounts in the book's currency; "" where a line owes in a currency without a rate, so that nothing counts as less than it is.
 */
export function sumTemplates(layout: AgingLayout): LineTemplate[] {
  const key = AGING_COLUMN.key + 1;
  const isSame = `IF(RC${key}<100,FALSE(),INT(R[1]C${key}/100)=INT(RC${key}/100))`;
  const rate = `RC${layout.rate + 1}`;
  const rest = (sum: LineSum): string => `IF(${isSame},R[1]C${layout.sums[sum] + 1},0)`;
  const number = `MOD(RC${key},100)`;
  const rates = layout.range(AGING_ROW.first, layout.rateTable, layout.size.others - 1);
  const plain = (sum: LineSum, column: number): LineTemplate => ({
    column: layout.sums[sum],
    template: `=RC${column + 1}+${rest(sum)}`,
    numberFormat: "0",
  });
  const money = (sum: LineSum, column: number): LineTemplate => {
    const cell = `RC${column + 1}`;
    const own = `IF(${cell}=0,${rest(sum)},IF(ISNUMBER(${rate}),ROUND(${cell}*${rate}+${rest(sum)},6),""))`;
    return { column: layout.sums[sum], template: `=IF(ISNUMBER(${rest(sum)}),${own},"")`, numberFormat: "#,##0.00" };
  };
  return [
    {
      column: layout.rate,
      template:
        layout.size.others > 1 ? `=IF(${number}=0,1,IFERROR(INDEX(${rates},${number}),""))` : `=IF(${number}=0,1,"")`,
      numberFormat: "General",
    },
    money("outstanding", AGING_COLUMN.outstanding),
    money("overdue", AGING_COLUMN.overdue),
    {
      column: layout.sums.oldest,
      template: `=MAX(RC${AGING_COLUMN.oldest + 1},${rest("oldest")})`,
      numberFormat: "0",
    },
    plain("settled", layout.settledItems),
    plain("onTime", layout.onTimeItems),
    plain("lateDays", layout.lateDays),
    plain("broken", layout.brokenPromises),
  ];
}
