import type { GridView } from "./grid/grid-view";
import type { PageText } from "./page-text";

const STEPS = [0.5, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 2] as const;

/** Draws the buttons that make the cells larger and smaller, and lets Ctrl and the wheel do the same. */
export function zoomControl(element: HTMLElement, view: GridView): { draw(text: PageText): void } {
  const [out, whole, into] = ["zoom-out", "zoom-reset", "zoom-in"].map((id) => {
    const button = document.createElement("button");
    button.type = "button";
    button.id = id;
    return button;
  }) as [HTMLButtonElement, HTMLButtonElement, HTMLButtonElement];
  out.textContent = "−";
  into.textContent = "+";
  const set = (zoom: number): void => {
    view.zoom = zoom;
    whole.textContent = `${Math.round(zoom * 100)}%`;
    out.disabled = zoom <= STEPS[0];
    into.disabled = zoom >= (STEPS.at(-1) ?? 1);
  };
  const step = (larger: boolean): void => {
    const next = larger ? STEPS.find((size) => size > view.zoom) : STEPS.findLast((size) => size < view.zoom);
    if (next !== undefined) set(next);
  };
  out.addEventListener("click", () => step(false));
  into.addEventListener("click", () => step(true));
  whole.addEventListener("click", () => set(1));
  view.scroller.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      step(event.deltaY < 0);
    },
    { passive: false },
  );
  element.replaceChildren(out, whole, into);
  set(1);
  return {
    draw(text) {
      for (const [button, words] of [
        [out, text.zoomOut],
        [whole, text.zoomReset],
        [into, text.zoomIn],
      ] as const) {
        button.title = words;
        button.setAttribute("aria-label", button === whole ? `${words} (${whole.textContent})` : words);
      }
    },
  };
}
