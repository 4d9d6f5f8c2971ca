import type { HostExternal } from "../../host/client/host-external";
import { parseFunctionMetadata } from "../../host/functions/function-metadata";
import { WorkbenchPage, type ServedAddIn } from "./workbench-page";
import { openSample } from "./workbook-files";

declare global {
  interface Window {
    /** Where the pane's frame finds the host, before office.js loads. */
    customerTiersHost: { enter(pane: Window): HostExternal };
  }
}

const query = new URLSearchParams(location.search);
const language = query.get("lang") ?? (navigator.language.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US");
const theme = query.get("theme") ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");

/** Starts the page: `?lang=zh-CN` and `?theme=dark` choose how it begins. */
async function main(): Promise<void> {
  const [addIn, sample] = await Promise.all([served(), openSample(language)]);
  const page = new WorkbenchPage(addIn, { language, theme });
  window.customerTiersHost = { enter: (pane) => page.enter(pane) };
  page.show(sample);
  window.addEventListener("focus", () => page.tryOut?.host.selection.returnToWorkbook());
}

async function served(): Promise<ServedAddIn> {
  const read = async (name: string): Promise<string> => {
    const response = await fetch(`/add-in/${name}`);
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response.text();
  };
  const files = ["functions.json", "functions.zh-CN.json", "manifest.xml"];
  const [english = "", chinese = "", manifest = ""] = await Promise.all(files.map(read));
  return {
    functions: parseFunctionMetadata(english),
    help: { "en-US": JSON.parse(english) as unknown, "zh-CN": JSON.parse(chinese) as unknown },
    manifest: new DOMParser().parseFromString(manifest, "application/xml"),
  };
}

main().catch((error: unknown) => WorkbenchPage.fail(error, language));
