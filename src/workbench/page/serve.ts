import { spawn, spawnSync } from "node:child_process";
import type { Server } from "node:http";
import { join } from "node:path";
import { buildPage } from "./build-page";
import { servePage } from "./page-server";
import { DEFAULT_PORT, readServeOptions } from "./serve-options";

const root = join(__dirname, "../../..");

/** `npm start`: builds what is missing or old, serves the page on this machine, and opens it in the browser. */
async function main(): Promise<void> {
  const options = readServeOptions(process.argv.slice(2));
  if (typeof options === "string") {
    console.error(options);
    process.exitCode = 2;
    return;
  }
  // The port first: whoever must choose another one learns it before the build, not after.
  const { server, address } = await served(options.port);
  endOnSignal(server);
  try {
    await build();
  } catch (error) {
    server.close();
    throw error;
  }
  console.log(`Customer Tiers, local try-out (not Excel): ${address}`);
  console.log("Press Ctrl+C to stop.");
  if (options.open) openBrowser(address);
}

/** Ctrl+C, and being told to end, free the port and end with 0: this is how the page is meant to be closed. */
function endOnSignal(server: Server): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => {
      server.close(() => process.exit(0));
      // A browser keeps its connections open for a while.
      server.closeAllConnections();
    });
}

/** Builds the add-in where it is missing or old, then the page. */
async function build(): Promise<void> {
  const script = join(root, "src/workbench/build/build-when-stale.ts");
  const built = spawnSync(process.execPath, ["--require", "tsx/cjs", script], { cwd: root, stdio: "inherit" });
  if (built.status !== 0) throw new Error("The add-in does not build.");
  await buildPage();
}

/** Serves on the port asked for; the usual one gives way to a free one where another program has it. */
async function served(port: number | null): ReturnType<typeof servePage> {
  try {
    return await servePage(port ?? DEFAULT_PORT);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    if (port !== null)
      throw new Error(`Port ${port} is in use by another program: choose another with --port N, or leave --port out.`);
    console.log(
      `Port ${DEFAULT_PORT} is in use by another program, perhaps this page in another window; taking a free one.`,
    );
    return servePage(0);
  }
}

/** Opens an address by what the system offers for that; where there is nothing, the printed address remains. */
function openBrowser(address: string): void {
  const [program, ...words] =
    process.platform === "win32"
      ? ["cmd", "/c", "start", "", address]
      : [process.platform === "darwin" ? "open" : "xdg-open", address];
  const child = spawn(program ?? "", words, { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
