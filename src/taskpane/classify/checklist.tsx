import { Accordion } from "@fluentui/react-components";
import { lazy, useMemo } from "react";
import { cleanableCells } from "../../domain/customer/clean-cells";
import { fieldKind } from "../../domain/customer/fields";
import type { Policy } from "../../domain/policy/policy";
import type { SheetInspection } from "../../excel/inspect-sheet";
import { countText } from "../../i18n/count-text";
import { fillPlaceholders } from "../../i18n/fill-placeholders";
import type { ClassifyChoices, PaneService } from "../pane-service";
import type { ChecklistLineId, PaneState } from "../shell/pane-state";
import type { PaneActions } from "../shell/use-pane";
import { useWords } from "../shell/words";
import { ChecklistLine } from "./checklist-line";
import { outputRoles } from "./output-roles";

// Loaded when a line is opened: the first view shows what was found, not the forms that change it.
const SheetDetails = lazy(() => import("./sheet-details").then((file) => ({ default: file.SheetDetails })));
const UnderstoodColumns = lazy(() =>
  import("./understood-columns").then((file) => ({ default: file.UnderstoodColumns })),
);
const ProblemsDetails = lazy(() => import("./problems-details").then((file) => ({ default: file.ProblemsDetails })));
const CleanDetails = lazy(() => import("./clean-details").then((file) => ({ default: file.CleanDetails })));
const WritingDetails = lazy(() => import("./writing-details").then((file) => ({ default: file.WritingDetails })));

interface ChecklistProps {
  readonly state: PaneState;
  readonly sheet: SheetInspection;
  readonly actions: PaneActions;
  readonly service: PaneService;
  readonly request: ClassifyChoices;
  /** The policy in force, which remembers corrections; null where the stored one is broken. */
  readonly policy: Policy | null;
}

/** The checklist that fills itself: sheet, columns, problems, cleaning, what will be written. */
export function Checklist({ state, sheet, actions, service, request, policy }: ChecklistProps) {
  const { language, text } = useWords();
  const words = text.checklist;
  const busy = state.job !== null;
  const { columns, problems, headerRows } = sheet.recognition;
  const theirs = columns.filter(({ reason }) => reason !== "own-column");
  const cells = useMemo(() => cleanableCells(sheet.snapshot, sheet.recognition), [sheet]);
  const dates = new Set(
    columns.flatMap(({ column, field }) => (field !== null && fieldKind(field) === "date" ? [column] : [])),
  );
  const { formulas, outputs } = state.choices;
  const written = outputRoles(formulas, sheet.recognition).filter((role) => outputs.includes(role)).length;
  return (
    <section aria-label={words.label}>
      <Accordion
        collapsible
        multiple
        openItems={[...state.openLines]}
        onToggle={(_event, data) => actions.toggleLines(data.openItems as ChecklistLineId[])}
      >
        <ChecklistLine
          id="sheet"
          number={1}
          title={words.sheet.title}
          summary={fillPlaceholders(words.sheet.summary, {
            sheet: sheet.sheet.name,
            headerRow: headerRows.row + headerRows.rowCount,
          })}
          state="done"
        >
          <SheetDetails sheet={sheet} choices={state.choices} actions={actions} />
        </ChecklistLine>
        <ChecklistLine
          id="columns"
          number={2}
          title={words.columns.title}
          summary={fillPlaceholders(words.columns.summary, {
            known: theirs.filter(({ field }) => field !== null).length,
            all: theirs.length,
          })}
          state={theirs.some(({ ask }) => ask) ? "attention" : "done"}
        >
          <UnderstoodColumns sheet={sheet} actions={actions} service={service} request={request} policy={policy} />
        </ChecklistLine>
        <ChecklistLine
          id="problems"
          number={3}
          title={words.problems.title}
          summary={
            problems.length === 0 ? words.problems.none : countText(words.problems.some, problems.length, language)
          }
          state={problems.length === 0 ? "done" : "attention"}
        >
          <ProblemsDetails problems={problems} onGo={actions.goTo} />
        </ChecklistLine>
        <ChecklistLine
          id="clean"
          number={4}
          title={words.clean.title}
          summary={cells.length === 0 ? words.clean.none : countText(words.clean.some, cells.length, language)}
          state={cells.length === 0 ? "done" : "attention"}
        >
          <CleanDetails
            cells={cells}
            isDate={(column) => dates.has(column)}
            date1904={sheet.snapshot.date1904}
            disabled={busy}
            onClean={() =>
              void actions.run("clean", async (options) => ({ count: await service.clean(request, options) }))
            }
          />
        </ChecklistLine>
        <ChecklistLine
          id="writing"
          number={5}
          title={words.writing.title}
          summary={
            sheet.classified ? words.writing.again : fillPlaceholders(words.writing.summary, { columns: written })
          }
          state={written === 0 ? "blocked" : "done"}
        >
          <WritingDetails sheet={sheet} choices={state.choices} actions={actions} service={service} request={request} />
        </ChecklistLine>
      </Accordion>
    </section>
  );
}
