import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { attribute, elements, manifestText, parseManifest, resource, root } from "./manifest-document";

const manifest = parseManifest(manifestText);
const address = "https://customer-tiers.example/";

/** Width and height of a PNG: its header holds them in bytes 16 to 23. */
function pngSize(path: string): [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("manifest.xml", () => {
  it("has the version of package.json with a fourth part", () => {
    const { version } = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8")) as { version: string };
    expect(elements(manifest, "Version")[0]?.textContent).toBe(`${version}.0`);
  });

  it("runs pane, functions and ribbon commands in one shared runtime", () => {
    const runtimes = elements(manifest, "Runtime");
    expect(runtimes).toHaveLength(1);
    expect(attribute(runtimes[0], "lifetime")).toBe("long");
    const page = elements(elements(manifest, "Page")[0]!, "SourceLocation")[0];
    const panes = elements(manifest, "Action")
      .filter((action) => action.getAttribute("xsi:type") === "ShowTaskpane")
      .map((action) => elements(action, "SourceLocation")[0]);
    expect(panes).toHaveLength(1);
    const resids = [runtimes[0], page, elements(manifest, "FunctionFile")[0], ...panes].map((e) =>
      attribute(e, "resid"),
    );
    expect(new Set(resids).size).toBe(1);
    const url = attribute(resource(manifest, resids[0]!), "DefaultValue");
    expect(attribute(elements(elements(manifest, "DefaultSettings")[0]!, "SourceLocation")[0], "DefaultValue")).toBe(
      url,
    );
  });

  it("asks for the requirement sets it needs and for none that would shut out Excel 2021", () => {
    const sets = elements(manifest, "Set").map((set) => `${attribute(set, "Name")} ${attribute(set, "MinVersion")}`);
    expect(sets).toEqual(["SharedRuntime 1.1", "CustomFunctionsRuntime 1.2", "ExcelApi 1.9"]);
  });

  it("never translates the namespace, and keeps it in ASCII capitals", () => {
    const namespace = resource(manifest, attribute(elements(manifest, "Namespace")[0], "resid"));
    expect(attribute(namespace, "DefaultValue")).toBe("CUSTOMER");
    expect(namespace.children).toHaveLength(0);
  });

  it("says every text in zh-CN too, with the prefix Office insists on inside the resources", () => {
    const texts = [
      ...elements(manifest, "DisplayName"),
      ...elements(manifest, "Description").filter((element) => element.hasAttribute("DefaultValue")),
      ...elements(manifest, "String").filter((element) => element.getAttribute("id") !== "Functions.Namespace"),
    ];
    expect(texts.length).toBeGreaterThan(8);
    for (const text of texts) {
      const override = elements(text, "Override").find((element) => element.getAttribute("Locale") === "zh-CN");
      expect(attribute(override, "Value")).toMatch(/[\u4e00-\u9fff]/);
      expect(override?.namespaceURI).toBe(text.namespaceURI);
    }
    expect(elements(manifest, "Override").every((element) => attribute(element, "Locale") === "zh-CN")).toBe(true);
  });

  it("sends a zh-CN Excel to the translated function metadata", () => {
    const metadata = resource(
      manifest,
      attribute(elements(elements(manifest, "Metadata")[0]!, "SourceLocation")[0], "resid"),
    );
    expect(attribute(metadata, "DefaultValue")).toBe(`${address}functions.json`);
    expect(attribute(elements(metadata, "Override")[0], "Value")).toBe(`${address}functions.zh-CN.json`);
  });

  it("keeps labels short enough to be read whole and tips within Office's limit, in both languages", () => {
    const values = (element: Element) =>
      ["DefaultValue", ...elements(element, "Override").map(() => "Value")].map((name, i) =>
        i === 0 ? attribute(element, name) : attribute(elements(element, "Override")[i - 1], name),
      );
    for (const text of elements(elements(manifest, "ShortStrings")[0]!, "String"))
      for (const value of values(text)) expect(value.length).toBeLessThanOrEqual(32);
    for (const text of elements(elements(manifest, "LongStrings")[0]!, "String"))
      for (const value of values(text)) expect(value.length).toBeLessThanOrEqual(250);
  });

  it("has every icon it names, at the size it says, and each ribbon control at all sizes", () => {
    for (const icon of elements(manifest, "Icon")) {
      const images = elements(icon, "Image");
      expect(images.map((image) => attribute(image, "size"))).toEqual(["16", "20", "24", "32", "40", "48", "64", "80"]);
      for (const image of images) {
        const url = attribute(resource(manifest, attribute(image, "resid")), "DefaultValue");
        const size = Number(attribute(image, "size"));
        expect(pngSize(resolve(root, url.slice(address.length)))).toEqual([size, size]);
      }
    }
    const [small, large] = ["IconUrl", "HighResolutionIconUrl"].map((name) =>
      pngSize(resolve(root, attribute(elements(manifest, name)[0], "DefaultValue").slice(address.length))),
    );
    expect([small, large]).toEqual([
      [32, 32],
      [64, 64],
    ]);
    expect(pngSize(resolve(root, "assets/icons/icon-128.png"))).toEqual([128, 128]);
  });

  it("starts the same actions from the ribbon and from a cell's menu", () => {
    const names = elements(manifest, "FunctionName").map((element) => element.textContent);
    const ribbon = ["classifySheet", "removeClassification", "makeShareSafe", "freezeSheet", "showReceivables"];
    expect(names).toEqual([...ribbon, "classifySheet", "explainCustomer", "removeClassification"]);
    const points = elements(manifest, "ExtensionPoint").map((point) => attribute(point, "xsi:type"));
    expect(points).toEqual(["CustomFunctions", "PrimaryCommandSurface", "ContextMenu"]);
  });

  it("gives every action a key, and every key's name in both languages", () => {
    const read = (name: string): unknown => JSON.parse(readFileSync(resolve(root, "assets", name), "utf8"));
    const { actions, shortcuts } = read("shortcuts.json") as {
      actions: { id: string; name: string }[];
      shortcuts: { action: string; key: { default: string } }[];
    };
    const { resources } = read("shortcuts-words.json") as { resources: Record<string, Record<string, unknown>> };
    const named = new Set(elements(manifest, "FunctionName").map((element) => element.textContent));
    const ids = actions.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([...named]));
    expect(shortcuts.map(({ action }) => action)).toEqual(ids);
    const keys = shortcuts.map(({ key }) => key.default);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { name } of actions) {
      const word = /^\$\{resource\.(\w+)\}$/.exec(name)?.[1] ?? "";
      for (const language of ["default", "zh-cn"]) expect(resources[language]).toHaveProperty(word);
    }
    const overrides = elements(manifest, "ExtendedOverrides")[0];
    expect(attribute(overrides, "Url")).toBe(`${address}shortcuts.json`);
    expect(attribute(overrides, "ResourcesUrl")).toBe(`${address}shortcuts-words.json`);
  });

  it("names nothing but its own placeholder, no contoso and no localhost", () => {
    expect(manifestText).not.toMatch(/contoso|localhost|http:\/\/(?!schemas\.microsoft\.com|www\.w3\.org)/i);
    const urls = manifestText.match(/"https:\/\/[^"]*"/g) ?? [];
    expect(urls.filter((url) => !url.startsWith(`"${address.slice(0, -1)}`))).toEqual([]);
    expect(existsSync(resolve(root, "src/taskpane/taskpane.html"))).toBe(true);
  });
});
