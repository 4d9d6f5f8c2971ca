import { DEFAULT_LIMITS } from "../../../src/workbench/xlsx/limits";
import { PackageParts } from "../../../src/workbench/xlsx/parts/package-parts";

/** Names of the parts that differ between two packages: changed, added or gone, sorted. */
export function differingParts(before: Uint8Array, after: Uint8Array): string[] {
  const [left, right] = [before, after].map((bytes) => PackageParts.read(bytes, DEFAULT_LIMITS)) as [
    PackageParts,
    PackageParts,
  ];
  const names = new Set([...left.names(), ...right.names()]);
  return [...names]
    .filter((name) => !left.has(name) || !right.has(name) || !Buffer.from(left.bytes(name)).equals(right.bytes(name)))
    .sort();
}

/** Text of one part of a package. */
export function partText(bytes: Uint8Array, name: string): string {
  return PackageParts.read(bytes, DEFAULT_LIMITS).text(name);
}

/** Names of the parts in package order. */
export function partNames(bytes: Uint8Array): string[] {
  return PackageParts.read(bytes, DEFAULT_LIMITS).names();
}
