/** Ways in which a real Excel fails an add-in that is not at fault; tests and the page switch them on. */
export interface Faults {
  /**
   * The k-th batch of a page (1 = first from now) fails, before or after its actions were applied. `forGood`: so do all
   * that follow, none of them applied, as when the pane has died.
   */
  failBatch: {
    countdown: number;
    applied: boolean;
    code: "GeneralException" | "RequestAborted";
    forGood?: boolean;
  } | null;
  /** Somebody types in a cell: batches are refused, or wait when the page asked to (`finishEditing`). */
  editMode: "refuse" | "wait" | null;
  /** Bodies above this many bytes are refused, as Excel on the web does at 5 MB; null = no limit. */
  payloadLimit: number | null;
  /** Reads of `values` above this many cells answer null without an error. */
  silentNullAbove: number;
}

/** Limit of request and response bodies of Excel on the web. */
export const webPayloadLimit = 5 * 1024 * 1024;

/** Excel's limit of cells in one read. */
export const readableCells = 5_000_000;

export function noFaults(): Faults {
  return {
    failBatch: null,
    editMode: null,
    payloadLimit: webPayloadLimit,
    silentNullAbove: readableCells,
  };
}

/** Counts the armed batch failure down; says when this batch is the one to fail, and whether it is applied all the same. */
export function batchFails({ failBatch }: Faults): "applied" | "refused" | null {
  if (failBatch === null) return null;
  failBatch.countdown -= 1;
  if (failBatch.countdown === 0) return failBatch.applied ? "applied" : "refused";
  return failBatch.countdown < 0 && failBatch.forGood === true ? "refused" : null;
}
