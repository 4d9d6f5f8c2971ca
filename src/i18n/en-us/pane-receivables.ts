/** The texts of the Receivables tab in English. */
export const paneReceivablesEnUs = {
  reading: "Reading invoices and payments …",
  failed: "The receivables could not be read.",
  asOf: "As of {date}. The date stands on the sheet Policy; everything here follows it.",
  noInvoices:
    "No sheet of invoices was found: one row for each invoice below headers such as customer, invoice number, due date and amount. Warnings go by the customers' own columns.",
  watch: {
    title: "Watch list",
    empty: "No warning fires on any customer.",
    count: { one: "{count} customer, by what can be recovered", other: "{count} customers, by what can be recovered" },
    recovery: "{amount} recoverable",
    more: { one: "Show {count} more", other: "Show {count} more" },
    above: "{value}, above {threshold}",
    days: { one: "{count} day", other: "{count} days" },
    noLimit: "owes without a limit",
    neverReviewed: "never reviewed",
    since: "since {date}",
    noticed: "noticed {date}",
  },
  collect: {
    title: "Collection",
    nothing: "There is nothing to collect.",
    cases: { one: "{count} letter is due", other: "{count} letters are due" },
    quiet: { one: "{count} customer in quiet days", other: "{count} customers in quiet days" },
    disputed: { one: "{count} disputed invoice left out", other: "{count} disputed invoices left out" },
    promised: { one: "{count} promised invoice left out", other: "{count} promised invoices left out" },
    worklist: "Write the worklist",
    explain:
      "The worklist keeps what you write on it: owner, next action, promises, result. Letters are noted there with their date.",
    language: "Language of the letters",
    languages: { "zh-CN": "中文", "en-US": "English" },
    write: "Write the letters",
    document: "Save as Word",
    fileName: "collection-letters",
    letters: "Letters to be written",
    letterOf: "{customer}, {stage}",
    copy: "Copy text",
    copied: "Copied",
    noSender:
      "Letters have no sender yet: fill in company, contact and bank account on the sheet Policy, under Aging and collection.",
  },
  aging: "Aging sheet",
} as const;
