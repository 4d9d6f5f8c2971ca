import type { Page } from "playwright-core";
import type { HostExternal, SafeArray } from "../../src/workbench/host/client/host-external";

/** What a test does to the wire between pane and workbook. */
interface Tap {
  /** After the batch that fits this pattern nothing the pane sends arrives: its window has gone. */
  deadAfter: string | null;
  dead: boolean;
  /** What the pane sends waits until this ends, as while Excel is busy. */
  held: boolean;
  /** Events say that a colleague's Excel made the change. */
  coAuthor: boolean;
}

interface TappedWindow {
  tap: Tap;
  customerTiersHost: { enter(pane: Window): HostExternal };
}

/** Loads the pane anew with its wire in the test's hands. */
export async function tapPane(page: Page): Promise<void> {
  await page.evaluate(() => {
    const tapped = window as unknown as TappedWindow;
    const tap: Tap = { deadAfter: null, dead: false, held: false, coAuthor: false };
    const { customerTiersHost: host } = tapped;
    const enter = host.enter.bind(host);
    const remote = (data: SafeArray): SafeArray => {
      const values = data.toArray().map((value) => {
        if (typeof value === "string") return value.replaceAll('"source":"Local"', '"source":"Remote"');
        return typeof value === "object" && value !== null && "toArray" in value ? remote(value as SafeArray) : value;
      });
      return { toArray: () => values, dimensions: () => data.dimensions() };
    };
    host.enter = (pane) => {
      const external = enter(pane);
      let alive = true;
      return {
        ...external,
        Execute: (call, parameters, reply) => {
          if (tap.dead) alive = false;
          if (!alive) return;
          if (tap.deadAfter !== null && new RegExp(tap.deadAfter).test(JSON.stringify(parameters))) tap.dead = true;
          const send = (): void => {
            if (tap.held) window.setTimeout(send, 20);
            else external.Execute(call, parameters, reply);
          };
          send();
        },
        RegisterEvent: (id, target, handler, reply) =>
          external.RegisterEvent(
            id,
            target,
            (eventId, data) => handler(eventId, tap.coAuthor ? remote(data) : data),
            reply,
          ),
      };
    };
    tapped.tap = tap;
  });
  await reopenPane(page);
}

/** Changes what is done to the wire. */
export function setTap(page: Page, change: Partial<Tap>): Promise<void> {
  return page.evaluate((wanted) => {
    Object.assign((window as unknown as TappedWindow).tap, wanted);
  }, change);
}

/** Waits until the pane has gone, as `deadAfter` asks. */
export async function whenDead(page: Page): Promise<void> {
  await page.waitForFunction(() => (window as unknown as TappedWindow).tap.dead);
}

/** Closes the pane, whatever it is doing, and opens it again. */
export async function reopenPane(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { tap } = window as unknown as TappedWindow;
    if (tap !== undefined) Object.assign(tap, { dead: false, deadAfter: null, held: false });
    document.querySelector<HTMLIFrameElement>("#pane")?.contentWindow?.location.reload();
  });
}
