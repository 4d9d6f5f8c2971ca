import { defaultPolicy } from "../../../src/domain/policy/default-policy";
import type { SerialDate } from "../../../src/domain/spreadsheet/serial-date";
import { policyWords } from "../../../src/i18n/policy-words";
import { compareWithLibreOffice } from "../support/equality-book";
import { describeWithLibreOffice } from "../../support/libreoffice";
import { Random } from "../support/random";

/** 2024-06-30 */
const AS_OF = 45473 as SerialDate;

describeWithLibreOffice("default policy, evaluator and portable formulas", () => {
  it.each([
    ["zh-CN", 11],
    ["en-US", 12],
  ] as const)("agree on every cell of 1,000 messy customers (%s)", (language, seed) => {
    const words = policyWords(language);
    const { cells, differences } = compareWithLibreOffice(new Random(seed), defaultPolicy(words, AS_OF), words, 1000);
    expect(differences.slice(0, 6)).toEqual([]);
    expect(cells).toBeGreaterThan(40_000);
  });
});
