import type { RangeAddress } from "../../host/model/address";
import { Displacement } from "../../host/model/displacement";
import type { Worksheet } from "../../host/model/worksheet";
import type { LoadedPackage } from "../../xlsx/load-package";
import { PackageError } from "../../xlsx/package-error";
import {
  NO_ATTACHMENTS,
  readAttachments,
  type FloatingObject,
  type Hyperlink,
  type SheetAttachments,
} from "../../xlsx/sheet/attachments";

interface OnCells {
  readonly version: number;
  readonly objects: readonly FloatingObject[];
  readonly notes: ReadonlyMap<string, string>;
  readonly links: ReadonlyMap<string, Hyperlink>;
}

/** Links over more cells than this are found at their first cell only. */
const CELLS_OF_A_LINK = 1_000;

/** What hangs on the cells of the open file, read when a sheet is first drawn; it follows its cells. */
export class AttachedObjects {
  private readonly loadedWith = new WeakMap<Worksheet, SheetAttachments>();
  private readonly bySheet = new WeakMap<Worksheet, OnCells>();

  constructor(private readonly loaded: Pick<LoadedPackage, "parts" | "sheetParts">) {}

  /** Charts, pictures and pivot tables. */
  objects(sheet: Worksheet): readonly FloatingObject[] {
    return this.on(sheet).objects;
  }

  note(sheet: Worksheet, row: number, column: number): string | null {
    return this.on(sheet).notes.get(key(row, column)) ?? null;
  }

  link(sheet: Worksheet, row: number, column: number): Hyperlink | null {
    return this.on(sheet).links.get(key(row, column)) ?? null;
  }

  /** Whether a note or a link hangs on any cell of a range. */
  isOnAny(sheet: Worksheet, { row, column, rowCount, columnCount }: RangeAddress): boolean {
    const { notes, links } = this.on(sheet);
    return [...notes.keys(), ...links.keys()].some((cell) => {
      const [at = 0, across = 0] = cell.split(" ").map(Number);
      return at >= row && at < row + rowCount && across >= column && across < column + columnCount;
    });
  }

  private on(sheet: Worksheet): OnCells {
    const { version } = sheet.workbook.edits;
    let found = this.bySheet.get(sheet);
    if (found?.version !== version) this.bySheet.set(sheet, (found = this.placed(sheet, version)));
    return found;
  }

  /** Everything where its cells are now. */
  private placed(sheet: Worksheet, version: number): OnCells {
    const { objects, notes, links } = this.asLoaded(sheet);
    if (objects.length + notes.length + links.length === 0)
      return { version, objects, notes: new Map(), links: new Map() };
    const displacement = new Displacement(sheet.workbook);
    const { id } = sheet;
    return {
      version,
      objects: objects.flatMap((object): FloatingObject[] => {
        const { kind, range, follows } = object;
        if (follows === "not") return [object];
        if (kind !== "pivotTable")
          return [{ ...object, range: displacement.drawn(id, range, follows === "stretching") }];
        const now = displacement.range(id, range);
        return now === null ? [] : [{ ...object, range: now }];
      }),
      notes: new Map(
        notes.flatMap(({ row, column, text }) => {
          const now = displacement.contents(id, { row, column, rowCount: 1, columnCount: 1 });
          return now === null ? [] : [[key(now.row, now.column), text]];
        }),
      ),
      links: new Map(
        links.flatMap((link) => {
          const range = displacement.contents(id, link.range);
          return range === null ? [] : cellsOf(range).map((cell): [string, Hyperlink] => [cell, { ...link, range }]);
        }),
      ),
    };
  }

  private asLoaded(sheet: Worksheet): SheetAttachments {
    let found = this.loadedWith.get(sheet);
    if (found === undefined) {
      const part = this.loaded.sheetParts.get(sheet.id);
      found = part === undefined ? NO_ATTACHMENTS : this.readPart(part);
      this.loadedWith.set(sheet, found);
    }
    return found;
  }

  /** A drawing that cannot be read is no reason to refuse the cells: it was said on opening that it is not shown. */
  private readPart(part: string): SheetAttachments {
    try {
      return readAttachments(this.loaded.parts, part);
    } catch (error) {
      if (error instanceof PackageError) return NO_ATTACHMENTS;
      throw error;
    }
  }
}

const key = (row: number, column: number): string => `${row} ${column}`;

function cellsOf({ row, column, rowCount, columnCount }: RangeAddress): string[] {
  if (rowCount * columnCount > CELLS_OF_A_LINK) return [key(row, column)];
  return Array.from({ length: rowCount * columnCount }, (_, at) =>
    key(row + Math.floor(at / columnCount), column + (at % columnCount)),
  );
}
