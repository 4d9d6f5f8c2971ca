/** One conversation with the workbook: the request context, and how often it went to Excel and back. */
export interface Session {
  readonly context: Excel.RequestContext;
  /** Sends what is queued. */
  sync(): Promise<void>;
  readonly roundTrips: number;
}

/** Opens a session. `delayForCellEdit` waits while a person edits a cell instead of failing. */
export async function withSession<T>(work: (session: Session) => Promise<T>): Promise<T> {
  return Excel.run({ delayForCellEdit: true }, async (context) => work(sessionOf(context)));
}

/** A session over a context, for callers that hold one. */
export function sessionOf(context: Excel.RequestContext): Session {
  let roundTrips = 0;
  return {
    context,
    get roundTrips() {
      return roundTrips;
    },
    async sync() {
      roundTrips += 1;
      await context.sync();
    },
  };
}

/** Whether this Excel has an API set; sets beyond the manifest's are asked at run time. */
export function hasExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}
