import { useEffect, useRef, useState } from "react";
import type { SheetInspection } from "../../excel/inspect-sheet";
import type { WatchReport } from "../../excel/watch-receivables";
import type { Language } from "../../i18n/language";
import type { PaneService } from "../pane-service";
import { paneFailure } from "../shell/pane-failure";
import type { PaneFailure } from "../shell/pane-failure";

/** What is known of the receivables: the last survey, or that there is none. */
export interface Survey {
  readonly report: WatchReport | null;
  /** Why the last reading failed; what was read before still stands in `report`. */
  readonly failure: PaneFailure | null;
}

/**
 * The receivables of the workbook, read again whenever the pane has read its sheet again: after edits, runs, other sheets. What
 * was read last stays in sight meanwhile; an answer that a later one overtook is dropped.
 */
export function useSurvey(
  service: PaneService,
  sheet: SheetInspection | null,
  busy: boolean,
  language: Language,
  letters: Language,
): Survey {
  const [survey, setSurvey] = useState<Survey>({ report: null, failure: null });
  const asked = useRef(0);
  useEffect(() => {
    // A run that writes is read when it has ended.
    if (busy) return;
    const number = ++asked.current;
    service.surveyReceivables(language, letters).then(
      (report) => {
        if (number === asked.current) setSurvey({ report, failure: null });
      },
      (error: unknown) => {
        if (number === asked.current) setSurvey(({ report }) => ({ report, failure: paneFailure("read", error) }));
      },
    );
  }, [service, sheet, busy, language, letters]);
  return survey;
}
