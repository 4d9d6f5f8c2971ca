import { Accordion } from "@fluentui/react-components";
import type { ChecklistLineId } from "./pane-state";
import type { SheetReading } from "./classification-service";
import { ColumnsLine } from "./columns-line";
import { ProblemsLine } from "./problems-line";
import { SheetLine } from "./sheet-line";
import { useWords } from "./words";
import { WritingLine } from "./writing-line";

interface ChecklistProps {
  readonly reading: SheetReading;
  readonly openLines: readonly ChecklistLineId[];
  readonly onToggle: (openLines: readonly ChecklistLineId[]) => void;
}

/** The checklist that fills itself: sheet, columns, problems, what will be written. */
export function Checklist({ reading, openLines, onToggle }: ChecklistProps) {
  const { text } = useWords();
  return (
    <section aria-label={text.checklist.label}>
      <Accordion
        collapsible
        multiple
        openItems={[...openLines]}
        onToggle={(_event, data) => onToggle(data.openItems as ChecklistLineId[])}
      >
        <SheetLine reading={reading} />
        <ColumnsLine columns={reading.recognition.columns} />
        <ProblemsLine problems={reading.problems} />
        <WritingLine reading={reading} />
      </Accordion>
    </section>
  );
}
