import { decodeString } from "./xml/escape-xml";
import { XmlTokens } from "./sheet-data/xml-tokens";

/** Texts of the shared strings part by number: runs of rich text joined, reading aids (rPh) left out. */
export function readSharedStrings(source: string, part: string): string[] {
  const strings: string[] = [];
  const tokens = new XmlTokens(source, source.startsWith("\ufeff") ? 1 : 0, source.length, part);
  let text = "";
  let inText = false;
  let aids = 0;
  while (tokens.next()) {
    if (tokens.kind === "text") {
      if (inText && aids === 0) text += tokens.text;
      continue;
    }
    const local = tokens.name.slice(tokens.name.indexOf(":") + 1);
    if (tokens.kind === "open" && tokens.selfClosing) {
      if (local === "si") strings.push("");
    } else if (tokens.kind === "open") {
      if (local === "si") text = "";
      else if (local === "rPh") aids++;
      else if (local === "t") inText = true;
    } else if (local === "si") strings.push(decodeString(text));
    else if (local === "rPh") aids--;
    else if (local === "t") inText = false;
  }
  return strings;
}
