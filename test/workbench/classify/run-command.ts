import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ClassifyReport } from "../../../src/excel/classify-report";
import type { Workbook } from "../../../src/workbench/host/model/workbook";
import { columnIndex } from "../../../src/workbench/host/model/address";
import { main } from "../../../src/workbench/classify/main";

export interface CommandRun {
  readonly code: number;
  readonly said: string;
  readonly complained: string;
}

/** Runs `npm run classify -- words` in this process, on a system in English. */
export async function runCommand(...words: string[]): Promise<CommandRun> {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await main(
    words,
    (text) => said.push(text),
    (text) => complained.push(text),
    "en-US",
  );
  return { code, said: said.join("\n"), complained: complained.join("\n") };
}

/** A folder of this test run's own. */
export function workFolder(): string {
  return mkdtempSync(join(tmpdir(), "customer-tiers-"));
}

/** Rows in which the sheet's cells and the report say different things, as "row role cell report". */
export function differences(
  workbook: Workbook,
  report: ClassifyReport,
  roles: readonly (keyof typeof REPORTED)[],
): string[] {
  const sheet = workbook.sheet(report.sheet);
  if (sheet === null) return [`no sheet ${report.sheet}`];
  return report.customers.flatMap((customer) =>
    roles.flatMap((role) => {
      const cell = sheet.value(customer.row - 1, columnIndex(report.output.columns[role] ?? ""));
      const said = customer[REPORTED[role]];
      return cell === said ? [] : [`${customer.row} ${role} ${JSON.stringify(cell)} ${JSON.stringify(said)}`];
    }),
  );
}

const REPORTED = {
  score: "score",
  tier: "tier",
  risk: "risk",
  size: "size",
  terms: "termsDays",
  completeness: "completeness",
} as const;
