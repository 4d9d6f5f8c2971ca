// One file to load for all that writes: its parts need each other anyway.
export { classifySheet, classifySheets } from "../excel/classify-sheet";
export { correctColumn } from "../excel/correct-column";
export { previewClassification } from "../excel/preview-classification";
export { recoverWorkbook } from "../excel/recover";
export { cleanSheet } from "../excel/clean-sheet";
export { insertCompatibilityCheck, removeCompatibilityCheck } from "../excel/compatibility-check";
export { freezeSheet } from "../excel/freeze-sheet";
export { insertFormula } from "../excel/insert-formula";
export { insertSampleSheet } from "../excel/insert-sample";
export { makeShareSafe } from "../excel/make-share-safe";
export { removeClassification } from "../excel/remove-classification";
export { removeAging } from "../excel/remove-aging";
export { findCustomerCells, repairFormulas } from "../excel/repair-formulas";
export { savePolicy } from "../excel/save-policy";
export { writeAging } from "../excel/write-aging";
export { undoLast } from "../excel/undo-last";
export { writeCollection } from "../excel/write-collection";
export { watchReceivables } from "../excel/watch-receivables";
