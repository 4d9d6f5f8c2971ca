import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { Server } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { officeJsAddress, officeJsFolder } from "../session/local-files";
import { pageScriptFolder } from "./build-page";

const root = join(__dirname, "../../..");

/** Addresses on the page and the folders behind them. */
const folders: readonly (readonly [string, string])[] = [
  ["/add-in/", join(root, "dist")],
  ["/office-js/", officeJsFolder()],
  ["/script/", pageScriptFolder],
  ["/sample/", join(root, "assets/sample")],
  ["/", join(__dirname, "static")],
];

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xml": "application/xml; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** What the browser may load: this server only. office.js builds functions from text, so eval stays allowed. */
const policy =
  "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:";

/** Serves the page, the built add-in and the office.js package on 127.0.0.1; port 0 takes a free one. */
export function servePage(port: number): Promise<{ readonly server: Server; readonly address: string }> {
  const server = createServer((request, response) => {
    void answer(request.url ?? "/").then(({ status, type, body }) => {
      response.writeHead(status, {
        "Content-Type": type,
        "Content-Security-Policy": policy,
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
      });
      response.end(body);
    });
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const bound = server.address();
      const actual = typeof bound === "object" && bound !== null ? bound.port : port;
      resolve({ server, address: `http://127.0.0.1:${actual}/` });
    });
  });
}

async function answer(url: string): Promise<{ status: number; type: string; body: Buffer | string }> {
  const path = url.split("?", 1)[0] ?? "/";
  const file = fileOf(path === "/" ? "/index.html" : path);
  const notFound = { status: 404, type: "text/plain; charset=utf-8", body: `Not found: ${path}` };
  if (file === null) return notFound;
  try {
    const body = await readFile(file);
    const type = contentTypes[extname(file)] ?? "application/octet-stream";
    return {
      status: 200,
      type,
      body: path === "/add-in/taskpane.html" ? withLocalOffice(body.toString("utf8")) : body,
    };
  } catch {
    return notFound;
  }
}

/** The file behind a path; null for a path that leaves its folder or cannot be read. */
function fileOf(path: string): string | null {
  const found = folders.find(([prefix]) => path.startsWith(prefix));
  if (found === undefined) return null;
  const [prefix, folder] = found;
  let relative: string;
  try {
    relative = normalize(decodeURIComponent(path.slice(prefix.length)));
  } catch {
    return null;
  }
  const leaves = relative.startsWith("..") || relative.startsWith(sep) || relative.includes("\0");
  return leaves ? null : join(folder, relative);
}

/** The pane's page as built, with office.js from the package, and with the host in place before office.js looks for it. */
function withLocalOffice(html: string): string {
  const script = `<script src="${officeJsAddress}office.js">`;
  return html.replace(script, `<script src="/pane-host.js"></script>\n    <script src="/office-js/office.js">`);
}
