import { escapeAttribute } from "./escape-xml";

/** A start tag with attributes set, or removed where the value is null; the others stay as they are written. */
export function patchTag(tag: string, changes: Readonly<Record<string, string | null>>): string {
  let patched = tag;
  for (const [name, value] of Object.entries(changes)) {
    let found = false;
    patched = patched.replace(/(\s+)([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g, (whole, space: string, attribute: string) => {
      if (attribute !== name) return whole;
      found = true;
      return value === null ? "" : `${space}${name}="${escapeAttribute(value)}"`;
    });
    if (!found && value !== null) patched = patched.replace(/\s*(\/?>)$/, ` ${name}="${escapeAttribute(value)}"$1`);
  }
  return patched;
}

/** Put the prefix (with its colon) before the unprefixed element names of generated XML. */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)([A-Za-z]\w*)(?=[\s/>])/g, `<$1${prefix}$2`);
}
