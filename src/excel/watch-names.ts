import { withSession } from "./session";

/** Rest after the last sign of work before names are looked at, in milliseconds. */
const QUIET = 500;

/**
 * Tells when sheets bear other names than before. Excel says so itself only since ExcelApi 1.17; an older one is asked when
 * a person goes on working, which `touch` tells.
 */
export class NameWatch {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private known: Promise<string | null>;

  constructor(private readonly onRenamed: () => void) {
    this.known = sheetNames();
  }

  touch(): void {
    this.stop();
    this.timer = setTimeout(() => void this.look(), QUIET);
  }

  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private async look(): Promise<void> {
    const before = await this.known;
    this.known = sheetNames();
    const now = await this.known;
    if (before !== null && now !== null && before !== now) this.onRenamed();
  }
}

/** Every sheet's id and name as one text; null where Excel does not answer. */
async function sheetNames(): Promise<string | null> {
  try {
    return await withSession(async ({ context, sync }) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/id,items/name");
      await sync();
      return JSON.stringify(worksheets.items.map(({ id, name }) => [id, name]));
    });
  } catch {
    return null;
  }
}
