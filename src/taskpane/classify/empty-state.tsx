import { Body1, Button, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { PeopleListRegular } from "@fluentui/react-icons";
import type { SheetKind } from "../../domain/customer/recognition";
import type { SheetInspection } from "../../excel/inspect-sheet";
import type { PaneText } from "../../i18n/pane-text";
import type { PaneActions } from "../shell/use-pane";
import { useWords } from "../shell/words";
import { ProblemList } from "./problem-list";
import { SheetPicker } from "./sheet-details";

const useStyles = makeStyles({
  state: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  icon: { fontSize: "40px", color: tokens.colorBrandForeground1 },
  title: { margin: 0 },
  why: { fontWeight: tokens.fontWeightSemibold },
});

interface EmptyStateProps {
  readonly sheet: SheetInspection;
  readonly actions: PaneActions;
  readonly onSample: () => void;
}

/** What is shown when the sheet holds no customers: why, what such a sheet looks like, and one to try. */
export function EmptyState({ sheet, actions, onSample }: EmptyStateProps) {
  const styles = useStyles();
  const { text } = useWords();
  const { recognition, sheets } = sheet;
  return (
    <section className={styles.state}>
      <PeopleListRegular className={styles.icon} aria-hidden />
      <Subtitle2 as="h2" className={styles.title}>
        {text.empty.title}
      </Subtitle2>
      <Body1 className={styles.why}>{whyEmpty(recognition.kind, text)}</Body1>
      <Body1>{text.empty.body}</Body1>
      {sheets.length > 1 && <SheetPicker sheet={sheet} actions={actions} />}
      <ProblemList
        problems={recognition.problems.filter((problem) => !problem.code.startsWith("sheet-"))}
        onGo={actions.goTo}
      />
      <Button onClick={onSample}>{text.actions.insertSample}</Button>
    </section>
  );
}

function whyEmpty(kind: SheetKind, text: PaneText): string {
  switch (kind) {
    case "blank":
      return text.empty.blank;
    case "headers-only":
      return text.empty.headersOnly;
    case "invoices":
      return text.empty.invoices;
    case "payments":
      return text.empty.payments;
    default:
      return text.empty.notCustomers;
  }
}
