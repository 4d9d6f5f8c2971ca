import type { Problem } from "../problem";
import type { CellAddress } from "../spreadsheet/address";
import { isBlank } from "../spreadsheet/cell-value";
import type { CellValue } from "../spreadsheet/cell-value";
import { generalText } from "../spreadsheet/text";
import { COLUMNS_ROW, endId, FIRST, FIRST_GENERATION, headId, ID, LABEL, NOTE, OK, TEXT_ROW } from "./policy-layout";
import type { PolicyLayout } from "./policy-layout";
import type { PolicyPlaces } from "./policy-places";
import type { ListId } from "./policy-vocabulary";
import { LIST_IDS } from "./policy-vocabulary";

/** What `params.detail` of a "policy-damaged" problem may say. */
export type PolicyDamage =
  | "row-missing"
  | "order"
  | "columns"
  | "outside"
  | "number"
  | "text"
  | "word"
  | "tier"
  | "blank-row"
  | "no-scale"
  | "other"
  | "rule";

/** A row of a table: its id ("" where a person inserted it; the same again where a person copied a row) and its position. */
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

  /** True where rows stand that the calculation rows cannot know of, or a column is missing: the sheet must be written anew. */
  needsRewriting = false;
  /** Rows that were read as part of something, or that we wrote to be read by people only. */
  private readonly read = new Set<number>();

  constructor(
    private readonly values: readonly (readonly CellValue[])[],
    readonly sheet: string,
    private readonly origin: CellAddress,
  ) {
    values.forEach((cells, row) => {
      const id = cells[ID];
      if (typeof id !== "string" || id === "" || id === "row" || id.startsWith("row:")) return;
      if (id === TEXT_ROW) this.read.add(row);
      // A copy of a row brings its id along: the first one keeps it.
      else if (!this.rows.has(id)) {
        this.rows.set(id, row);
        this.read.add(row);
      }
    });
    for (const [id, row] of this.rows) {
      const [kind, list, ...rest] = id.split(":");
      if (kind === "list") this.words.set(`${list ?? ""}:${this.text(row, LABEL)}`, rest.join(":"));
    }
    const generation = this.value(this.rows.get("calc:ok") ?? -1, OK.generation);
    this.layout = {
      rows: this.rows,
      rowCount: values.length,
      generation: typeof generation === "number" ? generation : FIRST_GENERATION,
    };
  }

  /** Reports the first column that was inserted or is missing: everything right of it would be read wrongly. */
  checkColumns(): void {
    const row = this.row(COLUMNS_ROW);
    const numbers = this.values[row] ?? [];
    for (let column = LABEL; row >= 0 && column < numbers.length; column++) {
      if (numbers[column] === column) continue;
      this.damage("columns", this.rows.get("policy:title") ?? 0, column);
      return;
    }
  }

  /** Reports rows that hold something and belong to no table: a policy that is written anew would lose them. */
  checkOutside(): void {
    this.values.forEach((cells, row) => {
      if (this.read.has(row)) return;
      if (this.isEmpty(row)) return;
      const column = cells.findIndex((value, i) => i >= LABEL && !isBlank(value));
      if (column >= 0) this.damage("outside", row, column, this.text(row, column));
    });
  }

  /** Rows from this one on that people typed themselves and that nothing else has taken, up to the first empty or known one. */
  typedRows(from: number): number[] {
    const rows: number[] = [];
    for (let row = from; row < this.values.length && !this.read.has(row) && !this.isEmpty(row); row++) rows.push(row);
    return rows;
  }

  /** First row that people typed themselves under this name. */
  typedRowNamed(name: string): number {
    return this.values.findIndex((_, row) => !this.read.has(row) && this.text(row, LABEL).trim() === name);
  }

  /** Marks the scales that we wrote: those of deleted criteria go with them. */
  takeScales(): void {
    for (const [id, head] of this.rows) {
      if (!id.startsWith("head:scale:")) continue;
      const end = this.rows.get(`end:${id.slice(5)}`) ?? head;
      for (let row = head; row < end; row++) this.read.add(row);
    }
  }

  /** Marks a row as understood. */
  take(row: number): void {
    this.read.add(row);
  }

  /** Blank cells of a function's argument may arrive as 0: then the id does too. */
  private isEmpty(row: number): boolean {
    const cells = this.values[row] ?? [];
    return cells.every((value, column) => column < LABEL || isBlank(value) || (value === 0 && cells[ID] === 0));
  }

  /** An id for a row that a person added, different from all that the sheet has. */
  newId(taken: ReadonlySet<string>): string {
    let number = 1;
    while (taken.has(`added${number}`)) number++;
    this.needsRewriting = true;
    return `added${number}`;
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
    const [kind, ...rest] = id.split(":");
    const near =
      this.rows.get(`${kind === "head" ? "end" : "head"}:${rest.join(":")}`) ?? this.rows.get("policy:title");
    this.damage("row-missing", near ?? null, LABEL, id);
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
      this.read.add(row);
      if (this.isEmpty(row)) {
        this.damage("blank-row", row, LABEL, name);
        continue;
      }
      const cell = this.values[row]?.[ID];
      rows.push({ id: typeof cell === "string" && cell.startsWith("row:") ? cell.slice(4) : "", row });
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
    const row = this.row(`setting:${id}`);
    this.place(`setting:${id}`, row, FIRST);
    return { row, column: FIRST };
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
