import { CRITERIA, FIRST, INPUT, LABEL } from "../../src/domain/policy/policy-layout";
import { classifySheet, classifySheets } from "../../src/excel/classify-sheet";
import { undoLast } from "../../src/excel/undo-last";
import { deleteRows, insertColumns, insertRows } from "../../src/workbench/host/model/structure";
import type { Workbook } from "../../src/workbench/host/model/workbook";
import type { Worksheet } from "../../src/workbench/host/model/worksheet";
import { CUSTOMERS, customerWorkbook, HEADERS, RUN, writeCustomers } from "./customer-workbook";
import { withExcel } from "./workbook-session";

const { words } = RUN;

/** Two sheets of the same customers under one policy. */
function twoSheets(): Workbook {
  const { workbook } = customerWorkbook();
  writeCustomers(workbook.addSheet("李四"));
  workbook.edits.forget();
  return workbook;
}

function sheetOf(workbook: Workbook, name: string): Worksheet {
  const sheet = workbook.sheet(name);
  if (sheet === null) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The policy's own sheet, and where its rows stand. */
function policyOf(workbook: Workbook, left = 0): { sheet: Worksheet; row: (id: string) => number } {
  const sheet = sheetOf(workbook, "Policy");
  const row = (id: string): number => {
    for (let at = 0; at < 2000; at += 1) if (sheet.value(at, left) === id) return at;
    throw new Error(`no row ${id}`);
  };
  return { sheet, row };
}

/** What a person sees beside the customers in the first `count` columns of ours. */
function results(workbook: Workbook, name: string, count = 9): unknown[][] {
  const sheet = sheetOf(workbook, name);
  return Array.from({ length: CUSTOMERS }, (_, i) =>
    Array.from({ length: count }, (_unused, column) => sheet.value(1 + i, HEADERS.length + column)),
  );
}

/** What every cell that holds something holds, and what the names refer to. */
function contents(workbook: Workbook): unknown {
  const { names } = workbook;
  return [
    names.map(({ name, formula }) => `${name} ${formula}`).sort(),
    workbook.sheets.map((sheet) => {
      const used = sheet.usedRange();
      if (used === null) return [sheet.name];
      return Array.from({ length: used.row + used.rowCount }, (_, row) =>
        Array.from(
          { length: used.column + used.columnCount },
          (_unused, column) => sheet.formulaText(row, column) ?? sheet.value(row, column),
        ),
      );
    }),
  ];
}

/** Look, validation and state of every row of the policy, by where it stands in its table. */
function looks(workbook: Workbook): Map<string, unknown> {
  const { sheet } = policyOf(workbook);
  const found = new Map<string, unknown>();
  const { validations } = sheet.properties;
  let part = "";
  let count = 0;
  for (let row = 0; row < 2000; row += 1) {
    const id = sheet.value(row, 0);
    if (typeof id === "string" && id !== "text" && id !== "row" && !id.startsWith("row:")) {
      part = id;
      count = 0;
    } else count += 1;
    if (part.startsWith("calc:") || part.startsWith("list:")) break;
    const cells = Array.from({ length: 12 }, (_, column) => ({
      style: sheet.style(row, column),
      rules: validations.flatMap(({ ranges, type }) =>
        ranges.some(
          (range) =>
            row >= range.row &&
            row < range.row + range.rowCount &&
            column >= range.column &&
            column < range.column + range.columnCount,
        )
          ? [type]
          : [],
      ),
    }));
    found.set(`${part} + ${count}`, { cells, hidden: sheet.line("row", row).hidden });
  }
  return found;
}

/** A criterion that a person added, with the scale typed above another one. */
function addCriterion(workbook: Workbook): void {
  const { sheet, row } = policyOf(workbook);
  const block = row("input:annual_sales:0");
  insertRows(sheet, block, 4);
  const scale = [
    ["满意度", words.inputKinds.field, words.fields.satisfaction],
    [null, 0, 20],
    [null, 60, 100],
  ];
  scale.forEach((cells, i) => cells.forEach((value, column) => sheet.setValue(block + i, LABEL + column, value)));
  const end = row("end:criteria");
  insertRows(sheet, end, 1);
  const cells = ["满意度", words.groups.demand, 5, words.directions.higher, words.blanks.unknown, words.none];
  cells.forEach((value, i) => sheet.setValue(end, LABEL + i, value));
}

const CHANGES: readonly (readonly [string, (workbook: Workbook) => void])[] = [
  [
    "a criterion deleted",
    (workbook) => {
      const { sheet, row } = policyOf(workbook);
      deleteRows(sheet, row("head:criteria") + 4, 1);
    },
  ],
  [
    "a rule deleted with its condition",
    (workbook) => {
      const { sheet, row } = policyOf(workbook);
      deleteRows(sheet, row("head:conditions") + 1, 1);
      deleteRows(sheet, row("head:rules") + 1, 1);
    },
  ],
  [
    "another field measured",
    (workbook) => {
      const { sheet, row } = policyOf(workbook);
      sheet.setValue(row("input:years:0"), INPUT.field, words.fields.order_count);
    },
  ],
  ["a criterion added", addCriterion],
];

describe("a policy whose shape a person changed", () => {
  it.each(CHANGES)(
    "serves the sheet that is classified again, and the other one says so: %s",
    async (_name, change) => {
      const workbook = twoSheets();
      await withExcel(workbook, async () => {
        await classifySheets({ ...RUN, sheets: "all" });
        const both = results(workbook, "李四");
        expect(both).toEqual(results(workbook, "台账"));
        change(workbook);
        await classifySheet({ ...RUN, sheet: "台账" });
        expect(new Set(results(workbook, "李四").flat())).toEqual(new Set([words.checkAgain]));
        const again = results(workbook, "台账");
        expect(again.every(([score]) => typeof score === "number")).toBe(true);
        await classifySheet({ ...RUN, sheet: "李四" });
        // The other sheet's policy is the same now: nothing of the first one is outdated by that.
        expect(results(workbook, "台账")).toEqual(again);
        expect(results(workbook, "李四")).toEqual(again);
        const { sheet, row } = policyOf(workbook);
        expect(sheet.value(row("setting:check"), FIRST)).toBe(words.checkOk);
      });
    },
  );

  it("keeps the looks, lists and hidden rows of all that stays, and gives new rows those of their table", async () => {
    const [workbook, fresh] = [customerWorkbook().workbook, customerWorkbook().workbook];
    await withExcel(fresh, () => classifySheet(RUN));
    await withExcel(workbook, async () => {
      await classifySheet(RUN);
      const { sheet, row } = policyOf(workbook);
      deleteRows(sheet, row("head:criteria") + 4, 1);
      await classifySheet(RUN);
      addCriterion(workbook);
      await classifySheet(RUN);
    });
    const [expected, found] = [looks(fresh), looks(workbook)];
    const same = [...found].filter(([key]) => expected.has(key) && !key.startsWith("head:criteria"));
    expect(same.length).toBeGreaterThan(300);
    const differing = same.filter(([key, look]) => JSON.stringify(look) !== JSON.stringify(expected.get(key)));
    expect(differing.map(([key]) => key)).toEqual([]);
    expect([...found.keys()].filter((key) => key.includes("overdue_share"))).toEqual([]);
    for (const row of [0, 1, 2]) {
      const [added, alike] = [`head:scale:added1:0 + ${row}`, `head:scale:order_count:0 + ${row}`];
      expect([row, found.get(added)]).toEqual([row, expected.get(alike)]);
    }
  });

  it("is found where it stands, when rows and a column came in before it", async () => {
    const workbook = twoSheets();
    await withExcel(workbook, async () => {
      await classifySheets({ ...RUN, sheets: "all" });
      const { sheet, row } = policyOf(workbook);
      deleteRows(sheet, row("head:criteria") + 4, 1);
      insertRows(sheet, 0, 3);
      insertColumns(sheet, 0, 1);
      await classifySheet({ ...RUN, sheet: "台账" });
      expect(results(workbook, "台账").every(([score]) => typeof score === "number")).toBe(true);
      const moved = policyOf(workbook, 1);
      expect(moved.sheet.value(moved.row("setting:check"), FIRST + 1)).toBe(words.checkOk);
      moved.sheet.setValue(moved.row("head:criteria") + 1, CRITERIA.weight + 1, 99);
      const before = results(workbook, "台账").map(([score]) => score);
      await classifySheet({ ...RUN, sheet: "台账" });
      expect(results(workbook, "台账").map(([score]) => score)).toEqual(before);
    });
  });

  it("is as the person left it when the run is undone", async () => {
    const workbook = twoSheets();
    await withExcel(workbook, async () => {
      await classifySheets({ ...RUN, sheets: "all" });
      addCriterion(workbook);
      workbook.edits.forget();
      const before = contents(workbook);
      await classifySheet({ ...RUN, sheet: "台账" });
      expect(contents(workbook)).not.toEqual(before);
      await undoLast();
      expect(contents(workbook)).toEqual(before);
    });
  });
});

describe("an as-of date that is today's by formula", () => {
  it("is borne by portable formulas and refused to functions, which every edit would calculate again", async () => {
    const { workbook } = customerWorkbook();
    await withExcel(workbook, async () => {
      await classifySheet(RUN);
      const { sheet, row } = policyOf(workbook);
      const asOf = row("setting:asOf");
      sheet.setFormula(asOf, FIRST, "=TODAY()");
      const ofPolicy = { today: RUN.today, words, wordProblem: RUN.wordProblem };
      await classifySheet(ofPolicy);
      expect(sheet.formulaText(asOf, FIRST)).toBe("=TODAY()");
      await expect(classifySheet({ ...ofPolicy, formulas: "custom" })).rejects.toMatchObject({
        code: "policy",
        workbook: "unchanged",
        problems: [{ code: "as-of-today", sheet: "Policy", row: asOf, column: FIRST }],
      });
    });
  });
});
