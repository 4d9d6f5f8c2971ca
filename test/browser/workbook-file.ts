import type { Page } from "playwright-core";
import { newPackage } from "../../src/workbench/xlsx/new-package";
import { savePackage } from "../../src/workbench/xlsx/save-package";
import { shows } from "./drive-sheet";

/** Cells of a sheet from A1 on. */
export type Rows = readonly (readonly (string | number | null)[])[];

/** Opens a workbook of one sheet from disk, and waits until its first cell is the one in sight. */
export async function openRows(page: Page, rows: Rows, isProtected = false): Promise<void> {
  const made = newPackage();
  const sheet = made.model.sheets[0] ?? made.model.addSheet("Sheet1");
  rows.forEach((cells, row) => cells.forEach((value, column) => sheet.setValue(row, column, value)));
  if (isProtected) sheet.set("protection", { options: {}, password: null });
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await page.locator("#file").setInputFiles({ name: "book.xlsx", mimeType, buffer: Buffer.from(savePackage(made)) });
  await shows(page, "A1", String(rows[0]?.[0] ?? ""));
}
