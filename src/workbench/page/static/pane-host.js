// Runs in the pane's frame before office.js: puts the workbench's host where the desktop client looks for Excel.
sessionStorage.removeItem("hostInfoValue");
Object.defineProperty(window, "external", { value: window.parent.customerTiersHost.enter(window), configurable: true });
