/** Names used in the code for the namespaces that matter; the transitional and strict addresses of one read alike. */
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";
export const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
export const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
export const WEB_EXTENSION = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";

export function isMain(uri: string): boolean {
  return uri === MAIN || uri === STRICT_MAIN;
}

export function isStrict(uri: string): boolean {
  return uri === STRICT_MAIN;
}

export function isRelationshipsNamespace(uri: string): boolean {
  return uri === RELATIONSHIPS || uri === STRICT_RELATIONSHIPS;
}

/** A relationship type without the address it hangs under: "worksheet", "styles", "table" … */
export function relationshipKind(type: string): string {
  return type.slice(type.lastIndexOf("/") + 1);
}
