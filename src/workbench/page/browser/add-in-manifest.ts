/** What pressing a button of the add-in does. */
export type ManifestAction = { readonly kind: "function"; readonly name: string } | { readonly kind: "pane" };

/** A button as the manifest describes it, in one language. */
export interface ManifestButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of a picture, or null. */
  readonly icon: string | null;
  readonly action: ManifestAction;
}

/** What the add-in puts into Excel's window. */
export interface AddInSurface {
  readonly groupLabel: string;
  readonly ribbon: readonly ManifestButton[];
  readonly contextMenu: readonly ManifestButton[];
  /** The prefix of its functions in formulas. */
  readonly namespace: string;
}

/** Pixels of the pictures on the page's ribbon. */
const ICON_SIZES = ["32", "40", "24", "20"] as const;

/** Reads ribbon group, context menu and namespace out of a manifest; texts by `language` where the manifest has them. */
export function readSurface(manifest: Document, language: string): AddInSurface {
  const resource = (id: string | null | undefined): string => {
    const entry = [...manifest.getElementsByTagName("*")].find(
      (node) => node.getAttribute("id") === id && node.hasAttribute("DefaultValue"),
    );
    const override = children(entry, "Override").find((node) => node.getAttribute("Locale") === language);
    return override?.getAttribute("Value") ?? entry?.getAttribute("DefaultValue") ?? "";
  };
  const points = [...manifest.getElementsByTagName("ExtensionPoint")];
  const point = (type: string): Element | undefined =>
    points.find((node) => (node.getAttribute("xsi:type") ?? "").includes(type));
  const buttons = (owner: Element | undefined): ManifestButton[] =>
    owner === undefined ? [] : controls(owner).map((control) => readButton(control, resource));
  const ribbon = point("PrimaryCommandSurface");
  const group = ribbon?.getElementsByTagName("Group")[0];
  const functions = point("CustomFunctions");
  return {
    groupLabel: resource(children(group, "Label")[0]?.getAttribute("resid")),
    ribbon: buttons(ribbon),
    contextMenu: buttons(point("ContextMenu")),
    namespace: resource(functions?.getElementsByTagName("Namespace")[0]?.getAttribute("resid")),
  };
}

/** Buttons, and the entries of menus in their place. */
function controls(owner: Element): Element[] {
  const items = [...owner.getElementsByTagName("Item")];
  const all = [...owner.getElementsByTagName("Control"), ...items];
  return all.filter((control) => children(control, "Action").length > 0);
}

function readButton(control: Element, resource: (id: string | null | undefined) => string): ManifestButton {
  const action = children(control, "Action")[0];
  const functionName = children(action, "FunctionName")[0]?.textContent?.trim();
  const images = [...(children(control, "Icon")[0]?.children ?? [])];
  const image = ICON_SIZES.map((size) => images.find((node) => node.getAttribute("size") === size)).find(
    (found) => found !== undefined,
  );
  const icon = resource(image?.getAttribute("resid"));
  return {
    id: control.getAttribute("id") ?? "",
    label: resource(children(control, "Label")[0]?.getAttribute("resid")),
    tip: resource(children(children(control, "Supertip")[0], "Description")[0]?.getAttribute("resid")),
    // The manifest names the place where the add-in is served; here its files lie under /add-in/.
    icon: icon === "" ? null : `/add-in${new URL(icon).pathname}`,
    action: functionName === undefined ? { kind: "pane" } : { kind: "function", name: functionName },
  };
}

function children(owner: Element | undefined, name: string): Element[] {
  return [...(owner?.children ?? [])].filter((node) => node.localName === name);
}
