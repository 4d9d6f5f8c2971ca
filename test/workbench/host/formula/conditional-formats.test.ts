import { conditionalFormatsOf } from "../../../../src/workbench/host/formula/conditional-formats";
import type { ConditionalFormat } from "../../../../src/workbench/host/model/sheet-properties";
import { at, benchOf } from "./sheet-of";

const range = (first: string, rowCount: number, columnCount: number) => ({ ...at(first), rowCount, columnCount });

function rule(id: string, priority: number, more: Partial<ConditionalFormat>): ConditionalFormat {
  return {
    id,
    type: "custom",
    ranges: [range("A2", 3, 2)],
    priority,
    stopIfTrue: false,
    formulas: [],
    operator: null,
    text: null,
    style: {},
    dataBar: null,
    opaque: null,
    ...more,
  };
}

function applied(rules: readonly ConditionalFormat[], cell: string) {
  const { sheet, calculator } = benchOf({ A2: "high", A3: "low", B2: 10, B3: 20, B4: 40, C2: "=B2>15", C3: "=B3>15" });
  sheet.set("conditionalFormats", rules);
  const { row, column } = at(cell);
  return conditionalFormatsOf(calculator, sheet, row, column);
}

const high = rule("high", 1, { formulas: ['=$A2="HIGH"'], style: { fill: "#ff0000" } });
const bold = rule("bold", 2, { formulas: ["=TRUE"], style: { fill: "#00ff00", bold: true } });

// Excel's definition: by priority; of two rules on one property the first wins; only a rule that matches stops.
describe("conditional formats of a cell", () => {
  it("combine, the first rule winning each property, whatever the order of the list", () => {
    expect(applied([bold, high], "B2").style).toEqual({ fill: "#ff0000", bold: true });
    expect(applied([bold, high], "B2").rules).toEqual(["high", "bold"]);
  });

  it("read the formula relative to the top left of the range", () => {
    expect(applied([high], "B3").rules).toEqual([]);
    expect(applied([rule("calc", 0, { formulas: ["=$C2"] })], "A3").rules).toEqual(["calc"]);
  });

  it("end at a rule that matches and stops, not at one that does not match", () => {
    const stopping = { ...high, stopIfTrue: true };
    expect(applied([stopping, bold], "A2").style).toEqual({ fill: "#ff0000" });
    expect(applied([stopping, bold], "A3").style).toEqual({ fill: "#00ff00", bold: true });
  });

  it("leave cells outside their ranges alone, and errors count as not matched", () => {
    expect(applied([bold], "C2").rules).toEqual([]);
    expect(applied([rule("error", 0, { formulas: ["=1/0"] })], "A2").rules).toEqual([]);
  });

  it.each([
    ["greaterThan", ["=15"], false],
    ["greaterThan", ["=B3-15"], true],
    ["between", ["=20", "=5"], true],
    ["notEqual", ["=10"], false],
    ["EqualTo", ["=10"], true],
  ])("cell value %s %j on 10 is %s", (operator, formulas, expected) => {
    const compared = rule("value", 0, { type: "cellValue", ranges: [range("B2", 1, 1)], operator, formulas });
    expect(applied([compared], "B2").rules).toEqual(expected ? ["value"] : []);
  });

  it.each([
    ["contains", "IG", true],
    ["beginsWith", "ig", false],
    ["endsWith", "gh", true],
    ["notContains", "x", true],
  ])("text %s %s on high is %s", (operator, text, expected) => {
    expect(applied([rule("text", 0, { type: "containsText", operator, text })], "A2").rules).toEqual(
      expected ? ["text"] : [],
    );
  });

  it("fill a data bar between its bounds", () => {
    const dataBar = {
      lower: { type: "num", value: "0" },
      upper: { type: "max", value: null },
      color: "#0000ff",
      solid: true,
      showValue: true,
    };
    const bar = rule("bar", 0, { type: "dataBar", ranges: [range("B2", 3, 1)], dataBar });
    expect(applied([bar], "B2").dataBar?.share).toBe(0.25);
    expect(applied([bar], "A2").dataBar).toBeNull();
  });

  // B2:B4 hold 10, 20 and 40: their average is 23.33, their sample standard deviation 15.28.
  it.each<[string, ConditionalFormat["measure"], string[]]>([
    ["top 1", { kind: "ranked", rank: 1, percent: false, bottom: false }, ["B4"]],
    ["bottom 2", { kind: "ranked", rank: 2, percent: false, bottom: true }, ["B2", "B3"]],
    ["top 10 %, at least one", { kind: "ranked", rank: 10, percent: true, bottom: false }, ["B4"]],
    ["top 67 %", { kind: "ranked", rank: 67, percent: true, bottom: false }, ["B3", "B4"]],
    ["above average", { kind: "average", above: true, equal: false, deviations: 0 }, ["B4"]],
    ["below average", { kind: "average", above: false, equal: false, deviations: 0 }, ["B2", "B3"]],
    ["one deviation above", { kind: "average", above: true, equal: false, deviations: 1 }, ["B4"]],
    ["two deviations above", { kind: "average", above: true, equal: false, deviations: 2 }, []],
    ["unique", { kind: "repeated", unique: true }, ["B2", "B3", "B4"]],
    ["duplicate", { kind: "repeated", unique: false }, []],
  ])("%s", (_, measure, cells) => {
    const measured = rule("m", 0, { type: "topBottom", ranges: [range("B2", 3, 1)], ...(measure && { measure }) });
    expect(["B2", "B3", "B4"].filter((cell) => applied([measured], cell).rules.length > 0)).toEqual(cells);
  });

  it("find repeated texts whatever the case of their letters", () => {
    const { sheet, calculator } = benchOf({ A1: "Acme", A2: "ACME", A3: "Bolt" });
    sheet.set("conditionalFormats", [
      rule("twice", 0, {
        type: "presetCriteria",
        ranges: [range("A1", 4, 1)],
        measure: { kind: "repeated", unique: false },
      }),
    ]);
    const marked = [0, 1, 2, 3].filter((row) => conditionalFormatsOf(calculator, sheet, row, 0).rules.length > 0);
    expect(marked).toEqual([0, 1]);
  });

  it("mix the colours of a scale between its points, and stay at them beyond", () => {
    const scale = (points: readonly (readonly [string, string | null, string])[]): ConditionalFormat =>
      rule("scale", 0, {
        type: "colorScale",
        ranges: [range("B2", 3, 1)],
        measure: { kind: "scale", points: points.map(([type, value, color]) => ({ type, value, color })) },
      });
    const fills = (format: ConditionalFormat) => ["B2", "B3", "B4"].map((cell) => applied([format], cell).style.fill);
    // 20 lies a third of the way from 10 to 40: 255 - 85 = 170 = AA.
    expect(
      fills(
        scale([
          ["min", null, "#FFFFFF"],
          ["max", null, "#000000"],
        ]),
      ),
    ).toEqual(["#FFFFFF", "#AAAAAA", "#000000"]);
    // The middle of three values is the 50th percentile.
    expect(
      fills(
        scale([
          ["min", null, "#FF0000"],
          ["percentile", "50", "#FFFF00"],
          ["max", null, "#00FF00"],
        ]),
      ),
    ).toEqual(["#FF0000", "#FFFF00", "#00FF00"]);
    expect(
      fills(
        scale([
          ["num", "20", "#FFFFFF"],
          ["num", "30", "#000000"],
        ]),
      ),
    ).toEqual(["#FFFFFF", "#FFFFFF", "#000000"]);
    expect(
      applied(
        [
          scale([
            ["min", null, "#FFFFFF"],
            ["max", null, "#000000"],
          ]),
        ],
        "A2",
      ).rules,
    ).toEqual([]);
  });

  it("test blanks, errors and periods by the formula that files keep beside them", () => {
    const blanks = rule("blanks", 0, { type: "presetCriteria", formulas: ["=LEN(TRIM(A2))=0"] });
    expect(applied([blanks], "A4").rules).toEqual(["blanks"]);
    expect(applied([blanks], "A3").rules).toEqual([]);
  });

  it("name the rules of kinds that are not evaluated", () => {
    expect(applied([rule("icons", 0, { type: "iconSet" })], "B2").notEvaluated).toEqual(["icons"]);
  });
});
