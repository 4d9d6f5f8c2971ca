import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { driveAddIn } from "../../src/workbench/classify/drive-add-in";
import { findProgram } from "../../src/workbench/build/find-program";
import { benchColumnarScoring } from "./columnar-scoring";
import { benchCustomFunctions } from "./custom-functions";
import { membersUsed } from "./members-used";
import { benchReading } from "./reading";
import { benchReceivables } from "./receivables";
import { benchAgainstHyperFormula, benchAgainstLibreOffice } from "./recalculation";
import { Workbook } from "../../src/workbench/host/model/workbook";

const BUNDLE = resolve(__dirname, "../../dist");
const SIZES = [2_000, 20_000, 200_000] as const;
const HEADERS = [
  "客户编码",
  "客户名称",
  "应收账款余额",
  "逾期金额",
  "逾期天数",
  "按时回款率",
  "合作年限",
  "年采购额",
  "客户年营业收入",
];

/** A sheet of made-up customers, the same at every run. */
function customers(rowCount: number): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addSheet("台账");
  HEADERS.forEach((header, column) => sheet.loadCell(0, column, header, null, null));
  for (let row = 1; row <= rowCount; row += 1) {
    const overdue = row % 3 === 0 ? (row * 37) % 200_000 : 0;
    const cells = [
      `K${row}`,
      `客户${row}`,
      200_000 + ((row * 97) % 900_000),
      overdue,
      overdue === 0 ? 0 : row % 200,
      (row % 100) / 100,
      row % 20,
      (row * 7919) % 20_000_000,
      (row * 104_729) % 300_000_000,
    ];
    cells.forEach((value, column) => sheet.loadCell(row, column, value, null, null));
  }
  workbook.edits.forget();
  return workbook;
}

async function main(): Promise<void> {
  const gzipped = gzipSync(readFileSync(join(BUNDLE, "functions.js"))).length;
  console.log(`function script: ${(gzipped / 1024).toFixed(1)} KB gzipped (at most 60)`);
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
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
