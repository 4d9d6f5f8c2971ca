/** Builds what is served when it is missing or older than what it is built from; what reads `dist` runs this first. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../../..");
/** What the add-in is built from: all of the source, but of the workbench only what builds it. */
const sources = [
  ...readdirSync(join(root, "src"))
    .map((name) => `src/${name}`)
    .filter((path) => path !== "src/workbench"),
  ...["src/workbench/build", "assets", "manifest.xml", "package.json", "webpack.config.js", "tsconfig.json"],
];

/** Time of the latest change in a file or folder, in milliseconds; folders count too, so that a deletion is seen. */
export function latestChange(path: string): number {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, latestChange(join(path, name))), entry.mtimeMs);
}

/** True when the built page is missing, or when one of the sources changed after it was written. */
export function isStale(builtPage: string, sourcePaths: readonly string[]): boolean {
  if (!existsSync(builtPage)) return true;
  return Math.max(...sourcePaths.map(latestChange)) > statSync(builtPage).mtimeMs;
}

if (
  require.main === module &&
  isStale(
    join(root, "dist/taskpane.html"),
    sources.map((path) => join(root, path)),
  )
) {
  const webpack = join(root, "node_modules/webpack-cli/bin/cli.js");
  const { status } = spawnSync(process.execPath, [webpack, "--mode", "production"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  process.exitCode = status ?? 1;
}
