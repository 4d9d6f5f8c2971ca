/** The error class that Excel's client brings once Office is ready, as far as a function sees it. */
export class StandInError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

/** Puts the runtime's global in place, with the display language of Office; gives what was registered. */
export function installRuntime(displayLanguage = "en-US"): Map<string, (...values: unknown[]) => unknown> {
  const registered = new Map<string, (...values: unknown[]) => unknown>();
  Object.assign(globalThis, {
    CustomFunctions: {
      associate: (id: string, code: (...values: unknown[]) => unknown) => registered.set(id, code),
      Error: StandInError,
      ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
    },
    Office: { context: { displayLanguage } },
  });
  return registered;
}
