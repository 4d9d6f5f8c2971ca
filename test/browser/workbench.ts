import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";

const root = join(__dirname, "../..");

/** A running `serve.ts` on a free port. */
export interface ServedPage {
  readonly address: string;
  stop(): void;
}

/** Starts the page as `npm start` does. */
export function serveWorkbench(): Promise<ServedPage> {
  const words = ["--require", "tsx/cjs", join(root, "src/workbench/page/serve.ts"), "--port", "0", "--no-open"];
  const child = spawn(process.execPath, words, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  return new Promise((resolve, reject) => {
    const hear = (text: Buffer): void => {
      said += text.toString("utf8");
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
      if (address !== undefined) resolve({ address, stop: () => child.kill() });
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("exit", (code) => reject(new Error(`serve.ts ended with ${code}: ${said}`)));
  });
}

/** The page with its pane, and what went wrong on it. */
export interface OpenWorkbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Requests to anywhere but this machine. */
  readonly outside: readonly string[];
  /** Errors of the console and of scripts, and answers of 400 and above. */
  readonly errors: readonly string[];
}

export interface Look {
  readonly language: "zh-CN" | "en-US";
  readonly theme?: "light" | "dark";
  readonly width?: number;
  /** Height of the window. */
  readonly height?: number;
  /** The system's high contrast, on a dark canvas where the theme is dark. */
  readonly forcedColors?: boolean;
  /** The system asks for less motion. */
  readonly lessMotion?: boolean;
}

/** Opens the page in a fresh browser context. */
export async function openWorkbench(browser: Browser, address: string, look: Look): Promise<OpenWorkbench> {
  const { language, theme = "light", width = 1440, height = 860, forcedColors = false, lessMotion = false } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language,
    forcedColors: forcedColors ? "active" : "none",
    colorScheme: theme,
    reducedMotion: lessMotion ? "reduce" : "no-preference",
  });
  // A wait that is never answered still fails; a busy machine does not.
  context.setDefaultTimeout(180_000);
  const page = await context.newPage();
  const outside: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol !== "data:" && protocol !== "blob:" && hostname !== "127.0.0.1") outside.push(request.url());
  });
  page.on("response", (response) => {
    if (response.status() >= 400) errors.push(`${response.status()} ${response.url()}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(`${address}?lang=${language}&theme=${theme}`);
  const pane = page.frameLocator("#pane");
  await pane.getByRole("heading", { level: 1 }).waitFor();
  return { page, pane, outside, errors };
}

/** Words of the pane's two actions in both languages. */
export const words = {
  "zh-CN": { classify: /^对 330 家客户分类$/, done: "已对 330 家客户分类", remove: "清除分类结果" },
  "en-US": { classify: /^Classify 330 customers$/, done: "330 customers classified", remove: "Remove classification" },
} as const;
