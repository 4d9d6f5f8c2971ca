/** What a run is doing; `done` of `total` counts rows or steps, 0 of 0 while that is not known. */
export interface Progress {
  readonly stage: "reading" | "recognizing" | "scoring" | "writing" | "removing";
  readonly done: number;
  readonly total: number;
}
