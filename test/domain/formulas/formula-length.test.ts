import type { FieldId } from "../../../src/domain/customer/fields";
import { FIELD_IDS, fieldKind } from "../../../src/domain/customer/fields";
import { baseUnit } from "../../../src/domain/customer/units";
import { portableColumns } from "../../../src/domain/formulas/portable-columns";
import { compilePolicy } from "../../../src/domain/policy/compile-policy";
import type { Policy } from "../../../src/domain/policy/policy";
import { policyToSheet } from "../../../src/domain/policy/write-policy";
import type { SerialDate } from "../../../src/domain/spreadsheet/serial-date";
import { policyWords } from "../../../src/i18n/policy-words";
import { Random } from "../support/random";
import { randomPolicy } from "../support/random-policy";

const AS_OF = 45473 as SerialDate;
/** What Excel accepts in a cell: 8,192 characters in A1 form (its published specification). */
const EXCEL_FORMULA_LENGTH = 8192;
/** The longest sheet name that Excel accepts, all quotes, so that every reference carries 66 characters of it. */
const WORST_SHEET_NAME = "'".repeat(31);

function formulasOf(policy: Policy) {
  const words = policyWords("zh-CN");
  const columns = FIELD_IDS.map((field) => ({ field, unit: baseUnit(fieldKind(field)) }));
  const mapped: Policy = {
    ...policy,
    columns: columns.map(({ field, unit }) => ({
      sheet: null,
      header: words.fields[field],
      field,
      unit,
      taxBasis: null,
      origin: "found",
    })),
  };
  const sources = new Map(
    columns.map(({ field, unit }, index) => [
      field as FieldId,
      { column: 16_000 + index, unit, taxBasis: null, mapping: index },
    ]),
  );
  const sheet = policyToSheet(mapped, words);
  const beside = portableColumns(compilePolicy(mapped, sheet.layout), {
    policySheetName: WORST_SHEET_NAME,
    policyOrigin: { row: 0, column: 0 },
    columns: sources,
    rows: { row: 1, rowCount: 1_048_574 },
    firstResultColumn: 500,
  });
  return {
    beside: beside.map(({ role, a1ForRow }) => ({ role, formula: a1ForRow(1_048_575) })),
    onPolicySheet: sheet.cells.flatMap(({ row, formula }) =>
      formula === null ? [] : [{ role: `row ${row}`, formula }],
    ),
  };
}

/** Functions that recalculate whenever anything does, and arrays written into a formula. */
const FORBIDDEN = /\b(?:NOW|TODAY|RAND|RANDBETWEEN|OFFSET|INDIRECT|CELL|INFO)\(|\{/;

describe("portable formulas", () => {
  it("stay under Excel's limit for policies of any shape, the worst sheet name and the last row; nothing volatile, no inline array", () => {
    for (let seed = 1; seed <= 30; seed++) {
      const policy = randomPolicy(new Random(seed), policyWords("zh-CN"), AS_OF);
      const copies = Array.from({ length: 8 }, (_, copy) => copy);
      const many: Policy = {
        ...policy,
        criteria: copies.flatMap((copy) =>
          policy.criteria.map((criterion) => ({ ...criterion, id: `${criterion.id}_${copy}` })),
        ),
        rules: copies.flatMap((copy) => policy.rules.map((rule) => ({ ...rule, id: `${rule.id}_${copy}` }))),
      };
      const { beside, onPolicySheet } = formulasOf(many);
      for (const { role, formula } of [...beside, ...onPolicySheet]) {
        if (formula.length > EXCEL_FORMULA_LENGTH)
          throw new Error(`seed ${seed}: ${role} has ${formula.length} characters`);
        if (FORBIDDEN.test(formula.replace(/"[^"]*"|'(?:[^']|'')*'/g, "")))
          throw new Error(`seed ${seed}: ${role} is ${formula}`);
      }
    }
  });
});
