import { Body1, Caption1, Subtitle1, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { riskNameAt, tierNameAt } from "../../domain/scoring/classification";
import { explainCustomer } from "../../domain/scoring/explanation";
import { liftText, tierReasonText } from "../../i18n/word-explanation";
import { percentText } from "../../i18n/percent-text";
import { explanationText } from "../../i18n/explanation-text";
import { fillPlaceholders } from "../../i18n/fill-placeholders";
import type { Judgement } from "../judgement";
import { customerNameAt, customerNumberAt } from "../judgement";
import type { PaneState } from "../shell/pane-state";
import type { PaneActions } from "../shell/use-pane";
import { TierBadge } from "../shell/tier-badge";
import { useWords } from "../shell/words";
import { CriteriaBars } from "./criteria-bars";
import { CustomerFacts } from "./customer-facts";
import { nextAction } from "./next-action";
import { NoCustomer } from "./no-customer";
import { ScoreRing } from "./score-ring";

/** How many ways up are shown. */
const LIFTS = 3;

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM },
  who: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  name: { margin: 0, overflowWrap: "anywhere" },
  marks: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
  hint: { display: "block", marginBlockEnd: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
  title: { display: "block", margin: 0, marginBlockEnd: tokens.spacingVerticalXS },
  // A reason is a phrase that stands in a cell too; here it begins a line.
  because: { display: "block", "::first-letter": { textTransform: "uppercase" } },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, display: "grid", gap: tokens.spacingVerticalXXS },
  next: {
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

interface CustomerTabProps {
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly judgement: Judgement | null;
}

/** The customer in the selected row: score by criterion, reasons, what would lift it, limit, terms, next action. */
export function CustomerTab({ state, actions, judgement }: CustomerTabProps) {
  const { sheet, selection } = state;
  const index =
    judgement === null || selection === null || selection.sheetId !== sheet?.sheet.id
      ? -1
      : judgement.customers.rowNumbers.indexOf(selection.row);
  if (judgement === null || index < 0) return <NoCustomer judgement={judgement} sheet={sheet} actions={actions} />;
  return <Customer key={index} judgement={judgement} index={index} />;
}

function Customer({ judgement, index }: { readonly judgement: Judgement; readonly index: number }) {
  const styles = useStyles();
  const { language, text } = useWords();
  const { classification, customers, policy } = judgement;
  const explanation = useMemo(
    () => explainCustomer(classification.compiled, customers, index, judgement.withoutTax),
    [classification, customers, index, judgement.withoutTax],
  );
  const row = fillPlaceholders(text.customer.row, { row: (customers.rowNumbers[index] ?? 0) + 1 });
  const receivables = customerNumberAt(customers, "ar_balance", index);
  const place = explanation.tier < policy.tiers.length ? explanation.tier : null;
  const percent = percentText(explanation.completeness, language);
  return (
    <article className={styles.tab} aria-label={text.customer.label}>
      <div className={styles.head}>
        <ScoreRing score={explanation.score} place={place} />
        <div className={styles.who}>
          <Subtitle1 as="h2" className={styles.name} aria-live="polite">
            {customerNameAt(customers, index) ?? row}
          </Subtitle1>
          <div className={styles.marks}>
            <TierBadge tier={tierNameAt(classification, index)} place={place} />
            <Caption1>{fillPlaceholders(text.result.risk, { name: riskNameAt(classification, index) })}</Caption1>
          </div>
          <Caption1 className={styles.quiet}>
            {row} · {fillPlaceholders(text.customer.completeness, { percent })}
          </Caption1>
        </div>
      </div>
      <div className={styles.next}>
        <Subtitle2 as="h3" className={styles.title}>
          {text.customer.next}
        </Subtitle2>
        <Body1>{text.customer.actions[nextAction(classification, index, receivables)]}</Body1>
      </div>
      <CustomerFacts judgement={judgement} index={index} />
      <section>
        <Subtitle2 as="h3" className={styles.title}>
          {text.customer.reasons}
        </Subtitle2>
        <Body1 className={styles.because}>
          {tierReasonText(explanation.because, explanation.tier, classification.compiled, language)}
        </Body1>
        {explanation.reasons.length > 0 && (
          <ul className={styles.list}>
            {explanation.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
        {explanation.reasons.length === 0 && <Body1> {text.customer.noReasons}</Body1>}
      </section>
      {explanation.tier > 0 && (
        <section>
          <Subtitle2 as="h3" className={styles.title}>
            {text.customer.lifts}
          </Subtitle2>
          {explanation.lifts.length === 0 && <Body1>{explanationText[language].noLift}</Body1>}
          <ul className={styles.list}>
            {explanation.lifts.slice(0, LIFTS).map((lift) => (
              <li key={lift.field}>{liftText(lift, classification.compiled, language)}</li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <Subtitle2 as="h3" className={styles.title}>
          {text.customer.criteria}
        </Subtitle2>
        <Caption1 className={styles.hint}>{text.customer.criteriaHint}</Caption1>
        <CriteriaBars criteria={explanation.criteria} />
      </section>
    </article>
  );
}
