import { adviseForm, buildFormula } from "../../../src/taskpane/more/build-formula";
import type { FormulaRequest } from "../../../src/taskpane/more/build-formula";
import { defaultPolicy } from "../../../src/domain/policy/default-policy";
import { fromIsoDate } from "../../../src/domain/spreadsheet/serial-date";
import type { SerialDate } from "../../../src/domain/spreadsheet/serial-date";
import { policyWords } from "../../../src/i18n/policy-words";
import { judge, readCustomers } from "../../../src/taskpane/judgement";
import { sampleInspection } from "../fake-service";

const policy = defaultPolicy(policyWords("zh-CN"), fromIsoDate("2024-06-30") as SerialDate);
const written = [{ role: "tier", column: 10 }];

function build(request: Partial<FormulaRequest>, classified = false) {
  return buildFormula(sampleInspection({ classified }), written, {
    form: "cell",
    result: "tier",
    target: { sheetId: "{1}", row: 4, column: 12 },
    namespace: "CUSTOMER",
    ...request,
  });
}

test("one row: its cells move with the row, the headers stay", () => {
  expect(build({})).toEqual({ formula: '=CUSTOMER.TIER($A5:$I5,$A$3:$I$3,"default")' });
  expect(build({ result: "reasons" })).toEqual({ formula: '=CUSTOMER.REASONS($A5:$I5,$A$3:$I$3,"default")' });
});

test("the whole list with its headers, from this sheet or another", () => {
  expect(build({ form: "table" })).toEqual({ formula: '=CUSTOMER.CLASSIFY($A$3:$I$7,"default")' });
  const target = { sheetId: "{2}", row: 0, column: 0 };
  expect(build({ form: "table", target })).toEqual({ formula: `=CUSTOMER.CLASSIFY('客户台账'!$A$3:$I$7,"default")` });
});

test("native: the classified column, and from another sheet looked up by what stands left of the cell", () => {
  expect(build({ form: "native" }, true)).toEqual({ formula: "=$K5" });
  const target = { sheetId: "{2}", row: 1, column: 1 };
  expect(build({ form: "native", target }, true)).toEqual({
    formula: "=INDEX('客户台账'!$K$4:$K$7,MATCH(A2,'客户台账'!$A$4:$A$7,0))",
  });
});

test("says why there is no formula for a cell", () => {
  const at = (row: number, column: number) => ({ target: { sheetId: "{1}", row, column } });
  expect(build(at(0, 12))).toEqual({ why: "no-customer-row" });
  expect(build(at(4, 3))).toEqual({ why: "inside-record" });
  expect(build({ form: "table", ...at(4, 3) })).toEqual({ why: "inside-table" });
  expect(build({ form: "native" })).toEqual({ why: "not-classified" });
  expect(build({ form: "native", ...at(4, 3) }, true)).toEqual({ why: "inside-record" });
  const target = { sheetId: "{2}", row: 1, column: 0 };
  expect(build({ form: "native", target }, true)).toEqual({ why: "no-key" });
});

test("advises what everybody can read where it is there, else the whole list where a blank might pass for zero", () => {
  const sheet = sampleInspection();
  const customers = readCustomers(sheet);
  const judgement = customers === null ? null : judge(customers, sheet.recognition, policy);
  expect(adviseForm(judgement, true, 3)).toEqual({ form: "native", why: "shared" });
  expect(adviseForm(judgement, false, 3)).toEqual({ form: "cell", why: "plain" });
  // Nothing but its name is known of the last customer.
  expect(adviseForm(judgement, false, 6)).toEqual({ form: "table", why: "blanks" });
});
