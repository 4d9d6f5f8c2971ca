import type { RangeAddress } from "../../host/model/address";
import type { Calculator } from "../../host/formula/calculator";
import type { Worksheet } from "../../host/model/worksheet";

/** Milliseconds of calculating at a time; between two times the page answers people. */
const SLICE = 40;

/** Calculates bit by bit: what is in sight first, then the rest, never long enough to be felt. */
export class Calculation {
  private running = false;
  private readonly waiting: (() => void)[] = [];
  private stopped = false;

  constructor(
    private readonly calculator: Calculator,
    private readonly inSight: () => readonly { readonly sheet: Worksheet; readonly range: RangeAddress }[],
    /** Told after each bit. */
    private readonly progressed: () => void,
  ) {}

  get isRunning(): boolean {
    return this.running;
  }

  /** Goes on until nothing waits. The first bit is done at once, so that small edits are finished when this returns. */
  start(): void {
    if (this.running || this.stopped) return;
    this.calculator.touchVolatile();
    this.running = true;
    this.step();
  }

  /** Runs an action once nothing waits; at once where nothing does. */
  whenDone(action: () => void): void {
    if (this.running) this.waiting.push(action);
    else action();
  }

  /** Ends: nothing more is calculated. */
  stop(): void {
    this.stopped = true;
  }

  private step(): void {
    if (this.stopped) return;
    const done = this.calculator.advance(SLICE, this.inSight());
    if (done) {
      this.running = false;
      for (const action of this.waiting.splice(0)) action();
    } else setTimeout(() => this.step(), 0);
    this.progressed();
  }
}
