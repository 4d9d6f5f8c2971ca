import type { AddInSurface, ManifestButton } from "./add-in-manifest";
import type { PageText } from "./page-text";

/** What the strip above the sheet can do. */
export interface RibbonActions {
  pressAddIn(button: ManifestButton): void;
  openFile(file: File): void;
  openSample(): void;
  saveCopy(): void;
  undo(): void;
  redo(): void;
  sort(descending: boolean): void;
  toggleFilter(): void;
  find(): void;
  chooseLanguage(language: string): void;
  chooseTheme(theme: string): void;
  setManual(manual: boolean): void;
  setWithout(without: boolean): void;
}

/** What the strip shows as chosen. */
export interface RibbonState {
  readonly language: string;
  readonly theme: string;
  readonly without: boolean;
  /** Whether formulas wait for F9. */
  readonly manual: boolean;
}

/** Draws the strip: the add-in's ribbon group first, as its manifest describes it, then what belongs to the page itself. */
export function drawRibbon(
  element: HTMLElement,
  text: PageText,
  surface: AddInSurface,
  state: RibbonState,
  actions: RibbonActions,
): void {
  const file = document.createElement("input");
  file.type = "file";
  file.id = "file";
  file.accept = ".xlsx";
  file.hidden = true;
  file.setAttribute("aria-label", text.openFile);
  file.addEventListener("change", () => {
    const [opened] = file.files ?? [];
    if (opened !== undefined) actions.openFile(opened);
    file.value = "";
  });
  const addIn = surface.ribbon.map((described) => {
    const made = button(described.label, buttonId(described), () => actions.pressAddIn(described), described.tip);
    made.classList.add("large");
    made.disabled = state.without;
    if (described.icon !== null) made.prepend(picture(described.icon));
    return made;
  });
  element.replaceChildren(
    ...(addIn.length === 0 ? [] : [group(surface.groupLabel, addIn)]),
    group(text.file, [
      button(text.openFile, "open-file", () => file.click()),
      button(text.saveCopy, "save-copy", actions.saveCopy),
      button(text.sample, "open-sample", actions.openSample),
      file,
    ]),
    group(text.edit, [
      button(text.undo, "undo", actions.undo, "Ctrl+Z"),
      button(text.redo, "redo", actions.redo, "Ctrl+Y"),
      button(text.sortUp, "sort-up", () => actions.sort(false)),
      button(text.sortDown, "sort-down", () => actions.sort(true)),
      button(text.filter, "filter", actions.toggleFilter, "Ctrl+Shift+L"),
      button(text.find, "open-find", actions.find, "Ctrl+F"),
    ]),
    group(text.view, [
      choice(text.language, { "zh-CN": "中文", "en-US": "English" }, state.language, actions.chooseLanguage),
      choice(text.theme, { light: text.light, dark: text.dark }, state.theme, actions.chooseTheme),
      toggle("without-add-in", text.without, text.withoutTip, state.without, actions.setWithout),
      toggle("manual", text.manual, text.manualTip, state.manual, actions.setManual),
    ]),
  );
}

/** Ids that tests and style sheets know: the pane's button, else the function's name. */
function buttonId({ action }: ManifestButton): string {
  return action.kind === "pane" ? "open-pane" : action.name;
}

function group(label: string, content: readonly HTMLElement[]): HTMLElement {
  const element = document.createElement("div");
  element.className = "group";
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", label);
  const row = document.createElement("div");
  row.className = "controls";
  row.append(...content);
  const name = document.createElement("span");
  name.className = "group-label";
  name.setAttribute("aria-hidden", "true");
  name.textContent = label;
  element.append(row, name);
  return element;
}

function button(words: string, id: string, press: () => void, tip?: string): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.id = id;
  element.dataset["action"] = id;
  if (tip !== undefined) element.title = tip;
  const label = document.createElement("span");
  label.textContent = words;
  element.append(label);
  element.addEventListener("click", press);
  return element;
}

function picture(address: string): HTMLElement {
  const image = document.createElement("img");
  image.src = address;
  image.alt = "";
  return image;
}

function toggle(id: string, words: string, tip: string, on: boolean, change: (on: boolean) => void): HTMLElement {
  const label = document.createElement("label");
  label.className = "toggle";
  label.title = tip;
  const box = document.createElement("input");
  box.type = "checkbox";
  box.id = id;
  box.checked = on;
  box.addEventListener("change", () => change(box.checked));
  label.append(box, words);
  return label;
}

function choice(
  label: string,
  options: Readonly<Record<string, string>>,
  chosen: string,
  choose: (value: string) => void,
): HTMLElement {
  const select = document.createElement("select");
  select.setAttribute("aria-label", label);
  for (const [value, words] of Object.entries(options))
    select.append(new Option(words, value, false, value === chosen));
  select.addEventListener("change", () => choose(select.value));
  return select;
}
