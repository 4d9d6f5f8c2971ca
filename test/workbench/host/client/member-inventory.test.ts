import { takeInventory } from "../../../../src/workbench/host/client/member-inventory";
import { compareVersions } from "../../../../src/workbench/host/client/api-sets";
import { clientApiSets } from "../../../../src/workbench/session/client-declarations";
import { bootPage } from "./booted-page";

describe("the inventory of members", () => {
  it("finds no member implemented under a name the client never sends, and tells what is lacking", async () => {
    const page = await bootPage();
    const { schema } = page.host;
    if (schema === null) throw new Error("The client has not loaded.");
    const inventory = takeInventory(schema, clientApiSets(), "1.15");
    expect(inventory.unknown).toEqual([]);
    expect(inventory.lacking).toContain("Range.Find");
    expect(inventory.lacking).not.toContain("Range.Values");
    expect(inventory.implemented + inventory.lacking.length).toBe(inventory.ofKnownClasses);
    page.close();
  });

  it("reads requirement sets from the declarations", () => {
    const sets = clientApiSets();
    expect(sets.versionOf("Range", "values")).toBe("1.1");
    expect(sets.versionOf("Range", "getSurroundingRegion")).toBe("1.7");
    expect(sets.versionOf("ConditionalFormatCollection", "add")).toBe("1.6");
    expect(sets.versionOf("Range", "noSuchMember")).toBeUndefined();
    expect(compareVersions("1.9", "1.10")).toBeLessThan(0);
  });
});
