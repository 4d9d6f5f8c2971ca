import { earlierOutput } from "../../../src/domain/plan/earlier-output";
import type { ColumnMark } from "../../../src/domain/plan/marks";

const column = (role: string): ColumnMark => ({ role, header: role, width: null, helper: false });

test("a column that a person left out stays out; those of groups were nobody's choice", () => {
  const { formulas, outputs } = earlierOutput({
    formulas: "portable",
    columns: [column("score"), column("tier"), column("points:years")],
  });
  expect(formulas).toBe("portable");
  expect(outputs).toEqual(["score", "tier", "groupLimit", "groupExposure"]);
});

test("columns that the add-in's functions do not have are not missed by the native formulas that come after them", () => {
  const { outputs } = earlierOutput({ formulas: "custom", columns: [column("tier"), column("risk")] });
  expect(outputs).toEqual(["tier", "risk", "groupLimit", "groupExposure", "daysOverdue", "completeness"]);
});
