import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isStale, latestChange } from "../../src/workbench/build/build-when-stale";

const folder = mkdtempSync(join(tmpdir(), "customer-tiers-stale-"));
const page = join(folder, "taskpane.html");
const sources = join(folder, "src");
afterAll(() => rmSync(folder, { recursive: true }));

/** A file last changed so many seconds after the first of January 2024. */
function write(path: string, seconds: number): void {
  writeFileSync(path, "");
  touch(path, seconds);
}

function touch(path: string, seconds: number): void {
  const time = new Date(Date.UTC(2024, 0, 1) + seconds * 1000);
  utimesSync(path, time, time);
}

beforeEach(() => {
  rmSync(sources, { recursive: true, force: true });
  mkdirSync(join(sources, "inner"), { recursive: true });
  write(join(sources, "inner", "deep.ts"), 10);
  write(join(sources, "flat.ts"), 5);
  touch(join(sources, "inner"), 3);
  touch(sources, 2);
  write(page, 20);
});

describe("isStale", () => {
  it("is false when everything is older than the built page", () => expect(isStale(page, [sources])).toBe(false));

  it("is true when there is no built page", () => expect(isStale(join(folder, "none.html"), [sources])).toBe(true));

  it("sees a change deep in a folder", () => {
    touch(join(sources, "inner", "deep.ts"), 21);
    expect(isStale(page, [sources])).toBe(true);
  });

  it("sees that a file was deleted, by the time of its folder", () => {
    rmSync(join(sources, "inner", "deep.ts"));
    expect(isStale(page, [sources])).toBe(true);
  });
});

describe("latestChange", () => {
  it("is the time of the latest file in a folder", () => {
    expect(latestChange(sources)).toBe(Date.UTC(2024, 0, 1) + 10_000);
  });
});
