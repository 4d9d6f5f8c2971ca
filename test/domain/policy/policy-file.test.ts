import fc from "fast-check";
import { defaultPolicy } from "../../../src/domain/policy/default-policy";
import { policyFromJson, policyToJson } from "../../../src/domain/policy/policy-file";
import { fromIsoDate } from "../../../src/domain/spreadsheet/serial-date";
import type { SerialDate } from "../../../src/domain/spreadsheet/serial-date";
import { policyWords } from "../../../src/i18n/policy-words";

const policy = defaultPolicy(policyWords("zh-CN"), fromIsoDate("2024-06-30") as SerialDate);

/** An exported file with a part of its policy replaced. */
function fileWith(change: object): string {
  const file = JSON.parse(policyToJson(policy)) as { policy: object };
  return JSON.stringify({ ...file, policy: { ...file.policy, ...change } });
}

test.each(["zh-CN", "en-US"] as const)("a policy survives its file unchanged (%s)", (language) => {
  const whole = {
    ...defaultPolicy(policyWords(language), fromIsoDate("2024-06-30") as SerialDate),
    columns: [
      {
        sheet: null,
        header: "余额",
        field: "ar_balance",
        unit: "ten-thousand-yuan",
        taxBasis: "with",
        origin: "by-hand",
        currency: "USD",
      },
      { sheet: "台账", header: "备注", field: null, unit: "text", taxBasis: null, origin: "found" },
    ],
  } as const;
  expect(policyFromJson(policyToJson(whole))).toEqual({ policy: whole });
});

test("a file from before buckets had an expected loss brings the default one", () => {
  const agingBuckets = policy.agingBuckets.map(({ name, from }) => ({ name, from }));
  const read = policyFromJson(fileWith({ agingBuckets }));
  expect("policy" in read && read.policy.agingBuckets.map(({ expectedLoss }) => expectedLoss)).toEqual(
    policy.agingBuckets.map(({ expectedLoss }) => expectedLoss),
  );
});

test("what is no policy file is named by its place", () => {
  expect(policyFromJson("{")).toEqual({ fault: "not-json", detail: "" });
  expect(policyFromJson("null")).toMatchObject({ fault: "not-a-policy" });
  expect(policyFromJson("[]")).toMatchObject({ fault: "not-a-policy" });
  expect(policyFromJson(fileWith({ tiers: "A" }))).toEqual({ fault: "not-a-policy", detail: "policy.tiers" });
  const criteria = [{ ...policy.criteria[0], weight: "12" }];
  expect(policyFromJson(fileWith({ criteria }))).toEqual({
    fault: "not-a-policy",
    detail: "policy.criteria[0].weight",
  });
});

test("a policy that cannot be used is refused as one on a sheet is", () => {
  const tiers = policy.tiers.map((tier) => ({ ...tier, from: 50 }));
  const read = policyFromJson(fileWith({ tiers }));
  expect("problems" in read && read.problems.map(({ params }) => params?.["rule"])).toContain("tier-order");
});

test("keys of prototypes bring nothing in, at any depth", () => {
  const json = policyToJson(policy).replace(
    '"version":',
    '"__proto__": {"isAdmin": true}, "constructor": {"prototype": {"isAdmin": true}}, "version":',
  );
  const read = policyFromJson(json);
  expect(read).toEqual({ policy });
  expect("policy" in read && Object.getPrototypeOf(read.policy)).toBe(Object.prototype);
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  // A key that is only inherited is not there.
  const inherited = '{"format": "customer-tiers-policy", "formatVersion": 1, "__proto__": {"policy": {}}}';
  expect(policyFromJson(inherited)).toEqual({ fault: "not-a-policy", detail: "policy" });
});

test("huge numbers, texts, lists and files are refused", () => {
  expect(policyFromJson(policyToJson(policy).replace('"vatRate": 0.13', '"vatRate": 1e999'))).toMatchObject({
    detail: "policy.vatRate",
  });
  expect(policyFromJson(fileWith({ vatRate: 1e200 }))).toHaveProperty("problems");
  expect(policyFromJson(fileWith({ version: "x".repeat(10_000) }))).toMatchObject({ detail: "policy.version" });
  expect(policyFromJson(fileWith({ regions: Array.from({ length: 5_000 }, () => null) }))).toMatchObject({
    detail: "policy.regions",
  });
  expect(policyFromJson(" ".repeat(3_000_000))).toEqual({ fault: "too-large", detail: "" });
});

test("deep nesting ends nothing", () => {
  const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
  expect(policyFromJson(deep)).toMatchObject({ fault: expect.stringMatching(/^not-/) });
  const inside = policyToJson(policy).replace('"note": "', `"extra": ${deep}, "note": "`);
  expect(policyFromJson(inside)).toEqual({ policy });
});

test("whatever JSON holds, reading it ends in a policy, a fault or problems", () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(policy)), fc.jsonValue(), (key, value) => {
      const read = policyFromJson(fileWith({ [key]: value }));
      expect("policy" in read || "fault" in read || "problems" in read).toBe(true);
    }),
    { numRuns: 300 },
  );
});
