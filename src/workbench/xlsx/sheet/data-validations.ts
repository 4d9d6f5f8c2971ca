import type { DataValidation } from "../../host/model/sheet-properties";
import { fromFileFormula, toFileFormula } from "../sheet-data/file-formula";
import { attributes, escapeText } from "../xml/escape-xml";
import { attribute, flag } from "../xml/scan-xml";
import { child, childrenNamed, type XmlNode } from "../xml/xml-tree";
import { readRanges, writeRanges } from "./ranges";
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

/** The dataValidations element, or null for none; a validation that is as it was loaded keeps its XML. */
export function writeValidations(
  before: readonly { validation: DataValidation; node: XmlNode }[],
  after: readonly DataValidation[],
): string | null {
  if (after.length === 0) return null;
  const loaded = new Set(before.map(({ validation }) => JSON.stringify(validation)));
  const items = after.map((validation) => {
    const raw = rawValidation(validation);
    return raw !== null && loaded.has(JSON.stringify(validation)) ? raw : validationXml(validation);
  });
  return `<dataValidations count="${items.length}">${items.join("")}</dataValidations>`;
}

function rawValidation({ opaque }: DataValidation): string | null {
  return typeof opaque === "object" && opaque !== null && "xml" in opaque && typeof opaque.xml === "string"
    ? opaque.xml
    : null;
}

function validationXml(validation: DataValidation): string {
  const { errorAlert, prompt } = validation;
  const operator = validation.operator === "between" ? null : validation.operator;
  const formula = (name: string, text: string | null): string =>
    text === null ? "" : `<${name}>${escapeText(storedOperand(text, validation.type))}</${name}>`;
  return `<dataValidation${attributes({
    type: validation.type,
    errorStyle: errorAlert.style === "stop" ? null : errorAlert.style,
    operator,
    allowBlank: validation.ignoreBlank || null,
    showDropDown: validation.inCellDropDown ? null : true,
    showInputMessage: prompt.show || null,
    showErrorMessage: errorAlert.show || null,
    errorTitle: errorAlert.title || null,
    error: errorAlert.message || null,
    promptTitle: prompt.title || null,
    prompt: prompt.message || null,
    sqref: writeRanges(validation.ranges),
  })}>${formula("formula1", validation.formula1)}${formula("formula2", validation.formula2)}</dataValidation>`;
}

function storedOperand(text: string, type: string): string {
  if (text.startsWith("=")) return toFileFormula(text.slice(1));
  return type === "list" ? `"${text.replaceAll('"', '""')}"` : text;
}
