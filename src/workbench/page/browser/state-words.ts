import { cellText, quoteSheetName } from "../../host/model/address";
import type { Worksheet } from "../../host/model/worksheet";
import type { PageText } from "./page-text";
import type { TryOut } from "./try-out";

/** What the left end of the status bar says: what is being calculated, what waits, what goes round in a circle. */
export function stateWords(tryOut: TryOut, sheet: Worksheet, text: PageText): string {
  if (tryOut.isCalculating) return text.calculating;
  if (tryOut.waitsForCalculation) return text.calculate;
  const circular = tryOut.circularCell(sheet);
  if (circular === null) return text.ready;
  const prefix = circular.sheet === sheet ? "" : `${quoteSheetName(circular.sheet.name)}!`;
  return text.circularAt(prefix + cellText(circular.row, circular.column));
}
