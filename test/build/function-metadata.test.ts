import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { functionMetadata } from "../../src/workbench/build/function-metadata";

const folder = mkdtempSync(join(tmpdir(), "customer-tiers-metadata-"));
afterAll(() => rmSync(folder, { recursive: true }));

function source(name: string, code: string): string {
  const path = join(folder, name);
  writeFileSync(path, code);
  return path;
}

const documented = source(
  "documented.ts",
  `/**
 * Adds.
 * @customfunction ADDTHEM
 * @param cells Numbers.
 * @param [other] More.
 * @returns The sum.
 */
export function addThem(cells: unknown[][], other?: unknown[][]): unknown[][] { return [[cells, other]]; }
`,
);
const words = (description: string) => ({ ADDTHEM: { description, parameters: { cells: "c", other: "o" } } });

describe("functionMetadata", () => {
  it("puts the words of each language in the place of the code's comments", async () => {
    const texts = await functionMetadata([documented], { "en-US": words("Adds cells."), "zh-CN": words("求和。") });
    expect(JSON.parse(texts["zh-CN"])).toEqual({
      allowErrorForDataTypeAny: true,
      allowCustomDataForDataTypeAny: true,
      functions: [
        {
          id: "ADDTHEM",
          name: "ADDTHEM",
          description: "求和。",
          parameters: [
            { name: "cells", description: "c", type: "any", dimensionality: "matrix" },
            { name: "other", description: "o", type: "any", dimensionality: "matrix", optional: true },
          ],
          result: { dimensionality: "matrix" },
        },
      ],
    });
    expect(texts["en-US"]).toContain('"Adds cells."');
  });

  it.each([
    ["a function", {}, "ADDTHEM has no words in en-US"],
    ["a parameter", { ADDTHEM: { description: "d", parameters: { cells: "c" } } }, "other of ADDTHEM has no words"],
  ])("refuses words that lack %s", async (_what, incomplete, message) => {
    await expect(functionMetadata([documented], { "en-US": incomplete })).rejects.toThrow(message);
  });

  it("refuses code that the generator cannot describe", async () => {
    const faulty = source(
      "faulty.ts",
      `type Cell = number;
/**
 * Adds.
 * @customfunction ADDTHEM
 * @param cells Numbers.
 */
export function addThem(cells: Cell[][]): number { return cells.length; }
`,
    );
    await expect(functionMetadata([faulty], { "en-US": words("Adds.") })).rejects.toThrow(/Cell/);
  });
});
