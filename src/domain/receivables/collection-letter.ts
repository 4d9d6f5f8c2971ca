import type { LetterLanguage, ReceivablesPolicy } from "../policy/receivables-policy";
import { isoDate, toYmd } from "../spreadsheet/serial-date";
import { amountText } from "./amount-text";
import { PLACEHOLDER } from "./letter-placeholders";
import type { LetterPlaceholder } from "./letter-placeholders";
import type { CaseItem, CollectionCase } from "./collection-case";

/** How a letter's lines are written, in one language; placeholders in braces. */
export interface LetterWords {
  /** Before the amount of the book's currency, e.g. "¥", and its code in the head of a table. */
  readonly bookCurrency: string;
  readonly bookCurrencyCode: string;
  readonly line: {
    readonly overdue: string;
    readonly dueToday: string;
    readonly notDue: string;
  };
  /** In place of a missing invoice number. */
  readonly noNumber: string;
  /** A day in running text. */
  readonly date: string;
  readonly months: readonly string[];
  /** Heads of the table of invoices: number, invoice date, due date, days overdue, amount in {currency}. */
  readonly table: readonly [string, string, string, string, string];
}

/** A letter ready to be sent. */
export interface CollectionLetter {
  readonly case: CollectionCase;
  readonly language: LetterLanguage;
  readonly subject: string;
  /** All of it as plain text for e-mail, lines separated by line feeds. */
  readonly text: string;
  /** Its lines for print; null where the invoices stand as a table. */
  readonly lines: readonly (string | null)[];
  /** Heads of that table. */
  readonly table: LetterWords["table"];
  /** In place of a missing invoice number. */
  readonly noNumber: string;
}

/** What letters fill in; the invoices keep their place until it is known whether they are text or a table. */
type LetterValues = Readonly<Record<LetterPlaceholder, string>>;
const LINES = "{lines}";

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
  const today = dateText(asOf, words);
  const disputed = one.excluded.filter(({ why }) => why === "disputed").length;
  const values: LetterValues = {
    customer: one.name || one.code,
    lines: LINES,
    asOf: today,
    date: today,
    count: String(one.items.length),
    oldest: String(one.oldest),
    total: money(one.total),
    overdue: money(one.overdue),
    interest: one.interest > 0 ? money(one.interest) : "",
    sum: one.interest > 0 ? money(one.total + one.interest) : "",
    lastLetter: one.lastLetter === null ? "" : dateText(one.lastLetter, words),
    disputed: disputed === 0 ? "" : String(disputed),
    company: policy.company.trim(),
    contact: policy.contact.trim(),
    bankAccount: policy.bankAccount.trim(),
  };
  const lines = fillLines(template.body, values);
  const list = one.items.map((item, index) => lineText(item, index, money, words)).join("\n");
  return {
    case: one,
    language,
    subject: filled(template.subject, values) ?? "",
    text: lines.map((line) => line.replace(LINES, () => list)).join("\n"),
    lines: lines.flatMap((line) => (line.includes(LINES) ? aroundTable(line) : [line])),
    table: words.table.map((head) =>
      head.replace("{currency}", one.currency || words.bookCurrencyCode),
    ) as unknown as LetterWords["table"],
    noNumber: words.noNumber,
  };
}

/** Fills a text line by line; a line with an empty placeholder is left out, and no two blank lines stay together. */
function fillLines(body: string, values: LetterValues): string[] {
  const lines = body
    .trim()
    .split(/\r?\n/)
    .flatMap((line) => filled(line, values) ?? []);
  const kept = lines.filter((line, index) => line !== "" || (lines[index - 1] ?? "") !== "");
  while (kept.at(-1) === "") kept.pop();
  return kept;
}

/** What stands before and after the invoices on their line, which is nothing as a rule. */
function aroundTable(line: string): (string | null)[] {
  const [before = "", after = ""] = line.split(LINES);
  return [...(before.trim() === "" ? [] : [before]), null, ...(after.trim() === "" ? [] : [after])];
}

/** null where a placeholder is empty; unknown placeholders stay as they are, so that a misspelling is seen. */
function filled(line: string, values: LetterValues): string | null {
  let isEmpty = false;
  const known = new Map<string, string>(Object.entries(values));
  const text = line.replace(PLACEHOLDER, (whole, name: string) => {
    const value = known.get(name.trim());
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

/** "2024年6月30日", "30 June 2024" */
function dateText(serial: number, { date, months }: LetterWords): string {
  const { year = 0, month = 1, day = 1 } = toYmd(serial) ?? {};
  const values: Readonly<Record<string, string>> = {
    year: String(year),
    month: months[month - 1] ?? String(month),
    day: String(day),
  };
  return date.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** "¥1,234.50", "USD 1,234.50" */
function moneyText(amount: number, currency: string, { bookCurrency }: LetterWords): string {
  return `${currency === "" ? bookCurrency : `${currency} `}${amountText(amount)}`;
}
