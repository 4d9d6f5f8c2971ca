import { rangeText } from "../model/address";
import type { Change } from "../model/edit-log";
import { raisedEvents } from "./events";
import type { Host } from "./host";
import { moveReferences } from "./move-references";

const shiftTypes = { row: ["RowInserted", "RowDeleted"], column: ["ColumnInserted", "ColumnDeleted"] } as const;

/** Turns the workbook's changes into the events that Excel raises for them, and moves ranges the client holds. */
export class WorkbookEvents {
  /** Ends the listening. */
  readonly stop: () => void;

  constructor(private readonly host: Host) {
    this.stop = host.workbook.edits.listen((changes) => {
      for (const change of changes) this.announce(change);
      if (!host.insideBatch) host.events.flush();
    });
  }

  private announce(change: Change): void {
    const { events, workbook } = this.host;
    const source = "Local";
    if (change.kind === "cells" && change.what === "contents") {
      this.changed(change.sheet, rangeText(change.range), "RangeEdited");
    } else if (change.kind === "shift") {
      const [inserted, deleted] = shiftTypes[change.axis];
      const whole = { row: 0, column: 0, rowCount: 1_048_576, columnCount: 16_384 };
      const sizes = { row: "rowCount", column: "columnCount" } as const;
      const range = { ...whole, [change.axis]: change.at, [sizes[change.axis]]: Math.abs(change.count) };
      // Inside a batch the ranges have moved already, with the action itself.
      if (!this.host.insideBatch) moveReferences(this.host, change);
      this.changed(change.sheet, rangeText(range), change.count > 0 ? inserted : deleted);
    } else if (change.kind === "sheets") {
      const payload = { worksheetId: change.sheet, source };
      if (change.what === "added") events.raise(raisedEvents.added, change.sheet, payload);
      if (change.what === "removed") events.raise(raisedEvents.deleted, change.sheet, payload);
      if (change.what === "renamed")
        events.raise(raisedEvents.renamed, change.sheet, {
          ...payload,
          nameAfter: workbook.sheetById(change.sheet)?.name ?? "",
        });
    }
  }

  private changed(worksheetId: string, address: string, changeType: string): void {
    this.host.events.raise(raisedEvents.changed, worksheetId, {
      address,
      changeType,
      source: "Local",
      triggerSource: this.host.insideBatch ? "ThisLocalAddin" : "Unknown",
      worksheetId,
    });
  }
}
