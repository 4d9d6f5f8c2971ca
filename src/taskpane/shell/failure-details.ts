import type { PaneFailure } from "./pane-failure";

/** What is known of the place where the pane runs. */
export interface Surroundings {
  readonly version: string;
  readonly platform: string;
}

/**
 * The lines that "copy details" puts on the clipboard, for whoever helps: what failed, with which code, and where the
 * add-in runs. No names, values or addresses of cells: of problems only their codes and number, of the technical
 * message only the code that Office put before it.
 */
export function failureDetails(failure: PaneFailure, { version, platform }: Surroundings): string {
  const codes = new Map<string, number>();
  for (const { code } of failure.problems) codes.set(code, (codes.get(code) ?? 0) + 1);
  const problems = [...codes].map(([code, count]) => `${code} x ${count}`).join(", ");
  return [
    `Customer Tiers ${version} (${platform})`,
    `during: ${failure.during}`,
    `code: ${failure.code}`,
    `workbook: ${failure.workbook}`,
    `office: ${technicalCode(failure.detail)}`,
    ...(problems === "" ? [] : [`problems: ${problems}`]),
  ].join("\n");
}

/** The error code inside a technical message ("ItemNotFound"), whose other words may quote cells. */
function technicalCode(detail: string): string {
  return /\b(?:[A-Z][a-z]+){2,}\b/.exec(detail)?.[0] ?? "-";
}
