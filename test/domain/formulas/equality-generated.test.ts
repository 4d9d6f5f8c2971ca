import { checkPolicy } from "../../../src/domain/policy/check-policy";
import type { SerialDate } from "../../../src/domain/spreadsheet/serial-date";
import { policyWords } from "../../../src/i18n/policy-words";
import { compareWithLibreOffice } from "../support/equality-book";
import { describeWithLibreOffice } from "../../support/libreoffice";
import { Random } from "../support/random";
import { randomPolicy } from "../support/random-policy";

const AS_OF = 45473 as SerialDate;

describeWithLibreOffice("generated policies, evaluator and portable formulas", () => {
  it.each([1, 2, 3, 4])("agree on every cell of 300 messy customers (seed %i)", (seed) => {
    const random = new Random(seed);
    const words = policyWords(seed % 2 === 0 ? "zh-CN" : "en-US");
    const policy = randomPolicy(random, words, AS_OF);
    expect(checkPolicy(policy)).toEqual([]);
    const { differences } = compareWithLibreOffice(random, policy, words, 300, "O'Neil Policy");
    expect(differences.slice(0, 6)).toEqual([]);
  });
});
