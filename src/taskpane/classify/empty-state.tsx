import { Body1, Button, Caption1, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { PeopleListRegular } from "@fluentui/react-icons";
import type { Policy } from "../../domain/policy/policy";
import type { SheetInspection } from "../../excel/inspect-sheet";
import type { Language } from "../../i18n/language";
import type { PaneText } from "../../i18n/pane-text";
import { problemMessage } from "../../i18n/word-problem";
import type { ClassifyChoices, PaneService } from "../pane-service";
import type { PaneState } from "../shell/pane-state";
import type { PaneActions } from "../shell/use-pane";
import { useWords } from "../shell/words";
import { ProblemList } from "./problem-list";
import { HeaderRow, SheetPicker } from "./sheet-details";
import { UnderstoodColumns } from "./understood-columns";

const useStyles = makeStyles({
  state: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  icon: { fontSize: "40px", color: tokens.colorBrandForeground1 },
  title: { margin: 0 },
  why: { fontWeight: tokens.fontWeightSemibold },
});

interface EmptyStateProps {
  readonly state: PaneState;
  readonly sheet: SheetInspection;
  readonly actions: PaneActions;
  readonly service: PaneService;
  readonly request: ClassifyChoices | null;
  readonly policy: Policy | null;
  readonly onSample: () => void;
}

/**
 * What is shown when the sheet holds no customers: why, what such a sheet looks like, and one to try. Who knows better says
 * which row is the header, or which column holds what.
 */
export function EmptyState({ state, sheet, actions, service, request, policy, onSample }: EmptyStateProps) {
  const styles = useStyles();
  const { language, text } = useWords();
  const { recognition, sheets } = sheet;
  const headerRow = recognition.headerRows.row + recognition.headerRows.rowCount;
  return (
    <section className={styles.state}>
      <PeopleListRegular className={styles.icon} aria-hidden />
      <Subtitle2 as="h2" className={styles.title}>
        {text.empty.title}
      </Subtitle2>
      <Body1 className={styles.why}>{whyEmpty(recognition, text, language)}</Body1>
      <Body1>{text.empty.body}</Body1>
      {sheets.length > 1 && <SheetPicker sheet={sheet} actions={actions} />}
      <ProblemList
        problems={recognition.problems.filter((problem) => !problem.code.startsWith("sheet-"))}
        onGo={actions.goTo}
      />
      {recognition.kind !== "blank" && request !== null && (
        <>
          <Caption1>{text.empty.correct}</Caption1>
          <HeaderRow key={headerRow} row={headerRow} chosen={state.choices.headerRow !== null} actions={actions} />
          {recognition.columns.length > 0 && (
            <UnderstoodColumns sheet={sheet} actions={actions} service={service} request={request} policy={policy} />
          )}
        </>
      )}
      <Button appearance="primary" onClick={onSample}>
        {text.actions.insertSample}
      </Button>
    </section>
  );
}

function whyEmpty({ kind, problems }: SheetInspection["recognition"], text: PaneText, language: Language): string {
  switch (kind) {
    case "blank":
      return text.empty.blank;
    case "headers-only":
      return text.empty.headersOnly;
    case "invoices":
      return text.empty.invoices;
    case "payments":
      return text.empty.payments;
    default: {
      const told = problems.find(({ code }) => code === "sheet-not-customers");
      return told === undefined ? text.empty.notCustomers : problemMessage(told, language);
    }
  }
}
