import { HostError } from "../../host/client/host-error";
import { FormulaSyntaxError } from "../../host/formula/parse";
import type { DataValidation } from "../../host/model/sheet-properties";
import type { KeptNote } from "../../xlsx/package-notes";
import { EntryRefused } from "./entry-rules";
import type { PageText } from "./page-text";

/** Words for a person when something was refused. */
export function wording(error: unknown, text: PageText): string {
  if (error instanceof FormulaSyntaxError) return text.badFormula;
  if (error instanceof EntryRefused) return refusal(error.rule, text);
  if (error instanceof HostError && error.code === "AccessDenied") return text.protectedSheet;
  if (error instanceof HostError && error.code === "InvalidArgument") return text.badFormula;
  return text.failed + (error instanceof Error ? error.message : String(error));
}

/** What a cell's rule says about an entry that it does not allow. */
export function refusal({ errorAlert: { title, message } }: DataValidation, text: PageText): string {
  const own = [title, message].filter((words) => words !== "").join(": ");
  return own === "" ? text.badEntry : own;
}

/** What a file keeps that the page does not show, sheet by sheet; "" for nothing. */
export function keptWords(notes: readonly KeptNote[], text: PageText): string {
  if (notes.length === 0) return "";
  const bySheet = new Map<string | null, Set<string>>();
  for (const { kind, sheet } of notes) bySheet.set(sheet, (bySheet.get(sheet) ?? new Set()).add(text.kept[kind]));
  const parts = [...bySheet].map(
    ([sheet, words]) => (sheet === null ? "" : text.onSheet(sheet)) + [...words].join(text.listComma),
  );
  return text.notShown + parts.join("; ");
}
