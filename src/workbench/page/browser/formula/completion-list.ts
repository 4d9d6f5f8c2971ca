import type { FunctionHelp } from "./function-catalog";
import type { TypingPlace } from "./typing-help";

/** Names offered at a time. */
const SHOWN = 9;

/** One thing that may be completed: a function, or a name of the workbook. */
export interface Candidate {
  readonly insert: string;
  readonly label: string;
  readonly description: string;
  readonly kind: "own" | "function" | "name";
}

/** What fits the name being typed: the add-in's functions first, then those that begin so, then names. */
export function candidatesFor(
  place: TypingPlace,
  functions: readonly FunctionHelp[],
  names: readonly string[],
): readonly Candidate[] {
  if (place.name === null) return [];
  const wanted = place.name.text.toUpperCase();
  // A1-like text is a reference being typed, not a name: LOG10 and its like still begin with more letters.
  if (/^[A-Z]{1,3}\d+$/.test(wanted)) return [];
  const fits = (name: string): boolean =>
    name.toUpperCase().startsWith(wanted) || (name.split(".")[1]?.toUpperCase().startsWith(wanted) ?? false);
  const found: Candidate[] = functions
    .filter(({ name }) => fits(name))
    .map(({ name, description, own }) => ({
      insert: `${name}(`,
      label: name,
      description,
      kind: own ? "own" : "function",
    }));
  const ofNames = names
    .filter(fits)
    .map((name): Candidate => ({ insert: name, label: name, description: "", kind: "name" }));
  const order = { own: 0, name: 1, function: 2 } as const;
  return [...found, ...ofNames].sort((a, b) => order[a.kind] - order[b.kind]).slice(0, SHOWN);
}

/** Draws the list under the field, and the hint of the call that is being typed. */
export class CompletionList {
  private candidates: readonly Candidate[] = [];
  private chosen = 0;
  private readonly list = document.createElement("ul");
  private readonly hint = document.createElement("div");

  constructor(
    private readonly element: HTMLElement,
    private readonly take: (candidate: Candidate) => void,
  ) {
    this.list.setAttribute("role", "listbox");
    this.list.id = "completions";
    this.hint.className = "hint";
    this.hint.setAttribute("role", "status");
    element.append(this.list, this.hint);
    element.hidden = true;
    // The field keeps the focus while the list is clicked.
    element.addEventListener("mousedown", (event) => {
      event.preventDefault();
      const item = event.target instanceof Element ? event.target.closest("li") : null;
      const candidate = this.candidates[Number(item?.dataset["index"] ?? -1)];
      if (candidate !== undefined) this.take(candidate);
    });
  }

  get isOffering(): boolean {
    return this.candidates.length > 0;
  }

  get current(): Candidate | null {
    return this.candidates[this.chosen] ?? null;
  }

  show(candidates: readonly Candidate[], call: { help: FunctionHelp; argument: number } | null, at: DOMRect): void {
    this.candidates = candidates;
    this.chosen = 0;
    this.element.hidden = candidates.length === 0 && call === null;
    this.drawList();
    this.hint.replaceChildren(...(call === null ? [] : hintOf(call.help, call.argument)));
    this.hint.hidden = call === null;
    this.element.style.left = `${Math.max(4, Math.min(at.left, window.innerWidth - 440))}px`;
    const below = window.innerHeight - at.bottom > 280 || at.top < 280;
    this.element.style.top = below ? `${at.bottom + 2}px` : "auto";
    this.element.style.bottom = below ? "auto" : `${window.innerHeight - at.top + 2}px`;
  }

  hide(): void {
    this.candidates = [];
    this.element.hidden = true;
  }

  move(by: number): void {
    this.chosen = (this.chosen + by + this.candidates.length) % this.candidates.length;
    this.drawList();
  }

  private drawList(): void {
    this.list.hidden = this.candidates.length === 0;
    this.list.replaceChildren(
      ...this.candidates.map((candidate, index) => {
        const item = document.createElement("li");
        item.id = `completion-${index}`;
        item.dataset["index"] = String(index);
        item.className = candidate.kind;
        item.setAttribute("role", "option");
        item.setAttribute("aria-selected", String(index === this.chosen));
        const label = document.createElement("span");
        label.className = "label";
        label.textContent = candidate.label;
        item.append(label);
        if (index === this.chosen && candidate.description !== "") {
          const description = document.createElement("span");
          description.className = "description";
          description.textContent = candidate.description;
          item.append(description);
        }
        return item;
      }),
    );
  }
}

function hintOf({ name, parameters, description }: FunctionHelp, argument: number): HTMLElement[] {
  const signature = document.createElement("div");
  signature.className = "signature";
  // The last argument stands for all that may follow it.
  const current = Math.min(argument, parameters.length - 1);
  signature.append(`${name}(`);
  parameters.forEach(({ label }, index) => {
    const part = document.createElement(index === current ? "b" : "span");
    part.textContent = label;
    signature.append(index === 0 ? "" : ", ", part);
  });
  signature.append(")");
  const words = document.createElement("div");
  words.className = "description";
  words.textContent = parameters[current]?.description ?? description;
  return [signature, words];
}
