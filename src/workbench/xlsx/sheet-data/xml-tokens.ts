import { PackageError } from "../package-error";

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text with character references and the five named entities resolved. */
function resolveEntities(text: string, part: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&([^;&]{0,12});?/g, (whole, name: string) => {
    const code = /^#x([0-9a-f]+)$/i.test(name)
      ? Number.parseInt(name.slice(2), 16)
      : /^#\d+$/.test(name)
        ? Number(name.slice(1))
        : -1;
    const character = code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : NAMED[name];
    if (character === undefined || !whole.endsWith(";"))
      throw new PackageError("bad-xml", `unknown entity ${whole}`, part);
    return character;
  });
}

/** Whether a place in a tag lies between quotes (an attribute value that itself looks like an attribute). */
function isInsideValue(tag: string, place: number): boolean {
  let quote = 0;
  for (let at = 0; at < place; at++) {
    const code = tag.charCodeAt(at);
    if (quote === 0 && (code === 34 || code === 39)) quote = code;
    else if (code === quote) quote = 0;
  }
  return quote !== 0;
}

/**
 * The tags and texts of one stretch of XML, read by hand: a sheet's data is a few element names repeated millions of times,
 * and the general parser is ten times slower on it. Comments and processing instructions are passed over.
 */
export class XmlTokens {
  kind: "open" | "close" | "text" = "text";
  /** Name with its prefix, of an open or close tag. */
  name = "";
  selfClosing = false;
  /** Place of the token: `source.slice(start, end)`. */
  start = 0;
  end: number;
  private cdata = false;

  constructor(
    private readonly source: string,
    start: number,
    private readonly limit: number,
    private readonly part: string,
  ) {
    this.end = start;
  }

  /** Step to the next token; false at the end. */
  next(): boolean {
    const { source, limit } = this;
    for (;;) {
      this.start = this.end;
      if (this.start >= limit) return false;
      if (source.charCodeAt(this.start) !== 60) {
        const found = source.indexOf("<", this.start);
        this.end = found < 0 || found > limit ? limit : found;
        this.kind = "text";
        this.cdata = false;
        return true;
      }
      const second = source.charCodeAt(this.start + 1);
      if (second === 33 && source.startsWith("<![CDATA[", this.start)) {
        this.end = this.after("]]>");
        this.kind = "text";
        this.cdata = true;
        return true;
      }
      if (second === 33) {
        if (!source.startsWith("<!--", this.start))
          throw new PackageError("forbidden-xml", "it declares a document type, which workbooks never do", this.part);
        this.end = this.after("-->");
      } else if (second === 63) this.end = this.after("?>");
      else {
        this.readTag(second === 47);
        return true;
      }
    }
  }

  /** The text of a text token. */
  get text(): string {
    return this.cdata
      ? this.source.slice(this.start + 9, this.end - 3)
      : resolveEntities(this.source.slice(this.start, this.end), this.part);
  }

  /** Value of an attribute of the current open tag, or undefined. */
  attribute(name: string): string | undefined {
    // Searched in the tag alone: a search of the source would run to the next cell that has the attribute, or to its end.
    const tag = this.source.slice(this.start, this.end);
    for (let at = tag.indexOf(name); at >= 0; at = tag.indexOf(name, at + 1)) {
      if (tag.charCodeAt(at - 1) > 32) continue;
      let equals = at + name.length;
      while (tag.charCodeAt(equals) <= 32) equals++;
      if (tag.charCodeAt(equals) !== 61 || isInsideValue(tag, at)) continue;
      equals++;
      while (tag.charCodeAt(equals) <= 32) equals++;
      const close = tag.indexOf(tag.charAt(equals), equals + 1);
      return resolveEntities(tag.slice(equals + 1, close), this.part);
    }
    return undefined;
  }

  private after(mark: string): number {
    const found = this.source.indexOf(mark, this.start);
    if (found < 0) throw new PackageError("bad-xml", "a comment or section never ends", this.part);
    return found + mark.length;
  }

  private readTag(closing: boolean): void {
    const { source } = this;
    const nameStart = this.start + (closing ? 2 : 1);
    let at = nameStart;
    while (at < this.limit) {
      const code = source.charCodeAt(at);
      if (code <= 32 || code === 62 || code === 47) break;
      at++;
    }
    this.name = source.slice(nameStart, at);
    let quote = 0;
    for (; ; at++) {
      if (at >= this.limit) throw new PackageError("bad-xml", "a tag never ends", this.part);
      const code = source.charCodeAt(at);
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === 34 || code === 39) quote = code;
      else if (code === 62) break;
      else if (code === 60) throw new PackageError("bad-xml", "a tag never ends", this.part);
    }
    this.end = at + 1;
    this.kind = closing ? "close" : "open";
    this.selfClosing = source.charCodeAt(at - 1) === 47;
  }
}
