import { checkPolicy } from "../../../src/domain/policy/check-policy";
import { defaultPolicy } from "../../../src/domain/policy/default-policy";
import type { Policy } from "../../../src/domain/policy/policy";
import type { PolicySheet } from "../../../src/domain/policy/policy-sheet";
import { readPolicy } from "../../../src/domain/policy/read-policy";
import { policyToSheet } from "../../../src/domain/policy/write-policy";
import type { CellValue } from "../../../src/domain/spreadsheet/cell-value";
import type { SerialDate } from "../../../src/domain/spreadsheet/serial-date";
import { policyWords } from "../../../src/i18n/policy-words";

const AS_OF = 45473 as SerialDate;
const LANGUAGES = ["zh-CN", "en-US"] as const;

/** The values of the sheet; formulas that only repeat another cell are resolved, the calculation is left out. */
function valuesOf(sheet: PolicySheet): CellValue[][] {
  const values: CellValue[][] = Array.from({ length: sheet.rowCount }, () =>
    new Array<CellValue>(sheet.columnCount).fill(null),
  );
  for (const { row, column, value } of sheet.cells) (values[row] ?? [])[column] = value;
  return values;
}

function withColumns(policy: Policy): Policy {
  return {
    ...policy,
    columns: [
      {
        sheet: null,
        header: "年销售额(万元)",
        field: "annual_sales",
        unit: "ten-thousand-yuan",
        taxBasis: "without",
        origin: "found",
      },
      { sheet: "台账", header: "备注", field: null, unit: "text", taxBasis: null, origin: "by-hand" },
    ],
  };
}

describe.each(LANGUAGES)("policy sheet (%s)", (language) => {
  const words = policyWords(language);
  const policy = withColumns(defaultPolicy(words, AS_OF));

  it("starts from a policy without faults", () => {
    expect(checkPolicy(policy)).toEqual([]);
  });

  it("is read back as it was written", () => {
    const reading = readPolicy(valuesOf(policyToSheet(policy, words)));
    expect(reading.problems).toEqual([]);
    expect(reading.policy).toEqual(policy);
  });

  it("takes rows inserted above the marked last row", () => {
    const sheet = policyToSheet(policy, words);
    const values = valuesOf(sheet);
    const end = sheet.layout.rows.get("end:scale:years:0") ?? -1;
    values.splice(end, 0, [null, null, 10, 100]);
    const reading = readPolicy(values);
    expect(reading.problems).toEqual([]);
    const years = reading.policy?.criteria.find(({ id }) => id === "years")?.alternatives[0]?.scale;
    expect(years?.kind === "bands" && years.bands[years.bands.length - 1]).toEqual({ from: 10, points: 100 });
  });

  it("brings back the expected loss that somebody typed, and names the cell of one that cannot be", () => {
    const own = { ...policy, agingBuckets: policy.agingBuckets.map((one, i) => ({ ...one, expectedLoss: i / 20 })) };
    const sheet = policyToSheet(own, words);
    const values = valuesOf(sheet);
    expect(readPolicy(values).policy).toEqual(own);
    const row = (sheet.layout.rows.get("head:aging") ?? -1) + 3;
    (values[row] ?? [])[3] = 15;
    const { policy: read, problems } = readPolicy(values, "Policy");
    expect(read).toBeNull();
    expect(problems).toMatchObject([{ code: "policy-invalid", row, column: 3, params: { rule: "share" } }]);
  });

  it("takes a sheet from before buckets had an expected loss, which is then to be written anew", () => {
    const sheet = policyToSheet(policy, words);
    const values = valuesOf(sheet);
    const head = sheet.layout.rows.get("head:aging") ?? -1;
    expect((values[head] ?? [])[3]).toBe({ "zh-CN": "预计损失率", "en-US": "Expected loss" }[language]);
    for (let i = 0; i <= policy.agingBuckets.length; i++) (values[head + i] ?? [])[3] = null;
    const reading = readPolicy(values);
    expect(reading.problems).toEqual([]);
    expect(reading.policy).toEqual(policy);
    expect(reading.stale).toBe(true);
  });

  it.each([
    ["quietDays", 400],
    ["interestRate", 18],
    ["yearDays", 12],
  ])("refuses a collection setting out of its range: %s %d", (id, value) => {
    const sheet = policyToSheet(policy, words);
    const values = valuesOf(sheet);
    const row = sheet.layout.rows.get(`setting:${id}`) ?? -1;
    (values[row] ?? [])[2] = value;
    expect(readPolicy(values).problems).toMatchObject([{ code: "policy-invalid", row, column: 2 }]);
  });

  it("refuses stages that do not follow each other, at their cell", () => {
    const sheet = policyToSheet(policy, words);
    const values = valuesOf(sheet);
    const head = sheet.layout.rows.get("head:stages") ?? -1;
    (values[head + 3] ?? [])[2] = 1;
    expect(readPolicy(values).problems).toMatchObject([
      { code: "policy-invalid", row: head + 3, column: 2, params: { rule: "band-order" } },
    ]);
  });

  it("names the cell of a weight that is text", () => {
    const sheet = policyToSheet(policy, words);
    const values = valuesOf(sheet);
    const row = (sheet.layout.rows.get("head:criteria") ?? -1) + 1;
    (values[row] ?? [])[3] = "8 points";
    const { policy: read, problems } = readPolicy(values, "Policy", { row: 2, column: 1 });
    expect(read).toBeNull();
    expect(problems).toEqual([
      {
        code: "policy-damaged",
        sheet: "Policy",
        row: row + 2,
        column: 4,
        text: "8 points",
        params: { detail: "number" },
      },
    ]);
  });

  it("refuses bands out of order", () => {
    const sheet = policyToSheet(policy, words);
    const values = valuesOf(sheet);
    const head = sheet.layout.rows.get("head:scale:years:0") ?? -1;
    (values[head + 2] ?? [])[2] = 4;
    const { problems } = readPolicy(values);
    expect(problems.map(({ params }) => params?.rule)).toEqual(["band-order"]);
  });
});

describe("cells of the policy that a person edits", () => {
  it.each(["zh-CN", "en-US"] as const)(
    "have validation and guidance wherever a number or a date is (%s)",
    (language) => {
      const words = policyWords(language);
      const sheet = policyToSheet(defaultPolicy(words, 45473 as SerialDate), words);
      const guided = (row: number, column: number): boolean =>
        sheet.validations.some(
          ({ row: first, rowCount, column: left, columnCount, message }) =>
            message !== "" && row >= first && row < first + rowCount && column >= left && column < left + columnCount,
        );
      const hidden = (row: number): boolean =>
        sheet.hiddenRows.some(({ row: first, rowCount }) => row >= first && row < first + rowCount);
      const open = sheet.cells.filter(
        ({ row, column, role, value }) =>
          role === "input" && typeof value === "number" && !hidden(row) && !guided(row, column),
      );
      expect(
        open.map(({ row, column }) => `${String(sheet.cells.find((cell) => cell.row === row)?.value)}/${column}`),
      ).toEqual([]);
    },
  );
});
