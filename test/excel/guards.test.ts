import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { FillColumn } from "../../src/domain/plan/plan";
import { classifySheet } from "../../src/excel/classify-sheet";
import { previewClassification } from "../../src/excel/preview-classification";
import { readSheet } from "../../src/excel/read-sheet";
import { verifyColumns } from "../../src/excel/verify-columns";
import { queueStep } from "../../src/excel/write-step";
import { Workbook } from "../../src/workbench/host/model/workbook";
import { CUSTOMERS, customerWorkbook, HEADERS, RUN } from "./customer-workbook";
import { described, inSession, withExcel } from "./workbook-session";

const SOURCES = resolve(__dirname, "../../src");

/** Members of the client that fail, hurt or mislead somewhere, whatever they are called with. */
const NEVER_CALLED: readonly (readonly [string, RegExp])[] = [
  ["calculation by force, which leaves #BUSY! behind", /\.calculate\(/],
  ["getSpecialCells, slow over a sheet", /getSpecialCells/],
  ["local formulas and formats, which the list separator breaks", /formulasLocal|numberFormatLocal/],
  ["views of filtered rows, whose writes go astray", /getVisibleView|RangeView/],
  ["adding rows to tables, which co-authors duplicate", /rows\.add\((?!Math)/],
  ["unprotecting what somebody protected", /unprotect\(/],
  ["taking all rules of a range", /clearAll\(/],
  ["a ribbon that is changed, which empties the undo stack", /requestUpdate/],
  ["the common API, which no undo knows", /setSelectedDataAsync|bindings\.add/],
];

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

describe("what is never called", () => {
  const files = ["excel", "commands", "functions", "taskpane"].flatMap((folder) => sources(join(SOURCES, folder)));

  it.each(NEVER_CALLED)("%s", (_, member) => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => member.test(readFileSync(file, "utf8")))).toEqual([]);
  });
});

describe("reading", () => {
  it("of too many cells, answered with nothing, is a failure and not a sheet without customers", async () => {
    const { workbook } = customerWorkbook();
    const before = described(workbook);
    await withExcel(workbook, async ({ host }) => {
      host.faults.silentNullAbove = 20;
      await expect(classifySheet(RUN)).rejects.toMatchObject({ code: "office", workbook: "unchanged" });
    });
    expect(described(workbook)).toEqual(before);
  });

  it("asks for less at once where the answer is too large for Excel on the web", async () => {
    const workbook = new Workbook();
    const sheet = workbook.addSheet("长文");
    for (let row = 0; row < 9; row += 1) sheet.setValue(row, 0, `${row}${"长".repeat(300)}`);
    await inSession(workbook, async (session, { host }) => {
      host.faults.payloadLimit = 4_000;
      const reading = await readSheet(session, { lookForMerges: false });
      expect(reading?.snapshot.values.map(([text]) => String(text).charAt(0))).toEqual([..."012345678"]);
    });
  });
});

describe("the look for merged cells, which empties the undo stack of desktop Excel,", () => {
  it("is for runs alone, before their first change; a preview never looks", async () => {
    const { workbook } = customerWorkbook();
    await withExcel(workbook, async ({ host }) => {
      const answer = jest.spyOn(host, "answer");
      const asked = (word: string): number[] =>
        answer.mock.calls.flatMap(([request], index) => (JSON.stringify(request).includes(word) ? [index] : []));
      await previewClassification(RUN);
      await previewClassification({ ...RUN, sheets: ["台账"] });
      expect(asked("GetMergedAreas")).toEqual([]);
      await classifySheet(RUN);
      expect(asked("GetMergedAreas").length).toBeGreaterThan(0);
      expect(Math.max(...asked("GetMergedAreas"))).toBeLessThan(Math.min(...asked("SuspendScreenUpdating")));
    });
  });
});

describe("writing", () => {
  it("goes on where it began when another sheet comes to the front meanwhile", async () => {
    const { workbook, sheet } = customerWorkbook();
    const other = workbook.addSheet("别的");
    await withExcel(workbook, async ({ host }) => {
      const onProgress = ({ stage }: { stage: string }): void => {
        if (stage === "scoring") host.selection.activate(other);
      };
      expect(await classifySheet({ ...RUN, onProgress })).toMatchObject({ sheet: "台账" });
    });
    expect(other.usedRange(false)).toBeNull();
    expect(sheet.usedRange(true)?.columnCount).toBeGreaterThan(HEADERS.length);
  });

  it.each([
    ["the middle row was not filled", 7],
    ["no row was filled", null],
  ])("is done again row by row where %s", async (_, row) => {
    const { workbook, sheet } = customerWorkbook();
    await inSession(workbook, async (session) => {
      const step: FillColumn = {
        kind: "fill-column",
        sheet: { id: sheet.id },
        role: "score",
        column: HEADERS.length,
        headerRow: 0,
        header: "评分",
        block: { row: 1, rowCount: CUSTOMERS },
        template: "=RC3*2",
        numberFormat: null,
        width: null,
        table: null,
      };
      queueStep(session.context, step);
      await session.sync();
      for (let at = 1; at <= CUSTOMERS; at += 1)
        if (row === null || at === row) sheet.setValue(at, HEADERS.length, null);
      await verifyColumns(session, [step]);
    });
    for (let at = 1; at <= CUSTOMERS; at += 1) expect(sheet.formulaText(at, HEADERS.length)).toBe(`=$C${at + 1}*2`);
  });

  it("gives rules of old functions, each on cells of its own row", async () => {
    const { workbook, sheet } = customerWorkbook(3, 1);
    await withExcel(workbook, () => classifySheet({ ...RUN, formulas: "custom" }));
    const formulas = sheet.properties.conditionalFormats.flatMap((rule) => rule.formulas);
    expect(formulas.length).toBeGreaterThan(6);
    for (const formula of formulas)
      expect(formula).toMatch(
        /^=AND\((ISNUMBER\(\$[A-Z]+5\),\$[A-Z]+5[>=]\d+|\$[A-Z]+5="[^"]+"),N\("customer:[a-z0-9-]+"\)=0\)$/,
      );
  });
});
