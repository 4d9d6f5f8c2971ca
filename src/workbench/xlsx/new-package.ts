import { Workbook } from "../host/model/workbook";
import { DEFAULT_LIMITS } from "./limits";
import type { LoadedPackage } from "./load-package";
import { PackageParts } from "./parts/package-parts";
import { emptyStyles } from "./save-package";
import { MAIN, RELATIONSHIPS } from "./xml/namespaces";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A package with an empty workbook and no sheet yet; add one before saving. */
export function newPackage(): LoadedPackage {
  const parts = PackageParts.empty();
  const override = (name: string, type: string): string =>
    `<Override PartName="/${name}" ContentType="${SPREADSHEET}.${type}+xml"/>`;
  parts.setText(
    "[Content_Types].xml",
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${override("xl/workbook.xml", "sheet.main")}${override("xl/styles.xml", "styles")}</Types>`,
  );
  parts.setText(
    "_rels/.rels",
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  parts.setText(
    "xl/workbook.xml",
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView/></bookViews><sheets/></workbook>`,
  );
  parts.setText(
    "xl/_rels/workbook.xml.rels",
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`,
  );
  parts.setText("xl/styles.xml", emptyStyles(false));
  return { model: new Workbook(), notes: [], parts, sheetParts: new Map(), limits: DEFAULT_LIMITS };
}
