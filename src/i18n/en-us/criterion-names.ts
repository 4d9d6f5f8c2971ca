import type { PolicyWords } from "../../domain/policy/policy-words";

/** Names of the default policy's criteria in English. */
export const criterionNamesEnUs: PolicyWords["criteria"] = {
  customer_revenue: "Customer's own revenue",
  registered_capital: "Paid-in capital",
  overdue_days: "Oldest days overdue",
  overdue_share: "Overdue share of receivables",
  on_time_rate: "On-time rate, 12 months",
  credit_rating: "External credit grade",
  avg_days_late: "Average days late",
  broken_promises: "Broken promises",
  years: "Years of cooperation",
  order_count: "Orders, 12 months",
  overdue_count: "Defaults, 36 months",
  annual_sales: "Purchases a year",
  sales_growth: "Growth of purchases",
  return_rate: "Return rate",
  economy: "Economy of the region",
  competition: "Competition",
  product_category: "Product preference",
};
