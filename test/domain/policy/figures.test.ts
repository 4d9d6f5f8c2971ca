import { approvePolicy } from "../../../src/domain/policy/approve-policy";
import { defaultPolicy } from "../../../src/domain/policy/default-policy";
import { CRITERIA, FIRST } from "../../../src/domain/policy/policy-layout";
import type { Policy } from "../../../src/domain/policy/policy";
import type { PolicySheet } from "../../../src/domain/policy/policy-sheet";
import { policyToSheet } from "../../../src/domain/policy/write-policy";
import type { SerialDate } from "../../../src/domain/spreadsheet/serial-date";
import { policyWords } from "../../../src/i18n/policy-words";
import { describeWithLibreOffice } from "../../support/libreoffice";
import { recalculate } from "../support/libreoffice";
import { policySheetCells } from "../support/policy-sheet-cells";
import { Random } from "../support/random";
import { randomPolicy } from "../support/random-policy";
import type { SheetCell } from "../support/small-xlsx";
import { smallXlsx } from "../support/small-xlsx";

const AS_OF = 45473 as SerialDate;
const en = policyWords("en-US");
const zh = policyWords("zh-CN");

/** The cells that the approval is told by, as LibreOffice calculates them. */
function shown(sheets: readonly { name: string; sheet: PolicySheet; cells?: SheetCell[][] }[]) {
  const calculated = recalculate(
    smallXlsx(sheets.map(({ name, sheet, cells }) => ({ name, rows: cells ?? policySheetCells(sheet) }))),
  );
  return sheets.map(({ name, sheet }) => {
    const at = (id: string) => calculated.get(name)?.[sheet.layout.rows.get(id) ?? -1]?.[FIRST] ?? "";
    return { figures: Number(at("setting:figures")), changed: at("setting:changed"), check: at("setting:check") };
  });
}

function approved(policy: Policy): Policy {
  return approvePolicy(policy, en, { by: "Li Wei", effectiveFrom: AS_OF });
}

describe("the code of a policy's figures", () => {
  it("is the same in both languages", () => {
    for (let seed = 1; seed <= 20; seed++) {
      const policy = randomPolicy(new Random(seed), zh, AS_OF);
      expect(policyToSheet(policy, en).figures).toBe(policyToSheet(policy, zh).figures);
    }
  });

  it("tells apart what differs in one figure, one effect, one order or one word, and ignores names and dates", () => {
    const policy = defaultPolicy(en, AS_OF);
    const code = (change: Partial<Policy>) => policyToSheet({ ...policy, ...change }, en).figures;
    const [first, second, ...rest] = policy.criteria;
    const [rule, ...rules] = policy.rules;
    if (first === undefined || second === undefined || rule === undefined)
      throw new Error("the default policy is empty");
    const changes: Partial<Policy>[] = [
      { vatRate: 0.09 },
      { agingBuckets: policy.agingBuckets.map((bucket) => ({ ...bucket, expectedLoss: 0.5 })) },
      { criteria: [{ ...first, weight: second.weight }, { ...second, weight: first.weight }, ...rest] },
      { criteria: [{ ...first, blank: "zero" }, second, ...rest] },
      { rules: [{ ...rule, noNewCredit: false }, ...rules] },
      { rules: [{ ...rule, knockOutTier: "C" }, ...rules] },
      { exchangeRates: [...policy.exchangeRates, { text: "USD", rate: 7.1 }] },
      { tiers: policy.tiers.map((tier) => ({ ...tier, from: tier.from === 85 ? 84.5 : tier.from })) },
    ];
    const codes = [policyToSheet(policy, en).figures, ...changes.map(code)];
    expect(new Set(codes).size).toBe(codes.length);
    expect(code({ version: "2", asOf: (AS_OF + 31) as SerialDate, approvedBy: "x" })).toBe(codes[0]);
  });
});

describeWithLibreOffice("the flag “changed since approval”", () => {
  it("is calculated natively, says the code that approval stores, and notices a changed weight", () => {
    const draft = policyToSheet(defaultPolicy(en, AS_OF), en);
    const kept = policyToSheet(approved(defaultPolicy(en, AS_OF)), zh);
    const unrecorded = policyToSheet({ ...defaultPolicy(en, AS_OF), status: "approved" }, en);
    const edited = policySheetCells(kept);
    const row = (kept.layout.rows.get("head:criteria") ?? -1) + 1;
    (edited[row] ?? [])[CRITERIA.weight] = 8.5;
    const generated = [1, 2, 3, 4, 5].map((seed) => ({
      name: `G${seed}`,
      sheet: policyToSheet(randomPolicy(new Random(seed), seed % 2 ? zh : en, AS_OF), seed % 2 ? zh : en),
    }));
    const answers = shown([
      { name: "Draft", sheet: draft },
      { name: "Kept", sheet: kept },
      { name: "Edited", sheet: kept, cells: edited },
      { name: "Unrecorded", sheet: unrecorded },
      ...generated,
    ]);
    expect(answers.slice(0, 4).map(({ changed }) => changed)).toEqual([
      en.changedDraft,
      zh.changedNo,
      zh.changedYes,
      en.changedUnknown,
    ]);
    expect([answers[0]?.figures, answers[1]?.figures]).toEqual([draft.figures, kept.figures]);
    expect(answers.slice(4).map(({ figures }) => figures)).toEqual(generated.map(({ sheet }) => sheet.figures));
    expect(new Set(answers.map(({ check }) => check))).toEqual(new Set([en.checkOk, zh.checkOk]));
  });
});
