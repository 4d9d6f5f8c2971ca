import { execFileSync } from "node:child_process";
import { findProgram } from "../../src/workbench/build/find-program";

/** A page as "#RRGGBB" of its pixels. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  color(x: number, y: number): string;
}

const pdftoppm = findProgram("pdftoppm");

/** Whether pages can be drawn on this machine (by pdftoppm of Poppler). */
export const drawsPages = pdftoppm !== null;

/** A page of a PDF file, counted from 1, at 72 pixels an inch without smoothing of its edges. */
export function drawPage(path: string, page: number): Picture {
  if (pdftoppm === null) throw new Error("pdftoppm is not installed");
  const where = ["-f", String(page), "-l", String(page)];
  const smoothing = ["-aa", "no", "-aaVector", "no"];
  return readPpm(execFileSync(pdftoppm, ["-r", "72", ...where, ...smoothing, path], { maxBuffer: 64 * 1024 * 1024 }));
}

/** A picture of the format PPM with 255 levels: "P6 width height 255", one white space, three bytes a pixel. */
function readPpm(bytes: Buffer): Picture {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString("latin1", 0, 64));
  if (head === null) throw new Error("a picture of another kind");
  const [width, height] = [Number(head[1]), Number(head[2])];
  const pixels = bytes.subarray(head[0].length);
  return {
    width,
    height,
    color: (x, y) => {
      const at = (y * width + x) * 3;
      return `#${pixels
        .subarray(at, at + 3)
        .toString("hex")
        .toUpperCase()}`;
    },
  };
}
