import type { ReceivablesWords } from "../../domain/policy/receivables-policy";
import { collectionLetters } from "../collection-letters";
import { stageNames } from "../stage-names";

/** Names and notes of the policy's part on aging, early warning and collection in English. */
export const receivablesWordsEnUs: ReceivablesWords = {
  heading: "Aging and collection",
  settings: {
    agingByInvoiceDate: {
      label: "Age by invoice date",
      note: "No: by due date. Days overdue always count from the due date.",
    },
    payOldestFirst: {
      label: "Payments without an invoice pay the oldest first",
      note: "No: they stand apart as unapplied credit.",
    },
    quietDays: { label: "Quiet days", note: "For so many days after a letter no other is written." },
    interestRate: {
      label: "Interest on overdue amounts (a year)",
      note: "As agreed in the contract; simple interest by days. 0 claims none.",
    },
    yearDays: { label: "Days of an interest year", note: "360 or 365." },
    company: { label: "Company that signs the letters", note: "Left empty, letters do without the line." },
    contact: { label: "Contact", note: "Name and phone number, for the letters." },
    bankAccount: { label: "Bank account", note: "Bank and account number, for the letters." },
  },
  warningsHeading: "Early warning",
  warnings: {
    days_overdue: { name: "Days overdue", note: "The oldest item is overdue for more days than this." },
    account_status: { name: "Account status", note: "The status is one of these texts (separated by semicolons)." },
    terms_exceeded: {
      name: "Terms too long",
      note: "The terms given exceed the policy's terms for tier and risk by more days than this.",
    },
    limit_expired: { name: "Limit expired", note: "The credit limit expired more days ago than this." },
    overdue_amount: {
      name: "Overdue amount",
      note: "More is overdue than the first number (yuan) and than the second (share of the credit limit).",
    },
    order_amount: {
      name: "Order amount",
      note: "The last order exceeds the first number (yuan) and the second (share of the credit limit).",
    },
    limit_used: {
      name: "Limit used",
      note: "Exposure (receivables and undue acceptance bills) exceeds this share of the credit limit.",
    },
    review_due: {
      name: "Financial review due",
      note: "Days since the last financial review exceed this: high, medium, low risk.",
    },
    slow_down: {
      name: "Sudden slow-down",
      note: "The latest payments (second number) came later than the customer's own average by more days than the first.",
    },
    dormant: { name: "Dormant", note: "No balance, a limit still open, and no order for more days than this." },
    concentration: {
      name: "Single-name concentration",
      note: "Share of all exposure, companies of one parent together: above the first number worth a look, above the second high.",
    },
  },
  stagesHeading: "Stages of collection",
  stages: stageNames["en-US"],
  graceHeading: "Grace by tier",
  lettersHeading: "Letters",
  lettersGuidance: [
    "What stands in braces is filled in when a letter is written; a line in which something is empty is left out.",
    "{customer} name · {lines} the invoices (every body needs them) · {total} unpaid · {overdue} of it overdue · {oldest} days overdue of the oldest · {count} number of invoices",
    "{interest} interest · {sum} total with interest · {disputed} number of disputed invoices left out · {lastLetter} day of the last letter · {asOf} and {date} as-of date",
    "{company}, {contact} and {bankAccount}: the settings under Aging and collection",
  ],
  headers: {
    isOn: "In use",
    thresholds: ["Threshold", "Second", "Third"],
    texts: "Texts (separated by semicolons)",
    fromDays: "From days overdue (negative: before due)",
    graceDays: "Days later at every stage",
    language: "Language",
    subject: "Subject",
    body: "Text",
  },
  letters: collectionLetters,
};
