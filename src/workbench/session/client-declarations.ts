import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readApiSets, type ApiSets } from "../host/client/api-sets";
import { officeJsFolder } from "./local-files";

let known: ApiSets | null = null;

/** Requirement sets of every member, from the declarations beside the pinned client; read once a process. */
export function clientApiSets(): ApiSets {
  known ??= readApiSets(readFileSync(join(officeJsFolder(), "office.d.ts"), "utf8"));
  return known;
}
