import type { Host } from "./host";
import { externalEvents } from "./host-external";

/** Ribbon and shortcut commands: the page's function runs, and tells when it is done by `event.completed()`. */
export class Commands {
  private readonly running = new Map<string, (status: number) => void>();
  private issued = 0;

  constructor(private readonly host: Host) {}

  /**
   * Invokes the function associated with an action id as a ribbon button does.
   * @returns when the function has called `completed`
   * @throws when the page has no function of this id
   */
  run(actionId: string, source: Readonly<Record<string, unknown>> = {}): Promise<void> {
    this.issued += 1;
    const id = String(this.issued);
    return new Promise((resolve, reject) => {
      this.running.set(id, (status) => {
        if (status === 0) resolve();
        else reject(new Error(`The command ${actionId} could not be run (status ${status}): is it associated?`));
      });
      this.host.afterReady("actions", () =>
        this.host.transport.raise(externalEvents.commandInvoked, [
          id,
          actionId,
          JSON.stringify({ source: { id: actionId, ...source } }),
        ]),
      );
    });
  }

  /** The client reports the end of a command. */
  completed(id: string, status: number, _data: string): void {
    this.running.get(id)?.(status);
    this.running.delete(id);
  }
}
