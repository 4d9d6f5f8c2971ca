import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from "saxes";
import { PackageError } from "../package-error";

/** An element as met while scanning, with its place in the source text: `source.slice(start, contentStart)` is its start tag. */
export interface ScannedElement {
  readonly local: string;
  readonly uri: string;
  readonly prefix: string;
  readonly attributes: Record<string, SaxesAttributeNS>;
  readonly selfClosing: boolean;
  readonly start: number;
  readonly contentStart: number;
}

export interface XmlHandlers {
  open?(element: ScannedElement, depth: number): void;
  /** `contentEnd` is where the end tag begins, `end` where it ends; for an empty element both equal the end of its tag. */
  close?(element: ScannedElement, depth: number, contentEnd: number, end: number): void;
  text?(text: string): void;
}

/**
 * Walks well-formed XML once and reports elements with offsets, so that a writer can cut and paste the rest verbatim.
 *
 * `depth` is 0 for the root. @throws PackageError "forbidden-xml" for a document type (entities), "bad-xml" when not well formed.
 */
export function scanXml(source: string, part: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser<{ xmlns: true }>({ xmlns: true });
  const stack: ScannedElement[] = [];
  let tagStart = 0;
  parser.on("error", (error) => {
    throw new PackageError("bad-xml", `the XML is broken: ${error.message}`, part);
  });
  parser.on("doctype", () => {
    throw new PackageError("forbidden-xml", "it declares a document type, which workbooks never do", part);
  });
  parser.on("opentagstart", () => {
    // The parser stands one character behind the name, and a name holds no "<".
    tagStart = source.lastIndexOf("<", parser.position - 2);
  });
  parser.on("opentag", (tag: SaxesTagNS) => {
    const element: ScannedElement = {
      local: tag.local,
      uri: tag.uri,
      prefix: tag.prefix,
      attributes: tag.attributes,
      selfClosing: tag.isSelfClosing,
      start: tagStart,
      contentStart: parser.position,
    };
    stack.push(element);
    handlers.open?.(element, stack.length - 1);
  });
  parser.on("closetag", () => {
    const element = stack.pop()!;
    const end = parser.position;
    const contentEnd = element.selfClosing ? end : source.lastIndexOf("<", end - 1);
    handlers.close?.(element, stack.length, contentEnd, end);
  });
  const text = handlers.text?.bind(handlers);
  if (text !== undefined) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  parser.write(source).close();
}

/** An attribute without namespace, or undefined. */
export function attribute(element: ScannedElement, name: string): string | undefined {
  return element.attributes[name]?.value;
}

/** A boolean attribute ("1", "true", "on" are true), or `otherwise` when absent. */
export function flag(element: ScannedElement, name: string, otherwise = false): boolean {
  const value = attribute(element, name);
  return value === undefined ? otherwise : value === "1" || value === "true" || value === "on";
}

/** A numeric attribute, or undefined when absent or not a number. */
export function numeric(element: ScannedElement, name: string): number | undefined {
  const value = attribute(element, name);
  if (value === undefined || value.trim() === "") return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}
