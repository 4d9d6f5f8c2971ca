/** What is wrong with the words of a command line. */
export type UsageFault =
  | { readonly kind: "needs-value" | "unknown-option"; readonly option: string }
  | {
      readonly kind: "not-a-choice";
      readonly option: string;
      readonly choices: readonly string[];
      readonly value: string;
    }
  | { readonly kind: "not-a-date" | "not-a-row" | "not-a-place"; readonly option: string; readonly value: string }
  | { readonly kind: "too-many-files"; readonly count: number }
  | { readonly kind: "sheet-or-all" | "header-row-of-one" }
  | { readonly kind: "unknown-sheet"; readonly sheet: string; readonly file: string; readonly known: readonly string[] }
  | { readonly kind: "is-the-input"; readonly file: string }
  | { readonly kind: "report-is-output" };

/** Words of the command line that make no sense; `CommandText` says what would. */
export class UsageError extends Error {
  constructor(readonly fault: UsageFault) {
    super(fault.kind);
  }
}
