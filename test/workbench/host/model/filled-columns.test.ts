import { Workbook } from "../../../../src/workbench/host/model/workbook";
import { DependencyGraph } from "../../../../src/workbench/host/formula/dependency-graph";

describe("a filled column", () => {
  it("of 200,000 rows shares one formula object and is one run of the dependency graph", () => {
    const workbook = new Workbook();
    const sheet = workbook.addSheet("Big");
    const rows = 200_000;
    const range = { row: 1, column: 1, rowCount: rows, columnCount: 1 };
    sheet.setFormulas(range, "=A2*$C$1");
    expect(new Set(sheet.grid.column(1)?.formulas?.slice(1)).size).toBe(1);
    const graph = new DependencyGraph(workbook);
    expect(graph.runsIn(sheet, range)).toHaveLength(1);
    const readers: number[][] = [];
    graph.forEachReader(sheet, { row: 500, column: 0, rowCount: 2, columnCount: 1 }, (_, first, last) =>
      readers.push([first, last]),
    );
    graph.forEachReader(sheet, { row: 0, column: 2, rowCount: 1, columnCount: 1 }, (_, first, last) =>
      readers.push([first, last]),
    );
    expect(readers).toEqual([
      [500, 501],
      [1, rows],
    ]);
  });
});
