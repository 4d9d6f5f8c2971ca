import type { LetterTemplate } from "../../../src/domain/policy/receivables-policy";
import {
  LETTER_PLACEHOLDERS,
  repeatedTemplates,
  templateFaults,
} from "../../../src/domain/receivables/letter-placeholders";
import { policyWords } from "../../../src/i18n/policy-words";

const template = (subject: string, body: string): LetterTemplate => ({
  stage: "first",
  language: "en-US",
  subject,
  body,
});

describe("placeholders of letters", () => {
  it.each(["zh-CN", "en-US"] as const)("are all known in the letters of a new policy (%s)", (language) => {
    expect(templateFaults(policyWords(language).receivables.letters)).toEqual([]);
  });

  it.each(["zh-CN", "en-US"] as const)(
    "are all explained on the Policy sheet, and nothing else is (%s)",
    (language) => {
      const guidance = policyWords(language).receivables.lettersGuidance.join("\n");
      const named = [...guidance.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect([...named].sort()).toEqual([...LETTER_PLACEHOLDERS].sort());
    },
  );

  it("stand in one letter for a stage and language: a second is never written", () => {
    const letters = ["en-US", "zh-CN", "en-US"].map((language) => ({ ...template("{total}", "{lines}"), language }));
    expect(repeatedTemplates([...letters, { ...template("", ""), stage: "final" }] as LetterTemplate[])).toEqual([2]);
  });

  it("are told where they are misspelt, in subject and body", () => {
    expect(
      templateFaults([template("{total}", "{lines}"), template("About {Total}", "{ lines }\n{constructor} {客户} {}")]),
    ).toEqual([
      { index: 1, part: "subject", unknown: "Total" },
      { index: 1, part: "body", unknown: "constructor" },
      { index: 1, part: "body", unknown: "客户" },
      { index: 1, part: "body", unknown: "" },
    ]);
  });

  it("must give the invoices a place, in the body", () => {
    expect(templateFaults([template("{lines}", "Please pay {total}.")])).toEqual([
      { index: 0, part: "subject", unknown: "lines" },
      { index: 0, part: "body", unknown: null },
    ]);
  });
});
