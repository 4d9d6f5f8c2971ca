import { readFileSync } from "node:fs";
import { customerTable } from "../../src/domain/customer/customer-table";
import { readDate } from "../../src/domain/customer/read-date";
import { readSheet } from "../../src/excel/read-sheet";
import { recognizeReading } from "../../src/excel/recognize-reading";
import type { Workbook } from "../../src/workbench/host/model/workbook";
import { loadPackage } from "../../src/workbench/xlsx/load-package";
import { newPackage } from "../../src/workbench/xlsx/new-package";
import { savePackage } from "../../src/workbench/xlsx/save-package";
import { parseCsv } from "../support/libreoffice";
import { describeWithShared } from "../support/shared-data";
import { inSession } from "./workbook-session";

/** The file as a spreadsheet program opens it: numbers are numbers, dates are days in its American format. */
function opened(csv: string): Workbook {
  const loaded = newPackage();
  const sheet = loaded.model.addSheet("Invoices");
  parseCsv(csv).forEach((cells, row) =>
    cells.forEach((text, column) => {
      const date = /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(text) ? readDate(text) : null;
      if (date?.kind === "date") {
        sheet.setValue(row, column, date.serial);
        sheet.setStyle({ row, column, rowCount: 1, columnCount: 1 }, { numberFormat: "m/d/yyyy" });
      } else sheet.setValue(row, column, /^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) ? Number(text) : text);
    }),
  );
  return loadPackage(savePackage(loaded)).model;
}

describeWithShared(
  "a workbook of 2,466 published invoices",
  ["data", "WA_Fn-UseC_-Accounts-Receivable.csv"],
  (path) => {
    it("is recognised as invoices, every column right, every amount read", async () => {
      const workbook = opened(readFileSync(path, "utf8"));
      const { snapshot, recognition } = await inSession(workbook, async (session) => {
        const reading = await readSheet(session, { lookForMerges: true });
        if (reading === null) throw new Error("no sheet");
        return recognizeReading(session, reading.snapshot);
      });
      expect(recognition.kind).toBe("invoices");
      expect(recognition.reasons).toEqual(
        expect.arrayContaining(["has-customer-codes", "has-invoice-numbers", "has-due-dates", "customers-repeat"]),
      );
      expect(
        Object.fromEntries(recognition.columns.map(({ header, field, unit }) => [header, field && `${field} ${unit}`])),
      ).toEqual({
        countryCode: "region text",
        customerID: "customer_id text",
        PaperlessDate: null,
        invoiceNumber: "invoice_no text",
        InvoiceDate: "invoice_date date",
        DueDate: "due_date date",
        InvoiceAmount: "invoice_amount yuan",
        Disputed: "disputed text",
        SettledDate: "paid_date date",
        PaperlessBill: null,
        DaysToSettle: "avg_days_to_pay days",
        DaysLate: "overdue_days days",
      });
      const table = customerTable(snapshot, recognition);
      expect(table.rowNumbers).toHaveLength(2466);
      // Sum and number of late invoices as published with the file.
      const amounts = table.columns.get("invoice_amount");
      const late = table.columns.get("overdue_days");
      if (amounts?.kind !== "numbers" || late?.kind !== "numbers") throw new Error("no amounts");
      expect(amounts.numbers.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(147_703.18, 2);
      expect(late.numbers.filter((days) => days > 0)).toHaveLength(877);
    });
  },
);
