import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { AddInIdentity } from "../xlsx/web-extensions";

/**
 * Who the built add-in is: its settings and functions are stored in workbooks under this id.
 * @throws when the bundle has no readable manifest
 */
export async function addInIdentity(bundle: string): Promise<AddInIdentity> {
  const manifest = await readFile(join(bundle, "manifest.xml"), "utf8");
  const id = /<Id>\s*([0-9a-fA-F-]{36})\s*<\/Id>/.exec(manifest)?.[1];
  const version = /<Version>\s*([\d.]+)\s*<\/Version>/.exec(manifest)?.[1];
  if (id === undefined || version === undefined) throw new Error("The built manifest names no add-in.");
  return { id, version, functions: [] };
}
