import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { VISIBLE_ROLES } from "../../../src/domain/formulas/result-columns";
import { parseArguments, RESULTS } from "../../../src/workbench/classify/arguments";
import { commandText } from "../../../src/workbench/classify/command-text";
import { UsageError } from "../../../src/workbench/classify/usage-fault";
import { newPackage } from "../../../src/workbench/xlsx/new-package";
import { savePackage } from "../../../src/workbench/xlsx/save-package";
import { CUSTOMERS, HEADERS, writeCustomers } from "../../excel/customer-workbook";
import { runCommand, workFolder } from "./run-command";

describe("bad usage ends with 2 and says what would do", () => {
  const folder = workFolder();

  it.each([
    [["--formulas", "magic"], "--formulas"],
    [["--as-of", "2023-02-29"], "--as-of"],
    [["--lang", "fr"], "--lang"],
    [["--sheet"], "--sheet"],
    [["--colour"], "--colour"],
    [["--place", "left"], "--place takes beside, insert or a column such as K, not left."],
    [["--place", "XFE"], "--place"],
    [["--results", "score,mood"], "not mood"],
    [["--header-row", "0"], "--header-row takes a row"],
    [["--header-row", "4", "--all-sheets"], "goes with one sheet"],
    [["a.xlsx", "b.xlsx", "c.xlsx"], "3 files"],
    [["a.xlsx", "a.xlsx"], "is the input"],
  ])("%j", async (words, said) => {
    const run = await runCommand(...words);
    expect(run.code).toBe(2);
    expect(run.complained).toContain(said);
  });

  it.each([
    [["--lang", "zh-CN", "--formulas", "magic"], "--formulas 只能是 portable 或 custom 或 spill，不能是 magic。"],
    [["--colour", "--lang", "zh-CN"], "没有 --colour 这个选项。"],
  ])("in Chinese where the words ask for it: %j", async (words, said) => {
    const run = await runCommand(...words);
    expect(run.code).toBe(2);
    expect(run.complained).toContain(said);
    expect(run.complained).toContain("用法：");
  });

  it("says how it is used when asked, which is no fault", async () => {
    expect(await runCommand("--help")).toMatchObject({ code: 0, complained: "", said: commandText("en-US").usage });
  });

  it("for a file that is not there, and for one that is no workbook; nothing is written", async () => {
    const out = join(folder, "out.xlsx");
    const broken = join(folder, "broken.xlsx");
    writeFileSync(broken, "not a package");
    expect((await runCommand(join(folder, "missing.xlsx"), out)).code).toBe(2);
    expect(await runCommand(broken, out)).toMatchObject({ code: 2, complained: expect.stringContaining(".xlsx") });
    const chinese = await runCommand(broken, out, "--lang", "zh-CN");
    expect(chinese).toMatchObject({ code: 2, complained: expect.stringContaining("文件不是 .xlsx 工作簿") });
    expect(existsSync(out)).toBe(false);
  });
});

describe("nothing classifiable ends with 1 and the reason", () => {
  it("for an empty sheet; no output is written", async () => {
    const folder = workFolder();
    const empty = join(folder, "empty.xlsx");
    const out = join(folder, "out.xlsx");
    const made = newPackage();
    if (made.model.sheets.length === 0) made.model.addSheet("空");
    writeFileSync(empty, savePackage(made));
    const run = await runCommand(empty, out);
    expect(run.code).toBe(1);
    expect(run.complained).toMatch(/Not classified\.\n.+/);
    expect(existsSync(out)).toBe(false);
  });
});

describe("a workbook with a cover in front", () => {
  it("is classified where its customers are, and says so", async () => {
    const folder = workFolder();
    const [input, out, report] = ["in.xlsx", "out.xlsx", "report.json"].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const made = newPackage();
    const cover = made.model.addSheet("封面");
    cover.setValue(0, 0, "2024年客户资料");
    writeCustomers(made.model.addSheet("客户"));
    writeFileSync(input, savePackage(made));
    const run = await runCommand(input, out, "--report", report, "--lang", "en-US");
    expect(run.complained).toBe("");
    expect(run.code).toBe(0);
    expect(run.said).toMatch(
      /^The sheet in front, 封面, holds no customers; classified where they are\.\n客户: 12 customers/,
    );
    expect(JSON.parse(readFileSync(report, "utf8"))).toMatchObject({ sheet: "客户", totals: { customers: CUSTOMERS } });
  });
});

describe("results beside a neighbour's cells", () => {
  it("are refused, go into inserted columns, or from a chosen column on; only those wanted", async () => {
    const folder = workFolder();
    const [input, out, report] = ["in.xlsx", "out.xlsx", "report.json"].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const made = newPackage();
    const sheet = made.model.addSheet("客户");
    writeCustomers(sheet, 3);
    // Right of the data and below it: the results do not fit beside.
    sheet.setValue(8, HEADERS.length + 2, "mine");
    writeFileSync(input, savePackage(made));
    const wanted = [input, out, "--lang", "en-US", "--report", report, "--results", "tier,score", "--header-row", "4"];
    expect(await runCommand(...wanted)).toMatchObject({ code: 1, complained: expect.stringContaining("L9") });
    const columns = (): unknown => JSON.parse(readFileSync(report, "utf8")).output.columns;
    expect((await runCommand(...wanted, "--place", "insert")).code).toBe(0);
    expect(columns()).toMatchObject({ score: "J", tier: "K" });
    expect(columns()).not.toHaveProperty("risk");
    expect((await runCommand(...wanted, "--place", "N")).code).toBe(0);
    expect(columns()).toMatchObject({ score: "N", tier: "O" });
  });
});

describe("the words of the command line", () => {
  it("know the result columns that the add-in writes", () => expect([...RESULTS]).toEqual([...VISIBLE_ROLES]));

  it("default to the sample and to a copy in build", () => {
    expect(parseArguments([])).toEqual({
      input: "assets/sample/customers.xlsx",
      output: "build/customers-classified.xlsx",
      report: null,
      clean: false,
      freeze: false,
      shareSafe: false,
    });
  });

  it("are read in any order", () => {
    expect(
      parseArguments([
        "--clean",
        "in.xlsx",
        "--lang",
        "zh-CN",
        "out.xlsx",
        "--as-of",
        "2024-02-29",
        "--sheet",
        "客户",
        "--freeze",
      ]),
    ).toMatchObject({
      input: "in.xlsx",
      output: "out.xlsx",
      clean: true,
      freeze: true,
      shareSafe: false,
      language: "zh-CN",
      asOf: "2024-02-29",
      sheet: "客户",
    });
    expect(() => parseArguments(["--report"])).toThrow(UsageError);
    expect(parseArguments(["--place", "aa", "--header-row", "4", "--results", "score, tier"])).toMatchObject({
      place: 26,
      headerRow: 3,
      outputs: ["score", "tier"],
    });
  });
});
