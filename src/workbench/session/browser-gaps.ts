import { TextDecoder, TextEncoder } from "node:util";
import type { DOMWindow } from "jsdom";

const define = (window: DOMWindow, name: string, value: unknown): void => {
  if (!(name in window)) Object.defineProperty(window, name, { value, configurable: true, writable: true });
};

/** An observer that never reports: nothing has a size or comes into view without a screen. */
class SilentObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** What every supported Office browser has and jsdom lacks, as far as pages need it to start. */
export function fillBrowserGaps(window: DOMWindow): void {
  define(window, "TextEncoder", TextEncoder);
  define(window, "TextDecoder", TextDecoder);
  define(window, "structuredClone", structuredClone);
  define(window, "ResizeObserver", SilentObserver);
  define(window, "IntersectionObserver", SilentObserver);
  define(window, "matchMedia", (media: string) => ({
    media,
    matches: false,
    onchange: null,
    addEventListener: () => {},
    removeEventListener: () => {},
    addListener: () => {},
    removeListener: () => {},
    dispatchEvent: () => false,
  }));
}
