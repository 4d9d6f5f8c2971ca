import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const root = resolve(__dirname, "../..");

/** Places that exist on one machine only, put together here so that this file does not name them itself. */
const places = [
  "/work" + "/",
  "/root" + "/",
  "/home" + "/",
  "/Users" + "/",
  "/tmp" + "/",
  "/usr/bin" + "/",
  "C:" + "\\Users",
];

const textFiles = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" })
  .split("\0")
  .filter((path) => /\.(ts|tsx|js|mjs|json|md|xml|html|css|svg|yml|yaml|csv|sh)$|(^|\/)\.[^/]+$|\.ci\/run$/.test(path))
  .filter((path) => path !== "package-lock.json");

describe("what the repository holds", () => {
  it("names no place of a particular machine", () => {
    const found = textFiles.flatMap((path) => {
      // The first line of a script names its interpreter, by the one place that is the same everywhere.
      const text = readFileSync(resolve(root, path), "utf8").replace(/^#!.*/, "");
      return places.filter((place) => text.includes(place)).map((place) => `${path}: ${place}`);
    });
    expect(textFiles.length).toBeGreaterThan(20);
    expect(found).toEqual([]);
  });

  it("has a lock file that names no registry", () => {
    expect(readFileSync(resolve(root, "package-lock.json"), "utf8")).not.toContain('"resolved": "http');
  });
});
