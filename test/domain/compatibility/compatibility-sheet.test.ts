import { CHECK_DATA, CHECK_IDIOMS } from "../../../src/domain/compatibility/check-idioms";
import { compatibilitySheet } from "../../../src/domain/compatibility/compatibility-sheet";
import type { CompatibilitySheet } from "../../../src/domain/compatibility/compatibility-sheet";
import { policyFields, sampleCustomers } from "../../../src/domain/compatibility/sample-customers";
import { portableColumns } from "../../../src/domain/formulas/portable-columns";
import { compilePolicy } from "../../../src/domain/policy/compile-policy";
import { defaultPolicy } from "../../../src/domain/policy/default-policy";
import type { Policy } from "../../../src/domain/policy/policy";
import { policyToSheet } from "../../../src/domain/policy/write-policy";
import { evaluateRows } from "../../../src/domain/scoring/evaluate-row";
import { baseUnit } from "../../../src/domain/customer/units";
import type { FieldId } from "../../../src/domain/customer/fields";
import { fieldKind } from "../../../src/domain/customer/fields";
import type { SerialDate } from "../../../src/domain/spreadsheet/serial-date";
import type { Language } from "../../../src/i18n/language";
import { compatibilityWords } from "../../../src/i18n/compatibility-words";
import { policyWords } from "../../../src/i18n/policy-words";
import { describeWithLibreOffice } from "../../support/libreoffice";
import { recalculate } from "../support/libreoffice";
import { Random } from "../support/random";
import { randomPolicy } from "../support/random-policy";
import type { SheetCell, SmallSheet } from "../support/small-xlsx";
import { smallXlsx } from "../support/small-xlsx";

const AS_OF = 45473 as SerialDate;

interface Book {
  readonly check: CompatibilitySheet;
  readonly sheets: SmallSheet[];
}

function makeBook(policy: Policy, language: Language, policySheetName: string): Book {
  const words = policyWords(language);
  const sheet = policyToSheet(policy, words);
  const check = compatibilitySheet(
    compilePolicy(policy, sheet.layout),
    { policySheetName, policyOrigin: { row: 0, column: 0 } },
    compatibilityWords(language),
    words,
  );
  const rows: SheetCell[][] = Array.from({ length: sheet.rowCount }, () =>
    new Array<SheetCell>(sheet.columnCount).fill(null),
  );
  for (const { row, column, value, formula } of sheet.cells) {
    const line = rows[row];
    if (line !== undefined) line[column] = formula === null ? value : { formula };
  }
  return {
    check,
    sheets: [
      { name: "Check", rows: check.cells },
      { name: policySheetName, rows },
    ],
  };
}

const standard = (language: Language) => defaultPolicy(policyWords(language), AS_OF);

/** The book with other cells where `change` gives them. */
function changed(book: Book, change: (sheet: string, row: readonly SheetCell[]) => SheetCell[] | null): Book {
  const sheets = book.sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => change(name, row) ?? row) }));
  return { ...book, sheets };
}

describeWithLibreOffice("the compatibility check in LibreOffice", () => {
  const odd = randomPolicy(new Random(4), policyWords("en-US"), AS_OF);
  const english = (policySheet: string) => makeBook(standard("en-US"), "en-US", policySheet);
  const books: Readonly<Record<string, Book>> = {
    zh: makeBook(standard("zh-CN"), "zh-CN", "Policy"),
    odd: makeBook(odd, "en-US", "O'Neil"),
    edited: changed(english("Policy 2"), (sheet, row) =>
      sheet === "Policy 2" && row[0] === "row:overdue_days" ? row.map((cell, c) => (c === 3 ? 14 : cell)) : null,
    ),
    lied: changed(english("Policy 3"), (_sheet, row) =>
      row[0] === "Worst rule that fires" ? row.map((cell, c) => (c === 1 ? 9 : cell)) : null,
    ),
  };
  let summaries: ReadonlyMap<string, string | undefined>;

  beforeAll(() => {
    const sheets = Object.entries(books).flatMap(([name, book]) =>
      book.sheets.map((sheet) => (sheet.name === "Check" ? { ...sheet, name: `Check ${name}` } : sheet)),
    );
    const shown = recalculate(smallXlsx(sheets));
    summaries = new Map(
      Object.entries(books).map(([name, { check }]) => [
        name,
        shown.get(`Check ${name}`)?.[check.summary.row]?.[check.summary.column],
      ]),
    );
  });

  it("finds no disagreement under the default policy (zh-CN)", () => {
    expect(books.zh?.check.compared).toBeGreaterThan(1800);
    expect(summaries.get("zh")).toBe("0");
  });

  it("finds none under a policy of odd shape on a sheet with a quote in its name (en-US)", () => {
    expect(summaries.get("odd")).toBe("0");
  });

  it("counts what differs: one edited weight, and two stored answers that are not so", () => {
    expect(Number(summaries.get("edited"))).toBeGreaterThan(20);
    expect(summaries.get("lied")).toBe("2");
  });
});

describe("the compatibility check", () => {
  it("holds every function that portable formulas and the policy's own cells use", () => {
    const policy = standard("en-US");
    const compiled = compilePolicy(policy, policyToSheet(policy, policyWords("en-US")).layout);
    const names = (formula: string) => formula.replace(/"[^"]*"/g, "").match(/[A-Z]+(?=\()/g) ?? [];
    const checked = new Set(CHECK_IDIOMS.flatMap(({ expression }) => names(expression)));
    for (const cells of Object.values(CHECK_DATA)) {
      for (const cell of cells)
        if (typeof cell === "object" && cell !== null) names(cell.expression).forEach((name) => checked.add(name));
    }
    const fields: FieldId[] = [...policyFields(compiled), "currency", "parent_customer", "customer_name"];
    const columns = new Map(
      fields.map((field, column) => [
        field,
        { column, unit: baseUnit(fieldKind(field)), taxBasis: null, mapping: null },
      ]),
    );
    const formulas = [
      ...portableColumns(compiled, {
        policySheetName: "Policy",
        policyOrigin: { row: 0, column: 0 },
        columns,
        rows: { row: 1, rowCount: 10 },
        firstResultColumn: 90,
      }).map(({ templateR1C1 }) => templateR1C1),
      ...policyToSheet(policy, policyWords("en-US")).cells.map(({ formula }) => formula ?? ""),
    ];
    const used = new Set(formulas.flatMap(names));
    expect([...used].filter((name) => !checked.has(name))).toEqual([]);
  });

  it("has customers in every tier, unrated ones among them, and every rule and band of the default policy", () => {
    const compiled = compilePolicy(standard("en-US"), null);
    const fields = policyFields(compiled);
    const columns = fields.map((field, index) => ({ field, index, unit: baseUnit(fieldKind(field)), taxBasis: null }));
    const { tierIndex, fired, points } = evaluateRows(compiled, columns, sampleCustomers(compiled, fields, 40));
    expect(new Set(tierIndex).size).toBeGreaterThanOrEqual(4);
    expect(fired.map((each) => each.includes(1) && each.includes(0))).not.toContain(false);
    expect(points.every((each, i) => new Set(each).size > 1 || compiled.criteria[i]?.weight === 0)).toBe(true);
  });

  it("is the same in both languages but for its words", () => {
    const [english, chinese] = (["en-US", "zh-CN"] as const).map(
      (language) => makeBook(standard(language), language, "Policy").check,
    );
    expect(english?.cells.length).toBe(chinese?.cells.length);
    expect(english?.name).not.toBe(chinese?.name);
  });
});
