const TEXT_ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const ATTRIBUTE_ESCAPES: Record<string, string> = {
  ...TEXT_ESCAPES,
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

/** Text between tags. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (letter) => TEXT_ESCAPES[letter]!);
}

/** Text between the double quotes of an attribute; line breaks would be read as spaces if they were not escaped. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\n\r\t]/g, (letter) => ATTRIBUTE_ESCAPES[letter]!);
}

/** `name="value"` pairs with a space before each; undefined and null are left out, booleans are 1 and 0. */
export function attributes(pairs: Record<string, string | number | boolean | null | undefined>): string {
  let text = "";
  for (const [name, value] of Object.entries(pairs)) {
    if (value === undefined || value === null) continue;
    text += ` ${name}="${escapeAttribute(typeof value === "boolean" ? (value ? "1" : "0") : String(value))}"`;
  }
  return text;
}

/**
 * Characters that XML cannot hold, written as Excel writes them: `_x0001_`; a literal `_x0001_` gets its underscore escaped,
 * and so does a carriage return, which a reader of XML would turn into a line feed.
 */
export function encodeString(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      (letter) => {
        return `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
      },
    );
}

/** The reverse of `encodeString`. */
export function decodeString(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Whether a reader would drop spaces or breaks of this text without `xml:space="preserve"`. */
export function needsPreserve(text: string): boolean {
  return /^\s|\s$|[\n\t]|\s\s/.test(text);
}
