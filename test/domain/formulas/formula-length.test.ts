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
  return portableColumns(compilePolicy(mapped, policyToSheet(mapped, words).layout), {
    policySheetName: WORST_SHEET_NAME,
    policyOrigin: { row: 0, column: 0 },
    columns: sources,
    firstResultColumn: 500,
  });
}

describe("length of portable formulas", () => {
  it("stays under Excel's limit for policies of any shape, the worst sheet name and the last row", () => {
    for (let seed = 1; seed <= 30; seed++) {
      const policy = randomPolicy(new Random(seed), policyWords("zh-CN"), AS_OF);
      const many = {
        ...policy,
        criteria: Array.from({ length: 8 }, (_, copy) =>
          policy.criteria.map((criterion) => ({ ...criterion, id: `${criterion.id}_${copy}` })),
        ).flat(),
      };
      for (const { role, a1ForRow } of formulasOf(many)) {
        const { length } = a1ForRow(1_048_575);
        if (length > EXCEL_FORMULA_LENGTH) throw new Error(`seed ${seed}: ${role} has ${length} characters`);
      }
    }
  });
});
