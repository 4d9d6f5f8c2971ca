import { intersection, rangeText } from "../model/address";
import type { Change } from "../model/edit-log";
import { raisedEvents, raisedTableEvents } from "./events";
import type { Host } from "./host";
import type { Worksheet } from "../model/worksheet";
import { externalEvents } from "./host-external";
import { moveReferences } from "./move-references";

const shiftTypes = { row: ["RowInserted", "RowDeleted"], column: ["ColumnInserted", "ColumnDeleted"] } as const;

/** Nobody else works in the workbook. */
const source = "Local";

/** Turns the workbook's changes into the events that Excel raises for them, and moves ranges the client holds. */
export class WorkbookEvents {
  /** Ends the listening. */
  readonly stop: () => void;
  /** Ids of each sheet's tables, to tell which came and went. */
  private readonly tables: Map<string, ReadonlySet<string>>;

  constructor(private readonly host: Host) {
    this.tables = new Map(host.workbook.sheets.map((sheet) => [sheet.id, tableIds(sheet)]));
    this.stop = host.workbook.edits.listen((changes) => {
      for (const change of changes) this.announce(change);
      if (!host.insideBatch) host.events.flush();
    });
  }

  private announce(change: Change): void {
    switch (change.kind) {
      case "cells":
        return this.announceCells(change);
      case "shift":
        return this.announceShift(change);
      case "sheets":
        return this.announceSheets(change);
      case "lines":
        return this.announceLines(change);
      case "properties":
        return change.property === "tables" ? this.announceTables(change.sheet) : undefined;
      case "settings":
        // The add-in hears of what others wrote, not of its own writing.
        if (!this.host.insideBatch)
          this.host.defer(() => this.host.transport.raise(externalEvents.settingsChanged, []));
        return;
      default:
        return;
    }
  }

  private announceCells({ sheet: worksheetId, range, what, order }: Extract<Change, { kind: "cells" }>): void {
    const { events, workbook } = this.host;
    const address = rangeText(range);
    if (what === "styles") events.raise(raisedEvents.formatChanged, worksheetId, { address, source, worksheetId });
    if (what !== "contents") return;
    if (order !== undefined) events.raise(raisedEvents.rowSorted, worksheetId, { address, source, worksheetId });
    this.changed(worksheetId, address, "RangeEdited");
    for (const table of workbook.sheetById(worksheetId)?.properties.tables ?? []) {
      const inside = intersection(table.range, range);
      if (inside === null) continue;
      const tableId = String(table.id);
      const payload = { address: rangeText(inside), changeType: "RangeEdited", source, tableId, worksheetId };
      events.raise(raisedTableEvents.changed, tableId, { ...payload, triggerSource: this.trigger });
    }
  }

  private announceShift(change: Extract<Change, { kind: "shift" }>): void {
    const { axis, at, count, band } = change;
    // Inside a batch the ranges have moved already, with the action itself.
    if (!this.host.insideBatch && band === undefined) moveReferences(this.host, change);
    const whole = { row: 0, column: 0, rowCount: 1_048_576, columnCount: 16_384 };
    const [along, across, breadth] =
      axis === "row" ? (["rowCount", "column", "columnCount"] as const) : (["columnCount", "row", "rowCount"] as const);
    const part = band === undefined ? {} : { [across]: band[0], [breadth]: band[1] - band[0] + 1 };
    const range = { ...whole, ...part, [axis]: at, [along]: Math.abs(count) };
    const [inserted, deleted] = band === undefined ? shiftTypes[axis] : (["CellInserted", "CellDeleted"] as const);
    this.changed(change.sheet, rangeText(range), count > 0 ? inserted : deleted);
  }

  private announceSheets({ sheet: worksheetId, what }: Extract<Change, { kind: "sheets" }>): void {
    const { events, workbook } = this.host;
    const payload = { worksheetId, source };
    if (what === "added") events.raise(raisedEvents.added, worksheetId, payload);
    if (what === "removed") events.raise(raisedEvents.deleted, worksheetId, payload);
    const nameAfter = workbook.sheetById(worksheetId)?.name ?? "";
    if (what === "renamed") events.raise(raisedEvents.renamed, worksheetId, { ...payload, nameAfter });
  }

  private announceLines({ sheet: worksheetId, axis, at, count, hidden }: Extract<Change, { kind: "lines" }>): void {
    if (hidden === undefined || axis !== "row") return;
    const address = rangeText({ row: at, column: 0, rowCount: count, columnCount: 16_384 });
    const changeType = hidden ? "Hidden" : "Unhidden";
    this.host.events.raise(raisedEvents.rowHidden, worksheetId, { address, changeType, source, worksheetId });
  }

  private announceTables(worksheetId: string): void {
    const before = this.tables.get(worksheetId) ?? new Set<string>();
    const after = tableIds(this.host.workbook.sheetById(worksheetId));
    this.tables.set(worksheetId, after);
    for (const [event, ids, others] of [
      [raisedTableEvents.added, after, before],
      [raisedTableEvents.deleted, before, after],
    ] as const)
      for (const tableId of ids)
        if (!others.has(tableId)) this.host.events.raise(event, tableId, { source, tableId, worksheetId });
  }

  private get trigger(): string {
    return this.host.insideBatch ? "ThisLocalAddin" : "Unknown";
  }

  private changed(worksheetId: string, address: string, changeType: string): void {
    this.host.events.raise(raisedEvents.changed, worksheetId, {
      address,
      changeType,
      source,
      triggerSource: this.trigger,
      worksheetId,
    });
  }
}

function tableIds(sheet: Worksheet | null): ReadonlySet<string> {
  return new Set(sheet?.properties.tables.map(({ id }) => String(id)) ?? []);
}
