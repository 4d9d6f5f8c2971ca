import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { driveAddIn } from "../../src/workbench/classify/drive-add-in";
import { findProgram } from "../../src/workbench/build/find-program";
import { benchColumnarScoring } from "./columnar-scoring";
import { benchCustomFunctions } from "./custom-functions";
import { membersUsed } from "./members-used";
import { customers } from "./made-up-workbook";
import { benchPage } from "./page";
import { benchReading } from "./reading";
import { benchReceivables } from "./receivables";
import { benchAgainstHyperFormula, benchAgainstLibreOffice } from "./recalculation";
import { printSurvival, printSurvivalOfActions } from "./survival";

const BUNDLE = resolve(__dirname, "../../dist");
const SIZES = [2_000, 20_000, 200_000] as const;

function gzippedSize(file: string): string {
  return (gzipSync(readFileSync(join(BUNDLE, file))).length / 1024).toFixed(1);
}

async function main(): Promise<void> {
  console.log(`function script, before React: ${gzippedSize("functions.js")} KB gzipped (at most 60)`);
  console.log(`the pane's first view: ${gzippedSize("taskpane.js")} KB gzipped (at most 250)`);
  const { inventory, used } = await membersUsed(customers(20), BUNDLE);
  console.log(
    `client members: ${inventory.implemented} answered of ${inventory.ofKnownClasses} in classes the host knows ` +
      `(${inventory.ofClient} in the client), ${used.size} names used by a classification`,
  );
  console.log("rows          round trips   most sent     most answered seconds       of it add-in  add-in us/row");
  const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : SIZES;
  for (const rowCount of sizes) {
    const workbook = customers(rowCount);
    const start = performance.now();
    const { outcome, statistics } = await driveAddIn(workbook, BUNDLE, {
      clean: false,
      asOf: "2024-06-30",
      language: "zh-CN",
    });
    const milliseconds = performance.now() - start;
    if ("failure" in outcome) throw new Error(outcome.failure.detail);
    const { batches, largestRequest, largestResponse } = statistics;
    const addIn = milliseconds - statistics.milliseconds;
    const cells = [
      rowCount,
      batches,
      largestRequest,
      largestResponse,
      (milliseconds / 1000).toFixed(1),
      (addIn / 1000).toFixed(1),
      ((addIn * 1000) / rowCount).toFixed(0),
    ];
    console.log(cells.map((cell) => String(cell).padEnd(14)).join(""));
  }
  await benchReading(sizes);
  benchReceivables();
  benchColumnarScoring();
  benchCustomFunctions();
  benchAgainstHyperFormula();
  if (findProgram("soffice") === null) console.log("against LibreOffice: left out, soffice is not installed");
  else benchAgainstLibreOffice();
  await benchPage();
  await printSurvival();
  await printSurvivalOfActions();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
