import { manifestFor, placeholderAddress } from "../../src/workbench/build/manifest-target";
import { attribute, elements, manifestText, parseManifest, resource } from "../manifest/manifest-document";

const released = (address: string) => manifestFor(manifestText, { address, development: false });
const development = parseManifest(manifestFor(manifestText, { address: "https://localhost:3000", development: true }));

describe("manifestFor", () => {
  it("puts the address in the place of every placeholder", () => {
    const built = released("https://files.company.example/tiers");
    expect(built).not.toContain(placeholderAddress);
    const count = (text: string, part: string) => text.split(part).length - 1;
    expect(count(built, "https://files.company.example")).toBe(count(manifestText, placeholderAddress));
  });

  it("takes an address with or without a last slash, and gives the origin alone as domain", () => {
    expect(released("https://files.company.example/tiers/")).toBe(released("https://files.company.example/tiers"));
    const manifest = parseManifest(released("https://files.company.example/tiers/"));
    expect(elements(manifest, "AppDomain")[0]?.textContent).toBe("https://files.company.example");
    expect(attribute(resource(manifest, "Pane.Url"), "DefaultValue")).toBe(
      "https://files.company.example/tiers/taskpane.html",
    );
  });

  it.each([
    "http://files.company.example",
    "files.company.example",
    "",
    "https://files.company.example/?a=b",
    "ftp://a.example",
  ])("refuses %p", (address) => expect(() => released(address)).toThrow());

  it("leaves dollar signs and ampersands of an address as they are", () => {
    const manifest = parseManifest(released("https://files.company.example/a$&b"));
    expect(attribute(resource(manifest, "Pane.Url"), "DefaultValue")).toBe(
      "https://files.company.example/a$&b/taskpane.html",
    );
  });

  it("gives the development build a name, namespace and id of its own, in both languages", () => {
    expect(attribute(resource(development, "Functions.Namespace"), "DefaultValue")).toBe("CUSTOMERDEV");
    const name = elements(development, "DisplayName")[0]!;
    expect(attribute(name, "DefaultValue")).toBe("Customer Tiers (dev)");
    expect(attribute(elements(name, "Override")[0], "Value")).toBe("客户等级 (dev)");
    const id = elements(development, "Id")[0]?.textContent;
    expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(manifestText).not.toContain(id);
    expect(attribute(resource(development, "GetStarted.Description"), "DefaultValue")).toContain("CUSTOMERDEV.TIER(");
  });
});
