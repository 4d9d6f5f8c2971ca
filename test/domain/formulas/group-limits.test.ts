import type { FieldId } from "../../../src/domain/customer/fields";
import { portableColumns } from "../../../src/domain/formulas/portable-columns";
import { isGroupRole } from "../../../src/domain/formulas/group-formula";
import { compilePolicy } from "../../../src/domain/policy/compile-policy";
import { defaultPolicy } from "../../../src/domain/policy/default-policy";
import { policyToSheet } from "../../../src/domain/policy/write-policy";
import { evaluateRows } from "../../../src/domain/scoring/evaluate-row";
import type { RecordColumn } from "../../../src/domain/scoring/evaluate-row";
import { resultCellAt } from "../../../src/domain/scoring/result-cell";
import type { CellValue } from "../../../src/domain/spreadsheet/cell-value";
import type { SerialDate } from "../../../src/domain/spreadsheet/serial-date";
import { policyWords } from "../../../src/i18n/policy-words";
import { describeWithLibreOffice } from "../../support/libreoffice";
import { recalculate } from "../support/libreoffice";
import { policySheetCells } from "../support/policy-sheet-cells";
import { Random } from "../support/random";
import { smallXlsx } from "../support/small-xlsx";

const AS_OF = 45473 as SerialDate;
const words = policyWords("en-US");
const FIELDS: readonly FieldId[] = [
  "customer_id",
  "customer_name",
  "parent_customer",
  "currency",
  "ar_balance",
  "overdue_amount",
  "overdue_days",
  "annual_sales",
  "customer_revenue",
  "years",
  "order_count",
  "on_time_rate",
  "overdue_count",
  "credit_limit",
];
const COLUMNS: readonly RecordColumn[] = FIELDS.map((field, index) => ({
  index,
  field,
  unit: field === "on_time_rate" ? "fraction" : field === "years" ? "years" : "yuan",
  taxBasis: null,
}));

/** A healthy new customer, tier B therefore, with a million of sales a year: limit 120,000 (1.5 months x 1). */
function customer(id: CellValue, name: string, parent: CellValue, changes: Partial<Record<FieldId, CellValue>> = {}) {
  const row: Partial<Record<FieldId, CellValue>> = {
    customer_id: id,
    customer_name: name,
    parent_customer: parent,
    ar_balance: 100_000,
    overdue_amount: 0,
    overdue_days: 0,
    annual_sales: 1_000_000,
    customer_revenue: 50_000_000,
    years: 0.5,
    order_count: 12,
    on_time_rate: 0.92,
    overdue_count: 0,
    ...changes,
  };
  return FIELDS.map((field) => row[field] ?? null);
}

function classified(rows: readonly CellValue[][]) {
  const policy = {
    ...defaultPolicy(words, AS_OF),
    exchangeRates: [...defaultPolicy(words, AS_OF).exchangeRates, { text: "USD", rate: 7.25 }],
  };
  const sheet = policyToSheet(policy, words);
  const compiled = compilePolicy(policy, sheet.layout);
  return { sheet, compiled, result: evaluateRows(compiled, COLUMNS, rows) };
}

function calculatedColumns(rows: readonly CellValue[][]) {
  const { sheet, compiled, result } = classified(rows);
  const formulas = portableColumns(compiled, {
    policySheetName: "Policy",
    policyOrigin: { row: 0, column: 0 },
    columns: new Map(
      COLUMNS.map(({ field, index, unit }) => [field, { column: index, unit, taxBasis: null, mapping: null }]),
    ),
    rows: { row: 1, rowCount: rows.length },
    firstResultColumn: FIELDS.length,
  });
  const cells = rows.map((row, i) => [...row, ...formulas.map(({ a1ForRow }) => ({ formula: a1ForRow(i + 1) }))]);
  const book = recalculate(
    smallXlsx([
      { name: "Customers", rows: [[...FIELDS, ...formulas.map(({ role }) => role)], ...cells] },
      { name: "Policy", rows: policySheetCells(sheet) },
    ]),
  );
  const shown = book.get("Customers") ?? [];
  return { result, formulas, at: (i: number, column: number) => shown[i + 1]?.[FIELDS.length + column] ?? "" };
}

describe("limits of groups", () => {
  const shares = (rows: readonly CellValue[][]) => [...(classified(rows).result.groups?.limit ?? [])];

  it("stay as they are where the group's cap holds them all", () => {
    // Two members of 120,000 (1,000,000 / 12 x 1.5 rounded down to 10,000) under tier B's cap of 2,000,000.
    const { result } = classified([customer("1", "Head", ""), customer("2", "Branch", "1")]);
    expect([...result.limit]).toEqual([120_000, 120_000]);
    expect([...(result.groups?.limit ?? [])]).toEqual([120_000, 120_000]);
    expect([...(result.groups?.exposure ?? [])]).toEqual([200_000, 200_000]);
  });

  it("are cut in proportion to the cap of the worst rated member, rounded down to the step", () => {
    const large = { annual_sales: 12_000_000 };
    // B: 1,000,000 x 1.5 = 1,500,000 each; cap of B 2,000,000 for 3,000,000: 1,000,000 each.
    expect(shares([customer("1", "Head", null, large), customer("2", "Branch", "Head", large)])).toEqual([
      1_000_000, 1_000_000,
    ]);
  });

  it("are 0 for all where a member is high risk, and for the unrated member alone where one is unrated", () => {
    expect(
      shares([customer("1", "Head", ""), customer("2", "Late", "1", { overdue_days: 120, overdue_amount: 90_000 })]),
    ).toEqual([0, 0]);
    expect(shares([customer("1", "Head", ""), customer("2", "Dark", "1", { overdue_days: "?" })])).toEqual([
      120_000, 0,
    ]);
  });

  it("are none where nobody shares a group", () => {
    expect(classified([customer("1", "A", ""), customer("2", "B", "elsewhere")]).result.groups).toBeNull();
  });
});

describeWithLibreOffice("formulas of group limits", () => {
  it("agree with the evaluator on codes, names, outside parents, chains, circles and odd texts", () => {
    const random = new Random(7);
    const ids: CellValue[] = [
      "C1",
      "c2",
      3,
      "004",
      "A*",
      "x~y",
      "?",
      "É",
      "é1",
      null,
      true,
      { error: "#N/A" },
      " C9 ",
      "长".repeat(130),
    ];
    const parents: CellValue[] = [
      ...ids,
      "Group One",
      "group one ",
      "GROUPE É",
      "groupe é",
      "",
      "  ",
      "Name 3",
      "name 11",
      "Name 30",
    ];
    const rows = Array.from({ length: 160 }, (_, i) =>
      customer(random.pick(ids), `Name ${i % 40}`, random.pick(parents), {
        annual_sales: random.pick([1_000_000, 12_000_000, 90_000_000, null, "?"]),
        overdue_days: random.pick([0, 0, 0, 0, 5, 40, 200, "?"]),
        ar_balance: random.pick([100_000, 250_000.55, -3000, "?", 1]),
        currency: random.pick([null, "CNY", "usd", " USD ", "JPY", true]),
      }),
    );
    // A chain of five, and a circle of three.
    for (let i = 0; i < 5; i++) rows.push(customer(`K${i}`, `Chain ${i}`, i === 0 ? "" : `K${i - 1}`));
    for (let i = 0; i < 3; i++) rows.push(customer(`R${i}`, `Circle ${i}`, `R${(i + 1) % 3}`));
    const { result, formulas, at } = calculatedColumns(rows);
    const differences: string[] = [];
    formulas.forEach(({ role }, column) => {
      if (["groupId", "groupName", "groupText", "groupParent", "groupTop", "groupHead"].includes(role)) return;
      rows.forEach((row, i) => {
        const ours = resultCellAt(result, role, i);
        const calculated = at(i, column);
        const same = typeof ours === "number" ? calculated !== "" && Number(calculated) === ours : calculated === ours;
        if (!same)
          differences.push(
            `${role} row ${i}: calculated ${calculated}, evaluator ${ours} | ${JSON.stringify(row.slice(0, 5))}`,
          );
      });
    });
    expect(formulas.filter(({ role }) => isGroupRole(role))).toHaveLength(12);
    expect(differences.slice(0, 5)).toEqual([]);
    const heads = formulas.findIndex(({ role }) => role === "groupHead");
    expect(rows.map((_, i) => Number(at(i, heads)) - 1)).toEqual([...(result.groups?.head ?? [])]);
  });
});
