import { loadPackage, type LoadedPackage } from "../../xlsx/load-package";
import { savePackage } from "../../xlsx/save-package";

const MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** An open workbook file. */
export interface OpenFile {
  readonly name: string;
  readonly loaded: LoadedPackage;
}

/** The sample that the page starts with. */
export async function openSample(): Promise<OpenFile> {
  const response = await fetch("/sample/customers.xlsx");
  if (!response.ok) throw new Error(`customers.xlsx: ${response.status}`);
  return { name: "customers.xlsx", loaded: loadPackage(new Uint8Array(await response.arrayBuffer())) };
}

/** A workbook from the person's disk. @throws when it is no workbook that can be read */
export async function openFromDisk(file: File): Promise<OpenFile> {
  return { name: file.name, loaded: loadPackage(new Uint8Array(await file.arrayBuffer())) };
}

/** Hands the workbook, as it is now, to the browser as a download. */
export function saveCopy({ name, loaded }: OpenFile): void {
  const bytes = savePackage(loaded);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: MIME }));
  link.download = name.replace(/(\.xlsx)?$/i, "-copy.xlsx");
  link.click();
  URL.revokeObjectURL(link.href);
}
