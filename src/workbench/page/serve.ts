import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { buildPage } from "./build-page";
import { servePage } from "./page-server";
import { readServeOptions } from "./serve-options";

const root = join(__dirname, "../../..");

/** `npm start`: builds what is missing or old, serves the page on this machine, and opens it in the browser. */
async function main(): Promise<void> {
  const options = readServeOptions(process.argv.slice(2));
  if (typeof options === "string") {
    console.error(options);
    process.exitCode = 2;
    return;
  }
  const built = spawnSync(
    process.execPath,
    ["--require", "tsx/cjs", join(root, "src/workbench/build/build-when-stale.ts")],
    {
      cwd: root,
      stdio: "inherit",
    },
  );
  if (built.status !== 0) throw new Error("The add-in does not build.");
  await buildPage();
  const { address } = await servePage(options.port);
  console.log(`Customer Tiers, local try-out (not Excel): ${address}`);
  console.log("Press Ctrl+C to stop.");
  if (options.open) openBrowser(address);
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
