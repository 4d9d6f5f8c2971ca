import { checkPolicy } from "../../../src/domain/policy/check-policy";
import { defaultPolicy } from "../../../src/domain/policy/default-policy";
import { isGroupRole } from "../../../src/domain/formulas/group-formula";
import { VISIBLE_ROLES } from "../../../src/domain/formulas/result-columns";
import { resultCellAt } from "../../../src/domain/scoring/result-cell";
import type { SerialDate } from "../../../src/domain/spreadsheet/serial-date";
import { score } from "../../../src/functions/customer-functions";
import { classify } from "../../../src/functions/table-functions";
import { policyWords } from "../../../src/i18n/policy-words";
import { Calculator } from "../../../src/workbench/host/formula/calculator";
import { loadPackage } from "../../../src/workbench/xlsx/load-package";
import { installRuntime } from "../../functions/custom-functions-stand-in";
import { describeWithLibreOffice } from "../../support/libreoffice";
import type { EqualityCase } from "../support/equality-case";
import { makeCase } from "../support/equality-case";
import type { Comparison } from "../support/equality-check";
import { compareByRow, compareCalculated, record } from "../support/equality-check";
import { recalculate } from "../support/libreoffice";
import { featuresOf, POLICY_FEATURES } from "../support/policy-features";
import { policySheetValues } from "../support/policy-sheet-cells";
import { Random } from "../support/random";
import { randomPolicy } from "../support/random-policy";
import { smallXlsx } from "../support/small-xlsx";

const AS_OF = 45473 as SerialDate;
/** Generated policies and customers for each; with the default policy in both languages 10,000 customers in all. */
const POLICIES = 38;
const CUSTOMERS = 250;
const SHEET_NAMES = ["Policy", "O'Neil's Policy", "制度 2024", "a b-c", "Q&A <1>"];
/** Of every case this many customers are calculated by the workbench too. */
const SAMPLE = 6;

const nothing = (): Comparison => ({ cells: 0, differences: [] });

function makeCases(): EqualityCase[] {
  const ofDefault = (["zh-CN", "en-US"] as const).map((language, i) =>
    makeCase({
      random: new Random(100 + i),
      policy: defaultPolicy(policyWords(language), AS_OF),
      words: policyWords(language),
      count: CUSTOMERS,
      name: `Default ${i}`,
      policySheetName: `Default policy ${i}`,
      groups: i === 1,
    }),
  );
  const generated = Array.from({ length: POLICIES }, (_, seed) => {
    const random = new Random(seed + 1);
    const words = policyWords(seed % 2 === 0 ? "zh-CN" : "en-US");
    return makeCase({
      random,
      policy: randomPolicy(random, words, AS_OF),
      words,
      count: CUSTOMERS,
      name: `Customers ${seed}`,
      policySheetName: `${SHEET_NAMES[seed % SHEET_NAMES.length] ?? ""} ${seed}`,
      groups: seed % 5 === 0,
    });
  });
  return [...ofDefault, ...generated];
}

describe("10,000 customers under generated policies", () => {
  const cases = makeCases();

  it("cover every feature that a policy can have, in policies without a fault", () => {
    const covered = new Map<string, number>(POLICY_FEATURES.map((feature) => [feature, 0]));
    for (const { result } of cases) {
      expect(checkPolicy(result.compiled.policy)).toEqual([]);
      for (const feature of featuresOf(result.compiled.policy)) covered.set(feature, (covered.get(feature) ?? 0) + 1);
    }
    console.info([...covered].map(([feature, count]) => `${feature}: ${count}`).join("; "));
    expect([...covered].filter(([, count]) => count === 0).map(([feature]) => feature)).toEqual([]);
    expect(cases.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(10_000);
  });

  it("are rated in every way: each tier, each risk, unrated, refused credit, limits and none", () => {
    const seen = (of: (each: EqualityCase) => Iterable<number>) => new Set(cases.flatMap((each) => [...of(each)]));
    expect(seen(({ result }) => result.riskIndex)).toEqual(new Set([0, 1, 2, 3]));
    expect(seen(({ result }) => result.unrated)).toEqual(new Set([0, 1]));
    expect(seen(({ result }) => result.tierIndex).size).toBeGreaterThanOrEqual(7);
    for (const value of [-2, -1, 0])
      expect(seen(({ result }) => result.points.flatMap((each) => [...each]))).toContain(value);
    expect(seen(({ result }) => result.limit).size).toBeGreaterThan(50);
  });

  it("are the same one by one as all at once, in every result cell", () => {
    const { cells, differences } = cases.reduce((so, each) => compareByRow(each, so), nothing());
    expect(differences.slice(0, 5)).toEqual([]);
    expect(cells).toBeGreaterThan(300_000);
  });

  it("are the same to the functions, called with the same cells: CLASSIFY for all, SCORE for each", () => {
    installRuntime("en-US");
    const differences: string[] = [];
    for (const each of cases) {
      const { rows, headers, result, policySheet, name } = each;
      const policy = policySheetValues(policySheet);
      const roles = VISIBLE_ROLES.filter((role) => result.groups !== null || !isGroupRole(role));
      const answers = classify([[...headers], ...rows], policy).slice(1);
      rows.forEach((row, i) => {
        roles.forEach((role, column) => {
          const answer = answers[i]?.[column];
          const ours = resultCellAt(result, role, i);
          // The function tells all main reasons, the column the first.
          const first = role === "reasons" ? String(answer).split("; ")[0] : answer;
          if (!Object.is(first, ours))
            differences.push(`${name}: ${role}: ${String(first)} for ${ours}: ${record(each, i)}`);
        });
        const alone = score([row], [headers.slice()], policy)[0]?.[0];
        if (!Object.is(alone, resultCellAt(result, "score", i))) differences.push(`${name}: SCORE: ${String(alone)}`);
      });
    }
    expect(differences.slice(0, 5)).toEqual([]);
  });

  it("are the same to the workbench's calculator, on a sample", () => {
    const sampled = cases.map((each) => ({
      ...each,
      sheets: [{ ...each.sheets[0], rows: each.sheets[0].rows.slice(0, SAMPLE + 1) }, each.sheets[1]] as const,
    }));
    const { model } = loadPackage(
      smallXlsx(sampled.filter(({ result }) => result.groups === null).flatMap(({ sheets }) => sheets)),
    );
    new Calculator(model).recalculate();
    const compared = sampled
      .filter(({ result }) => result.groups === null)
      .reduce((so, each) => {
        const sheet = model.sheet(each.name);
        const shown = (row: number, column: number): string => {
          const value = sheet?.value(row, column) ?? "";
          return typeof value === "object" ? value.error : String(value);
        };
        return compareCalculated(each, shown, so, SAMPLE);
      }, nothing());
    expect(compared.differences.slice(0, 5)).toEqual([]);
    expect(compared.cells).toBeGreaterThan(5_000);
  });

  describeWithLibreOffice("to LibreOffice", () => {
    it("are the same in every result cell of one workbook", () => {
      const calculated = recalculate(smallXlsx(cases.flatMap(({ sheets }) => sheets)));
      const { cells, differences } = cases.reduce((so, each) => {
        const sheet = calculated.get(each.name) ?? [];
        return compareCalculated(each, (row, column) => sheet[row]?.[column] ?? "", so);
      }, nothing());
      expect(differences.slice(0, 5)).toEqual([]);
      expect(cells).toBeGreaterThan(300_000);
    });
  });
});
