import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ClassifyReport } from "../../../src/excel/classify-report";
import type { Workbook } from "../../../src/workbench/host/model/workbook";
import { loadPackage } from "../../../src/workbench/xlsx/load-package";
import { recalculated } from "./libreoffice";
import { describeWithLibreOffice } from "../../support/libreoffice";
import { differences, runCommand, workFolder } from "./run-command";

const SAMPLE = join(__dirname, "../../../assets/sample/customers.xlsx");
const ROLES = ["score", "tier", "risk"] as const;
/** Whole workbooks are loaded and calculated here, on machines that may be busy; milliseconds. */
const PATIENCE = 300_000;

function hash(path: string): string {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

function readReport(path: string): ClassifyReport {
  return JSON.parse(readFileSync(path, "utf8")) as ClassifyReport;
}

describe("npm run classify on the sample", () => {
  const folder = workFolder();
  const out = join(folder, "out.xlsx");
  const reportFile = join(folder, "report.json");
  const before = hash(SAMPLE);
  let report: ClassifyReport;
  let written: Workbook;

  beforeAll(async () => {
    const run = await runCommand(SAMPLE, out, "--report", reportFile, "--as-of", "2024-06-30");
    expect(run).toMatchObject({ code: 0, complained: "" });
    report = readReport(reportFile);
    written = loadPackage(readFileSync(out)).model;
  }, PATIENCE);

  it("leaves the input as it is", () => {
    expect(hash(SAMPLE)).toBe(before);
  });

  it("reports every customer once, in the rows of the sheet", () => {
    const rows = report.customers.map(({ row }) => row);
    expect(report.totals.customers).toBeGreaterThanOrEqual(300);
    expect(new Set(rows).size).toBe(report.totals.customers);
    expect(rows.every((row) => row > report.headerRow)).toBe(true);
    expect(report.skipped.some(({ row }) => rows.includes(row))).toBe(false);
  });

  it("gives every customer exactly one tier, and totals that add up", () => {
    const { tiers, customers, highRisk } = report.totals;
    expect(Object.values(tiers).reduce((sum, count) => sum + count, 0)).toBe(customers);
    for (const [tier, count] of Object.entries(tiers)) {
      expect(report.customers.filter((customer) => customer.tier === tier)).toHaveLength(count);
    }
    expect(report.customers.filter(({ riskLevel }) => riskLevel === "high")).toHaveLength(highRisk);
  });

  it("writes what the workbook's own calculator made of the formulas, and it agrees with the evaluator", () => {
    expect(differences(written, report, ["score", "tier", "risk", "terms", "completeness"])).toEqual([]);
  });

  it("leaves rows that are no customers empty", () => {
    const sheet = written.sheet(report.sheet);
    const columns = Object.values(report.output.columns).map(
      (letters) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
    );
    for (const { row } of report.skipped.filter((skip) => skip.row > report.headerRow)) {
      expect(columns.map((column) => sheet?.value(row - 1, column) ?? null)).toEqual(columns.map(() => null));
    }
  });

  it("puts a problem in words of the sheet's language, with its place", () => {
    expect(report.problems.length).toBeGreaterThan(0);
    expect(report.problems.every(({ message }) => /\p{Script=Han}/u.test(message))).toBe(true);
  });

  it(
    "classifies its own output in place: same columns, same results",
    async () => {
      const again = join(folder, "again.xlsx");
      const againReport = join(folder, "again.json");
      expect((await runCommand(out, again, "--report", againReport)).code).toBe(0);
      const second = readReport(againReport);
      expect(second.output).toEqual(report.output);
      expect(second.customers).toEqual(report.customers);
    },
    PATIENCE,
  );

  describeWithLibreOffice("LibreOffice, calculating every formula itself", () => {
    it(
      "agrees with the report on every row",
      () => {
        expect(differences(recalculated(out), report, ROLES)).toEqual([]);
      },
      PATIENCE,
    );
  });

  it(
    "leaves custom functions to the add-in's own code, through the client",
    async () => {
      const custom = join(folder, "custom.xlsx");
      const customReport = join(folder, "custom.json");
      expect(
        (await runCommand(SAMPLE, custom, "--formulas", "custom", "--report", customReport, "--as-of", "2024-06-30"))
          .code,
      ).toBe(0);
      const said = readReport(customReport);
      const { model } = loadPackage(readFileSync(custom));
      expect(model.sheet(said.sheet)?.formulaText(said.headerRow, 21)).toMatch(/^=CUSTOMER\.SCORE\(/);
      expect(differences(model, said, ROLES)).toEqual([]);
      expect(said.customers.map(({ score, tier, risk }) => [score, tier, risk])).toEqual(
        report.customers.map(({ score, tier, risk }) => [score, tier, risk]),
      );
    },
    PATIENCE,
  );

  it("classifies a sheet in English", async () => {
    const english = join(folder, "en.xlsx");
    const englishReport = join(folder, "en.json");
    const sample = SAMPLE.replace("customers.xlsx", "customers-en.xlsx");
    expect(await runCommand(sample, english, "--report", englishReport)).toMatchObject({ code: 0 });
    const said = readReport(englishReport);
    expect(said.customers.every(({ risk }) => ["Low", "Medium", "High", "Unrated"].includes(risk))).toBe(true);
    expect(differences(loadPackage(readFileSync(english)).model, said, ROLES)).toEqual([]);
  });

  it("cleans text numbers when asked: the cells become numbers, others stay", async () => {
    const cleaned = join(folder, "clean.xlsx");
    const cleanedReport = join(folder, "clean.json");
    expect(
      (await runCommand(SAMPLE, cleaned, "--clean", "--report", cleanedReport, "--as-of", "2024-06-30")).code,
    ).toBe(0);
    const texts = report.problems.filter(({ code, reads }) => code === "text-number" && reads !== null);
    expect(texts.length).toBeGreaterThan(0);
    const left = readReport(cleanedReport).problems.filter(({ code }) => code === "text-number");
    expect(left).toEqual([]);
    expect(existsSync(cleaned)).toBe(true);
  });
});
