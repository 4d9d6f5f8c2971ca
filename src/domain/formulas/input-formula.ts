import type { FieldId } from "../customer/fields";
import { fieldKind, isNumericField } from "../customer/fields";
import { yearsInput } from "../policy/compile-policy";
import type { BlankRule, PolicyInput } from "../policy/policy";
import { escapeWildcards } from "../policy/native-text";
import { rateLookup } from "./rate-lookup";
import { MAPPING } from "../policy/policy-layout";
import { OFFSET_1904 } from "../spreadsheet/serial-date";
import type { PolicyReferences } from "./policy-references";
import type { SheetContext } from "./sheet-context";
import { sourceFactor } from "./sheet-context";

/** Serials outside which a number is no date (1900-01-01 … 9999-12-31). */
const FIRST_DATE = 1;
const LAST_DATE = 2958465;

/** Writes the parts of formulas that read cells of a customer's row. All guards are native functions of Excel 2007. */
export class InputFormulas {
  constructor(
    private readonly context: SheetContext,
    private readonly references: PolicyReferences,
    /** Cell of the row's exchange rate; read only where the sheet has a currency column. */
    private readonly rateCell: string,
  ) {}

  has(field: FieldId): boolean {
    return this.context.columns.has(field);
  }

  /** "RC5" */
  cell(field: FieldId): string {
    return `RC${(this.context.columns.get(field)?.column ?? 0) + 1}`;
  }

  /** TRUE where the field's cell holds a number; a logical value is none (LibreOffice would count it). */
  isNumber(field: FieldId): string {
    const cell = this.cell(field);
    const rate = this.rate(field);
    if (rate !== null) return `IF(ISLOGICAL(${cell}),FALSE(),IF(ISNUMBER(${cell}),${rate}>0,FALSE()))`;
    if (fieldKind(field) !== "date") return `IF(ISLOGICAL(${cell}),FALSE(),ISNUMBER(${cell}))`;
    const offset = this.context.date1904 === true ? OFFSET_1904 : 0;
    return `IF(ISLOGICAL(${cell}),FALSE(),IF(ISNUMBER(${cell}),IF(${cell}>=${FIRST_DATE - offset},${cell}<=${LAST_DATE - offset},FALSE()),FALSE()))`;
  }

  /** The number in base units and in book currency, rounded to 6 decimals. */
  number(field: FieldId): string {
    const plain = `ROUND(${this.cell(field)}*${this.factor(field)},6)`;
    const rate = this.rate(field);
    return rate === null ? plain : `ROUND(${plain}*${rate},6)`;
  }

  /** What an amount is multiplied by to be in book currency, 0 where there is no rate; null for other fields and sheets. */
  private rate(field: FieldId): string | null {
    if (fieldKind(field) !== "money") return null;
    const source = this.context.columns.get(field);
    if (source?.currency === undefined) return this.has("currency") ? this.rateCell : null;
    if (source.mapping !== null) return this.mappingCell(source.mapping, MAPPING.rate);
    return `IFERROR(${rateLookup(this.references, `"${source.currency.replaceAll('"', '""')}"`)},0)`;
  }

  /** The row's exchange rate: 1 where the currency is blank, 0 where the policy has none for it. */
  rowRate(): string {
    const cell = this.cell("currency");
    const known = `IF(TRIM(${cell})="",1,${rateLookup(this.references, `TRIM(${cell})`)})`;
    return `IF(ISLOGICAL(${cell}),0,IFERROR(${known},0))`;
  }

  /** What raises sales without tax to sales with tax. */
  taxFactor(field: FieldId): string {
    const source = this.context.columns.get(field);
    if (source?.taxBasis !== "without" && (source?.mapping ?? null) === null) return "1";
    if (source?.mapping === null) return `(1+${this.references.cell("setting:vatRate")})`;
    return this.mappingCell(source?.mapping ?? 0, MAPPING.taxFactor);
  }

  /** TRUE where the field's cell is empty or holds spaces only. */
  isBlank(field: FieldId): string {
    return `IF(ISERROR(${this.cell(field)}),FALSE(),TRIM(${this.cell(field)})="")`;
  }

  /** TRUE where the field is known: its cell holds a value of its kind, or is a blank that means 0. */
  isKnown(field: FieldId, blank: BlankRule): string {
    const holdsValue = isNumericField(field) ? this.isNumber(field) : this.isText(field);
    if (blank === "unknown") return holdsValue;
    const ifBlank = blank === "zero" ? "TRUE()" : this.present(blank.zeroWhenPresent);
    return `IF(${holdsValue},TRUE(),IF(${this.isBlank(field)},${ifBlank},FALSE()))`;
  }

  /** TRUE where the cell of a field of words holds any; a number is a word there, a logical or an error value is none. */
  private isText(field: FieldId): string {
    const cell = this.cell(field);
    return `IF(ISERROR(${cell}),FALSE(),IF(ISLOGICAL(${cell}),FALSE(),TRIM(${cell})<>""))`;
  }

  /** isNumber of a field that may not be on the sheet. */
  present(field: FieldId): string {
    return this.has(field) ? this.isNumber(field) : "FALSE()";
  }

  /** TRUE where all numbers of an input are there; its value may still be unknown (see `value`). */
  ready(input: PolicyInput): string {
    const first = this.isNumber(input.field);
    return input.other === null ? first : `IF(${first},${this.isNumber(input.other)},FALSE())`;
  }

  /** The input's value, given that it is `ready`; an error value where it is unknown all the same. */
  value(input: PolicyInput): string {
    const first = this.number(input.field);
    switch (input.kind) {
      case "field":
        return first;
      case "days-since":
        return `(${this.asOf()}-INT(${first}))`;
      case "years-since":
        return `ROUND((${this.asOf()}-INT(${first}))/365.25,6)`;
      case "ratio": {
        const other = this.number(input.other ?? input.field);
        return `IF(${other}>0,ROUND(${first}/${other},6),IF(${first}=0,0,NA()))`;
      }
      case "growth": {
        const other = this.number(input.other ?? input.field);
        return `IF(${other}>0,ROUND(${first}/${other}-1,6),NA())`;
      }
    }
  }

  /** The trimmed text of a cell in ";text;", wildcards escaped for SEARCH; a ";" inside can match no list. */
  listItem(cell: string): string {
    return `";"&${escapeWildcards(`SUBSTITUTE(TRIM(${cell}),";",CHAR(10))`)}&";"`;
  }

  /** Where years of cooperation come from; null where the sheet tells nothing. */
  yearsInput(): PolicyInput | null {
    return yearsInput((field) => this.has(field));
  }

  private asOf(): string {
    return this.references.cell("setting:asOf");
  }

  private factor(field: FieldId): string {
    const source = this.context.columns.get(field);
    if (source === undefined) return "1";
    return source.mapping === null
      ? String(sourceFactor(field, source))
      : this.mappingCell(source.mapping, MAPPING.factor);
  }

  private mappingCell(mapping: number, column: number): string {
    return this.references.offset("head:columns", mapping + 1, column);
  }
}
