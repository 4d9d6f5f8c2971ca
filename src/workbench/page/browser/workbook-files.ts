import { loadPackage, type LoadedPackage } from "../../xlsx/load-package";
import { savePackage } from "../../xlsx/save-package";
import type { AddInIdentity } from "../../xlsx/web-extensions";

const MIME = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** An open workbook file. */
export interface OpenFile {
  readonly name: string;
  readonly loaded: LoadedPackage;
}

/** The sample that the page starts with, in a language: the same customers in both. */
export async function openSample(language: string): Promise<OpenFile> {
  const file = language.startsWith("zh") ? "customers.xlsx" : "customers-en.xlsx";
  const response = await fetch(`/sample/${file}`);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return { name: file, loaded: loadPackage(new Uint8Array(await response.arrayBuffer())) };
}

/** A workbook from the person's disk. @throws when it is no workbook that can be read */
export async function openFromDisk(file: File): Promise<OpenFile> {
  return { name: file.name, loaded: loadPackage(new Uint8Array(await file.arrayBuffer())) };
}

/**
 * Who the served add-in is, as its manifest says: a classified workbook is stored with its settings and functions.
 * @throws when the manifest cannot be read
 */
export async function servedAddIn(): Promise<AddInIdentity> {
  const response = await fetch("/add-in/manifest.xml");
  const manifest = new DOMParser().parseFromString(await response.text(), "application/xml");
  const id = manifest.querySelector("OfficeApp > Id")?.textContent;
  const version = manifest.querySelector("OfficeApp > Version")?.textContent;
  if (!id || !version) throw new Error("The served manifest names no add-in.");
  return { id: id.trim(), version: version.trim(), functions: [] };
}

/** Hands the workbook, as it is now, to the browser as a download; the answer is the file's name. */
export function saveCopy({ name, loaded }: OpenFile, addIn: AddInIdentity): string {
  const bytes = savePackage(loaded, { addIn });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: MIME }));
  link.download = name.replace(/(\.xlsx)?$/i, "-copy.xlsx");
  link.click();
  URL.revokeObjectURL(link.href);
  return link.download;
}
