import { ClassifyFailure } from "../../src/excel/failure";
import { forgetLastAction } from "../../src/excel/last-action";
import { recoverWorkbook } from "../../src/excel/recover";
import { removeClassification } from "../../src/excel/remove-classification";
import { classifySheet } from "../../src/excel/classify-sheet";
import { customerWorkbook, RUN } from "./customer-workbook";
import { ACTIONS } from "./failing-actions";
import { actOf } from "./failing-runs";
import { described, withExcel } from "./workbook-session";

beforeEach(forgetLastAction);

describe("with all sheets and the structure of the workbook protected,", () => {
  it.each(ACTIONS.map((action) => [action.name, action] as const))(
    "%s is refused, and changes nothing",
    async (_, action) => {
      const workbook = await action.open();
      for (const sheet of workbook.sheets) sheet.set("protection", { options: {}, password: null });
      workbook.structureProtected = true;
      const before = described(workbook);
      await withExcel(workbook, async () => {
        const failure: unknown = await actOf(action)().catch((error: unknown) => error);
        expect(failure).toMatchObject({ workbook: "unchanged" });
        const codes = failure instanceof ClassifyFailure ? failure.problems.map(({ code }) => code) : [];
        expect(codes.some((code) => code === "sheet-protected" || code === "workbook-protected")).toBe(true);
        await expect(recoverWorkbook({ patience: 0 })).resolves.toBeNull();
      });
      expect(described(workbook)).toEqual(before);
    },
  );
});

it("a protected sheet of ours that a run would write anew is refused by name", async () => {
  const { workbook } = customerWorkbook();
  await withExcel(workbook, async () => {
    await classifySheet({ ...RUN, sheet: "台账" });
    workbook.sheet("Policy")?.set("protection", { options: {}, password: null });
    const before = described(workbook);
    await expect(classifySheet({ ...RUN, sheet: "台账", asOf: "2024-09-30" })).rejects.toMatchObject({
      code: "protected",
      workbook: "unchanged",
      problems: [{ code: "sheet-protected", sheet: "Policy" }],
    });
    expect(described(workbook)).toEqual(before);
  });
});

it("a Policy sheet that somebody made very hidden goes with Remove all the same", async () => {
  const { workbook } = customerWorkbook();
  const before = described(workbook);
  await withExcel(workbook, async () => {
    await classifySheet(RUN);
    workbook.sheet("Policy")?.set("visibility", "veryHidden");
    await removeClassification();
  });
  expect(described(workbook)).toEqual(before);
});
