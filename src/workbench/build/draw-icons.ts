/** Draws every icon of the product into assets/icons: `npm run icons`. Needs Chromium; the pictures are committed. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findProgram } from "./find-program";
import { iconSizes, paneIcon, productIcon } from "./icon-drawing";

const folder = join(__dirname, "../../../assets/icons");
const drawings = { icon: productIcon, pane: paneIcon };

async function drawIcons(): Promise<void> {
  const executablePath = findProgram("chromium", "chromium-browser", "google-chrome");
  if (executablePath === null) throw new Error("Drawing the icons needs Chromium on the search path.");
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath });
  try {
    const page = await browser.newPage({ deviceScaleFactor: 1 });
    for (const [name, draw] of Object.entries(drawings)) {
      writeFileSync(join(folder, `${name}.svg`), draw(Math.max(...iconSizes)));
      for (const size of iconSizes) {
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(`<style>body{margin:0}svg{display:block}</style>${draw(size)}`);
        writeFileSync(join(folder, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
      }
    }
  } finally {
    await browser.close();
  }
}

void drawIcons();
