import { spawn, type ChildProcess } from "node:child_process";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { servePage } from "../../../src/workbench/page/page-server";
import { readServeOptions } from "../../../src/workbench/page/serve-options";

const root = join(__dirname, "../../..");

describe("arguments of npm start", () => {
  it.each([
    [[], { port: null, open: true }],
    [["--no-open"], { port: null, open: false }],
    [["--port", "0", "--no-open"], { port: 0, open: false }],
    [["--port", "3200"], { port: 3200, open: true }],
  ])("%j", (words, expected) => expect(readServeOptions(words)).toEqual(expected));

  it.each([[["--port"]], [["--port", ""]], [["--port", "x"]], [["--port", "65536"]], [["--port", "-1"]]])(
    "%j asks for a port that there is not",
    (words) => expect(readServeOptions(words)).toMatch(/--port/),
  );

  it("names an option that is not known", () => expect(readServeOptions(["--prot"])).toMatch(/--prot/));
});

describe("the page's server", () => {
  let served: Awaited<ReturnType<typeof servePage>>;
  beforeAll(async () => {
    served = await servePage(0);
  });
  afterAll(() => void served.server.close());

  it("serves the page to this machine only, and lets it ask for nothing elsewhere", async () => {
    expect(served.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    const response = await fetch(served.address);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-security-policy")).toMatch(/default-src 'self'/);
    await expect(response.text()).resolves.toContain("<title>Customer Tiers");
  });

  it.each(["nothing.js", "..%2f..%2fpackage.json", "add-in/..%2f..%2fpackage.json", "%00"])(
    "has nothing at %s",
    async (path) => expect((await fetch(served.address + path)).status).toBe(404),
  );
});

/** What a process prints until a text is found or it ends. */
function heard(child: ChildProcess, wanted: RegExp): Promise<string> {
  let said = "";
  return new Promise((resolve) => {
    const hear = (text: Buffer): void => {
      said += text.toString("utf8");
      if (wanted.test(said)) resolve(said);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.on("close", () => resolve(said));
  });
}

describe("npm start on a port that is taken", () => {
  let taken: Server;
  beforeAll((done) => {
    taken = createServer().listen(0, "127.0.0.1", done);
  });
  afterAll(() => void taken.close());

  it("says which port, what to do, and ends with 1", async () => {
    const bound = taken.address();
    const port = typeof bound === "object" && bound !== null ? bound.port : 0;
    const words = [
      "--require",
      "tsx/cjs",
      join(root, "src/workbench/page/serve.ts"),
      "--no-open",
      "--port",
      String(port),
    ];
    const child = spawn(process.execPath, words, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    const ended = new Promise<number | null>((resolve) => child.on("exit", (code) => resolve(code)));
    expect(await heard(child, /in use/)).toMatch(new RegExp(`Port ${port} is in use.*--port`));
    expect(await ended).toBe(1);
  });
});

describe("Ctrl+C", () => {
  const taken = (port: number): Promise<boolean> =>
    new Promise((resolve) => {
      const probe = createServer();
      probe.once("error", () => resolve(true));
      probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(false)));
    });

  it.each(["SIGINT", "SIGTERM"] as const)(
    "%s frees the port and ends npm start with 0, also while a browser holds a connection",
    async (signal) => {
      const words = ["--require", "tsx/cjs", join(root, "src/workbench/page/serve.ts"), "--no-open", "--port", "0"];
      const child = spawn(process.execPath, words, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
      const ended = new Promise<number | null>((resolve) => child.on("exit", (code) => resolve(code)));
      const said = await heard(child, /Ctrl\+C/);
      const address = /http:\/\/127\.0\.0\.1:(\d+)\//.exec(said);
      const port = Number(address?.[1]);
      await (await fetch(address?.[0] ?? "", { headers: { Connection: "keep-alive" } })).text();
      expect(await taken(port)).toBe(true);
      child.kill(signal);
      expect(await ended).toBe(0);
      expect(await taken(port)).toBe(false);
    },
    300_000,
  );
});
