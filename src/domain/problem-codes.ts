/**
 * Every code a `Problem` can carry, with the params its wording may use. `field` is a FieldId, `header` the header's text,
 * `count` a number of cells or rows, `row` a 1-based sheet row.
 */
export const PROBLEM_PARAMS = {
  // The sheet as a whole
  "sheet-blank": [],
  "sheet-headers-only": ["row"],
  "sheet-not-customers": ["reason"],
  "sheet-is-invoices": [],
  "sheet-is-payments": [],
  "no-header": [],
  "other-blocks": ["count", "range"],
  "hidden-rows": ["count"],
  "subtotals-left-out": ["count"],
  "notes-left-out": ["count"],
  "merged-body": ["range"],
  "sheet-too-large": ["count"],
  // Columns
  "column-ambiguous": ["header", "field", "rival"],
  "column-near-miss": ["header", "field"],
  "column-contradicted": ["header", "field"],
  "column-rival": ["header", "field", "winner"],
  "column-mapping-lost": ["header", "field"],
  "names-without-header": [],
  "header-duplicate": ["header", "count"],
  "unit-unsure": ["header", "unit"],
  // Cells
  "text-number": ["field"],
  "text-date": ["field"],
  "number-date": ["field"],
  "text-nothing": ["field"],
  unreadable: ["field"],
  "cell-error": ["field"],
  "cell-boolean": ["field"],
  "invisible-spaces": ["field"],
  "more-cells": ["field", "count"],
  "impossible-date": ["field"],
  // Values that cannot be
  "year-for-date": ["field"],
  "negative-value": ["field"],
  "percent-above-100": ["field"],
  "overdue-above-receivable": ["overdue", "receivable"],
  "date-in-future": ["field"],
  "uscc-check-digit": [],
  "uscc-malformed": [],
  // Customers
  "duplicate-id": ["id", "row"],
  "duplicate-name": ["name", "row"],
  "same-name-other-id": ["name", "row", "id"],
  "customer-without-name": [],
  "duplicate-uscc": ["row"],
  "group-circle": [],
  "foreign-currency": ["currency"],
  "foreign-currency-cell": ["field", "currency"],
  "foreign-currency-format": ["currency"],
  "foreign-currency-column": ["header", "currency"],
  "foreign-currency-sheet": ["currency", "count"],
  // Policy (domain/policy)
  "policy-missing": [],
  "policy-damaged": ["detail"],
  "policy-invalid": ["rule", "detail"],
  // Coverage of the policy by the sheet (domain/scoring)
  "criterion-without-column": ["criterion", "weight"],
  "coverage-too-low": ["coverage", "minimum"],
  "required-column-missing": ["field"],
  // Receivables (domain/receivables)
  "no-invoices": [],
  "invoice-without-customer": [],
  "invoice-customer-unlisted": ["name"],
  "invoices-on-two-sheets": ["count", "other"],
  "fed-from-invoices": ["count", "other"],
  "fed-with-values": ["other"],
  "customers-without-invoices": ["count"],
  "aging-feeds-customers": [],
  // Plan and writing (domain/plan, excel)
  "neighbour-in-the-way": ["range"],
  "merged-in-the-way": ["range"],
  "no-room": ["count"],
  "sheet-missing": [],
  "spill-in-table": [],
  "spill-over-gaps": ["count"],
  "many-custom-functions": ["count"],
  "name-taken": ["name"],
  "settings-not-kept": [],
  "sheet-protected": [],
  "workbook-protected": [],
  "stale-plan": [],
  "policy-sheet-kept": [],
  "policy-sheet-in-use": ["count"],
  "unfinished-run": [],
  "run-in-progress": [],
  // Sharing (domain/plan, excel)
  "function-unknown": [],
  "sheet-frozen": ["date", "version"],
  "frozen-already": ["date", "version"],
  "undo-stale": [],
  "undo-too-large": [],
} as const satisfies Record<string, readonly string[]>;

/** The codes; i18n words each of them (a test compares the two lists). */
export type ProblemCode = keyof typeof PROBLEM_PARAMS;

export const PROBLEM_CODES = Object.keys(PROBLEM_PARAMS) as readonly ProblemCode[];
