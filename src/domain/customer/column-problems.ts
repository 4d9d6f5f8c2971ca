import type { Problem } from "../problem";
import type { ColumnMapping } from "./column-mapping";
import { foldHeader } from "./header-text";
import type { RecognizedColumn } from "./recognition";

/** What a person should know about the columns: guesses to confirm, rivals, corrections whose header is gone. */
export function columnProblems(
  sheet: string,
  columns: readonly RecognizedColumn[],
  mappings: readonly ColumnMapping[],
): Problem[] {
  const problems: Problem[] = [];
  const winners = new Map(columns.map((column) => [column.field, column.header]));
  for (const { column, header, field, reason, rivals, ask, unit } of columns) {
    const first = rivals[0]?.field ?? "";
    const place = { sheet, column };
    if (reason === "rival-won" && first !== "") {
      problems.push({
        code: "column-rival",
        ...place,
        params: { header, field: first, winner: winners.get(first) ?? "" },
      });
    } else if (reason === "content-contradicts") {
      problems.push({ code: "column-contradicted", ...place, params: { header, field: field ?? first } });
    } else if (reason === "near-alias") {
      problems.push({
        code: field === null ? "column-ambiguous" : "column-near-miss",
        ...place,
        params: { header, field: field ?? first, rival: first },
      });
    } else if (ask && unit === "percent") {
      problems.push({ code: "unit-unsure", ...place, params: { header, unit } });
    } else if (ask) {
      problems.push({ code: "column-ambiguous", ...place, params: { header, field: field ?? first, rival: first } });
    }
  }
  const present = new Set(columns.map(({ header }) => foldHeader(header)));
  for (const mapping of mappings) {
    const here = mapping.sheet === null || mapping.sheet === sheet;
    if (mapping.origin === "by-hand" && here && !present.has(foldHeader(mapping.header))) {
      problems.push({
        code: "column-mapping-lost",
        sheet,
        params: { header: mapping.header, field: mapping.field ?? "" },
      });
    }
  }
  return problems;
}
