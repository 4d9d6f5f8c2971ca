import type { Host } from "./host";
import type { Remote } from "./remote";
import { MessageCategory, type PushedMessage } from "./wire";

/** The id under which events of a whole collection travel. */
export const workbookTarget = "Workbook";

/** Numbers of the events, by the class and the register call that asks for them. */
const worksheetEvents: Readonly<Record<string, number>> = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  SelectionChanged: 14,
  Calculated: 16,
  FormatChanged: 18,
  RowSorted: 19,
  ColumnSorted: 20,
  RowHiddenChanged: 22,
  NameChanged: 25,
  VisibilityChanged: 26,
};

const eventNumbers: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  Workbook: { Activated: 2203 },
  Worksheet: worksheetEvents,
  WorksheetCollection: { ...worksheetEvents, Added: 13, Deleted: 15, Moved: 27 },
  Table: { SelectionChanged: 100, DataChanged: 101 },
  TableCollection: { DataChanged: 101, Added: 102, Deleted: 103 },
};

/** Which events the host really raises; asking for another is a gap that must be heard of. */
export const raisedEvents = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selection: 14,
  deleted: 15,
  formatChanged: 18,
  rowSorted: 19,
  rowHidden: 22,
  renamed: 25,
  workbookActivated: 2203,
} as const;
export const raisedTableEvents = { changed: 101, added: 102, deleted: 103 } as const;

const raised: ReadonlySet<number> = new Set([...Object.values(raisedEvents), ...Object.values(raisedTableEvents)]);

const registerCall = /^_(Register|Unregister)(?:Event(\w+)|(\w+)Event)$/;

/** The events that pages asked for, and the queue of messages that waits for the end of a batch. */
export class Events {
  private readonly registered = new Map<string, number>();
  private queue: PushedMessage[] = [];

  constructor(private readonly host: Host) {}

  /** The effect of a `_Register…Event` or `_Unregister…Event` call; null for any other method. */
  registration(remote: Remote, method: string): (() => null) | null {
    const match = registerCall.exec(method);
    if (match === null) return null;
    const number = eventNumbers[remote.typeName]?.[match[2] ?? match[3] ?? ""];
    if (number === undefined || !raised.has(number)) return null;
    const { Id: id } = remote.identity();
    const key = `${number}:${id === undefined ? workbookTarget : id}`;
    const change = match[1] === "Register" ? 1 : -1;
    return () => {
      this.registered.set(key, (this.registered.get(key) ?? 0) + change);
      return null;
    };
  }

  /** Queues an event for everybody who listens to this target, or to the whole workbook. */
  raise(number: number, target: string, payload: object): void {
    for (const listener of new Set([target, workbookTarget]))
      if ((this.registered.get(`${number}:${listener}`) ?? 0) > 0)
        this.queue.push({
          category: MessageCategory.event,
          type: number,
          target: listener,
          message: JSON.stringify(payload),
        });
  }

  /** Hands the queued events over; they reach the page after the answer of the batch that caused them. */
  flush(): void {
    if (this.queue.length === 0) return;
    const messages = this.queue;
    this.queue = [];
    this.host.defer(() => this.host.push(messages));
  }
}
