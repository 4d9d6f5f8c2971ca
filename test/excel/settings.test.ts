import type { Marks } from "../../src/domain/plan/marks";
import { SETTING_KEY, SETTING_LIMIT } from "../../src/domain/plan/marks";
import { isStored, loadSettings, queueMarks } from "../../src/excel/settings";
import { customerWorkbook } from "./customer-workbook";
import { inSession } from "./workbook-session";

const MARKS: Marks = {
  version: 1,
  policyVersion: "1",
  asOf: 45_473,
  policySheet: { id: "sheet2", digest: "abc" },
  sheets: [
    {
      sheetId: "sheet1",
      formulas: "portable",
      columns: [{ role: "tier", header: "等级", width: null, helper: false }],
    },
  ],
};

describe("our entry in the workbook's settings", () => {
  it("reads back as written, and is gone when deleted", async () => {
    const { workbook } = customerWorkbook();
    await inSession(workbook, async (session) => {
      queueMarks(session.context, MARKS);
      await session.sync();
      expect(await isStored(session, MARKS)).toBe(true);
      expect(await isStored(session, { ...MARKS, asOf: 1 })).toBe(false);
      queueMarks(session.context, null);
      await session.sync();
      expect(await isStored(session, null)).toBe(true);
    });
    expect(workbook.settings.has(SETTING_KEY)).toBe(false);
  });

  it("of more than 64 KB is refused before it is sent", async () => {
    const { workbook } = customerWorkbook();
    await inSession(workbook, async (session) => {
      const large = { ...MARKS, policyVersion: "x".repeat(SETTING_LIMIT) };
      expect(() => queueMarks(session.context, large)).toThrow(RangeError);
      await session.sync();
    });
    expect(workbook.settings.has(SETTING_KEY)).toBe(false);
  });

  it("that is not ours or is damaged reads as none", async () => {
    const { workbook } = customerWorkbook();
    workbook.setSetting(SETTING_KEY, "{ not JSON");
    await inSession(workbook, async (session) => {
      const settings = loadSettings(session.context);
      await session.sync();
      expect(settings.read()).toEqual({ marks: null });
    });
  });
});
