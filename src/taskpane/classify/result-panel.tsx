import { Caption1, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, WarningRegular } from "@fluentui/react-icons";
import { useMemo } from "react";
import { countText } from "../../i18n/count-text";
import { fullAmount } from "../../i18n/amount-text";
import { fillPlaceholders } from "../../i18n/fill-placeholders";
import { joinSentences } from "../../i18n/join-sentences";
import type { Judgement } from "../judgement";
import { riskColors, tierColors } from "../shell/tier-colors";
import { useWords } from "../shell/words";
import { ShareBar } from "./share-bar";
import { reconciles, summarizeResult } from "./summarize-result";
import type { ResultSummary } from "./summarize-result";
import { TotalsRow } from "./totals-row";
import { WatchList } from "./watch-list";

const WATCHED = 5;

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: { display: "block", margin: 0 },
  hint: { color: tokens.colorNeutralForeground2 },
  check: { display: "flex", gap: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground2 },
  mark: { flexShrink: 0, fontSize: tokens.fontSizeBase400 },
});

interface ResultPanelProps {
  readonly judgement: Judgement;
  /** Goes to a customer's row, 0-based. */
  readonly onRow: (row: number) => void;
}

/** What the classification comes to now: tiers, risks, totals, and whom to look at first. Follows every edit. */
export function ResultPanel({ judgement, onRow }: ResultPanelProps) {
  const styles = useStyles();
  const { language, text } = useWords();
  const summary = useMemo(() => summarizeResult(judgement, WATCHED), [judgement]);
  return (
    <section className={styles.panel} aria-label={text.result.title}>
      <Subtitle2 as="h2" className={styles.title}>
        {countText(text.result.done, summary.totals.customers, language)}
      </Subtitle2>
      <ShareBar
        label={text.result.tiers}
        parts={summary.tiers.map(({ name, count, place }) => ({
          name,
          count,
          letters: place === null ? "" : name,
          ...tierColors(place),
        }))}
      />
      <ShareBar
        label={text.result.risks}
        parts={summary.risks.map(({ name, count, level }) => ({
          name: level === null ? name : fillPlaceholders(text.result.risk, { name }),
          count,
          letters: level === null ? "" : name,
          ...riskColors(level),
        }))}
      />
      <TotalsRow totals={summary.totals} />
      <Reconciliation summary={summary} />
      <div>
        <Subtitle2 as="h2" className={styles.title}>
          {text.result.watchList}
        </Subtitle2>
        <WatchList customers={summary.watched} onRow={onRow} />
      </div>
      <Caption1 className={styles.hint}>{text.result.policyHint}</Caption1>
    </section>
  );
}

/** Says how the parts add up to the sheet's total, and how many cells are in no total. */
function Reconciliation({ summary }: { readonly summary: ResultSummary }) {
  const styles = useStyles();
  const { language, text } = useWords();
  const { totals, tiers } = summary;
  const fits = reconciles(summary);
  const counts = tiers.map(({ name, count }) => `${name} ${count.toLocaleString(language)}`).join(" + ");
  const sums = fillPlaceholders(text.result.reconciled, {
    parts: counts,
    customers: totals.customers.toLocaleString(language),
  });
  const receivables =
    totals.receivables === null
      ? ""
      : fillPlaceholders(text.result.reconciledAmount, { amount: fullAmount(totals.receivables, language) });
  const unreadable = totals.unreadable === 0 ? "" : countText(text.result.unreadable, totals.unreadable, language);
  return (
    <Caption1 className={styles.check}>
      {fits && totals.unreadable === 0 ? (
        <CheckmarkCircleRegular className={styles.mark} aria-hidden />
      ) : (
        <WarningRegular className={styles.mark} aria-hidden />
      )}
      <span>{joinSentences([fits ? sums : text.result.notReconciled, receivables, unreadable], language)}</span>
    </Caption1>
  );
}
