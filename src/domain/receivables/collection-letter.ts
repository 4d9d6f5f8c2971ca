import type { LetterLanguage, ReceivablesPolicy } from "../policy/receivables-policy";
import { isoDate } from "../spreadsheet/serial-date";
import type { CaseItem, CollectionCase } from "./collection-case";

/** How a letter's lines are written, in one language; placeholders in braces. */
export interface LetterWords {
  /** Before the amount of the book's currency, e.g. "¥". */
  readonly bookCurrency: string;
  readonly line: {
    readonly overdue: string;
    readonly dueToday: string;
    readonly notDue: string;
  };
  /** In place of a missing invoice number. */
  readonly noNumber: string;
}

/** A letter ready to be sent: plain text, lines separated by line feeds. */
export interface CollectionLetter {
  readonly case: CollectionCase;
  readonly language: LetterLanguage;
  readonly subject: string;
  readonly text: string;
}

/** The letter of a case by the policy's template of its stage; null where the policy has none in this language. */
export function collectionLetter(
  one: CollectionCase,
  policy: ReceivablesPolicy,
  asOf: number,
  language: LetterLanguage,
  words: LetterWords,
): CollectionLetter | null {
  const template = policy.letters.find(({ stage, language: of }) => stage === one.stage.id && of === language);
  if (template === undefined) return null;
  const money = (amount: number): string => moneyText(amount, one.currency, words);
  const values: Readonly<Record<string, string>> = {
    customer: one.name || one.code,
    asOf: isoDate(asOf),
    date: isoDate(asOf),
    count: String(one.items.length),
    oldest: String(one.oldest),
    total: money(one.total),
    interest: one.interest > 0 ? money(one.interest) : "",
    lines: one.items.map((item, index) => lineText(item, index, money, words)).join("\n"),
    company: policy.company.trim(),
    contact: policy.contact.trim(),
    bankAccount: policy.bankAccount.trim(),
  };
  return {
    case: one,
    language,
    subject: filled(template.subject, values) ?? "",
    text: fillLines(template.body, values),
  };
}

/** Fills a text line by line; a line with an empty placeholder is left out, and no two blank lines stay together. */
function fillLines(body: string, values: Readonly<Record<string, string>>): string {
  const lines = body.split(/\r?\n/).flatMap((line) => filled(line, values)?.split("\n") ?? []);
  return lines
    .filter((line, index) => line !== "" || lines[index - 1] !== "")
    .join("\n")
    .trim();
}

/** null where a placeholder is empty; unknown placeholders stay as they are, so that a misspelling is seen. */
function filled(line: string, values: Readonly<Record<string, string>>): string | null {
  let isEmpty = false;
  const text = line.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === "") isEmpty = true;
    return value ?? whole;
  });
  return isEmpty ? null : text;
}

function lineText(
  { number, dueDate, daysPastDue, open }: CaseItem,
  index: number,
  money: (amount: number) => string,
  words: LetterWords,
): string {
  const { overdue, dueToday, notDue } = words.line;
  const form = daysPastDue > 0 ? overdue : daysPastDue === 0 ? dueToday : notDue;
  const values: Readonly<Record<string, string>> = {
    index: String(index + 1),
    number: number || words.noNumber,
    due: isoDate(dueDate),
    days: String(Math.abs(daysPastDue)),
    amount: money(open),
  };
  return form.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** "¥1,234.50", "USD 1,234.50" */
function moneyText(amount: number, currency: string, { bookCurrency }: LetterWords): string {
  const [whole = "0", cents = "00"] = amount.toFixed(2).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${currency === "" ? bookCurrency : `${currency} `}${grouped}.${cents}`;
}
