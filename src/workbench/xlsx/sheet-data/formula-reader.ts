import type { Formula, FormulaPool } from "../../host/model/formula";
import { PackageError } from "../package-error";
import type { StoredCell } from "./read-cells";

/** Gives the cells of one sheet their formulas: followers of a shared formula get the very formula of its master. */
export class FormulaReader {
  private readonly shared = new Map<number, Formula>();

  constructor(
    private readonly pool: FormulaPool,
    private readonly part: string,
  ) {}

  /** The formula of a cell, or null for a what-if table, whose cells hold plain results. Cells come in file order. */
  read(cell: StoredCell): Formula | null {
    const stored = cell.formula;
    if (stored === null || stored.kind === "dataTable") return null;
    if (stored.kind === "array")
      return this.pool.fromA1(stored.text, cell.row, cell.column, cell.cellMetadata ? "dynamic" : "array");
    if (stored.shared === null)
      return stored.text === "" ? null : this.pool.fromA1(stored.text, cell.row, cell.column, "classic");
    if (stored.text !== "") {
      const formula = this.pool.fromA1(stored.text, cell.row, cell.column, "classic");
      this.shared.set(stored.shared, formula);
      return formula;
    }
    const master = this.shared.get(stored.shared);
    if (master === undefined)
      throw new PackageError("bad-xml", `shared formula ${stored.shared} has no master`, this.part);
    return master;
  }
}
