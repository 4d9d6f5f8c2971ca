import type { FoundColumn, Marks } from "../../../src/domain/plan/marks";
import type { Placement } from "../../../src/domain/plan/placement";
import { placeColumns } from "../../../src/domain/plan/placement";
import type { Plan, Step } from "../../../src/domain/plan/plan";
import type { ClassificationPlanInput, OutputColumn } from "../../../src/domain/plan/plan-classification";
import { planClassification } from "../../../src/domain/plan/plan-classification";
import { planRemoval } from "../../../src/domain/plan/plan-removal";
import { RECOGNITION, customerSnapshot } from "./customer-sheet";

const COLUMNS: readonly OutputColumn[] = [
  { role: "score", header: "评分", template: "=RC2", numberFormat: "0.00", width: 8, helper: false },
  { role: "tier", header: "客户等级", template: "=RC3", numberFormat: null, width: 8, helper: false },
  { role: "risk", header: "风险", template: "=RC4", numberFormat: null, width: 8, helper: false },
  { role: "points:years", header: "合作年限", template: "=1", numberFormat: "0", width: null, helper: true },
];
const WANTED = [...COLUMNS.slice(0, 3), { role: "check", helper: false }, ...COLUMNS.slice(3)].map(
  ({ role, helper }) => ({ role, joined: helper }),
);

function plan(
  found: readonly FoundColumn[] = [],
  marks: Marks | null = null,
  changes: Partial<ClassificationPlanInput> = {},
): Plan {
  const snapshot = customerSnapshot();
  return planClassification({
    snapshot,
    recognition: RECOGNITION,
    placement: placeColumns(snapshot, RECOGNITION, found, WANTED) as Placement,
    columns: COLUMNS,
    formulas: "portable",
    highlights: {
      high: { role: "risk", operator: "=", value: "高" },
      overdue: null,
      unrated: { role: "tier", operator: "=", value: "待评" },
      tiers: [{ role: "tier", operator: "=", value: "A" }],
      tierRole: "tier",
      scoreRole: "score",
    },
    ownLook: ["score", "tier"],
    check: { ok: "一致", again: "请重新分类" },
    policySteps: [],
    policy: { policyVersion: "1", asOf: 45_000, policySheet: null },
    marks,
    before: new Map([
      [3, { width: 60 }],
      [4, { width: null }],
    ]),
    ...changes,
  });
}

function ofKind<K extends Step["kind"]>(steps: readonly Step[], kind: K): Extract<Step, { kind: K }>[] {
  return steps.filter((step): step is Extract<Step, { kind: K }> => step.kind === kind);
}

describe("the plan of a classification", () => {
  it("writes one template per column over first to last customer", () => {
    expect(ofKind(plan().steps, "fill-column").map(({ column, template, block }) => [column, template, block])).toEqual(
      [
        [3, "=RC2", { row: 2, rowCount: 6 }],
        [4, "=RC3", { row: 2, rowCount: 6 }],
        [5, "=RC4", { row: 2, rowCount: 6 }],
        [7, "=1", { row: 2, rowCount: 6 }],
        [6, null, { row: 2, rowCount: 6 }],
      ],
    );
  });

  it("leaves the subtotal row empty", () => {
    expect(ofKind(plan().steps, "clear-rows")).toEqual([
      {
        kind: "clear-rows",
        sheet: { id: "s1" },
        rows: [{ row: 5, rowCount: 1 }],
        columns: [{ column: 3, columnCount: 5 }],
      },
    ]);
  });

  it("marks every column with a hidden name of its sheet over header to last row", () => {
    const names = ofKind(plan().steps, "define-name");
    expect(names.map(({ name }) => name)).toEqual([
      "CustomerTiers_score",
      "CustomerTiers_tier",
      "CustomerTiers_risk",
      "CustomerTiers_check",
      "CustomerTiers_points_years",
    ]);
    expect(names[0]).toMatchObject({
      hidden: true,
      scope: { id: "s1" },
      target: { range: { row: 1, column: 3, rowCount: 7, columnCount: 1 } },
    });
  });

  it("puts the row highlights on data and words, beside score and tier, in their order", () => {
    const [rules] = ofKind(plan().steps, "set-rules");
    expect(
      rules?.rules.map(({ mark, formula, areas }) => [
        mark,
        formula,
        areas.map(({ column, columnCount }) => [column, columnCount]),
      ]),
    ).toEqual([
      ["tier1", '=AND($E3="A",N("customer:tier1")=0)', [[4, 1]]],
      ["high", '=AND($F3="高",N("customer:high")=0)', [[0, 3]]],
      ["high-results", '=AND($F3="高",N("customer:high-results")=0)', [[5, 1]]],
      [
        "unrated",
        '=AND($E3="待评",N("customer:unrated")=0)',
        [
          [0, 3],
          [5, 1],
        ],
      ],
      ["score", "", [[3, 1]]],
    ]);
    expect(rules?.rules.every(({ stopIfTrue, bar }) => stopIfTrue || bar !== undefined)).toBe(true);
  });

  it("counts customers by the key column less the subtotal, against the points written", () => {
    const check = ofKind(plan().steps, "fill-column").find(({ role }) => role === "check");
    expect(check?.header).toEqual({ formula: '=IF(COUNTA($A$3:$A$1008)-1=COUNT($H$3:$H$1008),"一致","请重新分类")' });
  });

  it("counts what it will write", () => {
    expect(plan().counts).toEqual({ customers: 5, columns: 5, cells: 30, rules: 5, names: 5, sheetsAdded: 0 });
  });

  it("is plain data", () => {
    const made = plan();
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
  });

  describe("a second run", () => {
    const first = plan();
    const marks = ofKind(first.steps, "set-setting")[0]?.value ?? null;
    const found = ofKind(first.steps, "fill-column").map(({ role, column, header }) => ({
      role: role.replace(":", "_"),
      column,
      row: 1,
      rowCount: 7,
      currentHeader: typeof header === "string" ? header : "一致",
    }));

    it("writes the same cells and settings, and defines no name again", () => {
      const second = plan(found, marks);
      const cells = (made: Plan): unknown =>
        ofKind(made.steps, "fill-column").map(({ column, template, header }) => [column, template, header]);
      expect(cells(second)).toEqual(cells(first));
      expect(ofKind(second.steps, "set-setting")).toEqual(ofKind(first.steps, "set-setting"));
      expect(ofKind(second.steps, "define-name")).toEqual([]);
      expect(ofKind(second.steps, "group-columns")).toEqual([]);
    });

    it("keeps a header that a person typed over ours", () => {
      const renamed = found.map((column) =>
        column.role === "score" ? { ...column, currentHeader: "我的评分" } : column,
      );
      expect(ofKind(plan(renamed, marks).steps, "fill-column")[0]?.header).toBeNull();
    });

    it("is taken back whole by Remove", () => {
      const removal = planRemoval({
        sheet: { id: "s1", name: "台账" },
        marks,
        found,
        tables: [],
        othersClassified: false,
        brokenMarks: [],
        policyUsers: [],
        compatibilitySheet: null,
        policySheet: null,
        grouped: [7],
        onlyOurs: [],
      });
      expect(ofKind(removal.steps, "clear-block").map(({ range }) => range.column)).toEqual([7, 6, 5, 4, 3]);
      expect(ofKind(removal.steps, "define-name").every(({ target }) => target === null)).toBe(true);
      expect(ofKind(removal.steps, "set-column-width").map(({ column, points }) => [column, points])).toEqual([
        [7, null],
        [6, null],
        [5, null],
        [4, null],
        [3, 60],
      ]);
      expect(ofKind(removal.steps, "ungroup-columns")).toMatchObject([{ column: 7, columnCount: 1 }]);
      expect(ofKind(removal.steps, "set-setting")).toEqual([{ kind: "set-setting", value: null }]);
    });
  });

  it("joins the columns to a table, whose rows all carry the formula", () => {
    const recognition = { ...RECOGNITION, table: "客户" };
    const made = plan([], null, { recognition });
    expect(ofKind(made.steps, "fill-column").map(({ table }) => table)).toEqual(["客户", "客户", "客户", "客户"]);
    expect(ofKind(made.steps, "clear-rows")).toEqual([]);
  });

  it("gives a number to a header that the table has already", () => {
    const columns = COLUMNS.map((column) => (column.role === "score" ? { ...column, header: "应收余额" } : column));
    const made = plan([], null, { recognition: { ...RECOGNITION, table: "客户" }, columns });
    expect(ofKind(made.steps, "fill-column")[0]?.header).toBe("应收余额2");
  });
});

describe("Remove", () => {
  const marks: Marks = {
    version: 1,
    policyVersion: "1",
    asOf: null,
    policySheet: { id: "p", digest: "aa" },
    sheets: [{ sheetId: "s1", formulas: "portable", columns: [] }],
  };
  const found: FoundColumn[] = [{ role: "score", column: 3, row: 1, rowCount: 7, currentHeader: "评分" }];
  const removal = (digest: string, sheets = marks.sheets): Plan =>
    planRemoval({
      sheet: { id: "s1", name: "台账" },
      marks: { ...marks, sheets },
      found,
      tables: [],
      othersClassified: false,
      brokenMarks: [],
      policyUsers: [],
      compatibilitySheet: null,
      policySheet: { id: "p", name: "Policy", digest },
      grouped: [],
      onlyOurs: [],
    });

  it("takes an untouched Policy sheet of ours away with the last classified sheet", () => {
    expect(ofKind(removal("aa").steps, "remove-sheet")).toEqual([{ kind: "remove-sheet", sheet: { id: "p" } }]);
  });

  it("keeps an edited Policy sheet and says so", () => {
    const made = removal("bb");
    expect(ofKind(made.steps, "remove-sheet")).toEqual([]);
    expect(made.problems).toEqual([{ code: "policy-sheet-kept", sheet: "Policy" }]);
  });

  it("keeps the Policy sheet while another sheet uses it", () => {
    const made = removal("aa", [...marks.sheets, { sheetId: "s2", formulas: "portable", columns: [] }]);
    expect(ofKind(made.steps, "remove-sheet")).toEqual([]);
    expect(ofKind(made.steps, "set-setting")[0]?.value?.sheets).toEqual([
      { sheetId: "s2", formulas: "portable", columns: [] },
    ]);
  });

  it("does nothing on a sheet that was never classified", () => {
    expect(
      planRemoval({
        sheet: { id: "s9", name: "x" },
        marks: null,
        found: [],
        tables: [],
        othersClassified: false,
        brokenMarks: [],
        policyUsers: [],
        compatibilitySheet: null,
        policySheet: null,
        grouped: [],
        onlyOurs: [],
      }).steps,
    ).toEqual([]);
  });
});
