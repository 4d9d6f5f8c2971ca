/** State of a value in a `CustomerTable`: the three ways a cell can be read. */
export const PRESENT = 0;
/** Empty, or ASCII spaces only. */
export const BLANK = 1;
/** Text in a numeric column, an error value, a boolean, an impossible date: a native formula cannot read it either. */
export const UNREADABLE = 2;
export type ValueState = typeof PRESENT | typeof BLANK | typeof UNREADABLE;
