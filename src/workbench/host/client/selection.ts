import { rangeText, type RangeAddress } from "../model/address";
import type { Worksheet } from "../model/worksheet";
import { raisedEvents, workbookTarget } from "./events";
import type { Host } from "./host";
import { externalEvents } from "./host-external";

/** What the user, or a page, has in front: raises the events that go with a change. */
export class Selection {
  constructor(private readonly host: Host) {}

  activate(sheet: Worksheet): void {
    const { workbook, events } = this.host;
    const before = workbook.activeSheet;
    if (before === sheet) return;
    workbook.activate(sheet);
    if (before !== null) events.raise(raisedEvents.deactivated, before.id, { worksheetId: before.id });
    events.raise(raisedEvents.activated, sheet.id, { worksheetId: sheet.id });
    this.afterUser();
  }

  /** The user comes back to this workbook from another one. */
  returnToWorkbook(): void {
    this.host.events.raise(raisedEvents.workbookActivated, workbookTarget, {});
    this.afterUser();
  }

  select(sheet: Worksheet, range: RangeAddress): void {
    const { workbook, events, transport } = this.host;
    workbook.select(sheet, range);
    events.raise(raisedEvents.selection, sheet.id, { address: rangeText(range), worksheetId: sheet.id });
    this.host.defer(() => transport.raise(externalEvents.documentSelection, []));
    this.afterUser();
  }

  /** Outside a batch (the user did it) nothing else hands the events over. */
  private afterUser(): void {
    if (!this.host.insideBatch) this.host.events.flush();
  }
}
