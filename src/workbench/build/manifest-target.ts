/** The address that the committed manifest carries in the place of the real one. */
export const placeholderAddress = "https://customer-tiers.example";

/** What distinguishes one built manifest from another. */
export interface ManifestTarget {
  /** Where the add-in will be served: https, with or without a path and a last slash. */
  readonly address: string;
  /** The development build lives beside the released one in the same Excel, so it needs a name, namespace and id of its own. */
  readonly development: boolean;
}

const released = { id: "5b0d9c1e-7f34-4a86-9a52-3e1f6c0b8d27", namespace: "CUSTOMER" };
const development = { id: "c26e7a40-91d8-4f0b-8d5e-6a7b1f93e0c4", namespace: "CUSTOMERDEV", suffix: " (dev)" };

/** The namespace under which a build's functions are called, as in =CUSTOMER.TIER(...). */
export function functionNamespace(isDevelopment: boolean): string {
  return (isDevelopment ? development : released).namespace;
}

/**
 * The manifest to serve at a target, from the committed one.
 *
 * Every occurrence of the placeholder address is replaced; `AppDomain` takes the origin alone, as Office compares origins.
 * @throws when the address is not https or is not an address at all, since Office refuses such a manifest later and without a reason
 */
export function manifestFor(source: string, target: ManifestTarget): string {
  const url = new URL(target.address);
  if (url.protocol !== "https:")
    throw new Error(`The public address must begin with https:// (got ${target.address}).`);
  if (url.search !== "" || url.hash !== "")
    throw new Error(`The public address must be a folder (got ${target.address}).`);
  const folder = escapeXml(url.href.replace(/\/+$/, ""));
  const addressed = source
    .replaceAll(`<AppDomain>${placeholderAddress}</AppDomain>`, () => `<AppDomain>${url.origin}</AppDomain>`)
    .replaceAll(placeholderAddress, () => folder);
  return target.development ? asDevelopment(addressed) : addressed;
}

function asDevelopment(manifest: string): string {
  return manifest
    .replaceAll(released.id, development.id)
    .replaceAll(`"${released.namespace}"`, `"${development.namespace}"`)
    .replaceAll(`${released.namespace}.`, `${development.namespace}.`)
    .replace(/<DisplayName DefaultValue="([^"]*)">([\s\S]*?)<\/DisplayName>/, (element: string) =>
      element.replace(/((?:DefaultValue|Value)="[^"]*)"/g, `$1${development.suffix}"`),
    )
    .replace(/<bt:String id="Group\.Label" [\s\S]*?<\/bt:String>/, (element: string) =>
      element.replace(/((?:DefaultValue|Value)="[^"]*)"/g, `$1${development.suffix}"`),
    );
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
