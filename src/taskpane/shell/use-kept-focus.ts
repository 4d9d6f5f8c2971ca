import { useLayoutEffect, useRef } from "react";
import type { FocusEvent, RefObject } from "react";

/** What a hook needs of the pane to know where the keyboard is. */
export interface KeptFocus {
  readonly bar: RefObject<HTMLElement | null>;
  readonly panel: RefObject<HTMLDivElement | null>;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
}

/**
 * Keeps the keyboard where a person left it when a run starts or ends: its button makes way for Cancel and comes back, and
 * what a run has made superfluous goes. Whoever is in the sheet stays there.
 */
export function useKeptFocus(busy: boolean): KeptFocus {
  const bar = useRef<HTMLElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const last = useRef<EventTarget | null>(null);
  useLayoutEffect(() => {
    const { activeElement } = document;
    const lost = activeElement === null || activeElement === document.body;
    if (!lost || last.current === null || !document.hasFocus()) return;
    const wasInBar = last.current !== panel.current;
    const target = wasInBar ? bar.current?.querySelector<HTMLElement>("button:not(:disabled)") : null;
    (target ?? panel.current)?.focus({ preventScroll: true });
  }, [busy]);
  return {
    bar,
    panel,
    onFocus: ({ target }) => {
      last.current = bar.current?.contains(target) === true ? bar.current : panel.current;
    },
  };
}
