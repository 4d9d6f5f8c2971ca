import { findCalls, respelled, rewriteCalls } from "../../../src/domain/formulas/function-calls";

const found = (formula: string) => findCalls(formula, "CUSTOMER").map(({ id, args, stuck }) => [id, args, stuck]);

describe("calls of the add-in's functions in a formula", () => {
  it("are found with their arguments, whatever stands inside these", () => {
    expect(found('=IF(customer.tier($A5:$P5,$A$4:$P$4,CustomerPolicy)="A",1,0)')).toEqual([
      ["TIER", ["$A5:$P5", "$A$4:$P$4", "CustomerPolicy"], false],
    ]);
    expect(found("=CUSTOMER.TIEROF(MAX(A1,{1,2;3,4}),'a,b(''c'!B2:C9)")).toEqual([
      ["TIEROF", ["MAX(A1,{1,2;3,4})", "'a,b(''c'!B2:C9"], false],
    ]);
    expect(found("=CUSTOMER.TIER(T[@[x, ']y]:[z)]],T[#Headers],CustomerPolicy)+CUSTOMER.SCORE()")).toEqual([
      ["TIER", ["T[@[x, ']y]:[z)]]", "T[#Headers]", "CustomerPolicy"], false],
      ["SCORE", [], false],
    ]);
  });

  it("are not seen in texts, sheet names, longer names and other namespaces", () => {
    for (const formula of [
      '="CUSTOMER.TIER(A1)"',
      "='CUSTOMER.TIER(1)'!A1",
      "=XCUSTOMER.TIER(A1)",
      "=MY.CUSTOMER.TIER(A1)",
      "=客户CUSTOMER.TIER(A1)",
      "=T[CUSTOMER.TIER(A1)]",
      "=CUSTOMERS.TIER(A1)",
      "=CUSTOMER.TIER",
      "=CUSTOMER.TIER(A1",
    ]) {
      expect(found(formula)).toEqual([]);
    }
  });

  it("are found in the spellings that files and broken links leave in cells", () => {
    for (const spelling of [
      "_xldudf_CUSTOMER_TIER",
      "_xlfn._xldudf_CUSTOMER_TIER",
      "[2]!_xldudf_CUSTOMER_TIER",
      "'C:\\Add-ins\\[it''s].xlam'!_xldudf_customer_tier",
    ]) {
      expect(found(`=1+${spelling}(A1,B1)`)).toEqual([["TIER", ["A1", "B1"], true]]);
      expect(respelled(`=1+${spelling}(A1,"${spelling}(")&'x'!B1`, "CUSTOMER")).toBe(
        `=1+CUSTOMER.TIER(A1,"${spelling}(")&'x'!B1`,
      );
    }
  });

  it("are replaced from the innermost out, or not at all", () => {
    const formula = "=CUSTOMER.TIEROF(CUSTOMER.SCORE(A1:B1,A$4:B$4,P),P)&CUSTOMER.SIZE(A1,B1,P)";
    const marked = rewriteCalls(formula, "CUSTOMER", ({ id, args }) => `<${id} ${args.length} ${args[0] ?? ""}>`);
    expect(marked).toBe("=<TIEROF 2 <SCORE 3 A1:B1>>&<SIZE 3 A1>");
    expect(rewriteCalls(formula, "CUSTOMER", ({ id }) => (id === "SCORE" ? null : id))).toBeNull();
  });
});
