import type { Workbook } from "../../host/model/workbook";
import type { Worksheet } from "../../host/model/worksheet";

/** Draws the sheet tabs; hidden sheets have none. */
export function drawTabs(element: HTMLElement, workbook: Workbook, choose: (sheet: Worksheet) => void): void {
  const visible = workbook.sheets.filter((sheet) => sheet.properties.visibility === "visible");
  element.replaceChildren(
    ...visible.map((sheet) => {
      const tab = document.createElement("button");
      tab.type = "button";
      tab.setAttribute("role", "tab");
      tab.setAttribute("aria-selected", String(sheet === workbook.activeSheet));
      tab.textContent = sheet.name;
      tab.addEventListener("click", () => choose(sheet));
      return tab;
    }),
  );
}
