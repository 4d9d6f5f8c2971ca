import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { JSDOM } from "jsdom";

export const root = resolve(__dirname, "../..");
export const manifestText = readFileSync(resolve(root, "manifest.xml"), "utf8");

const officeTypes = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";

/** A manifest as a document to ask. */
export function parseManifest(text: string): Document {
  return new new JSDOM("").window.DOMParser().parseFromString(text, "text/xml");
}

/** The elements with a local name, whatever their namespace. */
export function elements(manifest: Document | Element, name: string): Element[] {
  return [...manifest.getElementsByTagNameNS("*", name)];
}

/** An attribute that must be there. */
export function attribute(element: Element | undefined, name: string): string {
  const value = element?.getAttribute(name);
  if (value === null || value === undefined)
    throw new Error(`No ${name} on ${element?.localName ?? "a missing element"}`);
  return value;
}

/** The resource element (String, Url, Image) with an id. */
export function resource(manifest: Document, id: string): Element {
  const found = ["Image", "Url", "String"]
    .flatMap((kind) => [...manifest.getElementsByTagNameNS(officeTypes, kind)])
    .find((element) => element.getAttribute("id") === id);
  if (found === undefined) throw new Error(`No resource ${id}`);
  return found;
}
