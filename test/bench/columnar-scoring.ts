import { execFileSync } from "node:child_process";
import { compilePolicy } from "../../src/domain/policy/compile-policy";
import { defaultPolicy } from "../../src/domain/policy/default-policy";
import { evaluateTable } from "../../src/domain/scoring/evaluate-table";
import type { Classification } from "../../src/domain/scoring/classification";
import type { SerialDate } from "../../src/domain/spreadsheet/serial-date";
import { policyWords } from "../../src/i18n/policy-words";
import { handWrittenScoring } from "./hand-written-scoring";
import type { HandWritten } from "./hand-written-scoring";
import { bytesOf, madeUpTable } from "./made-up-customers";
import { mediansInTurn } from "./median";

/** Rows of a full sheet below its header. */
export const SHEET_OF_ROWS = 1_048_575;

/** Criteria that weigh nothing until invoices bring their column: the loop leaves them out. */
const BROUGHT_BY_INVOICES: ReadonlySet<string> = new Set(["avg_days_late", "broken_promises"]);

const standard = defaultPolicy(policyWords("en-US"), 45473 as SerialDate);
const compiled = () => compilePolicy(standard, null);

/** Scores a full sheet by the evaluator and by the loop that a programmer would write for this one policy. */
export function benchColumnarScoring(): void {
  const table = madeUpTable(SHEET_OF_ROWS);
  const policy = compiled();
  requireEqual(evaluateTable(policy, table), handWrittenScoring(table));
  const [evaluator = NaN, loop = NaN] = mediansInTurn([
    () => void evaluateTable(policy, table),
    () => void handWrittenScoring(table),
  ]);
  console.log(
    `columnar scoring: ${SHEET_OF_ROWS} rows in ${evaluator.toFixed(0)} ms, ${(evaluator / loop).toFixed(2)}x of a ` +
      `hand-written loop (${loop.toFixed(0)} ms; at most 2x)`,
  );
  const { columns, peak } = memoryInOwnProcess();
  console.log(
    `columnar scoring: peak memory ${(peak / 1e6).toFixed(0)} MB, ${(peak / columns).toFixed(2)}x of the columns' ` +
      `${(columns / 1e6).toFixed(0)} MB (at most 3x, columns and results in it)`,
  );
}

function requireEqual(ours: Classification, loop: HandWritten): void {
  const same = (name: string, a: ArrayLike<number>, b: ArrayLike<number>): void => {
    for (let i = 0; i < a.length; i++) {
      if (!Object.is(a[i], b[i])) throw new Error(`${name} of customer ${i}: ${a[i]} and ${b[i]}`);
    }
  };
  const names = [
    "score",
    "tierIndex",
    "riskIndex",
    "sizeIndex",
    "limit",
    "termsDays",
    "daysOverdue",
    "completeness",
  ] as const;
  for (const name of [...names, "unrated"] as const) same(name, ours[name], loop[name]);
  const inLoop = ours.points.filter((_, index) => !BROUGHT_BY_INVOICES.has(standard.criteria[index]?.id ?? ""));
  inLoop.forEach((each, i) => same(`points ${i}`, each, loop.points[i] ?? []));
  for (const name of ["fired", "missing"] as const)
    ours[name].forEach((each, i) => same(`${name} ${i}`, each, loop[name][i] ?? []));
}

interface Memory {
  /** Bytes of the customers' own columns. */
  readonly columns: number;
  /** Those bytes and what scoring added to the process at most. */
  readonly peak: number;
}

/** Scores once in a process that does nothing else and gives what it said. */
function memoryInOwnProcess(): Memory {
  const script = `require(${JSON.stringify(__filename)}).printMemory()`;
  return JSON.parse(
    execFileSync(process.execPath, ["--expose-gc", "--import", "tsx", "-e", script], { encoding: "utf8" }),
  ) as Memory;
}

/**
 * For a process of its own. Scoring allocates all it needs when it is bound to the customers and nothing is collected before it
 * ends, so that the process is at its largest just after.
 */
export function printMemory(): void {
  const policy = compiled();
  evaluateTable(policy, madeUpTable(5_000));
  const table = madeUpTable(SHEET_OF_ROWS);
  const columns = bytesOf(table);
  global.gc?.();
  const before = process.memoryUsage.rss();
  const result = evaluateTable(policy, table);
  const after = process.memoryUsage.rss();
  if (result.count !== SHEET_OF_ROWS) throw new Error("not all customers were scored");
  console.log(JSON.stringify({ columns, peak: columns + after - before }));
}
