/** A column of the aging sheet's lines: one R1C1 template. */
export interface LineTemplate {
  readonly column: number;
  readonly template: string;
  readonly numberFormat: string;
}
