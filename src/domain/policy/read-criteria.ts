import type { Alternative, Criterion, GroupId, Scale } from "./policy";
import { GROUP_IDS } from "./policy";
import { CRITERIA, headId, INPUT, LABEL, NOTE, SCALE, scaleTable } from "./policy-layout";
import type { PolicyCells } from "./policy-cells";
import { readBlank, readInput, readList } from "./read-words";

/** The criteria with their scales, and the names that the sheet gives their groups. */
export function readCriteria(cells: PolicyCells): { criteria: Criterion[]; groupNames: Map<GroupId, string> } {
  const groupNames = new Map<GroupId, string>();
  for (const id of GROUP_IDS) {
    const row = cells.row(`list:group:${id}`);
    if (row >= 0) groupNames.set(id, cells.text(row, LABEL));
  }
  const criteria = cells.table("criteria").flatMap(({ id, row }) => {
    if (!cells.has(`input:${id}:0`)) {
      cells.damage("no-scale", row, LABEL, cells.text(row, LABEL));
      return [];
    }
    cells.place(`criterion:${id}`, row, LABEL);
    const group = cells.word("group", row, CRITERIA.group);
    return [
      {
        id,
        group: GROUP_IDS.find((each) => each === group) ?? "size",
        name: cells.text(row, LABEL),
        weight: cells.number(row, CRITERIA.weight),
        direction:
          cells.word("direction", row, CRITERIA.direction) === "lower" ? ("lower" as const) : ("higher" as const),
        alternatives: readAlternatives(cells, id),
        blank: readBlank(cells, row, CRITERIA),
        notApplicable: readList(cells.text(row, CRITERIA.notApplicable)),
        note: cells.text(row, NOTE),
      },
    ];
  });
  return { criteria, groupNames };
}

function readAlternatives(cells: PolicyCells, criterionId: string): Alternative[] {
  const alternatives: Alternative[] = [];
  for (let i = 0; cells.has(`input:${criterionId}:${i}`); i++) {
    const row = cells.row(`input:${criterionId}:${i}`);
    const input = readInput(cells, row, INPUT);
    const scale = readScale(cells, row, scaleTable(criterionId, i));
    if (input !== null && scale !== null) alternatives.push({ input, scale, ...cells.note(row) });
  }
  return alternatives;
}

/** Bands, categories (known by their row for other texts), or, without a table of its own, regions. */
function readScale(cells: PolicyCells, inputRow: number, table: string): Scale | null {
  if (!cells.has(headId(table))) {
    const measure = cells.word("measure", inputRow, INPUT.measure);
    return measure === "economy" || measure === "competition" ? { kind: "regions", measure } : null;
  }
  const rows = cells.table(table);
  if (!cells.has(`other:${table}`)) {
    const bands = rows.map(({ row }) => ({
      from: cells.number(row, SCALE.from),
      points: cells.number(row, SCALE.points),
      ...cells.note(row),
    }));
    return { kind: "bands", bands };
  }
  return {
    kind: "categories",
    categories: rows.map(({ row }) => ({
      key: cells.key(row, SCALE.from),
      points: cells.number(row, SCALE.points),
      ...cells.note(row),
    })),
    other: cells.number(cells.row(`other:${table}`), SCALE.points),
  };
}
