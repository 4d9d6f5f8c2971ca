/** Actions on a sheet or the workbook that need nothing but a press of their button. */
export const ACTION_KINDS = [
  "remove",
  "share-safe",
  "repair",
  "freeze",
  "compatibility",
  "remove-compatibility",
  "aging",
  "remove-aging",
  "undo",
] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** What the pane can be busy with, beside reading. */
export const JOB_KINDS = [
  "classify",
  "correct-column",
  "clean",
  "save-policy",
  "insert-sample",
  "insert-formula",
  "collection",
  "letters",
  ...ACTION_KINDS,
] as const;
export type JobKind = (typeof JOB_KINDS)[number];
