import { Caption1, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import type { ClassifyReport } from "../excel/classify-report";
import { countText } from "../i18n/count-text";
import { tierShares, watchList } from "./summarize-report";
import { TierBar } from "./tier-bar";
import { TotalsRow } from "./totals-row";
import { WatchList } from "./watch-list";
import { useWords } from "./words";

const WATCHED = 5;

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface ResultPanelProps {
  readonly report: ClassifyReport;
  readonly onRow: (row: number) => void;
}

/** What a run found: tiers, totals, and whom to look at first. */
export function ResultPanel({ report, onRow }: ResultPanelProps) {
  const styles = useStyles();
  const { language, text } = useWords();
  return (
    <section className={styles.panel} aria-label={text.result.title}>
      <Subtitle2 as="h2" className={styles.title} aria-live="polite">
        {countText(text.result.done, report.totals.customers, language)}
      </Subtitle2>
      <TierBar shares={tierShares(report)} />
      <TotalsRow totals={report.totals} />
      <div>
        <Subtitle2 as="h2" className={styles.title}>
          {text.result.watchList}
        </Subtitle2>
        <WatchList
          customers={watchList(report, WATCHED)}
          tiers={Object.keys(report.totals.tiers).slice(0, -1)}
          onRow={onRow}
        />
      </div>
      <Caption1 className={styles.hint}>{text.result.policyHint}</Caption1>
    </section>
  );
}
