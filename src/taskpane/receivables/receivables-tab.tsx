import {
  Caption1,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Subtitle2,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Policy } from "../../domain/policy/policy";
import { fillPlaceholders } from "../../i18n/fill-placeholders";
import type { Language } from "../../i18n/language";
import { ProblemList } from "../classify/problem-list";
import { ActionList } from "../more/action-list";
import type { PaneService } from "../pane-service";
import { failureWords } from "../shell/failure-words";
import type { PaneState } from "../shell/pane-state";
import type { PaneActions } from "../shell/use-pane";
import { useWords } from "../shell/words";
import { CollectionSection } from "./collection-section";
import { ReceivablesProblems } from "./receivables-problems";
import { useSurvey } from "./use-survey";
import { WarnedCustomers } from "./warned-customers";

const useStyles = makeStyles({
  // A name that does not fit is shortened; it does not widen the column.
  part: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalS },
  title: { display: "block", margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface ReceivablesTabProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly service: PaneService;
  readonly policy: Policy | null;
}

/** Whom to look at, whom to collect from, and the aging sheet; follows every edit. */
export function ReceivablesTab({ state, actions, service, policy }: ReceivablesTabProps) {
  const styles = useStyles();
  const { language, text } = useWords();
  const words = text.receivables;
  const [letterLanguage, setLetterLanguage] = useState<Language>(language);
  const { report, failure } = useSurvey(service, state.sheet, state.job !== null, language, letterLanguage);
  return (
    <>
      {failure !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.failed}</MessageBarTitle>
            {failureWords(failure, language)}
            <ProblemList problems={failure.problems} onGo={actions.goTo} />
          </MessageBarBody>
        </MessageBar>
      )}
      {report === null && failure === null && <Text>{words.reading}</Text>}
      {report !== null && (
        <>
          <Caption1 className={styles.quiet}>{fillPlaceholders(words.asOf, { date: report.asOf })}</Caption1>
          {report.invoices === 0 && <Text>{words.noInvoices}</Text>}
          <ReceivablesProblems report={report} busy={state.job !== null} actions={actions} service={service} />
          <section className={styles.part} aria-label={words.watch.title}>
            <Subtitle2 as="h2" className={styles.title}>
              {words.watch.title}
            </Subtitle2>
            <WarnedCustomers entries={report.entries} policy={policy} onGo={actions.goTo} />
          </section>
          <CollectionSection
            report={report}
            policy={policy}
            state={state}
            actions={actions}
            service={service}
            letterLanguage={letterLanguage}
            onLetterLanguage={setLetterLanguage}
          />
        </>
      )}
      <section className={styles.part} aria-label={words.aging}>
        <ActionList items={[["aging", "remove-aging"]]} state={state} actions={actions} service={service} />
      </section>
    </>
  );
}
