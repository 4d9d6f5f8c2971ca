import { defaultPolicy } from "../../src/domain/policy/default-policy";
import { policyToSheet } from "../../src/domain/policy/write-policy";
import type { SerialDate } from "../../src/domain/spreadsheet/serial-date";
import { score } from "../../src/functions/customer-functions";
import { policyWords } from "../../src/i18n/policy-words";
import { policySheetValues } from "../domain/support/policy-sheet-cells";
import { Random } from "../domain/support/random";
import { installRuntime } from "../functions/custom-functions-stand-in";
import { FIELDS, madeUpValue } from "./made-up-customers";
import { median, timed } from "./median";

const CALLS = 100_000;
/** Calls that parse take long: fewer of them tell the time of one. */
const PARSING_CALLS = 300;
/** Excel hands over fresh arrays at every call: as many are in hand before the clock starts, so that none is known by identity. */
const COPIES = 16;

/** Times SCORE per row with headers and policy passed each time, against parsing them each time and against one spilled call. */
export function benchCustomFunctions(): void {
  installRuntime("en-US");
  const words = policyWords("en-US");
  const random = new Random(3);
  const headers = () => [FIELDS.map((field) => words.fields[field])];
  const values = policySheetValues(policyToSheet(defaultPolicy(words, 45473 as SerialDate), words));
  const policies = Array.from({ length: COPIES }, () => values.map((row) => [...row]));
  const headerCopies = Array.from({ length: COPIES }, headers);
  const records = Array.from({ length: CALLS }, () => [FIELDS.map((field) => madeUpValue(random, field))]);
  const rows = records.map(([row = []]) => row);
  // A note that differs from call to call makes every policy an unknown one.
  const unknown = Array.from({ length: PARSING_CALLS }, (_, i) =>
    values.map((row, r) => (r === values.length - 1 ? [...row.slice(0, -1), `call ${i}`] : row)),
  );

  const perRow = (): unknown[] =>
    records.map((record, i) => score(record, headerCopies[i % COPIES] ?? [], policies[i % COPIES])[0]?.[0]);
  const parsing = (): void => unknown.forEach((policy, i) => void score(records[i] ?? [], headers(), policy));
  const spilled = (): unknown[] => score(rows, headers(), policies[0]).map(([value]) => value);

  const [one, all] = [perRow(), spilled()];
  if (one.some((value, i) => !Object.is(value, all[i]))) throw new Error("a spilled call scores otherwise");
  const times: { row: number[]; parse: number[]; spill: number[] } = { row: [], parse: [], spill: [] };
  for (let run = 0; run < 5; run++) {
    times.row.push(timed(() => void perRow()) / CALLS);
    times.parse.push(timed(parsing) / PARSING_CALLS);
    times.spill.push(timed(() => void spilled()) / CALLS);
  }
  const [row, parse, spill] = [median(times.row), median(times.parse), median(times.spill)];
  const micro = (milliseconds: number) => `${(milliseconds * 1000).toFixed(2)} us`;
  console.log(
    `SCORE per row: ${CALLS} calls, ${micro(row)} each, ${(parse / row).toFixed(0)}x faster than parsing headers and policy ` +
      `each time (${micro(parse)}; at least 6x)`,
  );
  console.log(
    `SCORE spilled: one call for ${CALLS} rows, ${micro(spill)} a row, ${(row / spill).toFixed(1)}x faster again (at least 4x)`,
  );
}
