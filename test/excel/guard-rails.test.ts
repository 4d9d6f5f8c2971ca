import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const TABLE = resolve(__dirname, "../../src/excel/guard-rails.md");

/** Every fault of the list that touches rules, functions in cells, reading and writing, undo, events or settings. */
const IDS = [
  ...Array.from({ length: 9 }, (_, index) => `C${index + 1}`),
  ...["F3", "F4", "F7", "F11", "F12", "F13"],
  ...Array.from({ length: 17 }, (_, index) => `R${index + 1}`),
  ...Array.from({ length: 7 }, (_, index) => `U${index + 1}`),
];

describe("the table of guard rails", () => {
  const rows = readFileSync(TABLE, "utf8")
    .split("\n")
    .filter((line) => /^\| [A-Z]\d+/.test(line))
    .map((line) => line.split("|").map((cell) => cell.trim()));

  it.each(rows.map((cells) => [cells[1] ?? "", cells.at(-2) ?? ""]))("%s names a test that is there", (_id, held) => {
    const [, link = "", title = ""] = /^\[[^\]]+\]\(([^)]+)\): (.+)$/.exec(held) ?? [];
    const file = join(dirname(TABLE), link);
    expect(existsSync(file)).toBe(true);
    expect(title).not.toBe("");
    expect(readFileSync(file, "utf8")).toContain(title);
  });

  it("has a row for every fault", () => {
    expect(rows.map((cells) => cells[1])).toEqual(IDS);
  });
});
