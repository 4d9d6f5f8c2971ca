import { JSDOM } from "jsdom";
import { Workbook } from "../../../../src/workbench/host/model/workbook";
import type { Worksheet } from "../../../../src/workbench/host/model/worksheet";
import { pageText } from "../../../../src/workbench/page/browser/page-text";
import { SheetTabs } from "../../../../src/workbench/page/browser/sheet-tabs";

describe("sheet tabs", () => {
  const text = pageText("en-US");
  let element: HTMLElement;
  let workbook: Workbook;
  let tabs: SheetTabs;
  let chosen: string[];
  const tab = (name: string): HTMLElement => {
    const found = [...element.querySelectorAll<HTMLElement>("[role=tab]")].find((each) => each.textContent === name);
    if (found === undefined) throw new Error(`no tab ${name}`);
    return found;
  };
  const shown = (): string[] => [...element.querySelectorAll("[role=tab]")].map(({ textContent }) => textContent ?? "");
  const renamed = (sheet: Worksheet, name: string): boolean => {
    workbook.renameSheet(sheet, name);
    return true;
  };

  beforeEach(() => {
    const { window } = new JSDOM(`<div id="tabs"></div>`);
    globalThis.document = window.document;
    element = window.document.querySelector("#tabs") as HTMLElement;
    workbook = new Workbook();
    for (const name of ["East", "West", "North"]) workbook.addSheet(name);
    chosen = [];
    const actions = {
      choose: (sheet: Worksheet): void => void chosen.push(sheet.name),
      rename: renamed,
      add: (): void => {},
      menu: (): void => {},
    };
    tabs = new SheetTabs(element, () => actions);
    tabs.draw(workbook, text);
  });

  test("a redraw between pressing and releasing the mouse leaves the tab in place, so that the click arrives", () => {
    const pressed = tab("West");
    tabs.draw(workbook, text);
    expect(tab("West")).toBe(pressed);
    tab("West").click();
    expect(chosen).toEqual(["West"]);
  });

  test("follow sheets that are added, moved, renamed, hidden and deleted", () => {
    const [east, west, north] = ["East", "West", "North"].map((name) => workbook.sheet(name) as Worksheet);
    if (east === undefined || west === undefined || north === undefined) throw new Error("three sheets");
    const northTab = tab("North");
    workbook.addSheet("South");
    workbook.moveSheet(north, 0);
    workbook.renameSheet(east, "Far East");
    west.set("visibility", "hidden");
    tabs.draw(workbook, text);
    expect(shown()).toEqual(["North", "Far East", "South"]);
    expect(tab("North")).toBe(northTab);
    west.set("visibility", "visible");
    workbook.removeSheet(east);
    tabs.draw(workbook, text);
    expect(shown()).toEqual(["North", "West", "South"]);
  });

  test("a name being typed outlives a redraw, and the tab returns with the new name", () => {
    const west = workbook.sheet("West") as Worksheet;
    tabs.rename(west);
    const input = element.querySelector("input") as HTMLInputElement;
    tabs.draw(workbook, text);
    expect(element.querySelector("input")).toBe(input);
    input.value = "Far West";
    input.blur();
    tabs.draw(workbook, text);
    expect(shown()).toEqual(["East", "Far West", "North"]);
  });
});
