/**
 * Small things the pane remembers of a person on this computer: that the introduction was read, the language chosen.
 * Excel on the web keeps add-ins of different sites apart by a partition key; a browser may refuse storage altogether.
 */

/** What was remembered under a name; null where nothing was, or nothing can be. */
export function remembered(name: string): string | null {
  try {
    return window.localStorage.getItem(keyOf(name));
  } catch {
    return null;
  }
}

/** Remembers a text under a name, where the browser lets us. */
export function remember(name: string, value: string): void {
  try {
    window.localStorage.setItem(keyOf(name), value);
  } catch {
    // Refused storage costs nothing but having to choose again.
  }
}

/** True where nothing can be remembered: what is shown once would be shown for ever. */
export function forgetful(): boolean {
  try {
    const probe = keyOf("probe");
    window.localStorage.setItem(probe, "1");
    window.localStorage.removeItem(probe);
    return false;
  } catch {
    return true;
  }
}

function keyOf(name: string): string {
  // Newer than the declarations we compile against.
  const context = typeof Office === "undefined" ? undefined : (Office.context as { partitionKey?: string } | undefined);
  const partition = context?.partitionKey ?? "";
  return `${partition}customer-tiers:${name}`;
}
