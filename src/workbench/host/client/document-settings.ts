import type { Workbook } from "../model/workbook";

/** The add-in's entries in the workbook: `workbook.settings` and `Office.context.document.settings` share them. */
export class DocumentSettings {
  constructor(private readonly workbook: Workbook) {}

  entries(): [string, unknown][] {
    return [...this.workbook.settings];
  }

  has(key: string): boolean {
    return this.workbook.settings.has(key);
  }

  get(key: string): unknown {
    return this.workbook.settings.get(key);
  }

  set(key: string, value: unknown): void {
    this.workbook.setSetting(key, value);
  }

  remove(key: string): void {
    this.workbook.setSetting(key, undefined);
  }

  /** Saving the document settings writes them all at once. */
  replaceAll(entries: readonly (readonly [string, unknown])[]): void {
    this.workbook.edits.group("settings", () => {
      const kept = new Set(entries.map(([key]) => key));
      for (const [key] of this.entries()) if (!kept.has(key)) this.remove(key);
      for (const [key, value] of entries) this.set(key, value);
    });
  }
}
