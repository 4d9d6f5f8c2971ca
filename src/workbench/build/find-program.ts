import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

/** The path of the first of the named programs that the search path holds, or null when it holds none of them. */
export function findProgram(...names: readonly string[]): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter);
  for (const name of names) {
    const path = folders.map((folder) => join(folder, name)).find(isExecutable);
    if (path !== undefined) return path;
  }
  return null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
