import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { chineseSample } from "./chinese-sample";
import { englishSample } from "./english-sample";

/** Writes the sample workbooks; run with `npx tsx src/workbench/sample/make-sample.ts` from the repository's root. */
const folder = resolve("assets/sample");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "customers.xlsx"), chineseSample());
writeFileSync(join(folder, "customers-en.xlsx"), englishSample());
