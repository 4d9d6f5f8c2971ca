/** The grid's fixed elements: panes for the four combinations of frozen and scrolled lines, headers, and what lies above. */
export interface GridFrame {
  readonly scroller: HTMLElement;
  readonly sizer: HTMLElement;
  readonly view: HTMLElement;
  /** The grid of rows and cells as assistive technology knows it. */
  readonly cells: HTMLElement;
  readonly panes: readonly Pane[];
  readonly merges: HTMLElement;
  readonly boxes: HTMLElement;
  readonly columnHeads: HTMLElement;
  readonly rowHeads: HTMLElement;
  readonly corner: HTMLElement;
}

/** One of the four areas of cells; its layer moves when the grid is scrolled. */
export interface Pane {
  readonly frozenRows: boolean;
  readonly frozenColumns: boolean;
  readonly clip: HTMLElement;
  readonly layer: HTMLElement;
}

/** Builds the elements inside the scrolling one. */
export function buildFrame(scroller: HTMLElement): GridFrame {
  const sizer = element("sizer", "presentation");
  const view = element("view", "presentation");
  const panes = [false, true].flatMap((frozenRows) =>
    [false, true].map((frozenColumns): Pane => {
      const clip = element("pane", "presentation");
      const layer = element("layer", "rowgroup");
      clip.append(layer);
      return { frozenRows, frozenColumns, clip, layer };
    }),
  );
  const merges = element("merges", "rowgroup");
  const boxes = element("boxes", "presentation");
  const columnHeads = element("column-heads", "rowgroup");
  const rowHeads = element("row-heads", "presentation");
  const corner = element("corner", "presentation");
  rowHeads.setAttribute("aria-hidden", "true");
  // What is typed into and chosen from stands beside the grid: only rows may stand in it.
  const cells = element("cells", "grid");
  cells.id = "cells";
  cells.setAttribute("aria-multiselectable", "true");
  cells.append(...panes.map(({ clip }) => clip), merges, boxes, columnHeads, rowHeads, corner);
  view.append(cells);
  sizer.append(view);
  scroller.replaceChildren(sizer);
  return { scroller, sizer, view, cells, panes, merges, boxes, columnHeads, rowHeads, corner };
}

/** An element with a class, and a role where assistive technology must know or ignore it. */
export function element(className: string, role?: string): HTMLElement {
  const made = document.createElement("div");
  made.className = className;
  if (role !== undefined) made.setAttribute("role", role);
  return made;
}

/** Places an element absolutely. */
export function place(target: HTMLElement, left: number, top: number, width: number, height: number): void {
  target.style.left = `${left}px`;
  target.style.top = `${top}px`;
  target.style.width = `${width}px`;
  target.style.height = `${height}px`;
}
