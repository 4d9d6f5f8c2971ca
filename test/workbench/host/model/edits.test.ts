import fc from "fast-check";
import { describeWorkbook } from "../../../../src/workbench/host/model/describe-workbook";
import { copyRange, sortRows } from "../../../../src/workbench/host/model/rearrange";
import {
  deleteCells,
  deleteColumns,
  deleteRows,
  insertCells,
  insertColumns,
  insertRows,
} from "../../../../src/workbench/host/model/structure";
import { Workbook } from "../../../../src/workbench/host/model/workbook";
import type { Worksheet } from "../../../../src/workbench/host/model/worksheet";

const area = (row: number, column: number, rowCount = 1, columnCount = 1) => ({ row, column, rowCount, columnCount });

/** Two sheets with values, filled and odd formulas, names, a merge, a rule, a validation, a table and a hidden row. */
function sample(): { workbook: Workbook; data: Worksheet; policy: Worksheet } {
  const workbook = new Workbook();
  const data = workbook.addSheet("Data");
  const policy = workbook.addSheet("Policy's sheet");
  data.setValues(
    area(1, 0, 8, 3),
    [5, 3, 8, 1, 9, 2, 7, 4].map((n) => [n, `name ${n}`, n % 2 === 0]),
  );
  data.setFormulas(area(1, 3, 8, 1), "=A2*'Policy''s sheet'!$A$1+SUM($A$2:$A$9)");
  data.setFormulas(area(1, 4, 8, 1), '=IF(C2,D2,"A1")&Rate');
  policy.setFormula(2, 2, "=Data!A3+SUM(Data!A:A)+SUM(Data!2:4)");
  workbook.setName({ name: "Rate", scope: null, formula: "=Data!$A$4", hidden: true, comment: "" });
  data.set("merges", [area(10, 0, 2, 2)]);
  data.set("conditionalFormats", [
    {
      id: "r1",
      type: "custom",
      ranges: [area(1, 0, 8, 4)],
      priority: 0,
      stopIfTrue: true,
      formulas: ["=$C2=TRUE"],
      operator: null,
      text: null,
      style: { fill: "#ff0000" },
      dataBar: null,
      opaque: null,
    },
  ]);
  data.setLines("row", 4, 1, { hidden: true });
  data.setStyle(area(1, 0, 8, 1), { numberFormat: "0.00", font: { bold: true } });
  return { workbook, data, policy };
}

type Action = (data: Worksheet, at: number, count: number) => void;

const ACTIONS: Readonly<Record<string, Action>> = {
  setValues: (data, at, count) => data.setValues(area(at, 1, count, 2), "x"),
  setFormulas: (data, at, count) => data.setFormulas(area(at, 0, count), "=B1+$C$3"),
  clear: (data, at, count) => data.clear(area(at, 0, count, 5), "all"),
  style: (data, at, count) => data.setStyle(area(at, 0, count, 5), { fill: "#00ff00" }),
  wholeColumnStyle: (data, at) => data.setStyle(area(0, at, 1_048_576, 1), { fill: "#0000ff" }),
  insertRows,
  deleteRows,
  insertColumns,
  deleteColumns,
  insertCells: (data, at, count) => insertCells(data, area(at, 1, count, 2), "down"),
  insertRight: (data, at, count) => insertCells(data, area(at, 1, count, 2), "right"),
  deleteCells: (data, at, count) => deleteCells(data, area(at, 1, count, 2), "up"),
  deleteLeft: (data, at, count) => deleteCells(data, area(at, 1, count, 2), "left"),
  sort: (data, at) => void sortRows(data, area(1, 0, 8, 5), [{ column: at % 3, descending: at % 2 === 0 }]),
  copy: (data, at, count) =>
    copyRange({ sheet: data, range: area(1, 0, 2, 5) }, { sheet: data, range: area(at, 1, count * 2, 5) }),
  hide: (data, at, count) => data.setLines("row", at, count, { hidden: true, outlineLevel: 1 }),
  rename: (data, at) => data.workbook.renameSheet(data, `It's ${at}`),
  removeOther: (data) => {
    const other = data.workbook.sheets.find((sheet) => sheet !== data);
    if (other !== undefined) data.workbook.removeSheet(other);
  },
  setting: (data, at) => data.workbook.setSetting("key", { at }),
  mode: (data) => data.workbook.setCalculationMode("manual"),
};

const step = fc.record({
  action: fc.constantFrom(...Object.keys(ACTIONS)),
  at: fc.integer({ min: 0, max: 12 }),
  count: fc.integer({ min: 1, max: 4 }),
});

describe("edit log", () => {
  it("undo gives every state back, and redo goes forward through the same states", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const { workbook, data } = sample();
        const states = [describeWorkbook(workbook)];
        const depths = [workbook.edits.depth];
        for (const { action, at, count } of steps) {
          ACTIONS[action]?.(data, at, count);
          states.push(describeWorkbook(workbook));
          depths.push(workbook.edits.depth);
        }
        for (let index = states.length - 2; index >= 0; index--) {
          while (workbook.edits.depth > (depths[index] ?? 0)) workbook.edits.undo();
          expect(describeWorkbook(workbook)).toEqual(states[index]);
        }
        while (workbook.edits.redo() !== null);
        expect(describeWorkbook(workbook)).toEqual(states.at(-1));
      }),
      { numRuns: 150 },
    );
  });

  it("is the identity to insert lines and delete them again", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 1, max: 5 }), fc.boolean(), (at, count, rows) => {
        const { workbook, data } = sample();
        const before = describeWorkbook(workbook);
        (rows ? insertRows : insertColumns)(data, at, count);
        (rows ? deleteRows : deleteColumns)(data, at, count);
        expect(describeWorkbook(workbook)).toEqual(before);
      }),
    );
  });

  it("takes a failed group back and lets the error through", () => {
    const { workbook, data } = sample();
    const before = describeWorkbook(workbook);
    const group = () =>
      workbook.edits.group("broken", () => {
        data.setValue(0, 0, "half");
        throw new Error("no");
      });
    expect(group).toThrow("no");
    expect(describeWorkbook(workbook)).toEqual(before);
  });

  it("tells listeners once a group, with what was touched", () => {
    const { workbook, data } = sample();
    const heard: string[][] = [];
    workbook.edits.listen((changes) => heard.push(changes.map(({ kind }) => kind)));
    workbook.edits.group("two", () => {
      data.setValue(0, 0, 1);
      data.set("tabColor", "#112233");
    });
    workbook.edits.undo();
    expect(heard).toEqual([
      ["cells", "properties"],
      ["properties", "cells"],
    ]);
  });
});
