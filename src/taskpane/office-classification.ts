import { today } from "../commands/automation";
import { selectRow, watchActiveSheet } from "../excel/active-sheet";
import { classifySheet } from "../excel/classify-sheet";
import { inspectActiveSheet } from "../excel/inspect-sheet";
import { removeClassification } from "../excel/remove-classification";
import { policyWords } from "../i18n/policy-words";
import { wordProblem } from "../i18n/word-problem";
import type { ClassificationService } from "./classification-service";

/** The pane's use case in Excel: the active sheet, the same runs as ribbon and command line. */
export const officeClassification: ClassificationService = {
  async read() {
    const inspection = await inspectActiveSheet();
    return { ...inspection, problems: inspection.recognition.problems };
  },
  classify: ({ language, onProgress, signal }) =>
    classifySheet({
      today: today(),
      words: policyWords(language),
      wordProblem: (problem) => wordProblem(problem, language),
      onProgress,
      signal,
    }),
  async remove({ onProgress, signal }) {
    await removeClassification({ onProgress, signal });
  },
  goToRow: selectRow,
  onSheetChange: watchActiveSheet,
};
