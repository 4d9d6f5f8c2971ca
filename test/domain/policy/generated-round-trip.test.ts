import fc from "fast-check";
import { checkPolicy } from "../../../src/domain/policy/check-policy";
import type { Policy } from "../../../src/domain/policy/policy";
import { readPolicy } from "../../../src/domain/policy/read-policy";
import { policyToSheet } from "../../../src/domain/policy/write-policy";
import type { SerialDate } from "../../../src/domain/spreadsheet/serial-date";
import { policyWords } from "../../../src/i18n/policy-words";
import { policySheetValues } from "../support/policy-sheet-cells";
import { Random } from "../support/random";
import { randomPolicy } from "../support/random-policy";

const AS_OF = 45473 as SerialDate;

/** Adds to a policy of random shape what people write beside the numbers: reasons, approval, column mappings. */
function annotated(random: Random, policy: Policy): Policy {
  const note = () =>
    random.chance(0.5) ? { note: random.pick(["因为…", "=SUM(A1)", "1", "说“是”; ok", "a\nb"]) } : {};
  return {
    ...policy,
    version: random.pick(["2024.1", "7", ""]),
    status: random.pick(["draft", "approved"] as const),
    approvedBy: random.pick(["", "王芳", "Li"]),
    effectiveFrom: random.pick([null, (AS_OF - 30) as SerialDate]),
    approvedFigures: random.pick([null, 0, 123456]),
    criteria: policy.criteria.map((criterion) => ({
      ...criterion,
      note: random.pick(["", "理由"]),
      alternatives: criterion.alternatives.map((alternative) => ({
        ...alternative,
        ...note(),
        scale:
          alternative.scale.kind === "bands"
            ? { ...alternative.scale, bands: alternative.scale.bands.map((band) => ({ ...band, ...note() })) }
            : alternative.scale,
      })),
    })),
    rules: policy.rules.map((rule) => ({
      ...rule,
      conditions: rule.conditions.map((condition) => ({ ...condition, ...note() })),
    })),
    columns: [
      {
        sheet: random.pick([null, "台账", "O'Neil"]),
        header: "销售额(万美元)",
        field: "annual_sales",
        unit: "ten-thousand-yuan",
        taxBasis: random.pick(["with", "without", null] as const),
        ...(random.chance(0.5) ? { currency: "USD" } : {}),
        origin: random.pick(["found", "by-hand"] as const),
        ...note(),
      },
    ],
  };
}

describe.each(["zh-CN", "en-US"] as const)("any policy on its sheet (%s)", (language) => {
  const words = policyWords(language);

  it("is read back without loss", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
        const random = new Random(seed);
        const policy = annotated(random, randomPolicy(random, words, AS_OF));
        expect(checkPolicy(policy)).toEqual([]);
        const { policy: read, problems } = readPolicy(policySheetValues(policyToSheet(policy, words)));
        expect(problems).toEqual([]);
        expect(read).toEqual(policy);
      }),
      { numRuns: 60 },
    );
  });

  it("is the same when it was written in one language and read beside the other", () => {
    const other = policyWords(language === "zh-CN" ? "en-US" : "zh-CN");
    const policy = randomPolicy(new Random(11), words, AS_OF);
    expect(readPolicy(policySheetValues(policyToSheet(policy, other))).policy).toEqual(policy);
  });
});
