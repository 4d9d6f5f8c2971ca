/** Builds what is served: see README.md for the commands and the parameters. */
// The build steps and the texts they use are TypeScript; this lets the configuration load them as they are.
require("tsx/cjs");

const { readdirSync } = require("node:fs");
const { join } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const { DefinePlugin } = require("webpack");
const { FunctionMetadataPlugin } = require("./src/workbench/build/function-metadata-plugin");
const { functionNamespace, manifestFor, placeholderAddress } = require("./src/workbench/build/manifest-target");
const { version } = require("./package.json");
const { functionText } = require("./src/i18n/function-text");

const developmentAddress = "https://localhost:3000";

module.exports = async (env, options) => {
  const development = options.mode === "development";
  const address = env.address ?? (development ? developmentAddress : placeholderAddress);
  const functionFiles = readdirSync(join(__dirname, "src/functions"))
    .filter((name) => name.endsWith("-functions.ts"))
    .sort()
    .map((name) => join(__dirname, "src/functions", name));

  return {
    mode: development ? "development" : "production",
    target: ["web", "es2020"],
    devtool: development ? "source-map" : false,
    entry: {
      // Alone in its file, with nothing shared: Excel asks for functions before the pane's code is there.
      functions: "./src/functions/functions.ts",
      taskpane: "./src/taskpane/taskpane.tsx",
    },
    output: {
      path: join(__dirname, development ? "build/dev" : "dist"),
      filename: "[name].js",
      chunkFilename: "[name].[contenthash:8].js",
      publicPath: "",
      uniqueName: "customer-tiers",
      clean: true,
      // Written even when unchanged: their time says when they were last known to fit the sources.
      compareBeforeEmit: false,
    },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { noEmit: false, incremental: false } },
        },
      ],
    },
    plugins: [
      // Formulas that the add-in writes must call the functions of this very build.
      new DefinePlugin({
        "process.env.FUNCTION_NAMESPACE": JSON.stringify(functionNamespace(development)),
        "process.env.ADD_IN_VERSION": JSON.stringify(version),
      }),
      new CopyPlugin({
        patterns: [
          // Pages are called minimized already: left as written, for whoever looks at what is served.
          { from: "src/taskpane/taskpane.html", to: "taskpane.html", info: { minimized: true } },
          { from: "assets/help.html", to: "help.html", info: { minimized: true } },
          { from: "assets/shortcuts*.json", to: "[name][ext]" },
          { from: "assets/icons/*.png", to: "assets/icons/[name][ext]" },
          {
            from: "manifest.xml",
            to: "manifest.xml",
            transform: (content) => manifestFor(content.toString("utf8"), { address, development }),
          },
        ],
      }),
      new FunctionMetadataPlugin({
        files: functionFiles,
        words: functionText,
        fileNames: { "en-US": "functions.json", "zh-CN": "functions.zh-CN.json" },
      }),
    ],
    performance: { hints: false },
    stats: "errors-warnings",
    ...(env.WEBPACK_SERVE ? { devServer: await devServer() } : {}),
  };
};

/** Excel loads add-ins over https only, also from this machine: the certificates are made and trusted once. */
async function devServer() {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  const { ca, cert, key } = await getHttpsServerOptions();
  return {
    port: Number(new URL(developmentAddress).port),
    server: { type: "https", options: { ca, cert, key } },
    headers: { "Access-Control-Allow-Origin": "*" },
    devMiddleware: { writeToDisk: true },
    client: { overlay: false },
    hot: false,
  };
}
