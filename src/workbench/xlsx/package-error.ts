/** Why a file cannot be opened as a workbook. A code for programs; the message is for the person who chose the file. */
export type PackageErrorCode =
  | "not-a-zip"
  | "old-format"
  | "encrypted"
  | "damaged"
  | "duplicate-part"
  | "too-large"
  | "compression-bomb"
  | "missing-part"
  | "not-a-workbook"
  | "bad-xml"
  | "forbidden-xml"
  | "beyond-sheet";

/** The one error that loading and saving a package throw for a file's own faults. `part` names the part where there is one. */
export class PackageError extends Error {
  constructor(
    readonly code: PackageErrorCode,
    message: string,
    readonly part: string | null = null,
  ) {
    super(part === null ? message : `${part}: ${message}`);
    this.name = "PackageError";
  }
}
