const known = new Map<string, number>();
/** The cache is emptied at this size: a sheet shows fewer texts at a time. */
const CACHE_AT_MOST = 20_000;
let context: CanvasRenderingContext2D | null = null;
let family = "sans-serif";

/** Pixels that a text takes in the grid's font. */
export function textWidth(text: string, pixels: number, bold: boolean): number {
  const key = `${pixels} ${bold} ${text}`;
  let width = known.get(key);
  if (width !== undefined) return width;
  if (context === null) {
    context = document.createElement("canvas").getContext("2d");
    family = getComputedStyle(document.body).fontFamily;
  }
  if (context === null) return text.length * pixels * 0.6;
  context.font = `${bold ? "600 " : ""}${pixels}px ${family}`;
  width = context.measureText(text).width;
  if (known.size > CACHE_AT_MOST) known.clear();
  known.set(key, width);
  return width;
}
