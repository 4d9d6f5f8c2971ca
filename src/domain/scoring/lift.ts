import type { FieldId } from "../customer/fields";

/** One changed cell that puts a customer in a better tier, all else as it is. Values in base units. */
export interface TierLift {
  readonly field: FieldId;
  /** What the cell holds now; null where no value can be read. */
  readonly from: number | string | null;
  /**
   * The value nearest to the present one that suffices. Of an unknown number the least good one that does. Of a text a key of
   * the policy; null: any text that no rule lists.
   */
  readonly to: number | string | null;
  /** Index of the tier it lifts to. */
  readonly tier: number;
  /** Part of the value that must change (1: all of it), by which lifts of different units are compared. */
  readonly effort: number;
}
