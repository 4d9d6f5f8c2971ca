import type { PageText } from "./page-text";

/** What the strip above the sheet can do. */
export interface RibbonActions {
  classify(): void;
  togglePane(): void;
  openFile(file: File): void;
  saveCopy(): void;
  undo(): void;
  chooseLanguage(language: string): void;
  chooseTheme(theme: string): void;
}

/** Draws the strip: the add-in's ribbon group first, then what belongs to the page itself. */
export function drawRibbon(
  element: HTMLElement,
  text: PageText,
  chosen: { readonly language: string; readonly theme: string },
  actions: RibbonActions,
): void {
  const file = document.createElement("input");
  file.type = "file";
  file.accept = ".xlsx";
  file.hidden = true;
  file.setAttribute("aria-label", text.openFile);
  file.addEventListener("change", () => {
    const [opened] = file.files ?? [];
    if (opened !== undefined) actions.openFile(opened);
    file.value = "";
  });
  const languages = { "zh-CN": "中文", "en-US": "English" };
  const themes = { light: text.light, dark: text.dark };
  const about = document.createElement("span");
  about.className = "about";
  about.textContent = text.about;
  element.replaceChildren(
    button(text.classify, "classify", actions.classify, "icon"),
    button(text.openPane, "open-pane", actions.togglePane, "pane"),
    divider("rule"),
    button(text.openFile, "open-file", () => file.click()),
    file,
    button(text.saveCopy, "save-copy", actions.saveCopy),
    button(text.undo, "undo", actions.undo),
    divider("gap"),
    about,
    choice(text.language, languages, chosen.language, actions.chooseLanguage),
    choice(text.theme, themes, chosen.theme, actions.chooseTheme),
  );
}

function button(words: string, id: string, press: () => void, icon?: string): HTMLElement {
  const element = document.createElement("button");
  element.type = "button";
  element.id = id;
  if (icon !== undefined) {
    const image = document.createElement("img");
    image.src = `/add-in/assets/icons/${icon}-20.png`;
    image.alt = "";
    element.append(image);
  }
  element.append(words);
  element.addEventListener("click", press);
  return element;
}

function divider(className: string): HTMLElement {
  const element = document.createElement("span");
  element.className = className;
  return element;
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
