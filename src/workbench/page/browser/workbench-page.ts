import type { HostExternal } from "../../host/client/host-external";
import type { FunctionMetadata } from "../../host/functions/function-metadata";
import { cellText } from "../../host/model/address";
import type { CellAddress } from "../../host/model/address";
import { cellRange } from "../../host/model/worksheet";
import type { Worksheet } from "../../host/model/worksheet";
import { pageText } from "./page-text";
import { drawRibbon } from "./ribbon";
import { editText, SheetTable } from "./sheet-table";
import { drawTabs } from "./sheet-tabs";
import { TryOut } from "./try-out";
import { openFromDisk, saveCopy, servedAddIn, type OpenFile } from "./workbook-files";

const CLASSIFY_ACTION = "classifySheet";

/** How the pane is shown. */
export interface Look {
  readonly language: string;
  readonly theme: string;
}

/** The page: the open file, its table, the strip above and the pane beside, each a view of the one model. */
export class WorkbenchPage {
  private file: OpenFile | null = null;
  private tryOut: TryOut | null = null;
  private shownSheet: Worksheet | null = null;
  private refreshAsked = false;
  private readonly table: SheetTable;
  private readonly formula = part("formula", HTMLInputElement);
  private readonly frame = part("pane", HTMLIFrameElement);

  constructor(
    private readonly functions: readonly FunctionMetadata[],
    private look: Look,
  ) {
    this.table = new SheetTable(
      part("table", HTMLElement),
      (formula, sheet, row, column) => this.tryOut?.evaluate(formula, sheet, row, column) ?? null,
      { select: (address) => this.select(address), type: (address, text) => this.type(address, text) },
    );
    this.formula.addEventListener("keydown", (event) => {
      const sheet = this.sheet;
      if (event.key !== "Enter" || sheet === null) return;
      this.type(sheet.workbook.selection(sheet), this.formula.value);
    });
    document.addEventListener("keydown", (event) => {
      if ((event.ctrlKey || event.metaKey) && event.key === "z") this.attempt(() => this.tryOut?.undo());
    });
  }

  /** What the pane's window gets as `window.external`. */
  enter(pane: Window): HostExternal {
    if (this.tryOut === null) throw new Error("no workbook is open");
    return this.tryOut.enter(pane);
  }

  /** Opens a file in table and pane. */
  show(file: OpenFile): void {
    this.file = file;
    this.start();
    const text = pageText(this.look.language);
    const { notes } = file.loaded;
    this.say(notes.length === 0 ? text.ready : text.notShown + notes.join("; "));
  }

  private get sheet(): Worksheet | null {
    return this.file?.loaded.model.activeSheet ?? null;
  }

  /** A new host over the open workbook, and the pane loaded anew: as when the add-in is opened in Excel. */
  private start(): void {
    if (this.file === null) return;
    this.tryOut?.close();
    this.tryOut = new TryOut(this.file.loaded.model, this.functions, this.look, () => this.refresh());
    document.documentElement.lang = this.look.language;
    this.drawRibbon();
    this.refresh();
    this.frame.src = `/add-in/taskpane.html`;
  }

  private drawRibbon(): void {
    const side = part("side", HTMLElement);
    drawRibbon(part("ribbon", HTMLElement), pageText(this.look.language), this.look, {
      classify: () => void this.classify(),
      togglePane: () => {
        side.hidden = !side.hidden;
      },
      openFile: (file) => void this.open(file),
      saveCopy: () => void this.save(),
      undo: () => this.attempt(() => this.tryOut?.undo()),
      chooseLanguage: (language) => this.restart({ ...this.look, language }),
      chooseTheme: (theme) => this.restart({ ...this.look, theme }),
    });
  }

  private restart(look: Look): void {
    this.look = look;
    this.start();
  }

  private async open(file: File): Promise<void> {
    try {
      this.show(await openFromDisk(file));
    } catch (error) {
      this.say(pageText(this.look.language).notOpened + messageOf(error));
    }
  }

  private async save(): Promise<void> {
    if (this.file === null) return;
    try {
      saveCopy(this.file, await servedAddIn());
    } catch (error) {
      this.say(pageText(this.look.language).failed + messageOf(error));
    }
  }

  private async classify(): Promise<void> {
    const text = pageText(this.look.language);
    this.say(text.working);
    try {
      await this.tryOut?.host.commands.run(CLASSIFY_ACTION);
      this.say(text.ready);
    } catch (error) {
      this.say(text.failed + messageOf(error));
    }
    this.refresh();
  }

  private select(address: CellAddress): void {
    const { sheet } = this;
    if (sheet === null) return;
    this.tryOut?.host.selection.select(sheet, cellRange(address));
    this.refresh();
  }

  private type(address: CellAddress, text: string): void {
    const { sheet } = this;
    if (sheet !== null) this.attempt(() => this.tryOut?.type(sheet, address, text));
  }

  private attempt(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.say(pageText(this.look.language).failed + messageOf(error));
    }
    this.refresh();
  }

  /** Draws everything from the model again, once for any number of changes before the next frame. */
  private refresh(): void {
    if (this.refreshAsked) return;
    this.refreshAsked = true;
    requestAnimationFrame(() => {
      this.refreshAsked = false;
      this.draw();
    });
  }

  private draw(): void {
    const { sheet } = this;
    if (sheet === null) return;
    const address = sheet.workbook.selection(sheet);
    const moved = sheet !== this.shownSheet;
    this.shownSheet = sheet;
    this.table.show(sheet, address);
    if (moved || address.rowCount > 1 || address.columnCount > 1) this.table.reveal();
    part("name-box", HTMLInputElement).value = cellText(address.row, address.column);
    if (document.activeElement !== this.formula || moved) this.formula.value = editText(sheet, address);
    drawTabs(part("tabs", HTMLElement), sheet.workbook, (chosen) => {
      this.tryOut?.host.selection.activate(chosen);
      this.refresh();
    });
  }

  private say(text: string): void {
    part("status", HTMLElement).textContent = text;
  }
}

function part<T extends HTMLElement>(id: string, type: { new (): T }): T {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`the page has no ${id}`);
  return element;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
