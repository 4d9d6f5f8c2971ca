import type { RangeAddress } from "../../host/model/address";
import type { Worksheet } from "../../host/model/worksheet";
import type { LoadedPackage } from "../../xlsx/load-package";
import { PackageError } from "../../xlsx/package-error";
import { NO_ATTACHMENTS, readAttachments, type FloatingObject, type Hyperlink } from "../../xlsx/sheet/attachments";

interface OnCells {
  readonly objects: readonly FloatingObject[];
  readonly notes: ReadonlyMap<string, string>;
  readonly links: ReadonlyMap<string, Hyperlink>;
}

/** Links over more cells than this are found at their first cell only. */
const CELLS_OF_A_LINK = 1_000;

/** What hangs on the cells of the open file, read when a sheet is first drawn. */
export class AttachedObjects {
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

  private on(sheet: Worksheet): OnCells {
    let found = this.bySheet.get(sheet);
    if (found === undefined) this.bySheet.set(sheet, (found = this.read(sheet)));
    return found;
  }

  private read(sheet: Worksheet): OnCells {
    const part = this.loaded.sheetParts.get(sheet.id);
    const { objects, notes, links } = part === undefined ? NO_ATTACHMENTS : this.readPart(part);
    return {
      objects,
      notes: new Map(notes.map(({ row, column, text }) => [key(row, column), text])),
      links: new Map(links.flatMap((link) => cellsOf(link.range).map((cell) => [cell, link]))),
    };
  }

  /** A drawing that cannot be read is no reason to refuse the cells: it was said on opening that it is not shown. */
  private readPart(part: string): typeof NO_ATTACHMENTS {
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
