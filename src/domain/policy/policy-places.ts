import type { CellAddress } from "../spreadsheet/address";

/** Finds the cell of a part of a policy on its sheet: "criterion:years", "tier:A", "head:scale:years:0", "setting:asOf". */
export interface PolicyPlaces {
  readonly sheet: string;
  /** Relative to the policy's range, or to wherever the reader was told it begins; undefined where unknown. */
  find(place: string): CellAddress | undefined;
}
