/** One entry of a menu; null draws a line. */
export interface MenuEntry {
  readonly words: string;
  readonly icon?: string;
  readonly tip?: string;
  readonly id?: string;
  readonly disabled?: boolean;
  press(): void;
}

/** A menu at a point of the window: closes by Escape, by a choice, or by pressing elsewhere. */
export function showMenu(
  at: { readonly x: number; readonly y: number },
  entries: readonly (MenuEntry | null)[],
  label: string,
  closed: () => void,
): void {
  document.querySelector(".menu")?.remove();
  const menu = document.createElement("div");
  menu.className = "menu";
  menu.setAttribute("role", "menu");
  menu.setAttribute("aria-label", label);
  const close = (): void => {
    menu.remove();
    window.removeEventListener("mousedown", onOutside, true);
    window.removeEventListener("blur", close);
  };
  const onOutside = (event: MouseEvent): void => {
    if (!(event.target instanceof Node) || !menu.contains(event.target)) close();
  };
  const buttons = entries.map((entry) => {
    if (entry === null) {
      const line = document.createElement("hr");
      line.setAttribute("role", "separator");
      return line;
    }
    return entryElement(entry, () => {
      close();
      closed();
      entry.press();
    });
  });
  menu.append(...buttons);
  document.body.append(menu);
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(4, Math.min(at.x, window.innerWidth - width - 4))}px`;
  menu.style.top = `${Math.max(4, Math.min(at.y, window.innerHeight - height - 4))}px`;
  const items = buttons.filter((item) => item instanceof HTMLButtonElement && !item.disabled) as HTMLButtonElement[];
  menu.addEventListener("keydown", (event) => {
    const here = items.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === "ArrowDown") items[(here + 1) % items.length]?.focus();
    else if (event.key === "ArrowUp") items[(here - 1 + items.length) % items.length]?.focus();
    else if (event.key === "Escape" || event.key === "Tab") {
      close();
      closed();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  window.addEventListener("mousedown", onOutside, true);
  // A click into the pane's frame takes the window's focus.
  window.addEventListener("blur", close);
  items[0]?.focus();
}

function entryElement(entry: MenuEntry, press: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.setAttribute("role", "menuitem");
  button.disabled = entry.disabled ?? false;
  if (entry.id !== undefined) button.dataset["action"] = entry.id;
  if (entry.tip !== undefined) button.title = entry.tip;
  const icon = document.createElement("span");
  icon.className = "icon";
  if (entry.icon !== undefined) {
    const image = document.createElement("img");
    image.src = entry.icon;
    image.alt = "";
    icon.append(image);
  }
  button.append(icon, entry.words);
  button.addEventListener("click", press);
  return button;
}
