import { Accordion, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { WatchReport } from "../../excel/watch-receivables";
import { countText } from "../../i18n/count-text";
import { CleanDetails } from "../classify/clean-details";
import { ProblemList } from "../classify/problem-list";
import type { PaneService } from "../pane-service";
import { Section } from "../shell/section";
import type { PaneActions } from "../shell/use-pane";
import { useWords } from "../shell/words";

const useStyles = makeStyles({
  title: { display: "grid", minWidth: 0, textAlign: "start" },
  summary: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

interface ReceivablesProblemsProps {
  readonly report: WatchReport;
  readonly busy: boolean;
  readonly actions: PaneActions;
  readonly service: PaneService;
}

/** What is wrong in invoices, payments and letters, and per sheet the cells that can be cleaned; nothing where all is well. */
export function ReceivablesProblems({ report, busy, actions, service }: ReceivablesProblemsProps) {
  const { language, text } = useWords();
  const { problems: words, clean } = text.checklist;
  const { problems, unclean } = report;
  if (problems.length === 0 && unclean.length === 0) return null;
  return (
    <Accordion collapsible multiple>
      {problems.length > 0 && (
        <Section
          id="problems"
          title={<Title title={words.title} summary={countText(words.some, problems.length, language)} />}
        >
          <ProblemList problems={problems} onGo={actions.goTo} />
        </Section>
      )}
      {unclean.map(({ sheet, cells, dates, date1904 }) => (
        <Section
          key={sheet}
          id={`clean ${sheet}`}
          title={<Title title={clean.title} summary={`${sheet} · ${countText(clean.some, cells.length, language)}`} />}
        >
          <CleanDetails
            cells={cells}
            isDate={(column) => dates.includes(column)}
            date1904={date1904}
            disabled={busy}
            onClean={() =>
              void actions.run("clean", async (options) => ({
                count: await service.clean({ sheet, headerRow: null }, options),
              }))
            }
          />
        </Section>
      ))}
    </Accordion>
  );
}

function Title({ title, summary }: { readonly title: string; readonly summary: string }) {
  const styles = useStyles();
  return (
    <span className={styles.title}>
      <span>{title}</span>
      <Caption1 className={styles.summary}>{summary}</Caption1>
    </span>
  );
}
