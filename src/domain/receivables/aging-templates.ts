import { CREDIT, UNDATED } from "./aging";
import { AGING_COLUMN, AGING_ROW } from "./aging-layout";
import type { AgingLayout } from "./aging-layout";
import { columnOfRole, STRIDE } from "./invoice-columns";
import type { InvoiceSheet } from "./invoice-columns";
import { sumTemplates } from "./line-sums";
import type { LineTemplate } from "./line-template";
import type { LineRange } from "./sorted-blocks";

/** Nothing is a dash, so that what is owed stands out. */
export const MONEY_FORMAT = '#,##0.00;-#,##0.00;"-"';

/**
 * Formulas of the lines; `range` gives the invoices that a line looks at. Amounts of a line are looked up by one number
 * (account x 16 + class), the cheapest condition there is: a text per cell costs several times as much, and wildcards in names
 * would match other names.
 */
export function lineTemplates(
  layout: AgingLayout,
  invoices: readonly InvoiceSheet[],
  payments: readonly InvoiceSheet[],
  range: LineRange,
): LineTemplate[] {
  const cell = (column: number): string => `RC${column + 1}`;
  const along = (first: number, last: number): string => `${cell(first)}:${cell(last)}`;
  const own = (row: number, column: number): string => `R${row + 1}C${column + 1}`;
  const key = cell(AGING_COLUMN.key);
  const oldestFirst = `${own(AGING_ROW.basis, AGING_COLUMN.name + 2)}=1`;
  const { buckets } = layout.size;
  const { firstBucket } = AGING_COLUMN;
  const sum = (terms: readonly string[]): string => (terms.length === 0 ? "0" : terms.join("+"));
  const ofClass = (kind: number): string =>
    sum(
      invoices.map(
        (sheet) => `SUMIF(${range(sheet, "aging.key")},${key}*16+${kind},${range(sheet, "aging.residual")})`,
      ),
    );
  const unassigned = payments.map(
    (sheet) => `SUMIF(${columnOfRole(sheet, "aging.paysAccount")},${key},${columnOfRole(sheet, "aging.pays")})`,
  );
  const credit = cell(layout.credit);
  const net = (gross: string, older: string): string =>
    `=ROUND(IF(${oldestFirst},MAX(0,${gross}-MAX(0,${credit}-${older})),${gross}),2)`;
  const [from, to] = [`">="&${key}*${STRIDE}`, `"<"&(${key}+1)*${STRIDE}`];
  const overdue = sum(
    invoices.map((sheet) => {
      const keys = range(sheet, "aging.overdueKey");
      return `SUMIFS(${range(sheet, "aging.residual")},${keys},${from},${keys},${to})`;
    }),
  );
  // The largest key below the next account's keys: that account's oldest item, or another account's (then negative).
  const oldest = invoices.map((sheet) => {
    const keys = range(sheet, "aging.overdueKey");
    return `IFERROR(LARGE(${keys},1+COUNTIF(${keys},">="&(${key}+1)*${STRIDE}))-${key}*${STRIDE},0)`;
  });
  const lastGross = layout.firstGross + buckets;
  const allGross = `SUM(${along(layout.firstGross, lastGross)})`;
  const rest = `${credit}-${allGross}-${cell(layout.grossUndated)}`;
  const settled = invoices.filter(({ places }) => places.has("aging.lateKey"));
  const lateSum = sum(
    settled.map((sheet) => {
      const keys = range(sheet, "aging.lateKey");
      return `SUMIFS(${keys},${keys},${from},${keys},${to})`;
    }),
  );
  const count = cell(layout.settledItems);
  return [
    {
      column: AGING_COLUMN.outstanding,
      template: `=ROUND(SUM(${along(firstBucket, layout.unapplied)}),2)`,
      numberFormat: MONEY_FORMAT,
    },
    {
      column: AGING_COLUMN.overdue,
      template: `=MAX(0,ROUND(${overdue}-IF(${oldestFirst},MAX(0,${credit}),0),2))`,
      numberFormat: MONEY_FORMAT,
    },
    {
      column: AGING_COLUMN.oldest,
      template: `=IF(${cell(AGING_COLUMN.overdue)}=0,0,MAX(0,${oldest.join(",") || "0"}))`,
      numberFormat: "0",
    },
    ...Array.from({ length: buckets }, (_, bucket) => ({
      column: firstBucket + bucket,
      template: net(cell(layout.firstGross + bucket), `SUM(${along(layout.firstGross + bucket + 1, lastGross)})`),
      numberFormat: MONEY_FORMAT,
    })),
    { column: layout.undated, template: net(cell(layout.grossUndated), allGross), numberFormat: MONEY_FORMAT },
    {
      column: layout.unapplied,
      template: `=ROUND(IF(${oldestFirst},IF(${credit}<0,-${credit},-MAX(0,${rest})),-${credit}),2)`,
      numberFormat: MONEY_FORMAT,
    },
    {
      column: layout.settledItems,
      template: `=${sum(
        settled.map((sheet) => {
          const keys = range(sheet, "aging.lateKey");
          return `COUNTIFS(${keys},${from},${keys},${to})`;
        }),
      )}`,
      numberFormat: "0",
    },
    {
      column: layout.onTimeRate,
      template: `=IF(${count}=0,"",${cell(layout.onTimeItems)}/${count})`,
      numberFormat: "0.0%",
    },
    {
      column: layout.averageDaysLate,
      template: `=IF(${count}=0,"",ROUND(${cell(layout.lateDays)}/${count},1))`,
      numberFormat: "0.0",
    },
    {
      column: layout.brokenPromises,
      template: `=${sum(
        invoices
          .filter(({ places }) => places.has("aging.broken"))
          .map((sheet) => `COUNTIF(${range(sheet, "aging.broken")},${key})`),
      )}`,
      numberFormat: "0",
    },
    {
      column: layout.credit,
      template: `=ROUND(${sum([...unassigned, `-(${ofClass(CREDIT)})`])},2)`.replace("+-", "-"),
      numberFormat: MONEY_FORMAT,
    },
    ...Array.from({ length: buckets }, (_, bucket) => ({
      column: layout.firstGross + bucket,
      template: `=ROUND(${ofClass(bucket)},2)`,
      numberFormat: MONEY_FORMAT,
    })),
    { column: layout.grossUndated, template: `=ROUND(${ofClass(UNDATED)},2)`, numberFormat: MONEY_FORMAT },
    {
      column: layout.onTimeItems,
      template: `=${sum(settled.map((sheet) => `COUNTIF(${range(sheet, "aging.lateKey")},${key}*${STRIDE})`))}`,
      numberFormat: "0",
    },
    { column: layout.lateDays, template: `=ROUND(${lateSum}-${count}*${key}*${STRIDE},0)`, numberFormat: "0" },
    ...sumTemplates(layout),
  ];
}
