import type { HostExternal } from "../../host/client/host-external";
import { parseFunctionMetadata } from "../../host/functions/function-metadata";
import { WorkbenchPage } from "./workbench-page";
import { openSample } from "./workbook-files";

declare global {
  interface Window {
    /** Where the pane's frame finds the host, before office.js loads. */
    customerTiersHost: { enter(pane: Window): HostExternal };
  }
}

/** Starts the page: `?lang=zh-CN` and `?theme=dark` choose how the pane begins. */
async function main(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const functions = await fetch("/add-in/functions.json");
  const page = new WorkbenchPage(parseFunctionMetadata(await functions.text()), {
    language: query.get("lang") ?? (navigator.language.toLowerCase().startsWith("zh") ? "zh-CN" : "en-US"),
    theme: query.get("theme") ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"),
  });
  window.customerTiersHost = { enter: (pane) => page.enter(pane) };
  page.show(await openSample());
}

main().catch((error: unknown) => {
  const status = document.getElementById("status");
  if (status !== null) status.textContent = error instanceof Error ? error.message : String(error);
});
