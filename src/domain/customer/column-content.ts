import { isCellError } from "../spreadsheet/cell-value";
import type { CellValue } from "../spreadsheet/cell-value";
import { compactText, meansNothing } from "./cell-text";
import { fieldKind } from "./fields";
import type { FieldId } from "./fields";
import { readDate } from "./read-date";
import { readNumber } from "./read-number";

/** What stands in a column, from a sample of its rows. */
export interface ColumnContent {
  /** Cells that say something: not empty, no error, not "-" or "无". */
  readonly filled: number;
  readonly numbers: number;
  readonly texts: readonly string[];
  /** Numbers, sorted. */
  readonly sorted: readonly number[];
  readonly numberFormat: string | null;
}

/** How well content fits a field: 1 supports, 0 says nothing, -1 contradicts. */
export type ContentVerdict = -1 | 0 | 1;

const SAMPLE = 200;

/** Samples a column evenly: at most 200 cells, whatever its length. */
export function sampleColumn(
  cellAt: (index: number) => CellValue,
  count: number,
  numberFormat: string | null,
): ColumnContent {
  const texts: string[] = [];
  const numbers: number[] = [];
  const step = Math.max(1, Math.floor(count / SAMPLE));
  for (let index = 0; index < count; index += step) {
    const value = cellAt(index);
    if (typeof value === "number") numbers.push(value);
    else if (
      typeof value === "string" &&
      !isCellError(value) &&
      value.length <= 200 &&
      !meansNothing(compactText(value))
    )
      texts.push(value);
  }
  const sorted = numbers.toSorted((a, b) => a - b);
  return { filled: texts.length + sorted.length, numbers: sorted.length, texts, sorted, numberFormat };
}

/** True for a number format that shows a date. */
export function isDateFormat(format: string | null): boolean {
  if (format === null) return false;
  const bare = format.replace(/\[[^\]]*\]|"[^"]*"|\\./g, "").toLowerCase();
  return /y|d/.test(bare) && !/general|#|0/.test(bare);
}

/** True for a number format that shows a percentage: the cell then holds a fraction. */
export function isPercentFormat(format: string | null): boolean {
  return format !== null && format.replace(/"[^"]*"|\\./g, "").includes("%");
}

/** Middle of the magnitudes; 0 where there are no numbers. */
export function medianMagnitude(content: ColumnContent): number {
  const magnitudes = content.sorted.map(Math.abs).sort((a, b) => a - b);
  return magnitudes[Math.floor(magnitudes.length / 2)] ?? 0;
}

/** Whether a column can hold the field, from what stands in it. */
export function judgeContent(field: FieldId, content: ColumnContent): ContentVerdict {
  if (content.filled < 2) return 0;
  const kind = fieldKind(field);
  if (kind === "flag") return 0;
  if (kind === "text") return judgeText(field, content);
  const dated = isDateFormat(content.numberFormat);
  if (kind === "date") {
    const dates =
      (dated ? content.numbers : content.sorted.filter(looksLikeDay).length) +
      content.texts.filter((text) => readsAsDate(text)).length;
    return dates >= content.filled * 0.6 ? 1 : dates < content.filled * 0.2 ? -1 : 0;
  }
  const readable = content.texts.filter(
    (text) => readNumber(text, kind, kind === "money" ? "yuan" : "number").kind === "number",
  ).length;
  const share = (content.numbers + readable) / content.filled;
  if (share < 0.3) return -1;
  if (content.numbers < content.filled * 0.5) return 0;
  const median = medianMagnitude(content);
  if (dated && median > 1000) return -1;
  switch (kind) {
    case "percent":
      return median > 1000 ? -1 : 1;
    case "days":
      return median > 20_000 ? -1 : 1;
    case "years":
      return median > 1200 ? -1 : 1;
    case "count":
      return content.sorted.some((value) => !Number.isInteger(value)) && field !== "employees" ? 0 : 1;
    default:
      return share >= 0.6 ? 1 : 0;
  }
}

/** Short codes of ratings: "AAA", "BB+", "A级", "B-". */
function looksLikeGrade(text: string): boolean {
  return text.length <= 6 && /^\s*(?:a{1,3}|b{1,3}|c{1,3}|d)[+-]?级?\s*$|无评级|none/i.test(text);
}

function looksLikeDay(value: number): boolean {
  return (
    Number.isInteger(value) && ((value >= 18_264 && value <= 73_415) || (value >= 19_500_101 && value <= 21_001_231))
  );
}

function readsAsDate(text: string): boolean {
  const kind = readDate(text).kind;
  return kind === "date" || kind === "impossible";
}

function judgeText(field: FieldId, content: ColumnContent): ContentVerdict {
  const median = medianMagnitude(content);
  const numeric = content.numbers / content.filled;
  switch (field) {
    case "credit_rating":
    case "customer_level": {
      if (content.texts.filter(looksLikeGrade).length >= content.filled * 0.5) return 1;
      return numeric > 0.6 && median > 10 ? -1 : 0;
    }
    case "customer_name":
      return numeric > 0.6 ? -1 : content.texts.length >= content.filled * 0.8 ? 1 : 0;
    case "customer_id":
    case "invoice_no":
    case "contract_no":
      return content.sorted.some((value) => !Number.isInteger(value)) && numeric > 0.6 ? -1 : 0;
    case "uscc":
      return content.texts.filter((text) => text.trim().length === 18).length >= content.filled * 0.6 ? 1 : 0;
    case "region":
    case "city":
    case "industry":
    case "currency":
    case "product_category":
    case "salesperson":
    case "competition":
      return numeric > 0.6 && (median >= 1e6 || content.sorted.some((value) => !Number.isInteger(value))) ? -1 : 0;
    default:
      return 0;
  }
}
