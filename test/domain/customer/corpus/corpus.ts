import type { ClerkCase } from "./clerk-case";
import { columnsCases } from "./columns-cases";
import { customersCases } from "./customers-cases";
import { rowsCases } from "./rows-cases";
import { sheetsCases } from "./sheets-cases";
import { valuesCases } from "./values-cases";

/** All traps by what they try: each a small sheet with what a careful clerk reads there, written by hand. */
export const CORPUS: Readonly<Record<string, readonly ClerkCase[]>> = {
  "which sheet": sheetsCases,
  "which row": rowsCases,
  "which column": columnsCases,
  "which value": valuesCases,
  "which customer": customersCases,
};
