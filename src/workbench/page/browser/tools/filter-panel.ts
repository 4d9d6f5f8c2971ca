import type { PageText } from "../page-text";
import type { FilterChoice } from "./filter-values";

/** What a filter's panel does. */
export interface FilterPanelActions {
  sort(descending: boolean): void;
  /** Lets these texts pass ("" for empty cells), or everything (null). */
  apply(passing: readonly string[] | null): void;
  closed(): void;
}

/** Lines drawn at once; the search finds the others. */
const LINES_AT_MOST = 300;

/** Opens the panel of a column's filter at a point of the window; it closes by its buttons, Escape, or pressing elsewhere. */
export function showFilterPanel(
  at: { readonly x: number; readonly y: number },
  title: string,
  choices: readonly FilterChoice[],
  isFiltered: boolean,
  text: PageText,
  actions: FilterPanelActions,
): void {
  document.querySelector(".filter-panel")?.remove();
  const panel = document.createElement("form");
  panel.className = "filter-panel";
  panel.setAttribute("role", "dialog");
  panel.setAttribute("aria-label", text.filterOf(title));
  const chosen = new Set(choices.filter(({ passes }) => passes).map((choice) => choice.text));
  const close = (): void => {
    panel.remove();
    window.removeEventListener("mousedown", onOutside, true);
    window.removeEventListener("blur", close);
  };
  const onOutside = (event: MouseEvent): void => {
    if (!(event.target instanceof Node) || !panel.contains(event.target)) close();
  };
  const done = (action: () => void): void => {
    close();
    actions.closed();
    action();
  };

  const search = document.createElement("input");
  search.type = "search";
  search.placeholder = text.filterSearch;
  search.setAttribute("aria-label", text.filterSearch);
  const list = document.createElement("div");
  list.className = "choices";
  const found = (): readonly FilterChoice[] => {
    const wanted = search.value.trim().toLowerCase();
    return choices.filter((choice) => choice.text.toLowerCase().includes(wanted));
  };
  const draw = (): void => {
    const shown = found();
    const all = checkbox(text.filterAll, shown.length > 0 && shown.every((choice) => chosen.has(choice.text)), (on) => {
      for (const choice of shown)
        if (on) chosen.add(choice.text);
        else chosen.delete(choice.text);
      draw();
    });
    const lines = shown.slice(0, LINES_AT_MOST).map((choice) =>
      checkbox(
        choice.text === "" ? text.filterBlanks : choice.text,
        chosen.has(choice.text),
        (on) => {
          if (on) chosen.add(choice.text);
          else chosen.delete(choice.text);
          const [box] = all.getElementsByTagName("input");
          if (box !== undefined) box.checked = shown.every((other) => chosen.has(other.text));
          update();
        },
        choice.count,
      ),
    );
    list.replaceChildren(all, ...lines);
    if (shown.length > LINES_AT_MOST) {
      const more = document.createElement("p");
      more.textContent = text.filterMore(shown.length - LINES_AT_MOST);
      list.append(more);
    }
    update();
  };
  const accept = document.createElement("button");
  accept.type = "submit";
  accept.className = "primary";
  accept.textContent = text.ok;
  const update = (): void => {
    accept.disabled = !found().some((choice) => chosen.has(choice.text));
  };
  search.addEventListener("input", draw);

  const clear = button(text.filterClear, () => done(() => actions.apply(null)));
  clear.disabled = !isFiltered;
  const foot = document.createElement("div");
  foot.className = "foot";
  foot.append(
    accept,
    button(text.cancel, () => done(() => {})),
  );
  panel.append(
    button(text.sortUp, () => done(() => actions.sort(false))),
    button(text.sortDown, () => done(() => actions.sort(true))),
    clear,
    search,
    list,
    foot,
  );
  panel.addEventListener("submit", (event) => {
    event.preventDefault();
    if (accept.disabled) return;
    const searched = search.value.trim() !== "";
    const passing = (searched ? found() : choices).filter((choice) => chosen.has(choice.text));
    const everything = passing.length === choices.length;
    done(() => actions.apply(everything ? null : passing.map((choice) => choice.text)));
  });
  panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape") done(() => {});
    else if (event.key === "Tab") keepFocusInside(event, panel);
    event.stopPropagation();
  });
  draw();
  document.body.append(panel);
  const { width, height } = panel.getBoundingClientRect();
  panel.style.left = `${Math.max(4, Math.min(at.x, window.innerWidth - width - 4))}px`;
  panel.style.top = `${Math.max(4, Math.min(at.y, window.innerHeight - height - 4))}px`;
  window.addEventListener("mousedown", onOutside, true);
  window.addEventListener("blur", close);
  search.focus();
}

function button(words: string, press: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = words;
  element.addEventListener("click", press);
  return element;
}

function checkbox(words: string, checked: boolean, change: (on: boolean) => void, count?: number): HTMLElement {
  const label = document.createElement("label");
  const box = document.createElement("input");
  box.type = "checkbox";
  box.checked = checked;
  box.addEventListener("change", () => change(box.checked));
  const name = document.createElement("span");
  name.textContent = words;
  name.title = words;
  label.append(box, name);
  if (count !== undefined) {
    const number = document.createElement("span");
    number.className = "count";
    number.textContent = String(count);
    label.append(number);
  }
  return label;
}

function keepFocusInside(event: KeyboardEvent, panel: HTMLElement): void {
  const stops = [...panel.querySelectorAll<HTMLElement>("button:not(:disabled), input")];
  const [first, last] = [stops[0], stops.at(-1)];
  const leaves = event.shiftKey ? document.activeElement === first : document.activeElement === last;
  if (!leaves) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
