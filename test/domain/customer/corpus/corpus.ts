import type { ClerkCase } from "./clerk-case";
import { columnsCases } from "./columns-cases";
import { currencyCases } from "./currency-cases";
import { customersCases } from "./customers-cases";
import { doubtsCases } from "./doubts-cases";
import { exportsCases } from "./exports-cases";
import { formsCases } from "./forms-cases";
import { pagesCases } from "./pages-cases";
import { rowsCases } from "./rows-cases";
import { sheetsCases } from "./sheets-cases";
import { valuesCases } from "./values-cases";

/** All traps by what they try: each a small sheet with what a careful clerk reads there, written by hand. */
export const CORPUS: Readonly<Record<string, readonly ClerkCase[]>> = {
  "which sheet": sheetsCases,
  "which row": rowsCases,
  "which page": pagesCases,
  "which column": columnsCases,
  "which doubt": doubtsCases,
  "which value": valuesCases,
  "which currency": currencyCases,
  "which customer": customersCases,
  "which program": exportsCases,
  "which form": formsCases,
};
