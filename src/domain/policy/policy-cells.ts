import type { Problem } from "../problem";
import type { CellAddress } from "../spreadsheet/address";
import { isBlank } from "../spreadsheet/cell-value";
import type { CellValue } from "../spreadsheet/cell-value";
import { generalText } from "../spreadsheet/text";
import { endId, FIRST, headId, ID, LABEL, NOTE } from "./policy-layout";
import type { PolicyLayout } from "./policy-layout";
import type { PolicyPlaces } from "./policy-places";
import type { ListId } from "./policy-vocabulary";
import { LIST_IDS } from "./policy-vocabulary";

/** What `params.detail` of a "policy-damaged" problem may say. */
export type PolicyDamage =
  "row-missing" | "order" | "number" | "text" | "word" | "tier" | "blank-row" | "no-scale" | "rule" | "date";

/** A row of a table: its id ("" where a person inserted it) and its position. */
export interface TableRow {
  readonly id: string;
  readonly row: number;
}

/** The cells of `CustomerPolicy`, found by the ids of the first column; collects what is wrong with them. */
export class PolicyCells implements PolicyPlaces {
  readonly problems: Problem[] = [];
  readonly layout: PolicyLayout;
  private readonly rows = new Map<string, number>();
  private readonly places = new Map<string, CellAddress>();
  private readonly words = new Map<string, string>();

  constructor(
    private readonly values: readonly (readonly CellValue[])[],
    readonly sheet: string,
    private readonly origin: CellAddress,
  ) {
    values.forEach((cells, row) => {
      const id = cells[ID];
      if (typeof id === "string" && id !== "" && id !== "row" && !id.startsWith("row:")) this.rows.set(id, row);
    });
    for (const [id, row] of this.rows) {
      const [kind, list, ...rest] = id.split(":");
      if (kind === "list") this.words.set(`${list ?? ""}:${this.text(row, LABEL)}`, rest.join(":"));
    }
    this.layout = { rows: this.rows, rowCount: values.length };
  }

  find(place: string): CellAddress | undefined {
    const row = this.rows.get(place);
    return this.places.get(place) ?? (row === undefined ? undefined : this.absolute(row, LABEL));
  }

  /** Remembers where a part of the policy stands. */
  place(name: string, row: number, column: number): void {
    this.places.set(name, this.absolute(row, column));
  }

  damage(detail: PolicyDamage, row: number | null, column: number, text = ""): void {
    const at = row === null ? {} : this.absolute(row, column);
    this.problems.push({ code: "policy-damaged", sheet: this.sheet, ...at, text, params: { detail } });
  }

  has(id: string): boolean {
    return this.rows.has(id);
  }

  /** Row of an id; reports a missing one and gives -1. */
  row(id: string): number {
    const row = this.rows.get(id);
    if (row !== undefined) return row;
    this.damage("row-missing", null, ID, id);
    return -1;
  }

  /** Rows between a table's head and its marked last row. A row left empty is reported: formulas would read it as zeros. */
  table(name: string): TableRow[] {
    const head = this.row(headId(name));
    const end = this.row(endId(name));
    if (head < 0 || end < 0) return [];
    if (end < head) this.damage("order", end, ID, name);
    const rows: TableRow[] = [];
    for (let row = head + 1; row < end; row++) {
      const cells = this.values[row] ?? [];
      if (cells.slice(LABEL).every(isBlank)) {
        this.damage("blank-row", row, LABEL, name);
        continue;
      }
      const id = cells[ID];
      rows.push({ id: typeof id === "string" && id.startsWith("row:") ? id.slice(4) : "", row });
    }
    return rows;
  }

  value(row: number, column: number): CellValue {
    return row < 0 ? null : (this.values[row]?.[column] ?? null);
  }

  /** The cell as text; numbers as General shows them. */
  text(row: number, column: number): string {
    const value = this.value(row, column);
    if (typeof value === "number") return generalText(value);
    return typeof value === "string" ? value : "";
  }

  /** The reason beside a row, as part of what it is the reason of; nothing where there is none. */
  note(row: number): { readonly note?: string } {
    const note = this.text(row, NOTE);
    return note === "" ? {} : { note };
  }

  /** A number; anything else is reported and gives NaN. */
  number(row: number, column: number): number {
    const value = this.value(row, column);
    if (typeof value === "number") return value;
    if (row >= 0) this.damage("number", row, column, shown(value));
    return NaN;
  }

  /** A key, which must be text: native look-ups do not find the number 1 when they look for "1". */
  key(row: number, column: number): string {
    const value = this.value(row, column);
    if (typeof value === "string") return value;
    this.damage("text", row, column, shown(value));
    return "";
  }

  /** Id of the word in a cell of a list; an unknown word is reported and gives "". */
  word(list: ListId, row: number, column: number): string {
    const text = this.text(row, column).trim();
    const id = this.words.get(`${list}:${text}`) ?? (this.has(`list:${list}:${text}`) ? text : undefined);
    if (id !== undefined) return id;
    if (row >= 0) this.damage("word", row, column, text);
    return "";
  }

  /** The word for "none" on this sheet. */
  isNone(row: number, column: number): boolean {
    const text = this.text(row, column).trim();
    return text === "" || this.words.get(`field:${text}`) === "none";
  }

  setting(id: string): { row: number; column: number } {
    return { row: this.row(`setting:${id}`), column: FIRST };
  }

  /** True where the word lists are whole enough to read anything. */
  hasWords(): boolean {
    return LIST_IDS.every((list) => [...this.rows.keys()].some((id) => id.startsWith(`list:${list}:`)));
  }

  private absolute(row: number, column: number): CellAddress {
    return { row: this.origin.row + row, column: this.origin.column + column };
  }
}

function shown(value: CellValue): string {
  if (value === null) return "";
  return typeof value === "object" ? value.error : String(value).slice(0, 100);
}
