import type { LetterTemplate } from "../policy/receivables-policy";

/** What a letter's text may ask for in braces. `lines` is where its invoices stand. */
export const LETTER_PLACEHOLDERS = [
  "customer",
  "lines",
  "total",
  "overdue",
  "oldest",
  "count",
  "interest",
  "sum",
  "disputed",
  "lastLetter",
  "asOf",
  "date",
  "company",
  "contact",
  "bankAccount",
] as const;
export type LetterPlaceholder = (typeof LETTER_PLACEHOLDERS)[number];

/** A name in braces, in either width: input methods write full-width ones. */
export const PLACEHOLDER = /[{｛]([^{}｛｝\n]*)[}｝]/g;

/** Something in a template that its letters would show, or lack. */
export interface TemplateFault {
  /** Index of the template. */
  readonly index: number;
  readonly part: "subject" | "body";
  /** What stands in braces and is nothing that letters know; null: no place for the invoices. */
  readonly unknown: string | null;
}

/** Placeholders that no letter can fill in, and letters without their invoices; in the order of the templates. */
export function templateFaults(templates: readonly LetterTemplate[]): TemplateFault[] {
  return templates.flatMap(({ subject, body }, index) => [
    ...unknownIn(subject, "subject", index),
    ...unknownIn(body, "body", index),
    ...(namesIn(body).includes("lines") ? [] : [{ index, part: "body" as const, unknown: null }]),
  ]);
}

/** Templates that nobody gets: another of their stage and language stands before them. Indexes, ascending. */
export function repeatedTemplates(templates: readonly LetterTemplate[]): number[] {
  const first = new Map<string, number>();
  return [...templates.keys()].filter((index) => {
    const { stage, language } = templates[index] as LetterTemplate;
    const key = `${stage}|${language}`;
    if (!first.has(key)) first.set(key, index);
    return first.get(key) !== index;
  });
}

function unknownIn(text: string, part: TemplateFault["part"], index: number): TemplateFault[] {
  const known: readonly string[] = part === "subject" ? LETTER_PLACEHOLDERS.filter(isOneLine) : LETTER_PLACEHOLDERS;
  const unknown = new Set(namesIn(text).filter((name) => !known.includes(name)));
  return [...unknown].map((name) => ({ index, part, unknown: name }));
}

/** A table of invoices has no room in a subject. */
function isOneLine(name: LetterPlaceholder): boolean {
  return name !== "lines";
}

/** Names in braces without the spaces that people leave there. */
function namesIn(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name = ""]) => name.trim());
}
