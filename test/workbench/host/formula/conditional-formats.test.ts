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

  it("name the rules of kinds that are not evaluated", () => {
    expect(applied([rule("icons", 0, { type: "iconSet" })], "B2").notEvaluated).toEqual(["icons"]);
  });
});
