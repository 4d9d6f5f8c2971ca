import type { CellAddress } from "../../host/model/address";
import type { HostExternal } from "../../host/client/host-external";
import type { FunctionMetadata } from "../../host/functions/function-metadata";
import type { Worksheet } from "../../host/model/worksheet";
import { PackageParts } from "../../xlsx/parts/package-parts";
import { unreadableFileText } from "../../session/unreadable-file-text";
import { PackageError } from "../../xlsx/package-error";
import { readSurface, type AddInSurface, type ManifestButton } from "./add-in-manifest";
import { addInFunctions, nativeFunctions, type FunctionHelp } from "./formula/function-catalog";
import { showMenu } from "./grid/context-menu";
import { AttachedObjects } from "./attached-objects";
import type { Hyperlink } from "../../xlsx/sheet/attachments";
import { placeOf } from "./name-box";
import { pageText, type PageText } from "./page-text";
import { drawRibbon } from "./ribbon";
import { FindBar } from "./tools/find-bar";
import { ListTools } from "./tools/list-tools";
import { selectionSummary } from "./selection-summary";
import { SheetDesk, type DeskHome } from "./sheet-desk";
import { sheetMenu } from "./sheet-menu";
import { stateWords } from "./state-words";
import { SheetTabs } from "./sheet-tabs";
import { tabActions, type TabHome } from "./tab-actions";
import { TryOut } from "./try-out";
import { keptWords, wording } from "./wording";
import { followRegions } from "./regions";
import { zoomControl } from "./zoom";
import { openFromDisk, openSample, saveCopy, servedAddIn, type OpenFile } from "./workbook-files";

/** How the page and the pane are shown. */
export interface Look {
  readonly language: string;
  readonly theme: string;
}

/** What was served of the add-in: its functions (with help by language) and its manifest. */
export interface ServedAddIn {
  readonly functions: readonly FunctionMetadata[];
  /** functions.json as built, by language. */
  readonly help: Readonly<Record<string, unknown>>;
  readonly manifest: Document;
}

/** Milliseconds from one drawing to the next while formulas are calculated. */
const DRAW_EVERY = 120;

/** The page: the open file, its sheet, the strip above and the pane beside, each a view of the one model. */
export class WorkbenchPage implements DeskHome, TabHome {
  attached = new AttachedObjects({ parts: PackageParts.empty(), sheetParts: new Map() });
  private file: OpenFile | null = null;
  private opened: TryOut | null = null;
  private without = false;
  private refreshAsked = false;
  private drawnAt = 0;
  private catalog: readonly FunctionHelp[] = [];
  private surface: AddInSurface;
  private readonly desk: SheetDesk;
  private readonly tools: ListTools;
  private readonly findBar: FindBar;
  private readonly tabs: SheetTabs;
  private readonly zoom: ReturnType<typeof zoomControl>;
  private readonly frame = part("pane", HTMLIFrameElement);
  private readonly side = part("side", HTMLElement);

  constructor(
    private readonly addIn: ServedAddIn,
    private look: Look,
  ) {
    this.surface = readSurface(addIn.manifest, look.language);
    const elements = {
      table: part("table", HTMLElement),
      formula: part("formula", HTMLTextAreaElement),
      nameBox: part("name-box", HTMLInputElement),
      completions: part("completion", HTMLElement),
    };
    this.desk = new SheetDesk(elements, this);
    this.tools = new ListTools(this.desk, this);
    this.tabs = new SheetTabs(part("tabs", HTMLElement), () =>
      this.sheet === null ? null : tabActions(this.sheet, this),
    );
    this.findBar = new FindBar(part("sheet", HTMLElement), this.tools);
    document.addEventListener("keydown", (event) => this.onKey(event));
    this.zoom = zoomControl(part("zoom", HTMLElement), this.desk.grid.view);
    followRegions();
  }

  /** What the pane's window gets as `window.external`. */
  enter(pane: Window): HostExternal {
    if (this.opened === null) throw new Error("no workbook is open");
    return this.opened.enter(pane);
  }

  /** Opens a file in sheet and pane. */
  show(file: OpenFile): void {
    this.file = file;
    this.attached = new AttachedObjects(file.loaded);
    this.desk.clipboard.forget();
    this.start();
    const { notes } = file.loaded;
    this.say(keptWords(notes, this.text));
  }

  get tryOut(): TryOut | null {
    return this.opened;
  }

  get functions(): readonly FunctionHelp[] {
    return this.catalog;
  }

  get text(): PageText {
    return pageText(this.look.language);
  }

  get sheet(): Worksheet | null {
    return this.file?.loaded.model.activeSheet ?? null;
  }

  /** A new host over the open workbook, and the pane loaded anew: as when the add-in is opened in Excel. */
  private start(): void {
    if (this.file === null) return;
    const { look, text } = this;
    this.opened?.close();
    this.surface = readSurface(this.addIn.manifest, look.language);
    const own = addInFunctions(this.addIn.help[look.language] ?? {}, this.surface.namespace);
    this.catalog = [...(this.without ? [] : own), ...nativeFunctions(look.language)];
    this.opened = new TryOut(this.file.loaded.model, {
      functions: this.addIn.functions,
      namespace: this.surface.namespace,
      ...look,
      documentName: this.file.name,
      without: this.without,
      inSight: () => {
        const range = this.desk.inSight;
        return this.sheet === null || range === null ? [] : [{ sheet: this.sheet, range }];
      },
      changed: () => this.refresh(),
    });
    document.documentElement.lang = look.language;
    document.documentElement.dataset["theme"] = look.theme;
    document.title = `${this.file.name} – ${text.title}`;
    part("title", HTMLElement).textContent = text.title;
    part("name-box", HTMLInputElement).setAttribute("aria-label", text.nameBox);
    part("cell-editor", HTMLTextAreaElement).setAttribute("aria-label", text.cell);
    part("formula", HTMLTextAreaElement).setAttribute("aria-label", text.formulaBar);
    part("about", HTMLElement).textContent = text.about;
    this.zoom.draw(text);
    this.drawRibbon();
    this.drawNotice();
    this.refresh();
    this.side.hidden = this.without;
    this.frame.src = this.without ? "about:blank" : "/add-in/taskpane.html";
  }

  private drawNotice(): void {
    const notice = part("notice", HTMLElement);
    notice.hidden = !this.without;
    notice.textContent = this.without ? this.text.withoutNote : "";
  }

  private drawRibbon(): void {
    drawRibbon(
      part("ribbon", HTMLElement),
      this.text,
      this.surface,
      { ...this.look, without: this.without, manual: this.opened?.workbook.calculationMode === "manual" },
      {
        pressAddIn: (button) => void this.press(button),
        openFile: (file) => void this.attempt(async () => this.show(await openFromDisk(file)), this.text.notOpened),
        openSample: () =>
          void this.attempt(async () => this.show(await openSample(this.look.language)), this.text.notOpened),
        saveCopy: () => void this.save(),
        undo: () => this.desk.change(() => this.opened?.undo()),
        redo: () => this.desk.change(() => this.opened?.redo()),
        sort: (descending) => this.tools.sort(descending),
        toggleFilter: () => this.tools.toggleFilter(),
        find: () => this.openFind(),
        chooseLanguage: (language) => this.restart({ ...this.look, language }),
        chooseTheme: (theme) => this.restart({ ...this.look, theme }),
        setManual: (manual) =>
          void this.desk.change(() => this.opened?.workbook.setCalculationMode(manual ? "manual" : "automatic")),
        setWithout: (without) => {
          this.without = without;
          this.start();
        },
      },
    );
  }

  private restart(look: Look): void {
    this.look = look;
    this.start();
  }

  private async save(): Promise<void> {
    const { file } = this;
    if (file === null || !this.desk.finishTyping()) return;
    await this.attempt(async () => {
      const name = saveCopy(file, await servedAddIn());
      this.say(this.text.saved + name);
    }, this.text.failed);
  }

  /** Presses one of the add-in's own buttons, on the ribbon or in the menu. */
  private async press({ action }: ManifestButton): Promise<void> {
    if (action.kind === "pane") {
      this.side.hidden = !this.side.hidden;
      return;
    }
    if (!this.desk.finishTyping()) return;
    this.say(this.text.working);
    await this.attempt(async () => {
      await this.opened?.host.commands.run(action.name);
      this.say("");
    }, this.text.failed);
    this.refresh();
  }

  private async attempt(action: () => Promise<void>, before: string): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.say(before + this.reason(error));
    }
  }

  private reason(error: unknown): string {
    if (error instanceof PackageError) return unreadableFileText(error, this.look.language);
    return error instanceof Error ? error.message : String(error);
  }

  openMenu(at: { x: number; y: number }, lines: "row" | "column" | null): void {
    if (!this.desk.finishTyping()) return;
    const own = this.without ? [] : this.surface.contextMenu;
    const entries = sheetMenu(this.desk, this.tools, lines);
    const { sheet, desk } = this;
    const link = sheet && desk.selection && this.attached.link(sheet, desk.selection.row, desk.selection.column);
    if (sheet !== null && link !== null)
      entries.unshift({ words: this.text.followLink, id: "follow-link", press: () => this.follow(sheet, link) }, null);
    const addIn = own.map((button) => ({
      words: button.label,
      tip: button.tip,
      id: button.action.kind === "pane" ? "open-pane" : button.action.name,
      ...(button.icon === null ? {} : { icon: button.icon }),
      press: () => void this.press(button),
    }));
    const all = addIn.length === 0 ? entries : [...entries, null, ...addIn];
    showMenu(at, all, this.text.edit, () => this.desk.grid.focus());
  }

  openFilter(cell: CellAddress, at: { x: number; y: number }): boolean {
    return this.tools.openFilter(cell, at);
  }

  private openFind(): void {
    if (this.desk.finishTyping()) this.findBar.open();
  }

  /** Keys of the whole page, wherever the focus is. */
  private onKey(event: KeyboardEvent): void {
    const control = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (control && !event.shiftKey && key === "f") this.openFind();
    else if (control && !event.shiftKey && key === "s") void this.save();
    else if (key === "f5" || (control && key === "g")) part("name-box", HTMLInputElement).focus();
    else if (control && event.shiftKey && key === "l") this.tools.toggleFilter();
    else if (key === "f9") this.opened?.calculate(control && event.altKey);
    else if (key === "f3") void this.findBar.go(event.shiftKey);
    else return;
    event.preventDefault();
  }

  /** Goes where a link in the workbook leads; what lies outside is only named. */
  private follow(sheet: Worksheet, { address, place }: Hyperlink): void {
    const area = place === null ? null : placeOf(sheet, place);
    if (area !== null) this.desk.goTo(area);
    else this.say(place === null ? this.text.notFollowed + (address ?? "") : this.text.noSuchPlace + place);
  }

  /**
   * Draws everything from the model again, once for any number of changes before the next frame. While much is
   * calculated most frames are left to that.
   */
  refresh(): void {
    if (this.refreshAsked) return;
    this.refreshAsked = true;
    const rest = this.opened?.isCalculating === true ? this.drawnAt + DRAW_EVERY - performance.now() : 0;
    const draw = (): void => {
      this.refreshAsked = false;
      this.draw();
      this.drawnAt = performance.now();
    };
    setTimeout(() => requestAnimationFrame(draw), Math.max(0, rest));
  }

  private draw(): void {
    const { sheet, opened } = this;
    if (sheet === null || opened === null) return;
    this.desk.show();
    this.tabs.draw(sheet.workbook, this.text);
    const { edits, calculationMode } = sheet.workbook;
    part("manual", HTMLInputElement).checked = calculationMode === "manual";
    part("undo", HTMLButtonElement).disabled = edits.depth === 0;
    part("redo", HTMLButtonElement).disabled = edits.redoDepth === 0;
    const selection = this.desk.selection;
    part("summary", HTMLElement).textContent =
      this.desk.activeRemark ?? (selection === null ? "" : selectionSummary(sheet, selection, this.text));
    part("state", HTMLElement).textContent = stateWords(opened, sheet, this.text);
    document.documentElement.dataset["calculating"] = String(opened.isCalculating);
  }

  activate(sheet: Worksheet): void {
    this.opened?.host.selection.activate(sheet);
    this.draw();
  }

  change(action: () => void): boolean {
    return this.desk.change(action);
  }

  finishTyping(): boolean {
    return this.desk.finishTyping();
  }

  renameTab(sheet: Worksheet): void {
    this.tabs.rename(sheet);
  }

  say(words: string): void {
    const status = part("status", HTMLElement);
    status.textContent = words;
    status.title = words;
  }

  /** Shows what stopped the page from starting. */
  static fail(error: unknown, language: string): void {
    part("status", HTMLElement).textContent = wording(error, pageText(language));
  }
}

function part<T extends HTMLElement>(id: string, type: { new (): T }): T {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`the page has no ${id}`);
  return element;
}
