import { strToU8, zipSync } from "fflate";
import { loadPackage } from "../../../src/workbench/xlsx/load-package";
import type { PackageLimits } from "../../../src/workbench/xlsx/limits";
import { PackageError } from "../../../src/workbench/xlsx/package-error";
import { minimalPackage } from "./minimal-package";

function codeOf(bytes: Uint8Array, limits: Partial<PackageLimits> = {}): string {
  try {
    loadPackage(bytes, limits);
    return "loaded";
  } catch (error) {
    if (error instanceof PackageError) return error.code;
    throw error;
  }
}

const row = (content: string): string => `<sheetData><row r="1">${content}</row></sheetData>`;
const utf16 = (text: string): number[] => Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0]);
/** A package with sheets of these names. */
const named = (...names: string[]): Uint8Array =>
  minimalPackage("<sheetData/>", {
    "xl/workbook.xml": `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${names
      .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="s1"/>`)
      .join("")}</sheets></workbook>`,
  });
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

describe("a file that is no workbook, or a broken one, gets one clear error", () => {
  it.each<[string, Uint8Array, string]>([
    ["nothing at all", new Uint8Array(), "not-a-zip"],
    ["plain text", strToU8("name,balance\nA,1\n"), "not-a-zip"],
    ["an .xls file", Uint8Array.from([...COMPOUND, ...utf16("Workbook")]), "old-format"],
    ["an encrypted workbook", Uint8Array.from([...COMPOUND, ...utf16("EncryptedPackage")]), "encrypted"],
    ["a package cut short", minimalPackage("<sheetData/>").slice(0, 600), "damaged"],
    ["another kind of zip", zipSync({ "readme.txt": strToU8("hello") }), "not-a-workbook"],
    ["a lost sheet part", minimalPackage("<sheetData/>", { "xl/worksheets/sheet1.xml": null }), "missing-part"],
    ["a lost workbook part", minimalPackage("<sheetData/>", { "xl/workbook.xml": null }), "missing-part"],
    [
      "a document type",
      minimalPackage("", { "xl/worksheets/sheet1.xml": '<!DOCTYPE x [<!ENTITY e "boom">]><worksheet/>' }),
      "forbidden-xml",
    ],
    [
      "a document type in the workbook part",
      minimalPackage("<sheetData/>", { "xl/workbook.xml": '<!DOCTYPE x [<!ENTITY e "b">]><workbook/>' }),
      "forbidden-xml",
    ],
    ["an unknown entity in a cell", minimalPackage(row('<c r="A1" t="str"><v>&lol;</v></c>')), "bad-xml"],
    ["broken XML", minimalPackage("<sheetData><row r='1'><c></row>"), "bad-xml"],
    ["rows that break off", minimalPackage("<sheetData><row r='1'><c r='A1'><v>1</sheetData>"), "bad-xml"],
    ["row 2,000,000", minimalPackage('<sheetData><row r="2000000"/></sheetData>'), "beyond-sheet"],
    ["row 0", minimalPackage('<sheetData><row r="0"/></sheetData>'), "beyond-sheet"],
    ["column XFE", minimalPackage(row('<c r="XFE1"><v>1</v></c>')), "beyond-sheet"],
    ["a number that is none", minimalPackage(row('<c r="A1"><v>12,5</v></c>')), "bad-xml"],
    ["a sheet name that Excel refuses", named("O\'Neil\'"), "damaged"],
    ["two sheets of one name", named("Data", "data"), "damaged"],
    ["a shared string out of range", minimalPackage(row('<c r="A1" t="s"><v>7</v></c>')), "bad-xml"],
  ])("%s", (_, bytes, code) => expect(codeOf(bytes)).toBe(code));

  it("a part held twice, in different case", () => {
    const files = { "xl/a.xml": strToU8("<a/>"), "XL/A.xml": strToU8("<a/>") };
    expect(codeOf(zipSync(files))).toBe("duplicate-part");
  });

  it("a flipped bit in the data", () => {
    const bytes = minimalPackage(`<sheetData/>${"<!-- padding -->".repeat(3)}`);
    const at = Buffer.from(bytes).indexOf("xl/workbook.xml") + 40;
    bytes[at] = bytes[at]! ^ 0x55;
    expect(["damaged", "bad-xml"]).toContain(codeOf(bytes));
  });
});

describe("bombs are refused before anything is unpacked", () => {
  it("a part that unpacks to hundreds of times its size", () => {
    const bomb = zipSync({ "xl/workbook.xml": new Uint8Array(20 * 2 ** 20) });
    expect(bomb.length).toBeLessThan(50_000);
    expect(codeOf(bomb)).toBe("compression-bomb");
  });

  it("parts over the limits: one part, all parts, their number, the file, the cells", () => {
    const bytes = minimalPackage(row('<c r="A1"><v>1</v></c><c r="B1"><v>2</v></c>'));
    expect(codeOf(bytes)).toBe("loaded");
    expect(codeOf(bytes, { partBytes: 100 })).toBe("too-large");
    expect(codeOf(bytes, { totalBytes: 1000 })).toBe("too-large");
    expect(codeOf(bytes, { entries: 3 })).toBe("too-large");
    expect(codeOf(bytes, { fileBytes: 100 })).toBe("too-large");
    expect(codeOf(bytes, { cells: 1 })).toBe("too-large");
  });

  it("a part that lies about its size does not get more memory than it declared", () => {
    const bytes = minimalPackage(`<sheetData/>${"<!-- x -->".repeat(400)}`);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const record = Buffer.from(bytes).lastIndexOf("xl/worksheets/sheet1.xml") - 46;
    view.setUint32(record + 24, 50, true);
    expect(codeOf(bytes)).toBe("damaged");
  });
});
