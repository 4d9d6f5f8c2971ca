import type { Worksheet } from "../../host/model/worksheet";
import { showMenu, type MenuEntry } from "./grid/context-menu";
import type { PageText } from "./page-text";
import type { TabActions } from "./sheet-tabs";

/** What the tabs need of the page. */
export interface TabHome {
  readonly text: PageText;
  /** Brings a sheet to the front. */
  activate(sheet: Worksheet): void;
  /** Does something to the workbook by hand; false where it is refused. */
  change(action: () => void): boolean;
  finishTyping(): boolean;
  /** Lets a sheet's name be typed on its tab. */
  renameTab(sheet: Worksheet): void;
  say(words: string): void;
}

const isVisible = (sheet: Worksheet): boolean => sheet.properties.visibility === "visible";

/** Adding, renaming, moving, hiding and deleting sheets by their tabs. */
export function tabActions({ workbook }: Worksheet, home: TabHome): TabActions {
  const { text } = home;
  const rename = (chosen: Worksheet, name: string): boolean => {
    if (home.change(() => workbook.renameSheet(chosen, name.trim()))) return true;
    home.say(text.badSheetName);
    return false;
  };
  /** Moves a sheet past the next visible one. */
  const move = (sheet: Worksheet, by: 1 | -1): void => {
    const { sheets } = workbook;
    let position = sheets.indexOf(sheet) + by;
    while (sheets[position] !== undefined && !isVisible(sheets[position] as Worksheet)) position += by;
    if (sheets[position] !== undefined) home.change(() => workbook.moveSheet(sheet, position));
  };
  const hide = (sheet: Worksheet): void => {
    const shown = workbook.sheets.filter((other) => other !== sheet && isVisible(other));
    const next = shown.find((other) => workbook.sheets.indexOf(other) > workbook.sheets.indexOf(sheet)) ?? shown.at(-1);
    if (next === undefined) return;
    home.change(() => sheet.set("visibility", "hidden"));
    home.activate(next);
  };
  const entries = (sheet: Worksheet): (MenuEntry | null)[] => {
    const visible = workbook.sheets.filter(isVisible);
    const only = visible.length === 1;
    const hidden = workbook.sheets.filter(({ properties }) => properties.visibility === "hidden");
    return [
      {
        words: text.renameSheet,
        id: "rename-sheet",
        press: () => home.renameTab(sheet),
      },
      {
        words: text.deleteSheet,
        id: "delete-sheet",
        disabled: only,
        press: () => home.change(() => workbook.removeSheet(sheet)),
      },
      null,
      {
        words: text.moveSheetLeft,
        id: "move-sheet-left",
        disabled: visible[0] === sheet,
        press: () => move(sheet, -1),
      },
      {
        words: text.moveSheetRight,
        id: "move-sheet-right",
        disabled: visible.at(-1) === sheet,
        press: () => move(sheet, 1),
      },
      null,
      { words: text.hide, id: "hide-sheet", disabled: only, press: () => hide(sheet) },
      ...hidden.map((other) => ({
        words: text.unhideSheet(other.name),
        id: "unhide-sheet",
        press: () => {
          home.change(() => other.set("visibility", "visible"));
          home.activate(other);
        },
      })),
    ];
  };
  return {
    choose: (chosen) => {
      if (chosen !== workbook.activeSheet && home.finishTyping()) home.activate(chosen);
    },
    rename,
    add: () => {
      let number = workbook.sheets.length + 1;
      while (workbook.sheet(`Sheet${number}`) !== null) number += 1;
      home.change(() => home.activate(workbook.addSheet(`Sheet${number}`)));
    },
    menu: (chosen, at) => showMenu(at, entries(chosen), text.sheets, () => {}),
  };
}
