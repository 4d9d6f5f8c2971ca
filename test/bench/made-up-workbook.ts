import { Workbook } from "../../src/workbench/host/model/workbook";
import { HEADERS } from "../excel/customer-workbook";

/** A sheet of made-up customers, the same at every run. */
export function customers(rowCount: number): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addSheet("台账");
  HEADERS.forEach((header, column) => sheet.loadCell(0, column, header, null, null));
  for (let row = 1; row <= rowCount; row += 1) {
    const overdue = row % 3 === 0 ? (row * 37) % 200_000 : 0;
    const cells = [
      `K${row}`,
      `客户${row}`,
      200_000 + ((row * 97) % 900_000),
      overdue,
      overdue === 0 ? 0 : row % 200,
      (row % 100) / 100,
      row % 20,
      (row * 7919) % 20_000_000,
      (row * 104_729) % 300_000_000,
    ];
    cells.forEach((value, column) => sheet.loadCell(row, column, value, null, null));
  }
  workbook.edits.forget();
  return workbook;
}
