import type { DataValidation } from "../../host/model/sheet-properties";
import { fromFileFormula } from "../sheet-data/file-formula";
import { attribute, flag } from "../xml/scan-xml";
import { child, childrenNamed, type XmlNode } from "../xml/xml-tree";
import { readRanges } from "./ranges";
import type { SheetSource } from "./sheet-source";

/** Data validations in file order; types and operators carry the file's names ("list", "whole", "between" …). */
export function readValidations(sheet: SheetSource): { validation: DataValidation; node: XmlNode }[] {
  const list = child(sheet.tree, "dataValidations");
  if (list === undefined) return [];
  return childrenNamed(list, "dataValidation").map((node) => ({ node, validation: readValidation(sheet, node) }));
}

function readValidation(sheet: SheetSource, node: XmlNode): DataValidation {
  const type = attribute(node, "type") ?? "none";
  return {
    ranges: readRanges(attribute(node, "sqref")),
    type,
    operator:
      attribute(node, "operator") ?? (type === "list" || type === "custom" || type === "none" ? null : "between"),
    formula1: operand(child(node, "formula1")),
    formula2: operand(child(node, "formula2")),
    ignoreBlank: flag(node, "allowBlank"),
    // The file's attribute says the opposite of its name.
    inCellDropDown: !flag(node, "showDropDown"),
    errorAlert: {
      show: flag(node, "showErrorMessage"),
      style: attribute(node, "errorStyle") ?? "stop",
      title: attribute(node, "errorTitle") ?? "",
      message: attribute(node, "error") ?? "",
    },
    prompt: {
      show: flag(node, "showInputMessage"),
      title: attribute(node, "promptTitle") ?? "",
      message: attribute(node, "prompt") ?? "",
    },
    opaque: { xml: sheet.outline.slice(node.start, node.end) },
  };
}

/** A literal list without its quotes, a number as it stands, anything else as a formula with "=". */
function operand(node: XmlNode | undefined): string | null {
  if (node === undefined) return null;
  const text = node.text.trim();
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (text !== "" && !Number.isNaN(Number(text))) return text;
  return `=${fromFileFormula(text)}`;
}
