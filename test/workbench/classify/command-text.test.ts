import { commandText } from "../../../src/workbench/classify/command-text";
import { unreadableFileText } from "../../../src/workbench/session/unreadable-file-text";
import { PackageError } from "../../../src/workbench/xlsx/package-error";

/** Names of everything that is said, with nested ones. */
function keys(text: object, prefix = ""): string[] {
  return Object.entries(text).flatMap(([key, value]) =>
    typeof value === "object" && value !== null ? keys(value as object, `${prefix}${key}.`) : [`${prefix}${key}`],
  );
}

describe("what the command line says", () => {
  it("exists in both languages", () => {
    expect(keys(commandText("zh-CN"))).toEqual(keys(commandText("en-US")));
  });

  it("names every option in both usages", () => {
    const options = (usage: string): Set<string> => new Set(usage.match(/--[a-z-]+/g));
    expect(options(commandText("zh-CN").usage)).toEqual(options(commandText("en-US").usage));
  });

  it("tells of a file that cannot be read what to do, with the detail for whoever repairs it", () => {
    const error = new PackageError("encrypted", "the part is encrypted", "xl/workbook.xml");
    expect(unreadableFileText(error, "zh-CN")).toMatch(/^工作簿有打开密码。.*xl\/workbook\.xml/);
    expect(unreadableFileText(error, "en-US")).toBe("xl/workbook.xml: the part is encrypted");
  });
});
