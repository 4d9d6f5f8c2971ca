import { Body1, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { PeopleListRegular } from "@fluentui/react-icons";
import type { PaneText } from "../i18n/pane-text";
import type { SheetKind } from "../domain/customer/recognition";
import type { SheetReading } from "./classification-service";
import { ProblemList } from "./problem-list";
import { useWords } from "./words";

const useStyles = makeStyles({
  state: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  icon: { fontSize: "40px", color: tokens.colorBrandForeground1 },
  title: { margin: 0 },
  why: { fontWeight: tokens.fontWeightSemibold },
});

/** What is shown when the sheet holds no customers: why, and what such a sheet looks like. */
export function EmptyState({ reading }: { readonly reading: SheetReading }) {
  const styles = useStyles();
  const { text } = useWords();
  return (
    <section className={styles.state}>
      <PeopleListRegular className={styles.icon} aria-hidden />
      <Subtitle2 as="h2" className={styles.title}>
        {text.empty.title}
      </Subtitle2>
      <Body1 className={styles.why}>{whyEmpty(reading.recognition.kind, text)}</Body1>
      <Body1>{text.empty.body}</Body1>
      <ProblemList problems={reading.problems.filter((problem) => !problem.code.startsWith("sheet-"))} />
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
