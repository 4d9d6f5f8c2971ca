import { Caption1, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { countText } from "../../i18n/count-text";
import { percentText } from "../../i18n/percent-text";
import { fillPlaceholders } from "../../i18n/fill-placeholders";
import type { Judgement } from "../judgement";
import { customerNumberAt } from "../judgement";
import type { Words } from "../shell/words";
import { useWords } from "../shell/words";
import { yuanText } from "../shell/yuan-text";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, textAlign: "end", fontWeight: tokens.fontWeightSemibold },
  use: { display: "grid", gap: tokens.spacingVerticalXXS, marginBlockStart: tokens.spacingVerticalS },
});

interface CustomerFactsProps {
  readonly judgement: Judgement;
  readonly index: number;
}

/** Limit against exposure, terms and days overdue of one customer. */
export function CustomerFacts({ judgement, index }: CustomerFactsProps) {
  const styles = useStyles();
  const words = useWords();
  const facts = words.text.customer.facts;
  const { classification, customers } = judgement;
  const receivables = customerNumberAt(customers, "ar_balance", index);
  const sheetLimit = customerNumberAt(customers, "credit_limit", index);
  const limit = numberOrNull(classification.limit[index]);
  const days = numberOrNull(classification.daysOverdue[index]);
  const terms = classification.termsDays[index] ?? 0;
  const amount = (yuan: number | null) => (yuan === null ? facts.unknown : yuanText(yuan, words));
  const rows: [string, string][] = [
    [facts.limit, limit === 0 ? facts.noLimit : amount(limit)],
    ...(sheetLimit === null ? [] : [[facts.sheetLimit, amount(sheetLimit)] as [string, string]]),
    [facts.receivables, amount(receivables)],
    [facts.terms, terms === 0 ? facts.cash : countText(facts.days, terms, words.language)],
    [facts.overdue, days === null ? facts.unknown : countText(facts.days, days, words.language)],
  ];
  return (
    <div>
      <dl className={styles.list}>
        {rows.flatMap(([label, value]) => [
          <dt key={label}>
            <Caption1 className={styles.label}>{label}</Caption1>
          </dt>,
          <dd key={`${label}-value`} className={styles.value}>
            {value}
          </dd>,
        ])}
      </dl>
      {limit !== null && limit > 0 && receivables !== null && (
        <div className={styles.use}>
          <ProgressBar
            aria-label={facts.receivables}
            value={Math.min(1, Math.max(0, receivables / limit))}
            color={receivables > limit ? "error" : "brand"}
            thickness="large"
          />
          <Caption1>{useText(receivables, limit, words)}</Caption1>
        </div>
      )}
    </div>
  );
}

function useText(receivables: number, limit: number, words: Words): string {
  const facts = words.text.customer.facts;
  const used = fillPlaceholders(facts.used, { percent: percentText(receivables / limit, words.language) });
  const rest = limit - receivables;
  const amount = yuanText(Math.abs(rest), words);
  return `${used} · ${fillPlaceholders(rest < 0 ? facts.over : facts.headroom, { amount })}`;
}

function numberOrNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
