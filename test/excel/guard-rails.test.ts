import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const TABLE = resolve(__dirname, "../../src/excel/guard-rails.md");

describe("the table of guard rails", () => {
  const rows = readFileSync(TABLE, "utf8")
    .split("\n")
    .filter((line) => /^\| [A-Z]\d+/.test(line));

  it.each(rows.map((row) => [row.split("|")[1]?.trim() ?? "", row]))("%s links a test that exists", (_id, row) => {
    const links = [...row.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link ?? "");
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(existsSync(join(dirname(TABLE), link))).toBe(true);
  });

  it("names every fault that touches reading, writing, rules and settings", () => {
    const ids = rows.map((row) => row.split("|")[1]?.trim());
    expect(ids).toEqual(
      expect.arrayContaining(["C1", "C2", "C6", "R1", "R2", "R4", "R8", "R10", "R12", "U1", "U6", "U7"]),
    );
  });
});
