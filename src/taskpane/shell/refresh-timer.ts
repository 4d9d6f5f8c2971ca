/** Rest after the last event before the sheet is read again, in milliseconds. */
const QUIET = 500;

/** What the timer needs of the clock. */
export interface Timers {
  set(work: () => void, milliseconds: number): number;
  clear(id: number): void;
}

const browserTimers: Timers = {
  set: (work, milliseconds) => window.setTimeout(work, milliseconds),
  clear: (id) => window.clearTimeout(id),
};

/**
 * Reads again once after a storm of events: waits until half a second has passed without one, never reads twice at a
 * time, and reads once more when events came meanwhile. On a sheet that takes long to read it waits as long again.
 */
export class RefreshTimer {
  private timer: number | null = null;
  private running = false;
  private again = false;
  private lastTook = 0;

  constructor(
    private readonly read: () => Promise<void>,
    private readonly timers: Timers = browserTimers,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** An event came. */
  touch(): void {
    if (this.running) {
      this.again = true;
      return;
    }
    if (this.timer !== null) this.timers.clear(this.timer);
    this.timer = this.timers.set(() => void this.run(), Math.max(QUIET, this.lastTook));
  }

  /** Forgets what was asked for. */
  stop(): void {
    if (this.timer !== null) this.timers.clear(this.timer);
    this.timer = null;
    this.again = false;
  }

  private async run(): Promise<void> {
    this.timer = null;
    this.running = true;
    this.again = false;
    const start = this.now();
    try {
      await this.read();
    } finally {
      this.lastTook = this.now() - start;
      this.running = false;
      if (this.again) this.touch();
    }
  }
}
