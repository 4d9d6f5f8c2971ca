import type { SheetProtection } from "../../host/model/sheet-properties";
import { attribute, flag } from "../xml/scan-xml";
import { attributes } from "../xml/escape-xml";
import type { XmlNode } from "../xml/xml-tree";

/** Options by the client's names, the file's attribute, and what the attribute means when absent. In the file 1 forbids. */
const OPTIONS: readonly (readonly [option: string, attribute: string, forbidden: boolean])[] = [
  ["allowAutoFilter", "autoFilter", true],
  ["allowDeleteColumns", "deleteColumns", true],
  ["allowDeleteRows", "deleteRows", true],
  ["allowEditObjects", "objects", false],
  ["allowEditScenarios", "scenarios", false],
  ["allowFormatCells", "formatCells", true],
  ["allowFormatColumns", "formatColumns", true],
  ["allowFormatRows", "formatRows", true],
  ["allowInsertColumns", "insertColumns", true],
  ["allowInsertHyperlinks", "insertHyperlinks", true],
  ["allowInsertRows", "insertRows", true],
  ["allowPivotTables", "pivotTables", true],
  ["allowSort", "sort", true],
];
const PASSWORD = ["password", "algorithmName", "hashValue", "saltValue", "spinCount"];

/** Protection of a sheet, or null when it is off. */
export function readProtection(node: XmlNode | undefined): SheetProtection | null {
  if (node === undefined || !flag(node, "sheet")) return null;
  const password = Object.fromEntries(
    PASSWORD.map((name) => [name, attribute(node, name)]).filter(([, value]) => value !== undefined),
  );
  return {
    options: Object.fromEntries(OPTIONS.map(([option, name, forbidden]) => [option, !flag(node, name, forbidden)])),
    password: Object.keys(password).length > 0 ? password : null,
  };
}

/** The element of a protection. */
export function writeProtection(protection: SheetProtection): string {
  const options = OPTIONS.map(([option, name, forbidden]) => [
    name,
    protection.options[option] === forbidden ? !forbidden : undefined,
  ]);
  return `<sheetProtection${attributes({ ...passwordOf(protection.password), sheet: true, ...Object.fromEntries(options) })}/>`;
}

function passwordOf(password: unknown): Record<string, string> {
  return typeof password === "object" && password !== null ? (password as Record<string, string>) : {};
}
