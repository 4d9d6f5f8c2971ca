import { join } from "node:path";
import webpack from "webpack";

const root = join(__dirname, "../../..");

/** Where the page's own script is written: beside other build products, never in dist. */
export const pageScriptFolder = join(root, "build/page");

/**
 * Bundles the page's script (host, packages, table). Fast when little changed: webpack keeps its work on disk.
 * @throws with webpack's messages when it does not build
 */
export function buildPage(): Promise<void> {
  const compiler = webpack({
    mode: "production",
    target: ["web", "es2022"],
    entry: { page: join(__dirname, "browser/main.ts") },
    output: { path: pageScriptFolder, filename: "[name].js" },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          exclude: /node_modules/,
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { noEmit: false, incremental: false } },
        },
      ],
    },
    optimization: { minimize: false },
    performance: { hints: false },
    cache: { type: "filesystem", cacheDirectory: join(root, "build/page-cache") },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error !== null) reject(error);
        else if (stats?.hasErrors() === true) reject(new Error(stats.toString("errors-only")));
        else resolve();
      });
    });
  });
}
