import type { RangeAddress } from "../../host/model/address";
import type { Worksheet } from "../../host/model/worksheet";
import { showMenu } from "./grid/context-menu";
import type { GridView } from "./grid/grid-view";

/** What the active cell offers beside itself. */
export interface CellOffer {
  readonly sheet: Worksheet;
  /** The cell, or the merged cells, to stand at. */
  readonly range: RangeAddress;
  /** Entries of its drop-down; null for a cell without one. */
  readonly choices: readonly string[] | null;
  /** What its rule tells whoever is about to type; "" for nothing. */
  readonly prompt: string;
  /** Words for the drop-down. */
  readonly label: string;
}

/** The drop-down button and the hint beside the active cell. */
export class CellList {
  private readonly button = document.createElement("button");
  private readonly hint = document.createElement("div");
  private offer: CellOffer | null = null;

  constructor(
    private readonly view: GridView,
    /** An entry was chosen for the cell that the list was opened at. */
    private readonly choose: (text: string, at: CellOffer) => void,
    private readonly closed: () => void,
  ) {
    this.button.type = "button";
    this.button.className = "cell-list";
    this.button.tabIndex = -1;
    this.button.textContent = "▾";
    this.button.addEventListener("mousedown", (event) => {
      // The grid below must take this neither for a click on its cells nor for the end of typing.
      event.preventDefault();
      event.stopPropagation();
    });
    this.button.addEventListener("click", () => this.open());
    this.hint.className = "cell-hint";
    this.hint.setAttribute("role", "note");
    view.surface.append(this.button, this.hint);
    this.show(null);
  }

  /** Stands at the cell, where that is in sight; null hides both. */
  show(offer: CellOffer | null): void {
    this.offer = offer;
    const { geometry, insets } = this.view;
    const seen = offer === null || geometry === null ? null : geometry.rectangle(offer.range);
    this.button.hidden = seen === null || (offer?.choices ?? null) === null;
    this.hint.hidden = seen === null || (offer?.prompt ?? "") === "";
    if (seen === null || offer === null || geometry === null) return;
    const right = insets.left + seen.across.start + seen.across.size;
    const bottom = insets.top + seen.down.start + seen.down.size;
    this.button.setAttribute("aria-label", offer.label);
    this.button.style.left = `${Math.min(right, insets.left + geometry.size.width - 18)}px`;
    this.button.style.top = `${bottom - Math.min(seen.down.size, 22)}px`;
    this.hint.textContent = offer.prompt;
    this.hint.style.left = `${insets.left + seen.across.start + 12}px`;
    this.hint.style.top = `${bottom + 6}px`;
  }

  /** Opens the drop-down; false where there is none. */
  open(): boolean {
    const { offer } = this;
    const choices = offer?.choices ?? null;
    if (offer === null || choices === null || this.button.hidden) return false;
    const { left, bottom } = this.button.getBoundingClientRect();
    const entries = choices.map((text) => ({ words: text, press: () => this.choose(text, offer) }));
    showMenu({ x: left - 160, y: bottom }, entries, offer.label, this.closed);
    return true;
  }
}
