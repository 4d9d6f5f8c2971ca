import { readFileSync } from "node:fs";
import { recognizeSheet } from "../../../src/domain/customer/recognize-sheet";
import { countRows } from "../../../src/domain/customer/recognition";
import { plainSnapshot } from "../../../src/domain/customer/snapshot";
import { describeWithShared } from "../../support/shared-data";

describeWithShared("2,466 invoices of a published sample", ["data", "WA_Fn-UseC_-Accounts-Receivable.csv"], (path) => {
  it("are recognised as invoices, every column right", () => {
    const lines = readFileSync(path, "utf8").trim().split(/\r?\n/);
    const rows = lines.map((line) =>
      line.split(",").map((cell) => (/^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(cell) ? Number(cell) : cell)),
    );
    const recognition = recognizeSheet(plainSnapshot(rows));
    expect(recognition.kind).toBe("invoices");
    expect(countRows(recognition.body)).toBe(2466);
    expect(Object.fromEntries(recognition.columns.map(({ header, field }) => [header, field]))).toEqual({
      countryCode: "region",
      customerID: "customer_id",
      PaperlessDate: null,
      invoiceNumber: "invoice_no",
      InvoiceDate: "invoice_date",
      DueDate: "due_date",
      InvoiceAmount: "invoice_amount",
      Disputed: "disputed",
      SettledDate: "paid_date",
      PaperlessBill: null,
      DaysToSettle: "avg_days_to_pay",
      DaysLate: "overdue_days",
    });
  });
});
