import { sources } from "webpack";
import type { Compilation, Compiler, WebpackPluginInstance } from "webpack";
import { functionMetadata } from "./function-metadata";
import type { FunctionWords } from "./function-metadata";

/** What the plugin needs: the documented functions, their words by language and id, and one file name per language. */
export interface FunctionMetadataOptions<Locale extends string = string> {
  readonly files: readonly string[];
  readonly words: Readonly<Record<Locale, Readonly<Record<string, FunctionWords>>>>;
  readonly fileNames: Readonly<Record<Locale, string>>;
}

/** Adds the metadata of the custom functions, one file per language, to what webpack writes. */
export class FunctionMetadataPlugin<Locale extends string> implements WebpackPluginInstance {
  private static readonly title = "FunctionMetadataPlugin";

  constructor(private readonly options: FunctionMetadataOptions<Locale>) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap(FunctionMetadataPlugin.title, (compilation: Compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: FunctionMetadataPlugin.title, stage }, async () => {
        const metadata = await functionMetadata(this.options.files, this.options.words);
        for (const language of Object.keys(metadata) as Locale[])
          compilation.emitAsset(this.options.fileNames[language], new sources.RawSource(metadata[language]));
      });
    });
  }
}
