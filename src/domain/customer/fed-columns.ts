import type { FieldId } from "./fields";
import { fieldKind } from "./fields";
import { columnOf } from "./recognition";
import type { RecognizedColumn } from "./recognition";
import type { SheetSnapshot } from "./snapshot";
import { baseUnit } from "./units";

/** What invoices tell of a customer whose own sheet has no column for it. */
export const FED_FIELDS = [
  "ar_balance",
  "overdue_amount",
  "overdue_days",
  "on_time_rate",
  "avg_days_late",
  "broken_promises",
] as const satisfies readonly FieldId[];
export type FedField = (typeof FED_FIELDS)[number];

const PREFIX = "feed.";

/** Role of the helper column that finds a customer on the aging sheet. */
export const FEED_LINE = `${PREFIX}line`;

/** Role of our column that brings a field from the invoices. */
export function feedRole(field: FedField): string {
  return PREFIX + field;
}

/** Whether a column of ours belongs to what invoices bring. */
export function isFeedRole(role: string): boolean {
  return role.startsWith(PREFIX);
}

/** The columns with those of ours that bring a field from the invoices; a column of the sheet's own goes before them. */
export function withFedColumns(
  columns: readonly RecognizedColumn[],
  places: ReadonlyMap<FedField, number>,
): RecognizedColumn[] {
  const free = [...places].filter(([field]) => columnOf(columns, field) === undefined);
  return [...columns, ...free.map(([field, column]) => fedColumn(field, column))];
}

/** The same where the columns stand already. */
export function withStandingFeeds(
  columns: readonly RecognizedColumn[],
  { ownColumns }: Pick<SheetSnapshot, "ownColumns">,
): readonly RecognizedColumn[] {
  const places = ownColumns.flatMap(({ role, column }): [FedField, number][] => {
    const field = FED_FIELDS.find((one) => feedRole(one) === role);
    return field === undefined ? [] : [[field, column]];
  });
  return places.length === 0 ? columns : withFedColumns(columns, new Map(places));
}

/** The columns without what invoices bring. */
export function withoutFedColumns(columns: readonly RecognizedColumn[]): RecognizedColumn[] {
  return columns.filter((column) => !isFed(column));
}

/** Whether a column is one of ours that brings a field. */
export function isFed({ reason, field }: Pick<RecognizedColumn, "reason" | "field">): boolean {
  return reason === "own-column" && field !== null;
}

function fedColumn(field: FedField, column: number): RecognizedColumn {
  return {
    column,
    header: "",
    field,
    unit: baseUnit(fieldKind(field)),
    taxBasis: null,
    currency: null,
    confidence: 1,
    reason: "own-column",
    rivals: [],
    ask: false,
    doubts: [],
  };
}
