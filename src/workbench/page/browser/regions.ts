/** Where F6 leads, in order: a part of the page, and what gets the focus in it. */
const REGIONS = [
  ["#ribbon", "button:not(:disabled)"],
  [".formula-bar", "#name-box"],
  ["#table", "#cell-editor"],
  ["#tabs", "[aria-selected=true]"],
  ["#side", "#pane"],
] as const;

/**
 * Lets F6 (Shift+F6 back) go from part to part as in Excel: Tab cannot, since in the cells it goes to the next cell.
 */
export function followRegions(): void {
  window.addEventListener("keydown", (event) => {
    if (event.key !== "F6") return;
    event.preventDefault();
    const shown = REGIONS.flatMap(([region, target]) => {
      const part = document.querySelector<HTMLElement>(region);
      return part === null || part.hidden ? [] : [{ part, target: part.querySelector<HTMLElement>(target) }];
    });
    const here = shown.findIndex(({ part }) => part.contains(document.activeElement));
    const step = event.shiftKey ? -1 : 1;
    shown[(here + step + shown.length) % shown.length]?.target?.focus({ preventScroll: true });
  });
}
