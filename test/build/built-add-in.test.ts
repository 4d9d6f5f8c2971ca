import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import vm from "node:vm";
import { attribute, elements, parseManifest, resource } from "../manifest/manifest-document";

const root = resolve(__dirname, "../..");
const address = "https://files.company.example/add-ins/tiers";
const workspace = mkdtempSync(join(tmpdir(), "customer-tiers-build-"));

function build(name: string, mode: "production" | "development", ...parameters: string[]): string {
  const folder = join(workspace, name);
  const webpack = join(root, "node_modules/webpack-cli/bin/cli.js");
  const args = [webpack, "--mode", mode, "--output-path", folder, ...parameters];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
  return folder;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}

interface FunctionEntry {
  id: string;
  name: string;
  description: string;
  parameters: { name: string; description: string; type?: string; dimensionality?: string; optional?: boolean }[];
}

function functionEntries(folder: string, file: string): FunctionEntry[] {
  return (JSON.parse(readFileSync(join(folder, file), "utf8")) as { functions: FunctionEntry[] }).functions;
}

const production = build("production", "production", "--env", `address=${address}`);
const again = build("again", "production", "--env", `address=${address}`);
const development = build("development", "development");
afterAll(() => rmSync(workspace, { recursive: true }));

describe("the production build", () => {
  it("serves the page, the scripts, the metadata, the manifest and the icons", () => {
    const names = filesUnder(production).map((path) => relative(production, path).replaceAll("\\", "/"));
    expect(names).toEqual(
      expect.arrayContaining([
        "taskpane.html",
        "taskpane.js",
        "functions.js",
        "functions.json",
        "functions.zh-CN.json",
        "manifest.xml",
        "assets/icons/icon-16.png",
      ]),
    );
  });

  it("names neither this machine nor the placeholder in any text", () => {
    const texts = filesUnder(production).filter((path) => !path.endsWith(".png"));
    const naming = texts.filter((path) =>
      /localhost|127\.0\.0\.1|customer-tiers\.example|contoso/i.test(readFileSync(path, "utf8")),
    );
    expect(naming).toEqual([]);
  });

  it("is the same, byte for byte, when built again", () => {
    const contents = (folder: string) =>
      filesUnder(folder).map((path) => [
        relative(folder, path),
        createHash("sha256").update(readFileSync(path)).digest("hex"),
      ]);
    expect(contents(again)).toEqual(contents(production));
  });

  it("holds every file that the manifest sends Excel to", () => {
    const manifest = readFileSync(join(production, "manifest.xml"), "utf8");
    const urls = [...manifest.matchAll(/"(https:\/\/files\.company\.example[^"]*)"/g)].map((match) => match[1] ?? "");
    expect(urls.length).toBeGreaterThan(20);
    for (const url of urls) expect(statSync(join(production, url.slice(address.length))).isFile()).toBe(true);
  });

  it("loads office.js from Microsoft's address before the functions, and these before the pane", () => {
    const page = readFileSync(join(production, "taskpane.html"), "utf8");
    const scripts = [...page.matchAll(/<script [^>]*src="([^"]*)"/g)].map((match) => match[1]);
    expect(scripts).toEqual([
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
      "functions.js",
      "taskpane.js",
    ]);
    expect(page).not.toMatch(/functions\.js"[^>]*(async|defer)|(async|defer)[^>]*functions\.js"/);
  });

  it("carries no office.js of its own", () => {
    for (const name of ["functions.js", "taskpane.js"])
      expect(readFileSync(join(production, name), "utf8")).not.toMatch(/OSF\.|_OfficeRuntimeWeb|appsforoffice/);
  });

  it("answers every command of the manifest from the one page that the runtime loads", () => {
    const manifest = parseManifest(readFileSync(join(production, "manifest.xml"), "utf8"));
    const pane = readFileSync(join(production, "taskpane.js"), "utf8");
    for (const name of elements(manifest, "FunctionName")) expect(pane).toContain(`"${name.textContent}"`);
    expect(pane).toContain("Office.actions.associate");
  });

  it("keeps the function script within 60 KB gzipped", () => {
    expect(gzipSync(readFileSync(join(production, "functions.js"))).length).toBeLessThanOrEqual(60 * 1024);
  });

  it("keeps what the pane's first view loads within 250 KB gzipped, and names no script beside it", () => {
    expect(gzipSync(readFileSync(join(production, "taskpane.js"))).length).toBeLessThanOrEqual(250 * 1024);
    const page = readFileSync(join(production, "taskpane.html"), "utf8");
    const scripts = [...page.matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, source]) => source ?? "");
    expect(scripts.filter((source) => !source.startsWith("https://"))).toEqual(["functions.js", "taskpane.js"]);
  });
});

describe("the function script", () => {
  const ids = functionEntries(production, "functions.json").map((entry) => entry.id);

  it("alone, without page or Office, registers every function of the metadata, at once", () => {
    const registered = new Map<string, unknown>();
    const CustomFunctions = { associate: (id: string, code: unknown) => registered.set(id, code) };
    vm.runInNewContext(readFileSync(join(production, "functions.js"), "utf8"), { CustomFunctions });
    expect([...registered.keys()].sort()).toEqual([...ids].sort());
    for (const code of registered.values()) expect(typeof code).toBe("function");
  });

  it("has ids that Excel takes: ASCII capitals, three characters or more, unlike a cell address", () => {
    expect(ids.filter((id) => !/^[A-Z]{3,}$/.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("the function metadata", () => {
  const english = functionEntries(production, "functions.json");
  const chinese = functionEntries(production, "functions.zh-CN.json");

  it("is the same in both languages but for the descriptions", () => {
    const skeleton = (entries: FunctionEntry[]) =>
      entries.map(({ description: _, parameters, ...rest }) => ({
        ...rest,
        parameters: parameters.map(({ description: _text, ...parameter }) => parameter),
      }));
    expect(skeleton(chinese)).toEqual(skeleton(english));
  });

  it("describes every function and parameter, in its language", () => {
    for (const [entries, script] of [
      [english, /^[\x20-\x7e]+$/],
      [chinese, /[\u4e00-\u9fff]/],
    ] as const)
      for (const entry of entries)
        for (const text of [entry.description, ...entry.parameters.map((parameter) => parameter.description)])
          expect(text).toMatch(script);
  });

  it("never calls a function by another name than its id", () => {
    expect(chinese.map((entry) => entry.name)).toEqual(english.map((entry) => entry.id));
  });

  it("lets errors in cells reach the functions", () => {
    for (const file of ["functions.json", "functions.zh-CN.json"])
      expect(JSON.parse(readFileSync(join(production, file), "utf8"))).toMatchObject({
        allowErrorForDataTypeAny: true,
      });
  });
});

describe("the development build", () => {
  it("can stand in Excel beside the released one", () => {
    const manifest = parseManifest(readFileSync(join(development, "manifest.xml"), "utf8"));
    const released = parseManifest(readFileSync(join(production, "manifest.xml"), "utf8"));
    expect(attribute(resource(manifest, "Functions.Namespace"), "DefaultValue")).toBe("CUSTOMERDEV");
    expect(attribute(elements(manifest, "DisplayName")[0], "DefaultValue")).toBe("Customer Tiers (dev)");
    expect(elements(manifest, "Id")[0]?.textContent).not.toBe(elements(released, "Id")[0]?.textContent);
    expect(attribute(resource(manifest, "Pane.Url"), "DefaultValue")).toBe("https://localhost:3000/taskpane.html");
  });

  it("writes formulas that call its own functions, as the released one calls its own", () => {
    const pane = (folder: string) => readFileSync(join(folder, "taskpane.js"), "utf8");
    expect(pane(development)).toContain("CUSTOMERDEV");
    expect(pane(production)).toContain('"CUSTOMER"');
    expect(pane(production)).not.toContain("CUSTOMERDEV");
  });
});
