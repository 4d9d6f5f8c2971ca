/** What the values of a field are; decides the base unit, how text is read and what contradicts a header. */
export type FieldKind = "text" | "flag" | "money" | "percent" | "days" | "years" | "count" | "number" | "date";

/** Every field the recogniser knows, with its kind. */
export const FIELD_KINDS = {
  customer_id: "text",
  customer_name: "text",
  customer_short_name: "text",
  uscc: "text",
  parent_customer: "text",
  customer_group: "text",
  customer_level: "text",
  region: "text",
  city: "text",
  industry: "text",
  salesperson: "text",
  legal_rep: "text",
  annual_sales: "money",
  customer_revenue: "money",
  monthly_avg_sales: "money",
  gross_margin: "percent",
  registered_capital: "money",
  total_assets: "money",
  total_liabilities: "money",
  net_worth: "money",
  current_ratio: "number",
  debt_ratio: "percent",
  founded_date: "date",
  employees: "count",
  customer_since: "date",
  years: "years",
  order_count: "count",
  last_order_date: "date",
  last_order_amount: "money",
  last_payment_date: "date",
  last_payment_amount: "money",
  purchase_volume: "number",
  product_category: "text",
  credit_rating: "text",
  external_score: "number",
  credit_limit: "money",
  credit_used: "money",
  credit_available: "money",
  credit_limit_expiry: "date",
  payment_terms_days: "days",
  payment_terms_text: "text",
  ar_balance: "money",
  overdue_amount: "money",
  not_due_amount: "money",
  overdue_days: "days",
  overdue_count: "count",
  on_time_rate: "percent",
  avg_days_to_pay: "days",
  avg_days_late: "days",
  broken_promises: "count",
  bad_debt: "money",
  provision: "money",
  provision_rate: "percent",
  disputed: "flag",
  dunning_level: "text",
  promise_date: "date",
  hold_status: "text",
  guarantee: "text",
  insured_limit: "money",
  litigation: "flag",
  invoice_no: "text",
  contract_no: "text",
  invoice_date: "date",
  due_date: "date",
  paid_date: "date",
  invoice_amount: "money",
  paid_amount: "money",
  credit_note: "money",
  currency: "text",
  exchange_rate: "number",
  aging_current: "money",
  aging_1_30: "money",
  aging_31_60: "money",
  aging_61_90: "money",
  aging_91_180: "money",
  aging_181_365: "money",
  aging_over_90: "money",
  aging_0_1y: "money",
  aging_1_2y: "money",
  aging_2_3y: "money",
  aging_3_4y: "money",
  aging_4_5y: "money",
  aging_over_5y: "money",
  aging_over_3y: "money",
  ebit: "money",
  retained_earnings: "money",
  current_assets: "money",
  current_liabilities: "money",
  remark: "text",
  as_of_date: "date",
  sales_growth: "percent",
  prior_year_sales: "money",
  return_rate: "percent",
  competition: "text",
  satisfaction: "number",
  last_visit_date: "date",
  last_review_date: "date",
  acceptance_bills: "money",
} as const satisfies Record<string, FieldKind>;

/** Id of a field, as policies, mappings and reports write it. */
export type FieldId = keyof typeof FIELD_KINDS;

export const FIELD_IDS = Object.keys(FIELD_KINDS) as readonly FieldId[];

/** What tells one customer from another on a sheet, the best first. */
export const KEY_FIELDS: readonly FieldId[] = ["customer_name", "customer_id", "customer_short_name"];

/** True for a text that is the id of a field (policies come from cells). */
export function isFieldId(text: string): text is FieldId {
  return Object.hasOwn(FIELD_KINDS, text);
}

/** The kind of a field. */
export function fieldKind(field: FieldId): FieldKind {
  return FIELD_KINDS[field];
}

/** True where values are numbers (dates are serials); false where they are words. */
export function isNumericField(field: FieldId): boolean {
  const kind = fieldKind(field);
  return kind !== "text" && kind !== "flag";
}
