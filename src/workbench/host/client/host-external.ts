import type { Host } from "./host";
import { officeContext } from "./office-context";
import type { PushedMessage } from "./wire";

/** The array wrapper in which the client of the desktop receives everything. */
export interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}

type Reply = (answer: SafeArray) => void;
type EventHandler = (eventId: number, data: SafeArray) => void;

/** What the client finds as `window.external`; the names are the client's. */
export interface HostExternal {
  GetHostInfo(): string;
  GetContext(): unknown;
  GetLoggingAllowed(): boolean;
  Execute(call: number, parameters: unknown, reply: Reply): void;
  RegisterEvent(eventId: number, target: string, handler: EventHandler, reply: Reply): void;
  UnregisterEvent(eventId: number, target: string, reply: Reply): void;
}

/** Numbers of the calls and events that cross `window.external`. */
const dispatch = { requestBatch: 93, commandCompleted: 94 } as const;
export const externalEvents = { settingsChanged: 1, documentSelection: 2, messages: 33, commandInvoked: 39 } as const;

/** Status codes of a call: done, failed, and the refusals with a meaning of their own. */
export const callStatus = {
  done: 0,
  failed: 5001,
  inCellEdit: 5004,
  requestTooLarge: 5103,
  answerTooLarge: 5104,
} as const;

export const safeArray = (values: readonly unknown[]): SafeArray => ({ toArray: () => values, dimensions: () => 1 });

/** The transport of the desktop client: replies always come later, never inside the call. */
export class ExternalTransport {
  private readonly handlers = new Map<number, EventHandler>();

  constructor(private readonly host: Host) {}

  /** Whether the page listens to an event yet. */
  listens(eventId: number): boolean {
    return this.handlers.has(eventId);
  }

  /** Messages travel as an array of arrays, without a further level around them. */
  push(messages: readonly PushedMessage[]): void {
    this.handlers.get(externalEvents.messages)?.(
      externalEvents.messages,
      safeArray(
        messages.map(({ category, type, target, message }) => safeArray([category, type, target, message, 0, false])),
      ),
    );
  }

  raise(eventId: number, values: readonly unknown[]): void {
    this.handlers.get(eventId)?.(eventId, safeArray(values));
  }

  /** The object to define as `window.external` before office.js loads. */
  external(): HostExternal {
    const { host, handlers } = this;
    const later = (reply: Reply, values: readonly unknown[]): void => host.defer(() => reply(safeArray(values)));
    return {
      // 3 = shared runtime with custom functions; the fields in between are correlation and dialog flags.
      GetHostInfo: () => `Excel|Win32|16.01|${host.options.displayLanguage}|||disableLogging|3`,
      GetContext: () => officeContext(host),
      GetLoggingAllowed: () => false,
      Execute: (call, parameters, reply) => {
        const values = Array.isArray(parameters) ? parameters : [];
        if (call === dispatch.requestBatch) {
          const message: readonly unknown[] = Array.isArray(values[0]) ? values[0] : values;
          host.exchange(String(message[4]), Number(message[6]), (status, text) =>
            later(reply, status === callStatus.done ? [status, [200, [], text]] : [status, null]),
          );
        } else if (call === dispatch.commandCompleted) {
          host.commandCompleted(String(values[0]), Number(values[1]), String(values[2] ?? ""));
          later(reply, [callStatus.done]);
        } else {
          host.log({ kind: "call", call, parameters: values });
          later(reply, [callStatus.failed, null]);
        }
      },
      RegisterEvent: (eventId, _target, handler, reply) => {
        handlers.set(eventId, handler);
        later(reply, [callStatus.done]);
      },
      UnregisterEvent: (eventId, _target, reply) => {
        handlers.delete(eventId);
        later(reply, [callStatus.done]);
      },
    };
  }
}
