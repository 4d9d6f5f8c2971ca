/**
 * What a run is doing; `done` of `total` counts rows or steps, 0 of 0 while that is not known. "waiting": another run stands
 * unfinished in the workbook, and it is not yet known whether somebody is still writing.
 */
export interface Progress {
  readonly stage: "waiting" | "reading" | "recognizing" | "scoring" | "writing" | "removing";
  readonly done: number;
  readonly total: number;
}
