import type { Recognition } from "../domain/customer/recognition";
import type { RowSpan, SheetSnapshot } from "../domain/customer/snapshot";
import { sheetMarks } from "../domain/plan/marks";
import type { SheetMarks } from "../domain/plan/marks";
import type { PolicyReading } from "../domain/policy/read-policy";
import { readPolicy } from "../domain/policy/read-policy";
import type { CellAddress } from "../domain/spreadsheet/address";
import { failureOf } from "./failure";
import { whatPolicyKnows } from "./policy-knowledge";
import type { PolicyCells } from "./policy-sheet";
import { readPolicyCells } from "./policy-sheet";
import { readSheet } from "./read-sheet";
import { recognizeReading } from "./recognize-reading";
import type { Session } from "./session";
import { withSession } from "./session";

/** A visible sheet of the workbook. */
export interface SheetEntry {
  readonly id: string;
  readonly name: string;
}

/** The policy as it stands in the workbook. */
export interface StoredPolicy {
  readonly sheet: SheetEntry;
  readonly origin: CellAddress;
  readonly reading: PolicyReading;
}

/** What was understood of a sheet; nothing is written. */
export interface SheetInspection {
  readonly sheet: SheetEntry;
  /** Visible sheets in their order, the Policy sheet left out. */
  readonly sheets: readonly SheetEntry[];
  readonly snapshot: SheetSnapshot;
  readonly recognition: Recognition;
  /** Customer rows that are hidden or filtered. */
  readonly hiddenCustomers: number;
  /** What an earlier run left on the sheet; null where nothing stands. */
  readonly marks: SheetMarks | null;
  /** True where the sheet holds result columns of an earlier run. */
  readonly classified: boolean;
  /** Columns that stand from an earlier run, by role. */
  readonly written: readonly { readonly role: string; readonly column: number }[];
  /** The policy that holds for the sheet; null where the workbook has none. */
  readonly policy: StoredPolicy | null;
}

/** What to look at. */
export interface InspectTarget {
  /** Id of a sheet to stay on while the Policy sheet is in front; null: whatever is in front. */
  readonly keep: string | null;
  /** 0-based row of the (last) header row as a person chose it; null: found. */
  readonly headerRow: number | null;
}

/**
 * Reads and recognises the sheet in front. The Policy sheet is not looked at as a list of customers: the sheet looked at
 * before stays.
 * @throws ClassifyFailure
 */
export async function inspectSheet(target: InspectTarget): Promise<SheetInspection> {
  try {
    return await withSession((session) => inspect(session, target));
  } catch (error) {
    throw failureOf(error, "unchanged");
  }
}

async function inspect(session: Session, { keep, headerRow }: InspectTarget): Promise<SheetInspection> {
  const { worksheets } = session.context.workbook;
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  worksheets.load("items/id,items/name,items/visibility");
  await session.sync();
  const visible = worksheets.items.filter(({ visibility }) => visibility === Excel.SheetVisibility.visible);
  const kept = visible.find(({ id }) => id === keep);
  let cells = await readPolicyCells(session, kept?.id ?? active.id);
  const isPolicy = cells?.sheet.id === active.id;
  const wanted = isPolicy ? (kept ?? visible.find(({ id }) => id !== active.id)) : undefined;
  const reading = await readSheet(session, { lookForMerges: false, sheet: wanted?.id ?? active.id });
  if (reading === null) throw new Error("the sheet is gone");
  const { marks, found } = reading;
  if (reading.snapshot.sheet.id !== (kept?.id ?? active.id))
    cells = await readPolicyCells(session, reading.snapshot.sheet.id);
  const policy = storedPolicy(cells);
  const known = policy?.reading.policy ?? null;
  const { snapshot, recognition } = await recognizeReading(session, reading.snapshot, {
    ...(headerRow === null ? {} : { headerRow }),
    sheetNames: reading.sheetNames,
    ...(known === null ? {} : whatPolicyKnows(known)),
  });
  return {
    sheet: snapshot.sheet,
    sheets: visible.filter(({ id }) => id !== cells?.sheet.id).map(({ id, name }) => ({ id, name })),
    snapshot,
    recognition,
    hiddenCustomers: rowsInBoth(recognition.body, snapshot.hiddenRows),
    marks: sheetMarks(marks, snapshot.sheet.id),
    classified: found.length > 0 || sheetMarks(marks, snapshot.sheet.id) !== null,
    written: found,
    policy,
  };
}

function storedPolicy(cells: PolicyCells | null): StoredPolicy | null {
  if (cells === null) return null;
  const { sheet, origin, values } = cells;
  return { sheet, origin, reading: readPolicy(values, sheet.name, origin) };
}

/** How many rows are in a span of both lists; each list's own spans do not overlap. */
function rowsInBoth(one: readonly RowSpan[], other: readonly RowSpan[]): number {
  let count = 0;
  for (const a of one)
    for (const b of other)
      count += Math.max(0, Math.min(a.row + a.rowCount, b.row + b.rowCount) - Math.max(a.row, b.row));
  return count;
}
