import { useEffect, useState } from "react";

/** How long Excel may be silent before a person is told why that may be, in milliseconds. */
const PATIENCE = 1_000;

/**
 * True when something has been asked of Excel and no answer came for a second: most often somebody is typing in a cell,
 * and Excel waits for that to end. `sign` is anything that changes with every sign of life.
 */
export function useWaiting(busy: boolean, sign: unknown): boolean {
  const [waiting, setWaiting] = useState(false);
  useEffect(() => {
    setWaiting(false);
    if (!busy) return;
    const timer = window.setTimeout(() => setWaiting(true), PATIENCE);
    return () => window.clearTimeout(timer);
  }, [busy, sign]);
  return waiting;
}
