import type { Problem } from "../problem";
import { isForeign } from "./alias-index";
import type { ColumnMapping } from "./column-mapping";
import { duplicateHeaders } from "./duplicate-headers";
import { headerKey } from "./header-text";
import type { Recognition, RecognizedColumn } from "./recognition";

/** What a person should know about the columns: guesses to confirm, units in doubt, rivals, one name twice, corrections gone astray. */
export function columnProblems(
  sheet: string,
  columns: readonly RecognizedColumn[],
  mappings: readonly ColumnMapping[],
): Problem[] {
  const duplicates = duplicateHeaders(columns);
  const twins = new Set(duplicates.flat());
  const winners = new Map(columns.map((column) => [column.field, column.header]));
  return [
    ...columns.flatMap((column) => [
      ...nameProblem(sheet, column, winners, twins.has(column)),
      ...(column.doubts.includes("unit")
        ? [
            {
              code: "unit-unsure" as const,
              sheet,
              column: column.column,
              params: { header: column.header, unit: column.unit ?? "" },
            },
          ]
        : []),
    ]),
    ...duplicates.map((group): Problem => {
      const unused = group.find(({ field }) => field === null) ?? group[1];
      return {
        code: "header-duplicate",
        sheet,
        column: unused?.column,
        params: { header: unused?.header ?? "", count: group.length },
      };
    }),
    ...lostMappings(sheet, columns, mappings),
  ];
}

function nameProblem(
  sheet: string,
  { column, header, field, reason, rivals, doubts }: RecognizedColumn,
  winners: ReadonlyMap<string | null, string>,
  isTwin: boolean,
): Problem[] {
  const first = rivals[0]?.field ?? "";
  const place = { sheet, column };
  if (reason === "names-without-header") return [{ code: "names-without-header", ...place }];
  if (doubts.includes("currency")) return [];
  if (reason === "rival-won" && first !== "")
    return isTwin
      ? []
      : [{ code: "column-rival", ...place, params: { header, field: first, winner: winners.get(first) ?? "" } }];
  if (reason === "content-contradicts")
    return [{ code: "column-contradicted", ...place, params: { header, field: field ?? first } }];
  if (!doubts.includes("name")) return [];
  const [one, other] = [field, ...rivals.map((rival) => rival.field)].filter(
    (candidate, index, all) => candidate !== null && all.indexOf(candidate) === index,
  );
  const code = reason === "near-alias" && field !== null ? "column-near-miss" : "column-ambiguous";
  // Without a second candidate the text says only what is not certain.
  return [
    {
      code,
      ...place,
      params: { header, field: one ?? "", ...(other === undefined || other === null ? {} : { rival: other }) },
    },
  ];
}

/** Corrections made by hand whose header is no longer on the sheet: a person has to say again. */
function lostMappings(
  sheet: string,
  columns: readonly RecognizedColumn[],
  mappings: readonly ColumnMapping[],
): Problem[] {
  const present = new Set(columns.map(({ header }) => headerKey(header)));
  return mappings
    .filter(
      ({ origin, sheet: of, header }) =>
        origin === "by-hand" && (of === null || of === sheet) && !present.has(headerKey(header)),
    )
    .map(({ header, field }) => ({ code: "column-mapping-lost", sheet, params: { header, field: field ?? "" } }));
}

/** As many headers as a person takes in at a glance. */
const HEADERS_TOLD = 8;

/**
 * Where what a policy needs is missing, the columns it may stand in: the headers that no field is known by, in one problem,
 * after the doubts that the recognition has told about others.
 */
export function perhapsMissed({ columns, problems }: Recognition, sheet: string): Problem[] {
  const doubts = problems.filter(({ code }) => code === "column-ambiguous" || code === "column-contradicted");
  const headers = columns.flatMap(({ header, field, reason }) =>
    field === null && reason === "unknown" && header !== "" && !isForeign(header) ? header : [],
  );
  if (headers.length === 0) return doubts;
  const told = headers.slice(0, HEADERS_TOLD).join(" · ") + (headers.length > HEADERS_TOLD ? " …" : "");
  return [...doubts, { code: "headers-not-understood", sheet, params: { count: headers.length, headers: told } }];
}
