import { fieldKind, isFieldId } from "../domain/customer/fields";
import type { FieldId } from "../domain/customer/fields";
import type { Problem } from "../domain/problem";
import { a1, columnLetters, quoteSheetName } from "../domain/spreadsheet/address";
import { isoDate } from "../domain/spreadsheet/serial-date";
import { criterionName } from "./criterion-name";
import { fieldName } from "./field-name";
import { fillPlaceholders } from "./fill-placeholders";
import type { Language } from "./language";

/** Sheet names that people write without quotes. */
const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const FIELD_PARAMS: ReadonlySet<string> = new Set(["field", "rival"]);

/**
 * The place of a problem as people write it: `Sheet1!F12`, a whole row as `Sheet1!12:12`, a whole column as
 * `Sheet1!F:F`, else the sheet alone; "" where the problem concerns the workbook.
 */
export function problemPlace(problem: Problem): string {
  const cell = problemCell(problem);
  if (cell === null || problem.sheet === "") return cell ?? problem.sheet;
  return `${PLAIN_NAME.test(problem.sheet) ? problem.sheet : quoteSheetName(problem.sheet)}!${cell}`;
}

/** How a value of a problem is said: its name in the text, and the value. */
export type ParamWording = (name: string, value: string | number, language: Language) => string | number;

/** A problem's text with its values filled in, ids worded. */
export function fillProblem(
  template: string,
  problem: Problem,
  language: Language,
  wordParam: ParamWording = wordPolicyParam,
): string {
  const field = problem.params?.["field"];
  const values: Record<string, string | number> = {
    text: problem.text ?? "",
    reads: wordReading(problem.reads ?? null, typeof field === "string" && isFieldId(field) ? field : null, language),
  };
  for (const [name, value] of Object.entries(problem.params ?? {})) values[name] = wordParam(name, value, language);
  return fillPlaceholders(template, values);
}

/** A message after its place, as a line is written in the language. */
export function atPlace(problem: Problem, message: string, language: Language): string {
  const place = problemPlace(problem);
  if (place === "") return message;
  return language === "zh-CN" ? `${place}：${message}` : `${place}: ${message}`;
}

function problemCell(problem: Problem): string | null {
  const { row, column } = problem;
  if (row !== undefined && column !== undefined) return a1({ row, column });
  if (row !== undefined) return `${row + 1}:${row + 1}`;
  if (column !== undefined) return `${columnLetters(column)}:${columnLetters(column)}`;
  return null;
}

/**
 * Ids that problems of a policy name become the names that people know; everything else is put in as it is. Functions word such
 * problems alone, so what other problems name is said in `word-problem.ts`: their script is to be small.
 */
export function wordPolicyParam(name: string, value: string | number, language: Language): string | number {
  if (typeof value === "number") return value.toLocaleString(language, { useGrouping: name !== "row" });
  if (FIELD_PARAMS.has(name) && isFieldId(value)) return fieldName(value, language);
  if (name === "criterion") return criterionName(value, language);
  return value;
}

function wordReading(reads: number | string | null, field: FieldId | null, language: Language): string {
  if (reads === null) return language === "zh-CN" ? "（读不出）" : "nothing";
  if (typeof reads === "string") return reads;
  return field !== null && fieldKind(field) === "date" ? isoDate(reads) : String(reads);
}
