import { loadPackage } from "../../../src/workbench/xlsx/load-package";
import { newPackage } from "../../../src/workbench/xlsx/new-package";
import { savePackage } from "../../../src/workbench/xlsx/save-package";

it("a workbook keeps the date system it was given, and can be given the other", () => {
  const loaded = newPackage();
  loaded.model.addSheet("Data");
  loaded.model.date1904 = true;
  const reopened = loadPackage(savePackage(loaded));
  expect(reopened.model.date1904).toBe(true);
  reopened.model.date1904 = false;
  expect(loadPackage(savePackage(reopened)).model.date1904).toBe(false);
});
