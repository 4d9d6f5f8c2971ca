import type { ProblemCode } from "../../domain/problem-codes";
import { policyProblemText } from "../policy-problem-text";

/**
 * What each problem says in English: what is wrong and what to do. `{text}` is the cell's text and `{reads}` what a
 * person would read there; the place is put before it.
 */
export const problemTextEnUs: Readonly<Record<ProblemCode, string>> = {
  "sheet-blank": "The sheet is empty. Choose the sheet with your customers.",
  "sheet-headers-only":
    "There are headers in row {row} but no customers below them. Add customers or choose another sheet.",
  "sheet-not-customers":
    "This does not look like a list of customers: {reason}. Choose the sheet with one row for each customer, or name its columns.",
  "sheet-is-invoices": "This looks like a list of invoices. Choose the sheet with one row for each customer.",
  "sheet-is-payments": "This looks like a list of payments. Choose the sheet with one row for each customer.",
  "no-header": "No row of headers was found. Put a row of headers above the customers.",
  "other-blocks":
    "There are {count} other blocks of cells ({range}); they are left alone. Move customers among them to the main list.",
  "hidden-rows": "Rows that are hidden or filtered: {count}. They are classified too; show them to check.",
  "subtotals-left-out": "Subtotal or total rows left out: {count}. Nothing to do if they hold no customer.",
  "notes-left-out": "Note rows left out: {count}. Nothing to do if they hold no customer.",
  "merged-body": "Cells {range} are merged, so rows share a value. Unmerge them and fill in each row.",
  "sheet-too-large": "The sheet has {count} rows, more than can be classified. Split it over several sheets.",
  "column-ambiguous": "“{header}” could be {field} or {rival}. Rename the header to say which.",
  "column-near-miss": "“{header}” was taken for {field}. Correct the header if that is wrong.",
  "column-contradicted": "“{header}” is named like {field}, but its cells say otherwise. Check the column.",
  "column-rival":
    "“{header}” is not used for {field}, because “{winner}” fits better. Rename one of them if that is wrong.",
  "column-mapping-lost": "“{header}”, which you set as {field}, is no longer on the sheet. Choose its column again.",
  "names-without-header":
    "The column has no header; its texts are taken for the customers' names. Write a header above them.",
  "header-duplicate": "The header “{header}” stands over {count} columns. Give each its own name.",
  "unit-unsure": "“{header}” does not say its unit; {unit} is taken. Add the unit to the header if that is wrong.",
  "text-number": "“{text}” is text, not a number, for {field}; a person reads {reads}. Type it as a number.",
  "text-date": "“{text}” is text, not a date, for {field}; a person reads {reads}. Type it as a date.",
  "number-date": "{text} is a plain number in {field}; a person reads the date {reads}. Type it as a date.",
  "text-nothing": "“{text}” stands for nothing in {field}. Clear the cell.",
  unreadable: "“{text}” cannot be read as {field}; it counts as unknown. Type a value or clear the cell.",
  "cell-error": "The cell shows {text}, so {field} is unknown. Mend its formula.",
  "cell-boolean": "TRUE or FALSE stands where {field} belongs; it counts as unknown. Type a value.",
  "invisible-spaces": "“{text}” holds invisible spaces in {field}. Retype it without them.",
  "more-cells": "{count} more cells like this in {field}. Mend them the same way.",
  "impossible-date": "“{text}” is no date of the calendar for {field}. Type the right date.",
  "year-for-date": "A year alone stands in {field}; a formula takes it for {reads}. Type the whole date.",
  "negative-value": "{field} is negative ({text}). Check the sign.",
  "percent-above-100": "{field} is above 100 % ({text}). Check the number or its unit.",
  "overdue-above-receivable": "Overdue {overdue} is more than the receivable {receivable}. Check both amounts.",
  "date-in-future": "{field} lies in the future ({text}). Check the date.",
  "uscc-check-digit": "The check digit of the unified social credit code “{text}” is wrong. Check the code.",
  "uscc-malformed": "“{text}” is no unified social credit code: it has 18 letters and digits. Check the code.",
  "duplicate-id": "Customer code {id} stands in row {row} too. Keep one row for each customer.",
  "duplicate-name": "“{name}” stands in row {row} too. Keep one row for each customer.",
  "same-name-other-id": "“{name}” has another code ({id}) in row {row}. Check whether they are one customer.",
  "customer-without-name": "The row has no customer name. Fill it in.",
  "duplicate-uscc": "The same unified social credit code stands in row {row} too. Check whether they are one customer.",
  "group-circle": "This customer and its parent “{text}” are parents of each other. Clear one of the two.",
  "foreign-currency":
    "The amounts are in {currency} and the book is in yuan, so the row is left out. Convert them, or give a rate.",
  "foreign-currency-cell":
    "“{text}” in {field} is in {currency} and the book is in yuan; it counts as unknown. Convert the amount.",
  "foreign-currency-format":
    "The amount is formatted in {currency}, so the row is left out. Convert it, or name the currency in its own column.",
  "foreign-currency-column":
    "“{header}” is in {currency} and the book is in yuan, so it is not used. Convert the column, or give a rate.",
  "foreign-currency-sheet":
    "All {count} rows are in {currency} and the book is in yuan, so none is used. Give a rate, or convert them.",
  ...policyProblemText["en-US"],
  "as-of-today":
    "The as-of date is a formula of today's date: every edit would calculate all CUSTOMER functions again. Type a date, or classify with portable formulas.",
  "criterion-without-column": "No column for {criterion}: {weight} of 100 weight not used. Add the column to use it.",
  "coverage-too-low":
    "The columns found carry {coverage} of 100 weight; {minimum} are needed. Add the columns named here.",
  "required-column-missing": "There is no column for {field}. Add it, or check whether a header is misspelt.",
  "headers-not-understood":
    "Not understood ({count}): {headers}. If one of them is what is missing, rename its header, or choose what it holds in the pane.",
  "no-invoices": "No sheet of invoices was found. It needs a customer, an amount, and an invoice or due date.",
  "invoice-without-customer":
    "The row names no customer. Fill in its code or name: its amount stands apart until then.",
  "invoices-without-due-dates":
    "None of the {count} invoices has a due date, so none becomes overdue. Add a column of due dates or of payment terms (days), here or to the customers.",
  "invoices-taken-as-open":
    "No column was understood to say what was paid, so all {count} invoices count as open in full. If {headers} says it, rename the header (“Paid amount”).",
  "ledger-opening-balance":
    "A balance brought forward stands in the balance column alone, so it is not aged. Write it among the debits (credits if paid in advance), with the date it is due.",
  "payment-without-customer":
    "The payment names neither a customer nor an invoice, so it pays nobody's. Fill in one of them.",
  "payments-without-customers":
    "None of the {count} payments names a customer or an invoice that is known, so they pay nobody's. Check the headers, or choose which column names the payer.",
  "payment-customer-unknown":
    "{name} pays, but neither the customers nor the invoices know that name. Correct it, or its credit stays unapplied.",
  "invoice-customer-unlisted": "{name} is not on the list of customers. Add it there, or correct the name here.",
  "letter-placeholder-unknown":
    "{placeholder} in the letter “{stage}” is nothing that letters know, and stands there as it is. Correct it; what can be filled in is listed above the letters.",
  "letter-without-invoices":
    "The letter “{stage}” has no place for its invoices. Put {placeholder} on a line of its own.",
  "letter-template-missing":
    "There is no letter “{stage}” in the language of the letters, so customers at this stage get none. Write one in the table of letters on the sheet Policy.",
  "letter-template-twice":
    "There is a letter “{stage}” in this language further up, and that one is written. Delete one of the two rows.",
  "letters-unsigned":
    "The letters leave out who writes them: company, contact or bank account is blank in the policy. Fill it in on the policy sheet and write the letters again.",
  "promise-unreadable": "“{text}” cannot be read as a date or an amount, so it holds no letter back. Type it again.",
  "invoices-on-two-sheets":
    "{count} invoices stand on the sheet {other} too, so this sheet is left out. Keep each invoice on one sheet.",
  "fed-from-invoices":
    "The sheet lacks {count} columns that its invoices tell: they are added as formulas over the sheet {other}.",
  "fed-with-values":
    "Cells beside the invoices are in use or protected, so the sheet {other} holds values of this day. Free them, then classify again.",
  "fed-repeated":
    "{name} is the customer of row {row} too: both rows are scored by the {amount} that it owes. Keep one of them.",
  "fed-total":
    "The receivables beside the customers add up to {total}, the invoices to {invoiced}: {repeated} count more than once because customers are repeated, and {elsewhere} are owed by customers who are not on this sheet.",
  "fed-without-rate":
    "There is no exchange rate for {currency}, so what is owed in it is not known and is in no total (customers: {count}). Add the rate on the sheet Policy.",
  "customers-without-invoices":
    "{count} customers have no invoice; they count as owing nothing. Check their codes and names.",
  "aging-feeds-customers":
    "The scores on this sheet read the aging sheet. Remove the classification first, or freeze its results.",
  "neighbour-in-the-way": "Cells {range} beside the customers are in use. Move them, then classify again.",
  "merged-in-the-way": "Cells {range} beside the customers are merged. Unmerge them, then classify again.",
  "no-room": "There is no room for {count} more columns on the sheet. Delete columns that are not needed.",
  "sheet-missing": "There is no sheet of this name. Check the name, then try again.",
  "spill-in-table": "A formula that spills cannot stand in a table. Choose native formulas, or one call per row.",
  "spill-over-gaps":
    "Rows that are no customers stand among the customers ({count} breaks), and a formula that spills would fill them too. Choose native formulas, or one call per row.",
  "many-custom-functions":
    "{count} cells call the add-in's functions. Above 2,000 the workbook gets slow; native formulas do not.",
  "name-taken": "The name {name} is used for something else in this workbook. Rename it, then classify again.",
  "settings-not-kept":
    "This program did not keep the add-in's notes in the workbook. The results stand; removing them later may leave column widths as they are now.",
  "sheet-protected": "The sheet is protected. Unprotect it under Review, then try again.",
  "workbook-protected": "The workbook's structure is protected. Unprotect it under Review, then try again.",
  "stale-plan": "The sheet changed while it was read. Try again.",
  "policy-sheet-in-use":
    "Formulas of your own read the policy ({count} cells), so its sheet stays. Delete it yourself if you do not need it.",
  "policy-sheet-kept": "The policy was edited, so its sheet stays. Delete it yourself if you do not need it.",
  "unfinished-run": "An earlier run was cut off and its traces were put back. Check the sheet, then classify again.",
  "run-in-progress":
    "Another run is writing to this workbook, here or on a colleague's computer. Wait until it has ended, then try again.",
  "sheet-frozen":
    "The results are frozen (as of {date}, policy {version}). Classifying makes them live again; duplicate the sheet first to keep them.",
  "frozen-already":
    "The results are frozen already (as of {date}, policy {version}). Classify the sheet to make them live.",
  "undo-stale": "Cells were changed since, so the last action cannot be undone. Undo these changes first.",
  "undo-too-large": "The last action wrote too much to be kept for undoing. Use Remove classification instead.",
  "function-unknown":
    "The cell calls a function that this add-in does not have ({text}). Correct the name, or clear the cell.",
};
