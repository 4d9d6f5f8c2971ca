import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { JSDOM, VirtualConsole, type DOMWindow } from "jsdom";
import { Calculator } from "../host/formula/calculator";
import { Host, type HostOptions } from "../host/client/host";
import type { Workbook } from "../host/model/workbook";
import { CustomFunctionDriver } from "../host/functions/custom-function-driver";
import { parseFunctionMetadata, type FunctionMetadata } from "../host/functions/function-metadata";
import { fillBrowserGaps } from "./browser-gaps";
import { clientApiSets } from "./client-declarations";
import { LocalFiles } from "./local-files";

const origin = "http://localhost:3000";

/** The page's window with what office.js adds to it. */
export type AddInWindow = DOMWindow & {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
};

export interface OpenAddInOptions {
  /** Folder of the built add-in. */
  readonly bundle: string;
  readonly workbook: Workbook;
  /** Page to open, in the bundle folder. */
  readonly page?: string;
  readonly host?: Partial<HostOptions>;
  /** Hears errors and console output of the page. */
  readonly onPageMessage?: (kind: "error" | "warn" | "log", text: string) => void;
}

export interface OpenAddIn {
  readonly window: AddInWindow;
  readonly host: Host;
  readonly workbook: Workbook;
  readonly functions: CustomFunctionDriver;
  readonly calculator: Calculator;
  /** Addresses that the page asked for and did not get. */
  readonly refused: readonly string[];
  /** Presses a ribbon button: resolves when the page's function has called `event.completed()`. */
  runCommand(id: string, source?: Readonly<Record<string, unknown>>): Promise<void>;
  close(): void;
}

/**
 * Opens a built add-in as Excel would: the page in jsdom, the real unmodified client, and a workbook behind it.
 * Resolves when Office is ready.
 *
 * @throws when the page cannot be read or office.js does not start
 */
export async function openAddIn(options: OpenAddInOptions): Promise<OpenAddIn> {
  const { workbook, page = "taskpane.html" } = options;
  const bundle = resolve(options.bundle);
  const html = await readFile(join(bundle, page), "utf8");
  const host: Host = new Host(workbook, {
    apiSets: clientApiSets(),
    calculate: (everything) => calculator.recalculate({ everything }),
    ...options.host,
  });
  const functions = new CustomFunctionDriver(host, await functionMetadata(bundle));
  const calculator = new Calculator(workbook, {
    customFunctions: functions.inFormulas(await functionNamespace(bundle)),
    onResults: () => host.recalculate(),
  });
  // After the calculator has heard of an edit: what the user changes is calculated at once, a batch when it ends.
  const stopListening = workbook.edits.listen(() => {
    if (!host.insideBatch) host.recalculate();
  });
  const resources = new LocalFiles(origin, bundle);
  const dom = new JSDOM(html, {
    url: `${origin}/${page}`,
    runScripts: "dangerously",
    resources,
    pretendToBeVisual: true,
    virtualConsole: pageConsole(options.onPageMessage ?? (() => {})),
    beforeParse(window) {
      fillBrowserGaps(window);
      Object.defineProperty(window, "external", { value: host.transport.external(), configurable: true });
      host.attachClient(() => (window as Partial<AddInWindow>).Excel);
    },
  });
  const window = dom.window as AddInWindow;
  await loaded(window);
  if (window.Office === undefined) throw new Error(`${page} did not load office.js.`);
  await window.Office.onReady();
  return {
    window,
    host,
    workbook,
    functions,
    calculator,
    refused: resources.refused,
    runCommand: (id, source) => host.commands.run(id, source),
    close: () => {
      stopListening();
      calculator.dispose();
      host.close();
      window.close();
    },
  };
}

/** A page without custom functions has no metadata file. */
async function functionMetadata(bundle: string): Promise<FunctionMetadata[]> {
  const file = join(bundle, "functions.json");
  return existsSync(file) ? parseFunctionMetadata(await readFile(file, "utf8")) : [];
}

/** The namespace that the manifest gives the functions; formulas write it before their names. */
async function functionNamespace(bundle: string): Promise<string> {
  const file = join(bundle, "manifest.xml");
  const manifest = existsSync(file) ? await readFile(file, "utf8") : "";
  return /id="Functions\.Namespace"\s+DefaultValue="([^"]+)"/.exec(manifest)?.[1] ?? "CUSTOMER";
}

function loaded(window: DOMWindow): Promise<void> {
  if (window.document.readyState === "complete") return Promise.resolve();
  return new Promise((done) => window.addEventListener("load", () => done(), { once: true }));
}

function pageConsole(hear: (kind: "error" | "warn" | "log", text: string) => void): VirtualConsole {
  const words = (values: readonly unknown[]): string =>
    values.map((value) => (value instanceof Error ? (value.stack ?? value.message) : String(value))).join(" ");
  const virtualConsole = new VirtualConsole();
  virtualConsole.on("error", (...values: unknown[]) => hear("error", words(values)));
  virtualConsole.on("warn", (...values: unknown[]) => hear("warn", words(values)));
  virtualConsole.on("log", (...values: unknown[]) => hear("log", words(values)));
  virtualConsole.on("jsdomError", (error) => hear("error", words([error])));
  return virtualConsole;
}
