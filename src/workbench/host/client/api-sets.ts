/** The requirement set that each member of the Excel namespace needs, as its declarations tell. */
export interface ApiSets {
  /** Minimal ExcelApi version ("1.4") of `Range.values`; undefined where the declarations name none. */
  versionOf(className: string, member: string): string | undefined;
  /** Members told, for counting. */
  readonly size: number;
}

const classLine = /^ {4}class (\w+)/;
const tagLine = /\[Api set: ExcelApi (\d+\.\d+)/;
const otherTagLine = /\[Api set: /;
const memberLine = /^ {8}(?:readonly )?(\w+)\??[(:<]/;

/**
 * Reads `[Api set: ExcelApi x.y]` remarks from the text of office.d.ts. The last declaration of an overloaded method
 * that names a set wins only when it is lower: any overload that exists makes the member exist.
 */
export function readApiSets(declarations: string): ApiSets {
  const start = declarations.indexOf("declare namespace Excel {");
  const end = declarations.indexOf("\n}", start);
  const versions = new Map<string, string>();
  let className = "";
  let pending: string | null = null;
  for (const line of declarations.slice(start, end).split("\n")) {
    const opened = classLine.exec(line);
    if (opened !== null) {
      className = opened[1] ?? "";
      pending = null;
      continue;
    }
    if (/^ {4}\S/.test(line)) className = line.startsWith("    /*") ? className : "";
    if (className === "") continue;
    const tag = tagLine.exec(line);
    if (tag !== null) pending = tag[1] ?? null;
    else if (otherTagLine.test(line)) pending = null;
    const member = memberLine.exec(line);
    if (member === null) continue;
    const key = `${className}.${member[1]}`;
    const known = versions.get(key);
    if (pending !== null && (known === undefined || compareVersions(pending, known) < 0)) versions.set(key, pending);
    pending = null;
  }
  return { versionOf: (owner, member) => versions.get(`${owner}.${member}`), size: versions.size };
}

/** Negative, zero or positive as version a is before, equal to or after b; parts compare as numbers (1.9 < 1.10). */
export function compareVersions(a: string, b: string): number {
  const [aMajor = 0, aMinor = 0] = a.split(".").map(Number);
  const [bMajor = 0, bMinor = 0] = b.split(".").map(Number);
  return aMajor - bMajor || aMinor - bMinor;
}
