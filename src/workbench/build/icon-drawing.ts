/** The edge lengths, in pixels, at which Office and the page ask for icons. */
export const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80, 128] as const;

/** The tier colours of the sheet's marks, best tier first. */
const tierColours = ["#0B6A5B", "#2F6DB5", "#8A5A00", "#A4262C"];
const frameColour = "#3B3A39";
const rowColour = "#C8C6C4";

/**
 * The product's mark as SVG: four tiers stacked, the few best on top.
 * Drawn anew for each size, every edge on a whole pixel, so that it stays crisp where scaling one drawing would blur it.
 */
export function productIcon(size: number): string {
  const gap = Math.max(1, Math.round(size / 16));
  const height = Math.floor((size - 3 * gap) / 4);
  const top = Math.floor((size - 4 * height - 3 * gap) / 2);
  const bars = tierColours.map((colour, tier) => {
    const inset = Math.round((size * (3 - tier)) / 8);
    return bar(inset, top + tier * (height + gap), size - 2 * inset, height, colour, corner(size));
  });
  return drawing(size, bars);
}

/** The icon of "Open pane" as SVG: a window of rows, and the pane with the tiers at its right. */
export function paneIcon(size: number): string {
  const line = Math.max(1, Math.round(size / 20));
  const band = Math.floor((size - 4 * line) / 4);
  const inner = 4 * band;
  const top = Math.floor((size - inner - 2 * line) / 2) + line;
  const paneWidth = Math.round(size * 0.4);
  const paneLeft = size - line - paneWidth;
  const rowHeight = Math.max(2, Math.round(size / 9));
  const rowGap = (inner - 3 * rowHeight) / 4;
  const rows = [0, 1, 2].map((row) => {
    const y = top + Math.round(rowGap + row * (rowHeight + rowGap));
    return bar(3 * line, y, paneLeft - 5 * line, rowHeight, rowColour, 0);
  });
  const tiers = tierColours.map((colour, tier) => bar(paneLeft, top + tier * band, paneWidth, band, colour, 0));
  return drawing(size, [
    bar(0, top - line, size, inner + 2 * line, frameColour, corner(size)),
    bar(line, top, size - 2 * line, inner, "#FFFFFF", 0),
    ...rows,
    ...tiers,
  ]);
}

function corner(size: number): number {
  return size >= 32 ? Math.round(size / 32) : 0;
}

function bar(x: number, y: number, width: number, height: number, fill: string, radius: number): string {
  return `  <rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`;
}

function drawing(size: number, shapes: readonly string[]): string {
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">`;
  return [open, ...shapes, "</svg>", ""].join("\n");
}
