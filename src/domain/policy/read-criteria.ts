import type { Criterion, GroupId } from "./policy";
import { GROUP_IDS } from "./policy";
import { CRITERIA, LABEL, NOTE } from "./policy-layout";
import type { PolicyCells } from "./policy-cells";
import { readAlternatives, readTypedScale } from "./read-scales";
import { readBlank } from "./read-words";
import { readList } from "./text-list";
import { identifyRows } from "./row-identity";

/** The criteria with their scales, and the names that the sheet gives their groups. */
export function readCriteria(cells: PolicyCells): { criteria: Criterion[]; groupNames: Map<GroupId, string> } {
  const groupNames = new Map<GroupId, string>();
  for (const id of GROUP_IDS) {
    const row = cells.row(`list:group:${id}`);
    if (row >= 0) groupNames.set(id, cells.text(row, LABEL));
  }
  const nameOf = (id: string) => measuredName(cells, id);
  const criteria = identifyRows(cells, cells.table("criteria"), nameOf).flatMap(({ id, row, isNew }) => {
    const name = cells.text(row, LABEL);
    const typed = isNew || !cells.has(`input:${id}:0`) ? readTypedScale(cells, name.trim(), id) : null;
    const alternatives = typed === null ? readAlternatives(cells, id) : [typed];
    if (alternatives.length === 0) {
      cells.damage("no-scale", row, LABEL, name);
      return [];
    }
    cells.place(`criterion:${id}`, row, LABEL);
    cells.place(`weight:${id}`, row, CRITERIA.weight);
    cells.place(`direction:${id}`, row, CRITERIA.direction);
    cells.place(`blank:${id}`, row, CRITERIA.blank);
    cells.place(`notApplicable:${id}`, row, CRITERIA.notApplicable);
    const group = cells.word("group", row, CRITERIA.group);
    return [
      {
        id,
        group: GROUP_IDS.find((each) => each === group) ?? "size",
        name,
        weight: cells.number(row, CRITERIA.weight),
        direction:
          cells.word("direction", row, CRITERIA.direction) === "lower" ? ("lower" as const) : ("higher" as const),
        alternatives,
        blank: readBlank(cells, row, CRITERIA),
        notApplicable: readList(cells.text(row, CRITERIA.notApplicable)),
        note: cells.text(row, NOTE),
      },
    ];
  });
  cells.takeScales();
  return { criteria, groupNames };
}

/** The name under which the scales know a criterion. */
function measuredName(cells: PolicyCells, id: string): string {
  if (!cells.has(`input:${id}:0`)) return "";
  const label = cells.text(cells.row(`input:${id}:0`), LABEL).trim();
  return cells.has(`input:${id}:1`) ? label.replace(/\s*\(1\)$/, "") : label;
}
