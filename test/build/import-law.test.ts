import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import ts from "typescript";

const src = resolve(__dirname, "../../src");

/** Room of src -> rooms it may import besides itself. */
const law: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  i18n: ["domain"],
  functions: ["domain", "i18n"],
  excel: ["domain"],
  commands: ["excel", "domain", "i18n"],
  taskpane: ["excel", "domain", "i18n", "commands"],
  "workbench/host": [],
  "workbench/xlsx": ["workbench/host"],
};
/** The other rooms of the workbench load the built bundle: they see the workbench only. */
function allowedIn(room: string): readonly string[] | undefined {
  return law[room] ?? (room.startsWith("workbench/") ? ["workbench"] : undefined);
}

/** Pure rooms: no package either, not even one of Node's own. */
const pure = ["domain", "workbench/host"];

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesUnder(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

function roomOf(path: string): string {
  const parts = relative(src, path).split(sep);
  return parts[0] === "workbench" ? parts.slice(0, 2).join("/") : (parts[0] ?? "");
}

/** Plain data that the manifest points to as well: the pane lists the very keys that Excel is told of. */
function isAsset(path: string): boolean {
  return dirname(path) === resolve(src, "../assets") && path.endsWith(".json");
}

/** Breaches of the law in one source file, in words. */
function breaches(path: string, text: string): string[] {
  const room = roomOf(path);
  const allowed = allowedIn(room);
  const where = relative(src, path);
  if (allowed === undefined) return [`${where}: the law knows no room ${room}`];
  return ts.preProcessFile(text, true, true).importedFiles.flatMap(({ fileName }) => {
    if (!fileName.startsWith(".")) return pure.includes(room) ? [`${where} imports the package ${fileName}`] : [];
    const target = resolve(dirname(path), fileName);
    if (room === "taskpane" && isAsset(target)) return [];
    if (relative(src, target).startsWith("..")) return [`${where} reaches out of src to ${fileName}`];
    const targetRoom = roomOf(target);
    const open =
      targetRoom === room || allowed.some((name) => targetRoom === name || targetRoom.startsWith(`${name}/`));
    return open ? [] : [`${where} (${room}) imports ${fileName} (${targetRoom})`];
  });
}

/** Files that import each other, directly or through others, as "a.ts -> b.ts -> a.ts"; types count too. */
function circles(files: readonly string[]): string[] {
  const known = new Set(files);
  const targets = new Map(
    files.map((path) => [
      path,
      ts
        .preProcessFile(readFileSync(path, "utf8"), true, true)
        .importedFiles.flatMap(({ fileName }) => [".ts", ".tsx"].map((end) => resolve(dirname(path), fileName) + end))
        .filter((target) => known.has(target)),
    ]),
  );
  const found: string[] = [];
  const done = new Set<string>();
  const follow = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) found.push([...way.slice(at), path].map((file) => relative(src, file)).join(" -> "));
    if (at >= 0 || done.has(path)) return;
    for (const target of targets.get(path) ?? []) follow(target, [...way, path]);
    done.add(path);
  };
  for (const path of files) follow(path, []);
  return found;
}

describe("the import law", () => {
  it("lets no files import each other in a circle; the host's classes alone know each other", () => {
    const files = filesUnder(src).filter((path) => roomOf(path) !== "workbench/host");
    expect(circles(files)).toEqual([]);
    expect(circles(filesUnder(join(src, "workbench/host/client")))).not.toEqual([]);
  });

  it("holds in every file of src", () => {
    expect(filesUnder(src).flatMap((path) => breaches(path, readFileSync(path, "utf8")))).toEqual([]);
  });

  it.each([
    ["domain/x.ts", 'import { a } from "../excel/a";'],
    ["domain/x.ts", 'import fs from "node:fs";'],
    ["domain/plan/x.ts", 'export { a } from "../../i18n/a";'],
    ["functions/x.ts", 'import type { A } from "../excel/a";'],
    ["excel/x.ts", 'const a = import("../i18n/a");'],
    ["workbench/host/model/x.ts", 'import { a } from "../../xlsx/a";'],
    ["workbench/xlsx/x.ts", 'import { a } from "../../domain/a";'],
    ["workbench/page/x.ts", 'import { a } from "../../excel/a";'],
    ["taskpane/x.tsx", 'import { a } from "../workbench/host/a";'],
    ["unheard-of/x.ts", ""],
    ["domain/x.ts", 'import { a } from "../../test/a";'],
    ["domain/x.ts", 'import a from "../../assets/shortcuts.json";'],
    ["taskpane/x.ts", 'import a from "../../assets/icons/draw";'],
  ])("sees a breach in %s: %s", (path, text) => {
    expect(breaches(join(src, path), text)).toHaveLength(1);
  });

  it("lets a room import itself and what it may", () => {
    expect(breaches(join(src, "functions/x.ts"), 'import "./y"; import "../domain/a/b"; import "../i18n/c";')).toEqual(
      [],
    );
  });

  it("keeps barrels out: no index file", () => {
    expect(filesUnder(src).filter((path) => /[\\/]index\.tsx?$/.test(path))).toEqual([]);
  });

  it("keeps the workbench out of what is shipped: no entry of the bundle imports it", () => {
    const entries = ["functions", "taskpane", "commands", "excel", "domain", "i18n"].map((room) => join(src, room));
    const text = entries
      .filter(existsSync)
      .flatMap(filesUnder)
      .map((path) => readFileSync(path, "utf8"));
    expect(text.filter((source) => /from "[^"]*\/workbench\//.test(source))).toEqual([]);
  });
});
