import fc from "fast-check";
import type { KnownRow, RowShift } from "../../../src/domain/plan/row-shifts";
import { rowShifts } from "../../../src/domain/plan/row-shifts";

/** "a:x a:y" as rows x and y of part a; "a:?" is a row that a person typed. */
function rows(text: string): KnownRow[] {
  return text
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => {
      const [part = "", id = ""] = word.split(":");
      return { part, id: id === "?" ? null : id };
    });
}

/** What the sheet holds after the shifts; null: a row that came in. */
function after(standing: readonly KnownRow[], shifts: readonly RowShift[]): (KnownRow | null)[] {
  const sheet: (KnownRow | null)[] = [...standing];
  for (const { kind, row, rowCount } of shifts) {
    if (kind === "delete-rows") sheet.splice(row, rowCount);
    else sheet.splice(row, 0, ...Array.from({ length: rowCount }, () => null));
  }
  return sheet;
}

describe("rows that come in and go", () => {
  it.each([
    ["nothing where nothing changed", "a:1 a:2 b:1", "a:1 a:2 b:1", []],
    ["one that went, in the middle", "a:1 a:2 a:3", "a:1 a:3", [{ kind: "delete-rows", row: 1, rowCount: 1 }]],
    [
      "two that came below others of their kind",
      "a:m a:m b:1",
      "a:m a:m a:m a:m b:1",
      [{ kind: "insert-rows", row: 2, rowCount: 2 }],
    ],
    ["none for a row that was typed", "a:1 a:? b:1", "a:1 a:new b:1", []],
    [
      "a part that moved behind another goes and comes",
      "a:1 b:1 b:2",
      "b:1 b:2 a:1",
      [
        { kind: "delete-rows", row: 0, rowCount: 1 },
        { kind: "insert-rows", row: 2, rowCount: 1 },
      ],
    ],
  ] as const)("%s", (_name, standing, wanted, shifts) => {
    expect(rowShifts(rows(standing), rows(wanted))).toEqual(shifts);
  });

  it("leave every row that stays where it is wanted, and as many rows as are wanted", () => {
    const row = fc.record({
      part: fc.constantFrom("a", "b", "c"),
      id: fc.constantFrom("1", "2", "3", null),
    });
    const known = row.filter(({ id }) => id !== null);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 14 }), fc.array(known, { maxLength: 14 }), (standing, wanted) => {
        const sheet = after(standing, rowShifts(standing, wanted));
        expect(sheet).toHaveLength(wanted.length);
        sheet.forEach((stands, at) => {
          if (stands === null) return;
          expect(stands.part).toBe(wanted[at]?.part);
          if (stands.id !== null) expect(stands.id).toBe(wanted[at]?.id);
        });
      }),
    );
  });
});
