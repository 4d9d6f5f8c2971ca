import type { FoundColumn } from "../../../src/domain/plan/marks";
import type { Placement } from "../../../src/domain/plan/placement";
import { placeColumns } from "../../../src/domain/plan/placement";
import { RECOGNITION, SHEET_VALUES, customerSnapshot } from "./customer-sheet";

const WANTED = [
  { role: "score", joined: false },
  { role: "tier", joined: false },
  { role: "points:years", joined: true },
  { role: "points:grade", joined: true },
];

function found(role: string, column: number): FoundColumn {
  return { role, column, row: 1, rowCount: 7, currentHeader: role };
}

function placed(own: readonly FoundColumn[] = [], snapshot = customerSnapshot()): Record<string, number> {
  const placement = placeColumns(snapshot, RECOGNITION, own, WANTED);
  if ("code" in placement) throw new Error(placement.code);
  return Object.fromEntries(placement.columns);
}

describe("where our columns go", () => {
  it("stand directly right of the data on a first run", () => {
    expect(placed()).toEqual({ score: 3, tier: 4, "points:years": 5, "points:grade": 6 });
  });

  it("stay where they stand now, moved ones too", () => {
    const own = [found("score", 9), found("tier", 3), found("points_years", 5), found("points_grade", 6)];
    expect(placed(own)).toEqual({ score: 9, tier: 3, "points:years": 5, "points:grade": 6 });
  });

  it("adds a column that a person deleted right of the others", () => {
    const own = [found("score", 3), found("points_years", 4), found("points_grade", 5)];
    expect(placed(own)).toEqual({ score: 3, tier: 6, "points:years": 4, "points:grade": 5 });
  });

  it("moves all helper columns when their order is broken, because formulas take them as one range", () => {
    const own = [found("score", 3), found("tier", 4), found("points_years", 6), found("points_grade", 5)];
    const placement = placeColumns(customerSnapshot(), RECOGNITION, own, WANTED) as Placement;
    expect(Object.fromEntries(placement.columns)).toEqual({ score: 3, tier: 4, "points:years": 5, "points:grade": 6 });
    expect(placement.released.map(({ role }) => role)).toEqual(["points_years", "points_grade"]);
  });

  it("stay beside the data when the policy lost a criterion: what stands right of the helpers moves along", () => {
    const own = [
      ...["points_years", "points_gone", "points_grade"].map((role, i) => found(role, 3 + i)),
      found("score", 6),
    ];
    const values = SHEET_VALUES.map((row) => [...row, 1, 1, 1, 1]);
    const placement = placeColumns(customerSnapshot({ values }), RECOGNITION, own, [
      { role: "points:years", joined: true },
      { role: "points:grade", joined: true },
      { role: "score", joined: false },
    ]) as Placement;
    expect(Object.fromEntries(placement.columns)).toEqual({ "points:years": 3, "points:grade": 4, score: 5 });
    expect(placement.reused).toEqual([]);
  });

  it("refuses when a neighbour is in the way, and says where", () => {
    const values = SHEET_VALUES.map((row, index) => [...row, null, null, index === 4 ? "note" : null]);
    const snapshot = customerSnapshot({ values });
    expect(placeColumns(snapshot, RECOGNITION, [], WANTED)).toEqual({
      code: "neighbour-in-the-way",
      sheet: "台账",
      row: 4,
      column: 5,
      params: { range: "D:G" },
    });
  });

  it.each([
    ["beside the data", { row: 3, column: 4, rowCount: 2, columnCount: 2 }, {}, "E4:F5"],
    ["reaching over from the data", { row: 6, column: 2, rowCount: 1, columnCount: 2 }, {}, "C7:D7"],
    ["where columns are inserted", { row: 6, column: 2, rowCount: 1, columnCount: 2 }, { place: "insert" }, "C7:D7"],
    ["across the header", { row: 1, column: 3, rowCount: 1, columnCount: 4 }, {}, "D2:G2"],
  ] as const)("refuses merged cells %s, and says where", (_, merge, choices, range) => {
    const { row, column } = merge;
    for (const snapshot of [customerSnapshot({ merges: [merge] }), customerSnapshot({ mergesBeside: [merge] })])
      expect(placeColumns(snapshot, RECOGNITION, [], WANTED, choices)).toEqual({
        code: "merged-in-the-way",
        sheet: "台账",
        row,
        column,
        params: { range },
      });
  });

  it.each([
    ["a banner above the header", { row: 0, column: 0, rowCount: 1, columnCount: 9 }, {}],
    ["cells below the customers", { row: 8, column: 3, rowCount: 2, columnCount: 2 }, {}],
    ["cells among the customers' own", { row: 3, column: 0, rowCount: 2, columnCount: 1 }, {}],
    ["cells that inserted columns push aside", { row: 3, column: 3, rowCount: 2, columnCount: 2 }, { place: "insert" }],
  ] as const)("is not in the way: merged %s", (_, merge, choices) => {
    const placement = placeColumns(customerSnapshot({ merges: [merge] }), RECOGNITION, [], WANTED, choices);
    expect(placement).not.toHaveProperty("code");
  });

  it("begins right of a table that is wider than what was understood of it", () => {
    const tables = [{ name: "T", range: { row: 1, column: 0, rowCount: 7, columnCount: 5 }, hasTotals: false }];
    const placement = placeColumns(
      customerSnapshot({ tables }),
      { ...RECOGNITION, table: "T" },
      [],
      WANTED,
    ) as Placement;
    expect(placement.columns.get("score")).toBe(5);
  });

  it("refuses at the right edge of the sheet", () => {
    const region = { ...RECOGNITION.region, columnCount: 16_382 };
    expect(placeColumns(customerSnapshot(), { ...RECOGNITION, region }, [], WANTED)).toMatchObject({ code: "no-room" });
  });
});
