import { act, configure, fireEvent, render, screen } from "@testing-library/react";
import type { Language } from "../../src/i18n/language";
import { Pane } from "../../src/taskpane/pane";
import type { PaneService } from "../../src/taskpane/pane-service";

/** What a browser has and jsdom lacks. */
export function fillBrowser(): void {
  // Parts that are loaded when opened are compiled first where tests run.
  configure({ asyncUtilTimeout: 20_000 });
  Object.defineProperty(window, "matchMedia", {
    value: () => ({ matches: false, addEventListener() {}, removeEventListener() {} }),
  });
  Object.defineProperty(window, "ResizeObserver", {
    value: class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  });
}

/** Draws the pane; the introduction was read before, nothing else is remembered. */
export async function openPane(service: PaneService, language: Language = "en-US"): Promise<void> {
  window.localStorage.clear();
  window.localStorage.setItem("customer-tiers:seen-first-run", "yes");
  await act(async () => {
    render(
      <Pane
        service={service}
        language={language}
        officeTheme={null}
        today="2024-06-30"
        surroundings={{ version: "0.0.0", platform: "test" }}
      />,
    );
  });
}

/** Clicks a button, and waits for what it loads. */
export async function press(name: RegExp | string): Promise<void> {
  await act(async () => {
    fireEvent.click(await screen.findByRole("button", { name }));
  });
  await settled();
}

/** Opens a tab. */
export async function openTab(name: RegExp | string): Promise<void> {
  await act(async () => {
    fireEvent.click(screen.getByRole("tab", { name }));
  });
  await settled();
}

/** Parts that are loaded when opened have come. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    await act(async () => {
      await new Promise((done) => setTimeout(done, 5));
    });
  }
}
